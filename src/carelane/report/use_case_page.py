"""A choice of use case for people: as text for a terminal, and as Markdown.

Decides: order, headings and tables, and that every source is numbered once and listed at the end.
"""

import textwrap
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from carelane.profiles.origins import origin
from carelane.profiles.use_cases import USE_CASES
from carelane.report.markdown import plain
from carelane.report.marking import WIDTH
from carelane.report.text import one_line
from carelane.services.findings import NOTICE
from carelane.services.use_case_choice.choice import Choice, Cost, Evidence, Said
from carelane.sources.source_list import Source

COSTS = "Costs (US dollars)"
SPEED = "Speed"
LEFT_OPEN = "Left open"

Row = tuple[str, ...]
Item = tuple[str, tuple[str, ...]]


class _Numbers:
    """The sources by the number under which they stand at the end."""

    def __init__(self) -> None:
        self.known: dict[str, int] = {}

    def each(self, sources: Iterable[str]) -> tuple[int, ...]:
        """The number of each source."""
        return tuple(self.known.setdefault(name, len(self.known) + 1) for name in sources)

    def of(self, sources: Iterable[str]) -> str:
        """[1][4], and " " before it; "" for an inference of ours."""
        found = self.each(sources)
        return " " + "".join(f"[{number}]" for number in found) if found else ""


@dataclass(frozen=True, slots=True)
class Part:
    """One heading of a choice: an optional table, and statements each with the numbers of its sources."""

    heading: str
    head: Row
    rows: tuple[Row, ...]
    items: tuple[tuple[str, tuple[int, ...]], ...]


def choice_parts(choice: Choice) -> tuple[tuple[Part, ...], tuple[Source, ...]]:
    """The choice in parts, for a page, and the sources in the order of their numbers."""
    numbers = _Numbers()
    parts: list[Part] = []
    for heading, items in _sections(choice):
        head, rows = _table(heading, choice, numbers)
        said = tuple((words, numbers.each(sources)) for words, sources in items)
        if said or rows:
            parts.append(Part(heading, head, tuple(rows), said))
    return tuple(parts), tuple(origin(name) for name in numbers.known)


def choice_text(choice: Choice) -> str:
    """The choice for a terminal."""
    lines = list(_text(choice))
    return "\n".join(lines) + "\n"


def choice_markdown(choice: Choice) -> str:
    """The choice as a Markdown document."""
    numbers = _Numbers()
    lines = [f"# Use case: {plain(choice.title)}", "", plain(_subtitle(choice))]
    for heading, items in _sections(choice):
        if not items:
            continue
        lines += ["", f"## {heading}", ""]
        head, rows = _table(heading, choice, numbers)
        if rows:
            lines += [_bar(head), _bar(("---",) * len(head)), *(_bar(row) for row in rows), ""]
        lines += [f"- {plain(words)}{plain(numbers.of(sources))}" for words, sources in items]
    lines += ["", "## Sources", ""]
    lines += [f"{number}. {plain(_source(name))}" for name, number in numbers.known.items()]
    return "\n".join([*lines, "", "---", NOTICE]) + "\n"


def _text(choice: Choice) -> Iterator[str]:
    numbers = _Numbers()
    yield f"Use case: {choice.title}"
    yield from _wrap(_subtitle(choice), "", "")
    for heading, items in _sections(choice):
        if not items:
            continue
        yield from ("", heading)
        head, rows = _table(heading, choice, numbers)
        if rows:
            yield from _columns((head, *rows))
        for words, sources in items:
            yield from _wrap(f"{one_line(words)}{numbers.of(sources)}", "  - ", "    ")
    yield from ("", "Sources")
    for name, number in numbers.known.items():
        yield from _wrap(f"[{number}] {_source(name)}", "  ", "      ")
    yield ""
    yield from _wrap(NOTICE, "", "")


def _subtitle(choice: Choice) -> str:
    return (
        f"For {choice.provider_title}, as of {choice.as_of}; confidence {choice.confidence}. The use case can never be "
        "changed after registration."
    )


def _sections(choice: Choice) -> Iterator[tuple[str, list[Item]]]:
    yield "Why", _items(choice.why)
    yield "What stands in the way", _items(choice.stands_in_the_way)
    yield "What you need", _items(choice.needs)
    yield "What it leaves out", _items(choice.excludes)
    yield LEFT_OPEN, [(line, ()) for line in choice.left_open]
    shown = [(_shown(item), ()) for item in choice.evidence]
    yield "What your file shows", [*shown, *([(choice.declared, ())] if choice.declared else [])]
    for advice in choice.samples:
        least, most = advice.bounds
        subs = f"takes {least} to {most} sub use cases" if most else "takes no sub use cases"
        hints: list[Item] = [(f"sample{number}: {hint}", ()) for number, hint in enumerate(advice.hints, start=1)]
        yield (
            f"Samples of {advice.campaign.title}: write {advice.number}",
            [(f"{advice.campaign.code} {subs}.", USE_CASES[advice.campaign.code].sources), *_items(advice.why), *hints],
        )
    yield "Other ways, and why not", [(f"{o.title}: {o.why_not.text}", o.why_not.sources) for o in choice.alternatives]
    yield COSTS, _items(choice.cost_notes)
    yield SPEED, _items(choice.speed_notes)
    asked = [(f"{one.question} {one.answer.text}", one.answer.sources) for one in choice.questions]
    yield "Questions that this raises", asked
    yield "Where sources disagree", _items(choice.conflicts)


def _items(statements: tuple[Said, ...]) -> list[Item]:
    return [(item.text, item.sources) for item in statements]


def _table(heading: str, choice: Choice, numbers: _Numbers) -> tuple[Row, list[Row]]:
    """The head and the rows of the table that opens a section; none for most."""
    if heading == COSTS:
        head = ("option", "once", "a month", "first month", "first year", "a year after")
        return head, [_cost(cost) for cost in choice.costs]
    if heading != SPEED:
        return (), []
    rows = [
        (
            row.carrier,
            row.brand,
            f"{row.messages:,} a {row.per}",
            "yours" if row.yours else "",
            numbers.of(row.sources).strip(),
        )
        for row in choice.speed
    ]
    return ("carrier", "for", "texts", "", "sources"), list(dict.fromkeys(rows))


def _shown(item: Evidence) -> str:
    if item.is_hint:
        return f"{item.shows}, which is not covered. A hint from the words as a whole; look at it yourself."
    return f"{item.field} points to {item.code}: {item.shows}{'' if item.fits else ' - not covered'}"


def _cost(cost: Cost) -> Row:
    sums = (cost.once, cost.monthly, cost.first_month, cost.first_year, cost.year_after)
    return (cost.option, *("not known" if amount is None else f"{amount:,.2f}" for amount in sums))


def _columns(rows: tuple[Row, ...]) -> Iterator[str]:
    widths = [min(max(len(row[place]) for row in rows), 52) for place in range(len(rows[0]))]
    for row in rows:
        first, *more = textwrap.wrap(row[0], widths[0]) or [""]
        cells = [first.ljust(widths[0]), *(cell.ljust(width) for cell, width in zip(row[1:], widths[1:], strict=True))]
        yield f"  {'  '.join(cells)}".rstrip()
        yield from (f"  {line}" for line in more)


def _bar(row: Row) -> str:
    return f"| {' | '.join(plain(cell) if cell != '---' else cell for cell in row)} |"


def _source(name: str) -> str:
    found = origin(name)
    address = f" {found.url}" if found.url else ""
    return f"{found.title} ({found.authority.value}, {found.date}){address}"


def _wrap(text: str, first: str, later: str) -> list[str]:
    return textwrap.wrap(
        text, WIDTH, initial_indent=first, subsequent_indent=later, break_long_words=False, break_on_hyphens=False
    )
