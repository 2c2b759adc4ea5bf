"""The attempts of a campaign for people and programs: a table, what changed, what it cost, what is left to fix."""

import textwrap
from collections.abc import Iterator
from typing import Any

from carelane.remediation.causes import causes
from carelane.remediation.rejection.reading import NOT_SPECIFIED, RejectionReading
from carelane.report.diff import change_lines
from carelane.report.marking import WIDTH, visible
from carelane.report.text import one_line
from carelane.services.attempts.changes import Change
from carelane.services.attempts.history import History, Told, warnings
from carelane.services.findings import NOTICE

_HEAD = ("#", "date", "outcome", "fee", "causes", "changed")
_MOST_NAMED = 3


def attempts_text(name: str, history: History, *, diff: bool = False, colour: bool = False) -> str:
    """The attempts of one campaign file for a terminal."""
    lines = [f"{one_line(name)}: {_count(len(history.attempts), 'attempt')}", ""]
    lines.extend(_table([_HEAD, *(_row(told, is_first=not n) for n, told in enumerate(history.attempts))]))
    lines.append("")
    lines.extend(_wrapped(_sums(history)))
    if history.constant:
        lines.extend(_wrapped(f"The same in every attempt: {', '.join(history.constant)}."))
    if history.attempts:
        lines.extend(_wrapped(_since(history)))
    for told in history.attempts:
        if told.attempt.note:
            lines.extend(_wrapped(f"Note on attempt {told.attempt.number}: {one_line(told.attempt.note)}"))
    for gone in history.removed:
        lines.extend(_wrapped(f"Attempt {gone.number} was taken out of the list on {gone.removed}."))
    if diff:
        lines.extend(_diffs(history, colour=colour))
    warned = warnings(history)
    if warned:
        lines.append("")
        for item in warned:
            lines.extend(_wrapped(f"warning: {item.text}{':' if item.points else ''}"))
            lines.extend(line for point in item.points for line in _wrapped(one_line(point), "  - ", "    "))
    return "\n".join((*lines, "", *_wrapped(NOTICE))) + "\n"


def attempts_data(name: str, history: History) -> dict[str, Any]:
    """The same for programs."""
    return {
        "carelane": 1,
        "name": name,
        "attempts": [_attempt_data(told) for told in history.attempts],
        "changed_since": [_change_data(change) for change in history.since],
        "unchanged": list(history.constant),
        "fees_usd": history.fees_usd,
        "fees_not_said": history.fees_unsaid,
        "unfixed": [
            {
                "cause": item.cause, "title": item.title, "state": item.state.value, "fields": list(item.fields),
                "what": item.what,
            }
            for item in history.unfixed
        ],
        "removed": [{"number": gone.number, "removed": gone.removed} for gone in history.removed],
        "warnings": [warned.line for warned in warnings(history)],
        "notice": NOTICE,
    }  # fmt: skip


def money(usd: float | None) -> str:
    """An amount, or that nobody said it."""
    return "not said" if usd is None else f"${usd:,.2f}"


def cause_titles(reading: RejectionReading | None) -> tuple[str, ...]:
    """The causes of an answer by their titles, each once."""
    if reading is None:
        return ()
    known = causes()
    return tuple(
        dict.fromkeys(known[c.cause].title for c in reading.causes if c.cause in known and c.cause != NOT_SPECIFIED)
    )


def _attempt_data(told: Told) -> dict[str, Any]:
    attempt, reading = told.attempt, told.reading
    return {
        "number": attempt.number,
        "date": attempt.date,
        "provider": attempt.provider,
        "outcome": attempt.outcome.value,
        "fee_usd": attempt.fee_usd,
        "answered": attempt.answered,
        "answer": attempt.answer,
        "note": attempt.note,
        "codes": [found.code for found in reading.codes] if reading else [],
        "causes": [
            {"id": item.cause, "span": [item.span.start, item.span.end], "confidence": item.confidence.value}
            for item in (reading.causes if reading else ())
        ],
        "suspected": [{"id": item.cause, "why": item.why} for item in (reading.suspected if reading else ())],
        "notes": list(reading.notes) if reading else [],
        "changed": [_change_data(change) for change in told.changed],
    }


def _change_data(change: Change) -> dict[str, str]:
    return {"field": change.field, "old": change.old, "new": change.new, "part": change.part.value}


def _row(told: Told, *, is_first: bool) -> tuple[str, ...]:
    attempt = told.attempt
    named = [item.cause for item in told.reading.causes if item.cause != NOT_SPECIFIED] if told.reading else []
    changed = [change.field for change in told.changed]
    nothing = "" if is_first else "nothing"
    return (
        str(attempt.number),
        attempt.date or "not said",
        attempt.outcome.value,
        money(attempt.fee_usd),
        _short(tuple(dict.fromkeys(named))) or ("names no reason" if attempt.answer else "-"),
        _short(tuple(changed)) or nothing or "-",
    )


def _short(names: tuple[str, ...]) -> str:
    more = f" and {len(names) - _MOST_NAMED} more" if len(names) > _MOST_NAMED else ""
    return ", ".join(names[:_MOST_NAMED]) + more


def _sums(history: History) -> str:
    unsaid = f"; the fee of {_count(history.fees_unsaid, 'attempt')} was not said" if history.fees_unsaid else ""
    return f"Fees so far: ${history.fees_usd:,.2f}{unsaid}."


def _since(history: History) -> str:
    number = history.attempts[-1].attempt.number
    if not history.since:
        return f"The file is as it was sent in attempt {number}."
    return f"Changed in the file since attempt {number}: {', '.join(change.field for change in history.since)}."


def _diffs(history: History, *, colour: bool) -> Iterator[str]:
    for told in history.attempts:
        if told.changed:
            yield from ("", f"What attempt {told.attempt.number} changed:")
            yield from _diff(told.changed, colour=colour)
    if history.since:
        yield from ("", f"What the file changes since attempt {history.attempts[-1].attempt.number}:")
        yield from _diff(history.since, colour=colour)


def _diff(changed: tuple[Change, ...], *, colour: bool) -> Iterator[str]:
    for change in changed:
        yield f"  {change.field}:"
        yield from (f"    {line}" for line in change_lines(change.old, change.new, colour=colour))


def _table(rows: list[tuple[str, ...]]) -> Iterator[str]:
    widths = [min(max(len(row[place]) for row in rows), 40) for place in range(len(_HEAD))]
    for row in rows:
        cells = [textwrap.wrap(visible(cell), width) or [""] for cell, width in zip(row, widths, strict=True)]
        for number in range(max(map(len, cells))):
            line = (cell[number] if number < len(cell) else "" for cell in cells)
            yield f"  {'  '.join(part.ljust(width) for part, width in zip(line, widths, strict=True))}".rstrip()


def _count(number: int, noun: str) -> str:
    return f"{number or 'no'} {noun}{'' if number == 1 else 's'}"


def _wrapped(text: str, first: str = "", later: str = "") -> list[str]:
    return textwrap.wrap(
        visible(text), WIDTH + 8, initial_indent=first, subsequent_indent=later, break_long_words=False,
        break_on_hyphens=False,
    )  # fmt: skip
