"""Write the texts that a campaign needs, from its facts, so that they fit their fields and pass the check.

Decides: which artefacts are written, that a field's limit is kept, and what is still open.
Leaves alone: the sentences (`wording`) and filling them in (`fill_texts`).
"""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Final

from carelane.domain.campaign import Registration
from carelane.domain.errors import UnknownName
from carelane.domain.facts import LANGUAGES
from carelane.domain.fields import text_at, with_value
from carelane.domain.opt_in import OptInKind, OptInMethod
from carelane.profiles.profile import Profile
from carelane.services.contexts import named_profile, profile_for
from carelane.services.correction.questions import asks, without_any_mark
from carelane.services.open_claims import is_answered_by, is_settled, with_marks, without_answered
from carelane.wording.ask import Ask
from carelane.wording.published.kinds import spanish_topics
from carelane.wording.published.known import mark, one_line
from carelane.wording.registered.call_to_action import consent_words
from carelane.wording.registered.parts import fitted
from carelane.wording.registry import GENERATORS, REGISTERED, wanted
from carelane.wording.written import Gap, Sentence, Statement, Written

MOST_EVERYWHERE: Final = 255  # characters of an automatic reply that every provider takes (AWS takes no more)
_EVERYWHERE: Final = frozenset({"optinMessage", "optoutMessage", "helpMessage"})
_MOST_TRIES: Final = 12
_LONG_NAME: Final = 32  # characters; a shorter name takes no room from others
_LEAST_ROOM: Final = 8  # characters in which a fact can still be said
SAMPLES_WRITTEN: Final = 3  # the most that a provider is known to want


def write_text(registration: Registration, artefact: str, *, language: str = "en", provider: str = "") -> Written:
    """The text for one place, short enough for its field.

    Raises:
        UnknownName: no text of that name, or no such language, can be written.
        BadSetting: the provider has no profile.
    """
    _known_artefact(artefact)
    _known_language(language)
    return _written(registration, artefact, language, _profile(registration, provider))


def _written(registration: Registration, artefact: str, language: str, profile: Profile) -> Written:
    generator = GENERATORS[artefact]
    limit = profile.limits.get(artefact)
    most = limit.maximum if limit is not None and limit.maximum else 0
    if artefact in _EVERYWHERE:
        most = min(most or MOST_EVERYWHERE, MOST_EVERYWHERE)
    ask = Ask(registration, language, profile.name)
    text = _with_note(_without_denied(generator(ask), registration), registration)
    if not most or len(text.text) <= most:
        return text
    if artefact not in _EVERYWHERE:  # others quote each other: another phrasing here would differ from the quotation
        return fitted(text, most)
    brand = registration.brand
    name = brand.display_name or brand.company_name
    others = (
        _without_denied(generator(replace(ask, seed=f"{name}/{turn}")), registration) for turn in range(_MOST_TRIES)
    )
    shortest = min((text, *others), key=lambda item: len(item.text))  # the same sentences in their shortest phrasings
    return _asking_for_less(fitted(replace(shortest, notes=text.notes), most), most, registration)


def _asking_for_less(text: Written, most: int, registration: Registration) -> Written:
    """A text that is still too long with a question in place of the fact that takes the room, and how much there is."""
    over = len(text.text) - most
    facts, brand = registration.facts, registration.brand
    takers = (
        ("facts.topics", "what the texts are about", one_line(facts.topics).rstrip("."), _LEAST_ROOM),
        (
            "brand.displayName",
            "the name that customers know",
            one_line(brand.display_name or brand.company_name),
            _LONG_NAME,
        ),
    )
    for path, what, words, longest in takers:
        room = len(words) - -(-over // max(text.text.count(words), 1)) if words else 0
        if over > 0 and words in text.text and len(words) > longest and room >= _LEAST_ROOM:
            gap = Gap(path, f"{what} has to fit into {room} characters here, because this reply has room for {most}")
            sentences = tuple(replace(item, text=item.text.replace(words, mark(gap))) for item in text.sentences)
            return replace(text, sentences=sentences, gaps=(*text.gaps, gap))
    return text


def _with_note(text: Written, registration: Registration) -> Written:
    """A text in Spanish says what it has in place of the owner's topics, which are in English."""
    topics = one_line(registration.facts.topics)
    used = next((words for words in _spanish_words(registration) if words in text.text), "")
    if text.language != "es" or not topics or not used:
        return text
    note = f"Your topics are not translated: it says “{used}”, from the use case, in place of “{topics}”. Have it read"
    return replace(text, notes=(*text.notes, f"{note} by somebody who speaks Spanish."))


def _spanish_words(registration: Registration) -> tuple[str, ...]:
    found = (spanish_topics(registration), spanish_topics(registration, marketing=True))
    return tuple(filter(None, found))


def _without_denied(text: Written, registration: Registration) -> Written:
    """The text with a marked question in place of every sentence that claims what the owner said is not so."""
    gaps = list(text.gaps)
    sentences: list[Sentence] = []
    for sentence in text.sentences:
        denied = (state.otherwise for state in sentence.states if state.says(registration) is False)
        gap = next((gap for gap in denied if gap is not None), None)
        if gap is None:
            sentences.append(sentence)
        else:
            gaps.append(gap)
            sentences.append(replace(sentence, text=mark(gap), states=()))
    return replace(text, sentences=tuple(sentences), gaps=tuple(dict.fromkeys(gaps)))


def write_texts(
    registration: Registration, *, languages: Sequence[str] = ("en",), provider: str = "", only: Iterable[str] = ()
) -> tuple[Written, ...]:
    """Every text that this campaign has a use for, in the order of the form; `only` names some of them.

    The registration form is in English; other languages are written of what recipients read.

    Raises:
        UnknownName: a name in `only`, or a language, is not known.
        BadSetting: the provider has no profile.
    """
    profile = _profile(registration, provider)
    samples = min(max(SAMPLES_WRITTEN, profile.samples_advised, profile.samples_min), profile.samples_max)
    chosen = tuple(only)
    for name in chosen:
        _known_artefact(name)
    found: list[Written] = []
    for language in dict.fromkeys(languages):
        _known_language(language)
        names = chosen or wanted(registration, samples=samples, language=language)
        found += (_written(registration, name, language, profile) for name in names)
    return tuple(found)


@dataclass(frozen=True, slots=True)
class Filled:
    """A registration with texts filled in. changes: (path, old, new); kept: paths whose own text was left alone."""

    registration: Registration
    changes: tuple[tuple[str, str, str], ...]
    kept: tuple[str, ...]


def fill_texts(registration: Registration, texts: Iterable[Written], *, replacing: bool = False) -> Filled:
    """Put English texts into the empty fields that they are for; with `replacing`, into the others too.

    What is for no field of the file (a sign, HTML) is passed over. Marked questions go in as well, those for missing
    facts and those behind what nobody has confirmed: the check refuses them, so that nothing is sent unanswered.
    """
    texts = tuple(text for text in texts if text.language == "en")
    filled = registration
    changes: list[tuple[str, str, str]] = []
    kept: list[str] = []
    for text in texts:
        path = text.artefact
        if not _is_field(path):
            continue
        old = text_at(filled, path)
        is_list = path.endswith("Keywords")  # words have no room for a mark; the replies to them carry it
        new = text.text if is_list else with_marks(text, registration).text
        if old == new or (old and _same_but_for_marks(old, new) and not asks(old)):
            continue
        if old.strip() and not replacing and not _same_but_for_marks(old, new) and not is_answered_by(old, new):
            kept.append(path)
            continue
        words = tuple(sentence.text for sentence in text.sentences)
        filled = with_value(filled, path, words if is_list else new)
        changes.append((path, old, new))
    methods, told = _with_words(filled, registration, texts)
    return Filled(replace(filled, opt_in_methods=methods), (*changes, *told), tuple(kept))


def _same_but_for_marks(old: str, new: str) -> bool:
    """True for a text of ours whose questions have been answered meanwhile, by confirming or by taking a mark out."""
    return without_any_mark(old) == without_any_mark(new)


# Where a way to opt in holds the words that people see or hear, and which text writes them.
_WORDS: Final[Mapping[OptInKind, tuple[str, str]]] = {
    OptInKind.WEB_FORM: ("wording", "texts.webForm"),
    OptInKind.KEYWORD: ("wording", "texts.textToJoin"),
    OptInKind.VERBAL: ("script", "texts.verbalScript"),
    OptInKind.POINT_OF_SALE: ("script", "texts.verbalScript"),
    OptInKind.PAPER: ("wording", "texts.paperForm"),
    OptInKind.CONTRACT: ("clause", "contract_clause"),
    OptInKind.EMPLOYEE_ONBOARDING: ("clause", "employee_notice"),
}


def _with_words(
    registration: Registration, facts: Registration, texts: tuple[Written, ...]
) -> tuple[tuple[OptInMethod, ...], list[tuple[str, str, str]]]:
    """The ways to opt in with the words that were written for them, as the call to action quotes them.

    Only once everything that they claim is settled: what stands there is taken for what people really see.
    """
    written = {text.artefact: text for text in texts if all(is_settled(state, facts) for state in text.statements)}
    methods: list[OptInMethod] = []
    changes: list[tuple[str, str, str]] = []
    for index, method in enumerate(registration.opt_in_methods):
        name, artefact = _WORDS.get(method.kind, ("", ""))
        if artefact in written and not getattr(method, name).strip():
            words = consent_words(written[artefact].text)
            changes.append((f"optInMethods[{index}].{name}", "", words))
            methods.append(replace(method, **{name: words}))  # type: ignore[arg-type]
        else:
            methods.append(method)
    return tuple(methods), changes


def open_questions(texts: Iterable[Written]) -> tuple[Gap, ...]:
    """What only the owner can answer, each question once."""
    return tuple(dict.fromkeys(gap for text in texts for gap in text.gaps))


def statements(texts: Iterable[Written]) -> tuple[Statement, ...]:
    """What the texts claim, each claim once, by its id."""
    found: dict[str, Statement] = {}
    for text in texts:
        for state in text.statements:
            found.setdefault(state.id, state)
    return tuple(found.values())


def confirm(registration: Registration, ids: Iterable[str], *, known: Iterable[Statement]) -> Registration:
    """The registration with these statements confirmed by its owner, and without the marks that asked about them.

    Raises:
        UnknownName: no text of this campaign makes such a statement.
    """
    known = tuple(known)
    names = {state.id for state in known}
    given = tuple(ids)
    for wrong in (name for name in given if name not in names):
        raise UnknownName(f"no text of this campaign claims {wrong!r}", hint=f"to confirm: {', '.join(sorted(names))}")
    facts = registration.facts
    confirmed = replace(registration, facts=replace(facts, confirmed=tuple(dict.fromkeys((*facts.confirmed, *given)))))
    return without_answered(confirmed, known)


def _is_field(path: str) -> bool:
    return path in REGISTERED or path.startswith("texts.")


def _profile(registration: Registration, provider: str) -> Profile:
    if provider:
        named_profile(provider)
    return profile_for(provider or registration.provider)[0]


def _known_artefact(artefact: str) -> None:
    if artefact not in GENERATORS:
        raise UnknownName(f"there is no text called {artefact!r}", hint=f"known: {', '.join(GENERATORS)}")


def _known_language(language: str) -> None:
    if language not in LANGUAGES:
        raise UnknownName(f"no texts can be written in {language!r}", hint=f"known languages: {', '.join(LANGUAGES)}")
