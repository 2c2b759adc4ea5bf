"""Sample messages: bodies of the trade and of each declared purpose, with the sender's name, STOP and HELP around them.

Decides: which bodies a business gets, and the frames. Two businesses of one trade get other bodies, order and frames.
Leaves alone: the bodies (`trades.py`). A sample of marketing is never written: what is offered only the owner knows.
Source: SMP-01 to SMP-14.
"""

from collections.abc import Iterator
from functools import partial
from typing import Final

from carelane.domain.campaign import MAX_SAMPLES
from carelane.language.marketing_model import marketing_model
from carelane.language.normalise import fold
from carelane.wording.ask import Ask, Generator
from carelane.wording.published.claims import HELP_WORKS, STOP_WORKS
from carelane.wording.published.compose import pick
from carelane.wording.published.kinds import codes
from carelane.wording.registered.parts import known, mark, written
from carelane.wording.registered.trades import CARE, purpose_bodies, trade_of
from carelane.wording.written import Gap, Sentence, Statement, Written

LIKE_THESE: Final = Statement(
    "samples-like-live",
    "you send texts like this one; change the example until you do",
    "Put in a text that you really sent, with a made-up customer.",
)
_MARKETING_GAP: Final = "what would a text with an offer of yours say? Only you know the offer"
_OPENINGS: Final = ("{name}: {body}", "{name}: {body}", "Hello from {name}. {body}", "This is {name}. {body}")
_ENDINGS: Final = (
    (
        "Reply STOP to opt out or HELP for help.",
        "Reply HELP for help or STOP to opt out.",
        "Reply STOP to opt out, HELP for help.",
    ),
    ("Reply STOP to opt out.", "Text STOP to opt out.", "Reply STOP to end texts."),
)  # fmt: skip


def sample(number: int, ask: Ask) -> Written:
    """Sample `number`, from 1; the first one also says HELP."""
    artefact = f"sample{number}"
    facts = known(ask)
    bodies = list(_bodies(ask, facts.seed))
    body = bodies[(number - 1) % len(bodies)]
    gap = Gap(artefact, _MARKETING_GAP)
    frames = _shuffled(
        tuple(f"{opening} {ending}" for opening in dict.fromkeys(_OPENINGS) for ending in _ENDINGS[number > 1]),
        f"{facts.seed}/{number}",
    )
    written_out = [frame.format(name=facts.words["name"], body=body or mark(gap)) for frame in frames]
    states = (LIKE_THESE, STOP_WORKS, HELP_WORKS) if number == 1 else (LIKE_THESE, STOP_WORKS)
    # With some names a harmless sentence sounds like an offer to the model; another frame does not.
    text = next((item for item in written_out if _sounds_harmless(item)), written_out[0])
    sentences = (Sentence(text, states, ("SMP-01", "SMP-02", "SMP-03", "SMP-07")),)
    return written(ask, artefact, f"Sample message {number}", sentences, gaps=(gap,))


def _sounds_harmless(text: str) -> bool:
    model = marketing_model()
    return model.band(model.probability(model.logit(fold(text).text))) == "clean"


SAMPLES: Final[dict[str, Generator]] = {
    f"sample{number}": partial(sample, number) for number in range(1, MAX_SAMPLES + 1)
}


def _bodies(ask: Ask, seed: str) -> Iterator[str]:
    """Bodies in the order of this business: each declared purpose in turn, "" for one that only the owner can fill."""
    trade = trade_of(ask.registration.facts.trade, ask.registration.brand.vertical)
    pools: list[list[str]] = []
    for code in codes(ask.registration) or (CARE,):
        pool: tuple[str, ...] = ("",) if code == "MARKETING" else purpose_bodies().get(code, trade.care)
        pools.append(_shuffled(pool, f"{seed}/{code}"))
    for turn in range(max(len(bodies) for bodies in pools)):
        for bodies in pools:
            if turn < len(bodies):
                yield bodies[turn]


def _shuffled(pool: tuple[str, ...], seed: str) -> list[str]:
    return sorted(pool, key=lambda body: pick(seed, body, 1 << 60))
