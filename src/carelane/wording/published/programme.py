"""What the public page of a text program says: the program, how to opt in with the exact words, and the disclosures.

Decides: the sentences of the page and what stands in each way to opt in; the business's own words where the campaign
file has them, ours elsewhere. Leaves alone: how the page looks (`report`) and which languages it has (`services`).
"""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Final

from carelane.domain.opt_in import (
    Contract,
    CustomerTextsFirst,
    EmployeeOnboarding,
    Keyword,
    OptInMethod,
    OtherWay,
    Paper,
    PointOfSale,
    Verbal,
    WebForm,
)
from carelane.wording.ask import Ask
from carelane.wording.published.claims import (
    ADVERT_SHOWN,
    CLAUSE_USED,
    CONFIRMED,
    CUSTOMER_FIRST,
    FORM_SHOWN,
    HELP_WORKS,
    NO_LIST,
    NOTICE_USED,
    OPTIONAL,
    PAPER_SHOWN,
    SCRIPT_READ,
    STOP_WORKS,
    TOPICS,
)
from carelane.wording.published.compose import (
    FREQUENCY_IS,
    NO_SHARING_IS,
    NOT_A_CONDITION,
    RATES,
    Line,
    compose,
)
from carelane.wording.published.contract_clause import contract_clause
from carelane.wording.published.employee_notice import employee_notice
from carelane.wording.published.invitations import text_to_join
from carelane.wording.published.known import GAPS, known, mark, one_line, spoken_number
from carelane.wording.published.paper_form import paper_form
from carelane.wording.published.phone_script import spoken
from carelane.wording.published.programme_words import HEADINGS, Headings
from carelane.wording.published.web_form import box_labels
from carelane.wording.written import Gap, Sentence, Statement, Written

ARTEFACT: Final = "sms_programme_page"
_ABOUT: Final = {
    "en": Line(
        (
            "{name} sends text messages (SMS) about {their_topics} to people who have opted in.",
            "People who have opted in get text messages (SMS) from {name} about {their_topics}.",
        ),
        (TOPICS,),
        ("CTA-01", "CTA-02", "TRM-02"),
    ),
    "es": Line(
        ("{name} envía mensajes de texto (SMS) sobre {topics} a quienes los han aceptado.",),
        (TOPICS,),
        ("CTA-01", "CTA-02", "TRM-02"),
    ),
}
_STOP: Final = {
    "en": Line(
        (
            "Reply STOP to any text, at any time. One text confirms it, and no further messages follow.",
            "Reply STOP at any time to opt out. We confirm it with one text and send no further messages.",
        ),
        (STOP_WORKS,),
        ("CTA-05", "TRM-06"),
    ),
    "es": Line(
        ("Responda STOP a cualquier mensaje, cuando quiera. Un mensaje lo confirma y no enviamos más.",),
        (STOP_WORKS,),
        ("CTA-05", "TRM-06"),
    ),
}
_HELP: Final = {
    "en": Line(("Reply HELP for help, or {contact}.",), (HELP_WORKS,), ("CTA-06", "TRM-05")),
    "es": Line(("Responda HELP para recibir ayuda, o {contact}.",), (HELP_WORKS,), ("CTA-06", "TRM-05")),
}
_OPTIONAL: Final = {
    "en": Line(("Text messages are optional; we serve you in the same way without them.",), (OPTIONAL,), ("FRM-02",)),
    "es": Line(("Los mensajes de texto son opcionales; le atendemos igual sin ellos.",), (OPTIONAL,), ("FRM-02",)),
}
_WAYS: Final[Mapping[str, Mapping[type, tuple[str, tuple[Statement, ...]]]]] = {
    "en": {
        WebForm: ("On {page}, tick the box. It is empty when the page opens, and it is optional. Beside it stands:",
                  (FORM_SHOWN,)),
        CustomerTextsFirst: (("Text {number}. You send the first text; we answer that conversation only, and your "
                             "number is not added to any messaging list."), (CUSTOMER_FIRST, NO_LIST)),
        Keyword: ("Text {keyword} to {number}. You get one text that confirms it. The invitation says:",
                  (ADVERT_SHOWN, CONFIRMED)),
        Verbal: ("When we speak with you, we read these words to you, and you answer yes or no:", (SCRIPT_READ,)),
        PointOfSale: ("At the counter we read or show you these words, and you answer yes or no:", (SCRIPT_READ,)),
        Paper: ("On our paper form, tick the box for text messages and sign. It says:", (PAPER_SHOWN,)),
        Contract: ("In our contract, tick the box for text messages and put your initials beside it. It says:",
                   (CLAUSE_USED,)),
        EmployeeOnboarding: ("Staff tick the box on the notice that they get when they are hired. It says:",
                             (NOTICE_USED,)),
        OtherWay: ("", ()),
    },
    "es": {
        WebForm: ("En {page}, marque la casilla. Está vacía al abrir la página y es opcional. Junto a ella dice:",
                  (FORM_SHOWN,)),
        CustomerTextsFirst: (("Escriba un mensaje de texto al {number}. Usted escribe primero; respondemos solo a esa "
                             "conversación y su número no se agrega a ninguna lista."), (CUSTOMER_FIRST, NO_LIST)),
        Keyword: ("Envíe {keyword} al {number}. Recibirá un mensaje que lo confirma. El anuncio dice:",
                  (ADVERT_SHOWN, CONFIRMED)),
        Verbal: ("Cuando hablamos con usted, le leemos estas palabras y usted responde sí o no:", (SCRIPT_READ,)),
        PointOfSale: ("En el mostrador le leemos o mostramos estas palabras y usted responde sí o no:",
                      (SCRIPT_READ,)),
        Paper: ("En nuestro formulario en papel, marque la casilla de mensajes de texto y firme. Dice:",
                (PAPER_SHOWN,)),
        Contract: ("En nuestro contrato, marque la casilla de mensajes de texto y ponga sus iniciales. Dice:",
                   (CLAUSE_USED,)),
        EmployeeOnboarding: ("El personal marca la casilla del aviso que recibe al ser contratado. Dice:",
                             (NOTICE_USED,)),
        OtherWay: ("", ()),
    },
}  # fmt: skip
_LOGIN: Final = {"en": " You see it after signing in.", "es": " Se ve después de iniciar sesión."}


@dataclass(frozen=True, slots=True)
class WayIn:
    """One way to opt in: what to do, the exact words (in `words_language`), and what to text where."""

    heading: str
    does: Sentence
    words: tuple[str, ...] = ()
    words_language: str = "en"
    text_to: str = ""
    keyword: str = ""


@dataclass(frozen=True, slots=True)
class Programme:
    """The page in one language. `rows` are what to expect: heading and sentence."""

    language: str
    name: str
    headings: Headings
    about: Written
    ways: tuple[WayIn, ...]
    rows: tuple[tuple[str, Sentence], ...]
    promises: Written
    privacy: str
    terms: str
    email: str
    phone: str
    gaps: tuple[Gap, ...]
    statements: tuple[Statement, ...]


def programme(ask: Ask) -> Programme:
    """The page for readers of this language."""
    facts, language, brand = known(ask), ask.language, ask.registration.brand
    headings = HEADINGS[language]
    about = compose(ask, ARTEFACT, headings.title.format_map(facts.words), (_ABOUT[language],))
    expects = (
        (headings.frequency, FREQUENCY_IS), (headings.cost, RATES[language]), (headings.stop, _STOP[language]),
        (headings.help, _HELP[language]),
    )  # fmt: skip
    listed = compose(ask, f"{ARTEFACT}/rows", "", tuple(line for _, line in expects))
    rows = tuple(zip((heading for heading, _ in expects), listed.sentences, strict=True))
    promises = compose(
        ask, f"{ARTEFACT}/promises", "", (NO_SHARING_IS, _OPTIONAL[language], NOT_A_CONDITION[language])
    )  # fmt: skip
    links = compose(ask, f"{ARTEFACT}/links", "", (Line(("{privacy} {terms}",)),))
    ways, written = _ways(ask)
    parts = (about, listed, promises, links, *written)
    return Programme(
        language=language,
        name=facts.words["name"],
        headings=headings,
        about=about,
        ways=ways,
        rows=rows,
        promises=promises,
        privacy=facts.words["privacy"],
        terms=facts.words["terms"],
        email=brand.email.strip(),
        phone=spoken_number(brand.phone) if brand.phone.strip() else "",
        gaps=tuple(dict.fromkeys(gap for part in parts for gap in part.gaps)),
        statements=tuple(dict.fromkeys(state for part in parts for state in part.statements)),
    )


def _ways(ask: Ask) -> tuple[tuple[WayIn, ...], tuple[Written, ...]]:
    """The ways in the order of the campaign file, and the texts that they are made of."""
    ways: list[WayIn] = []
    parts: list[Written] = []
    if not ask.registration.opt_in_methods:
        unknown = compose(ask, f"{ARTEFACT}/ways", "", (Line((mark(GAPS["ways"]),)),))
        return (WayIn("", unknown.sentences[0]),), (unknown,)
    for method in ask.registration.opt_in_methods:
        sentence, states = _WAYS[ask.language][type(method)]
        if isinstance(method, OtherWay):
            sentence = "{description}" if one_line(method.description) else mark(GAPS["ways"])
        if isinstance(method, WebForm) and method.behind_login:
            sentence += _LOGIN[ask.language]
        more = {"page": _page(method), "description": one_line(getattr(method, "description", ""))}
        done = compose(ask, f"{ARTEFACT}/{method.kind.value}", "", (Line((sentence,), states),), more=more)
        own, generated = _own_words(ask, method), _OURS.get(type(method))
        quoted = () if own or generated is None else generated(ask)
        texts_to = isinstance(method, CustomerTextsFirst | Keyword)
        ways.append(
            WayIn(
                heading=HEADINGS[ask.language].ways[method.kind],
                does=done.sentences[0],
                words=own or tuple(text.text for text in quoted),
                words_language="en" if own else ask.language,
                text_to=known(ask).words["number"] if texts_to else "",
                keyword=known(ask).words["keyword"] if isinstance(method, Keyword) else "",
            )
        )
        parts += [done, *quoted]
    return tuple(ways), tuple(parts)


def _page(method: OptInMethod) -> str:
    url = one_line(method.url) if isinstance(method, WebForm) else ""
    return url or mark(GAPS["form_url"])


def _own_words(ask: Ask, method: OptInMethod) -> tuple[str, ...]:
    """What the campaign file says is shown, read out or signed there, word for word."""
    texts = ask.registration.texts
    match method:
        case WebForm():
            own = method.wording
        case Keyword():
            own = method.wording or texts.text_to_join
        case Verbal() | PointOfSale():
            own = method.script or (texts.verbal_script if isinstance(method, Verbal) else "")
        case Paper():
            own = method.wording or texts.paper_form
        case Contract() | EmployeeOnboarding():
            own = method.clause
        case _:
            own = ""
    return (own.strip(),) if own.strip() else ()


_OURS: Final[Mapping[type, Callable[[Ask], tuple[Written, ...]]]] = {
    WebForm: lambda ask: tuple(label for _, label in box_labels(ask)),
    Keyword: lambda ask: (text_to_join(ask),),
    Verbal: lambda ask: (spoken(ask),),
    PointOfSale: lambda ask: (spoken(ask),),
    Paper: lambda ask: (paper_form(ask),),
    Contract: lambda ask: (contract_clause(ask),),
    EmployeeOnboarding: lambda ask: (employee_notice(ask),),
}
