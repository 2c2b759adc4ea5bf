"""What the model adds to the constructions: the middle band, and how likely a wish to stop is.

Decides: the log-odds of a wish to stop from the words that no guard covers and from the constructions found, and
what they change: an ordinary reading becomes a doubtful wish, a doubtful wish that the model shares becomes sure.
Leaves alone: keywords, which are final whatever the model says, and every other intent.
The model is read from `models/replies.json.gz`; how it is fitted and where its thresholds come from stands in
`training/replies.py`, with which scores, in the file itself.
"""

from dataclasses import dataclass, replace
from functools import cache
from typing import Final

from carelane.domain.finding import Span
from carelane.language.linear import LinearModel, as_probability, linear_model
from carelane.language.normalise import Folded
from carelane.language.replies.reply import Reply
from carelane.language.replies.scanning import Scan

NAME: Final = "replies"
_FEWEST_WORDS: Final = 2  # "no", "nope": what a single word means, keywords say
REVIEW_WHY: Final = "the reply reads like a wish to stop, though no single phrase says it: a person decides"
ACT_WHY: Final = "the reply as a whole can hardly be read but as a wish to stop, though no single phrase says it"


@dataclass(frozen=True, slots=True)
class Weights:
    """What the model file says beside its table, all in log-odds.

    act, review: what a construction of that band adds.
    review_from: without a construction, a person is asked from here.
    act_from: a doubtful construction is sure from here, by the model alone.
    alone_from: without a construction, a machine may act from here.
    """

    act: float
    review: float
    review_from: float
    act_from: float
    alone_from: float


@cache
def _model() -> tuple[LinearModel, Weights]:
    model = linear_model(NAME)
    return model, Weights(**model.data["weighing"])


def weighed(reply: Reply, found: Scan, folded: Folded) -> Reply:
    """The reading with its probability, changed where the model sees what no construction does."""
    model, weights = _model()
    logit = model.logit(found.rest)
    if reply.intent == "revocation":
        added = weights.act if reply.band == "act" else weights.review
        reply = replace(reply, probability=_probability(logit + added))
        is_open = reply.band == "review" and not found.needs_person
        return replace(reply, band="act", why=_sure(reply.why)) if is_open and logit >= weights.act_from else reply
    reply = replace(reply, probability=_probability(logit))
    if reply.rule != "none/none" or logit < weights.review_from or is_asking(found):
        return reply
    words = model.told(found.rest).words
    if not words or len(found.rest.split()) < _FEWEST_WORDS:
        return reply
    spans = tuple(folded.span(start, end) for start, end in words)
    return _wish(reply, spans, is_sure=logit >= weights.alone_from)


def is_asking(found: Scan) -> bool:
    """Whether the person asks something: questions look like wishes to the model far more often than they are."""
    return "?" in found.rest


def _wish(reply: Reply, spans: tuple[Span, ...], *, is_sure: bool) -> Reply:
    return Reply(
        "revocation",
        "act" if is_sure else "review",
        "everything",
        spans,
        ACT_WHY if is_sure else REVIEW_WHY,
        f"model/{NAME}",
        ("REV-03",) if is_sure else ("REV-03", "REV-04"),
        reply.probability,
    )


def _sure(why: str) -> str:
    return why.replace(": a person decides, and texts wait until then", ", and so do its other words")


def _probability(logit: float) -> float:
    return round(as_probability(logit), 4)
