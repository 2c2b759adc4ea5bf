"""What the lead page about consent counts, and what to do next.

Decides: which step comes next while something is missing. Counts are of the latest entries, as many as a page can read.
Leaves alone: charts (`web.consent.charts`) and the words (templates).
"""

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass, field
from datetime import date, datetime, timedelta
from typing import Final

from carelane.domain.consent import GIVING, ConsentEvent, ConsentLevel, EventKind

DAYS: Final = 30
MOST_EVENTS: Final = 20_000


@dataclass(frozen=True, slots=True)
class Step:
    """Something to do next, with where."""

    title: str
    words: str
    part: str
    permission: str = "manage"


@dataclass(frozen=True, slots=True)
class Counts:
    """What the ledger holds. days: opt-ins and opt-outs of each of the last days. is_cut: there is more than that."""

    events: int = 0
    people: int = 0
    opt_ins: int = 0
    opt_outs: int = 0
    left: int = 0  # people who ever opted out
    levels: tuple[tuple[str, int], ...] = ()
    days: tuple[tuple[date, int, int], ...] = ()
    methods: tuple[tuple[str, int], ...] = field(default=())
    is_cut: bool = False


def counted(events: Iterable[ConsentEvent], now: datetime, *, is_cut: bool = False) -> Counts:
    """Count. An opt-in is what gave consent of one's own; an implied one is counted by its level only.

    is_cut: there are earlier entries, which were not read.
    """
    ins: Counter[date] = Counter()
    outs: Counter[date] = Counter()
    levels: Counter[str] = Counter()
    methods: Counter[str] = Counter()
    people: set[str] = set()
    left: set[str] = set()
    total = 0
    for total, each in enumerate(events, 1):  # noqa: B007  counted on the way
        what, day = each.event, each.counts_at.date()
        people.add(what.recipient)
        if what.kind in GIVING and what.level.rank:
            levels[what.level.value] += 1
        if what.kind in GIVING and (what.level.rank >= ConsentLevel.EXPRESS.rank or what.kind is EventKind.RESUBSCRIBE):
            ins[day] += 1
        if what.kind is EventKind.OPT_OUT:
            outs[day] += 1
            left.add(what.recipient)
            methods[what.method.value] += 1
    first = (now - timedelta(days=DAYS - 1)).date()
    days = tuple((day, ins[day], outs[day]) for day in (first + timedelta(days=number) for number in range(DAYS)))
    return Counts(
        events=total, people=len(people), opt_ins=sum(ins.values()), opt_outs=sum(outs.values()), left=len(left),
        levels=tuple(levels.most_common()), days=days, methods=tuple(methods.most_common()), is_cut=is_cut,
    )  # fmt: skip


def next_steps(*, has_senders: bool, has_words: bool, has_forms: bool, waiting: int, events: int) -> tuple[Step, ...]:
    """What to do next, the most urgent first."""
    steps = []
    if waiting:
        words = (
            f"{waiting} {'reply waits' if waiting == 1 else 'replies wait'} for your decision, each with a deadline."
        )
        steps.append(Step("Decide on unclear replies", words, "replies", "edit"))
    if not has_senders:
        words = "The numbers that you text from, so that decisions and opt-outs can name them."
        steps.append(Step("Add your numbers", words, "setup"))
    if not events:
        words = "Contacts and message history show who may be texted already, and who said STOP."
        steps.append(Step("Import what you have", words, "import", "edit"))
    if not has_words:
        words = "The exact words beside your forms, on paper, or said by staff. Consent is proved by them."
        steps.append(Step("Register your wordings", words, "wordings"))
    elif not has_forms:
        words = "A page on which people agree, with proof of what they saw. Or HTML for your own website."
        steps.append(Step("Make an opt-in form", words, "forms/new"))
    return tuple(steps)
