"""A text that was written for the owner, sentence by sentence, each with the condition under which it is true.

Decides: what a written text consists of.
Leaves alone: the sentences themselves (the generators of this package) and whether they pass the check (`services`).
"""

from dataclasses import dataclass

from carelane.wording.said import Says, nothing


@dataclass(frozen=True, slots=True)
class Gap:
    """A fact that is missing: the marked question that stands in the text instead, which the check refuses."""

    fact: str  # path of the fact: "facts.topics", "brand.email", "optInMethods[0].url"
    question: str


@dataclass(frozen=True, slots=True)
class Statement:
    """Something that a sentence claims and only the owner can know.

    id: stable, so that a confirmation outlives another wording of the same claim ("no-marketing", "help-reply-on").
    true_only_if: the condition in plain words. how: what to do to make it true, "" when nothing can be done.
    says: what the campaign itself says to it; the fact that decides it. otherwise: what stands in the text where the
    campaign says that it is not so.
    """

    id: str
    true_only_if: str
    how: str = ""
    says: Says = nothing
    otherwise: Gap | None = None


@dataclass(frozen=True, slots=True)
class Sentence:
    """One sentence or line.

    sources: ids of requirements or sources that ask for it; rank: what is dropped or shortened first when a field is
    too small (the highest), 0 is never dropped.
    """

    text: str
    states: tuple[Statement, ...] = ()
    sources: tuple[str, ...] = ()
    rank: int = 0


def question(what: str) -> str:
    """A mark in a text for what only its owner knows; the check reports it until it is answered."""
    return f"[QUESTION: {what}]"


@dataclass(frozen=True, slots=True)
class Written:
    """A text for one place.

    artefact: path of its field ("messageFlow", "sample2", "texts.privacyPolicy") or the name of something outside the
    form ("web_form_html", "counter_sign"). between: what joins the sentences. notes: for its owner.
    """

    artefact: str
    title: str
    language: str  # "en" or "es"
    sentences: tuple[Sentence, ...]
    gaps: tuple[Gap, ...] = ()
    between: str = " "
    notes: tuple[str, ...] = ()

    @property
    def text(self) -> str:
        """The whole text."""
        return self.between.join(sentence.text for sentence in self.sentences)

    @property
    def statements(self) -> tuple[Statement, ...]:
        """What the text claims, each claim once."""
        return tuple(dict.fromkeys(state for sentence in self.sentences for state in sentence.states))
