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
from carelane.wording.ask import Ask
from carelane.wording.published.known import mark
from carelane.wording.registered.call_to_action import consent_words
from carelane.wording.registered.parts import fitted
from carelane.wording.registry import GENERATORS, REGISTERED, wanted
from carelane.wording.written import Gap, Sentence, Statement, Written

MOST_EVERYWHERE: Final = 255  # characters of an automatic reply that every provider takes (AWS takes no more)
_EVERYWHERE: Final = frozenset({"optinMessage", "optoutMessage", "helpMessage"})
_MOST_TRIES: Final = 12
SAMPLES_WRITTEN: Final = 3  # the most that a provider is known to want


def write_text(registration: Registration, artefact: str, *, language: str = "en", provider: str = "") -> Written:
    """The text for one place, short enough for its field.

    Raises:
        UnknownName: no text of that name, or no such language, can be written.
        BadSetting: the provider has no profile.
    """
    generator = GENERATORS.get(artefact)
    if generator is None:
        raise UnknownName(f"there is no text called {artefact!r}", hint=f"known: {', '.join(GENERATORS)}")
    _known_language(language)
    profile = _profile(registration, provider)
    limit = profile.limits.get(artefact)
    most = limit.maximum if limit is not None and limit.maximum else 0
    if artefact in _EVERYWHERE:
        most = min(most or MOST_EVERYWHERE, MOST_EVERYWHERE)
    ask = Ask(registration, language, profile.name)
    text = _without_denied(generator(ask), registration)
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
    return fitted(shortest, most)


# What the owner said is not so today, by the statement that would claim it.
_DENIED: Final[Mapping[str, tuple[str, bool, Gap]]] = {
    "no-marketing": (
        "sends_marketing",
        True,
        Gap("facts.sendsMarketing", "some texts advertise today. Register marketing, or end it and say so here"),
    ),
    "help-reply-on": (
        "sends_help_reply",
        False,
        Gap("facts.sendsHelpReply", "nobody answers HELP today. Switch that answer on, then say so here"),
    ),
    "optout-reply-on": (
        "sends_optout_reply",
        False,
        Gap("facts.sendsOptoutReply", "nobody answers STOP today. Switch that answer on, then say so here"),
    ),
    "optin-reply-on": (
        "sends_optin_reply",
        False,
        Gap("facts.sendsOptinReply", "nobody answers an opt-in today. Switch that answer on, then say so here"),
    ),
}


def _without_denied(text: Written, registration: Registration) -> Written:
    """The text with a marked question in place of every sentence that claims what the owner said is not so."""
    facts = registration.facts
    denied = {name: gap for name, (fact, said, gap) in _DENIED.items() if getattr(facts, fact) is said}
    gaps = list(text.gaps)
    sentences: list[Sentence] = []
    for sentence in text.sentences:
        gap = next((denied[state.id] for state in sentence.states if state.id in denied), None)
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
    found: list[Written] = []
    for language in dict.fromkeys(languages):
        _known_language(language)
        names = chosen or wanted(registration, samples=samples, language=language)
        found += (write_text(registration, name, language=language, provider=provider) for name in names)
    return tuple(found)


@dataclass(frozen=True, slots=True)
class Filled:
    """A registration with texts filled in. changes: (path, old, new); kept: paths whose own text was left alone."""

    registration: Registration
    changes: tuple[tuple[str, str, str], ...]
    kept: tuple[str, ...]


def fill_texts(registration: Registration, texts: Iterable[Written], *, replacing: bool = False) -> Filled:
    """Put English texts into the empty fields that they are for; with `replacing`, into the others too.

    What is for no field of the file (a sign, HTML) is passed over. A marked question goes in as well: the check refuses
    it, so that it cannot be sent unanswered.
    """
    texts = tuple(texts)
    filled = registration
    changes: list[tuple[str, str, str]] = []
    kept: list[str] = []
    for text in texts:
        path = text.artefact
        if text.language != "en" or not _is_field(path):
            continue
        old = text_at(filled, path)
        new: object = text.text
        if path.endswith("Keywords"):
            new = tuple(sentence.text for sentence in text.sentences)
        if old == text.text:
            continue
        if old.strip() and not replacing:
            kept.append(path)
            continue
        filled = with_value(filled, path, new)
        changes.append((path, old, text.text))
    methods, told = _with_words(filled, texts)
    return Filled(replace(filled, opt_in_methods=methods), (*changes, *told), tuple(kept))


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
    registration: Registration, texts: tuple[Written, ...]
) -> tuple[tuple[OptInMethod, ...], list[tuple[str, str, str]]]:
    """The ways to opt in with the words that were written for them, as the call to action quotes them."""
    written = {text.artefact: text for text in texts if text.language == "en"}
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
    """The registration with these statements confirmed by its owner.

    Raises:
        UnknownName: no text of this campaign makes such a statement.
    """
    names = {state.id for state in known}
    given = tuple(ids)
    for wrong in (name for name in given if name not in names):
        raise UnknownName(f"no text of this campaign claims {wrong!r}", hint=f"to confirm: {', '.join(sorted(names))}")
    facts = registration.facts
    return replace(registration, facts=replace(facts, confirmed=tuple(dict.fromkeys((*facts.confirmed, *given)))))


def _is_field(path: str) -> bool:
    return path in REGISTERED or path.startswith("texts.")


def _profile(registration: Registration, provider: str) -> Profile:
    if provider:
        named_profile(provider)
    return profile_for(provider or registration.provider)[0]


def _known_language(language: str) -> None:
    if language not in LANGUAGES:
        raise UnknownName(f"no texts can be written in {language!r}", hint=f"known languages: {', '.join(LANGUAGES)}")
