"""A whole campaign out of answers: every text that it needs, and the file with these texts in it.

Decides: when a text is final: nothing is open in it, and the owner has confirmed all that it claims.
Leaves alone: the texts (`write_texts.py`) and the questions (`interview/text_questions.py`).
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace

from carelane.domain.campaign import Registration
from carelane.domain.segments import Segments, count_segments
from carelane.formats.own.layout import FACT_KEYS
from carelane.profiles.profile import Profile
from carelane.services.contexts import profile_for
from carelane.services.interview.answers import Answer
from carelane.services.interview.draft import make_draft
from carelane.services.interview.facts_sheet import with_answers
from carelane.services.write_texts import confirm, fill_texts, statements, write_texts
from carelane.wording.published.generators import FILE_NAMES
from carelane.wording.written import Statement, Written

_SENT = ("sample", "optinMessage", "optoutMessage", "helpMessage", "texts.firstMessage")


@dataclass(frozen=True, slots=True)
class Ready:
    """One text and how far it is. most: characters that its field takes, 0 where that is not limited.

    unconfirmed: what it claims and the owner has not confirmed. file: the name of the file that it is, else "".
    """

    written: Written
    most: int
    segments: Segments | None
    unconfirmed: tuple[Statement, ...]
    file: str = ""

    @property
    def is_final(self) -> bool:
        """True when it may be used as it is."""
        return not (self.unconfirmed or self.written.gaps)


@dataclass(frozen=True, slots=True)
class Claim:
    """A statement, the sentence that first makes it, and the titles of the texts that do."""

    statement: Statement
    sentence: str
    titles: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class WrittenCampaign:
    """The texts, what they claim, and the registration with them in it."""

    registration: Registration
    texts: tuple[Ready, ...]
    claims: tuple[Claim, ...]
    confirmed: frozenset[str]

    @property
    def final(self) -> int:
        """How many texts are final."""
        return sum(text.is_final for text in self.texts)


def write_campaign(answers: Mapping[str, Answer], confirmed: Iterable[str] = ()) -> WrittenCampaign:
    """Every text for these answers; `confirmed` are ids of statements, those that no text claims are passed over."""
    facts = {name: answer for name, answer in answers.items() if name in FACT_KEYS}
    registration = _without_texts(with_answers(make_draft(answers).registration, facts))
    languages = registration.facts.languages or ("en",)
    texts = write_texts(registration, languages=languages)
    claims = statements(texts)
    ids = frozenset(confirmed) & {claim.id for claim in claims}
    filled = fill_texts(registration, texts, replacing=True).registration
    profile, _ = profile_for(registration.provider)
    return WrittenCampaign(
        registration=confirm(filled, sorted(ids), known=claims),
        texts=tuple(_ready(text, profile, ids) for text in texts),
        claims=tuple(_claim(state, texts) for state in claims),
        confirmed=ids,
    )


def _without_texts(registration: Registration) -> Registration:
    """The registration without what a draft proposes: everything is written from the facts."""
    campaign = replace(
        registration.campaign,
        description="",
        message_flow="",
        samples=(),
        optin_message="",
        optout_message="",
        help_message="",
    )
    return replace(registration, campaign=campaign)


def _ready(text: Written, profile: Profile, confirmed: frozenset[str]) -> Ready:
    limit = profile.limits.get(text.artefact)
    return Ready(
        written=text,
        most=limit.maximum if limit is not None and limit.maximum else 0,
        segments=count_segments(text.text) if text.artefact.startswith(_SENT) else None,
        unconfirmed=tuple(state for state in text.statements if state.id not in confirmed),
        file=FILE_NAMES.get(text.artefact, ""),
    )


def _claim(state: Statement, texts: Iterable[Written]) -> Claim:
    made = [
        (text.title, sentence.text)
        for text in texts
        for sentence in text.sentences
        if any(claimed.id == state.id for claimed in sentence.states)
    ]
    said = next((words for _, words in made if not words.lstrip().startswith("<")), "")  # HTML is nothing to read
    return Claim(state, said, tuple(dict.fromkeys(title for title, _ in made)))
