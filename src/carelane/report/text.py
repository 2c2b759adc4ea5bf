"""Reports for people at a terminal: findings grouped by field, the text shown and marked.

Decides: order, wording around findings, and how the verdict is said.
"""

import textwrap
from collections.abc import Iterator, Sequence
from itertools import groupby

from carelane.domain.fields import get_text
from carelane.domain.finding import Finding, Severity
from carelane.report.marking import WIDTH, Mark, marked_lines, paint
from carelane.services.findings import NOTICE, CampaignReport, TextReport
from carelane.services.fix_campaign import FixResult

_NOUNS = {
    Severity.BLOCKER: ("blocker", "blockers"),
    Severity.WARNING: ("warning", "warnings"),
    Severity.ADVICE: ("advice", "pieces of advice"),
}


def counted(number: int, severity: Severity) -> str:
    """ "1 blocker", "2 warnings"."""
    return f"{number} {_NOUNS[severity][number != 1]}"


def tally(findings: Sequence[Finding]) -> str:
    """ "2 blockers, 1 warning"; "" when there is nothing."""
    numbers = [(severity, sum(finding.severity is severity for finding in findings)) for severity in Severity]
    return ", ".join(counted(number, severity) for severity, number in numbers if number)


def text_report(report: TextReport, *, colour: bool = False) -> str:
    """The check of one text."""
    lines = list(_group(report.kind, report.text, report.findings, colour=colour))
    lines.extend(_failures(report.failures))
    lines.append(tally(report.findings) if report.findings else "No findings.")
    if report.marketing.verdict != "none":
        kinds = ", ".join(category.replace("_", " ") for category in report.marketing.categories)
        verb = "reads as marketing" if report.marketing.verdict == "marketing" else "may be read as marketing"
        lines.append(f"This text {verb} ({kinds}).")
    lines.extend(("", *_wrapped(NOTICE, "")))
    return "\n".join(lines) + "\n"


def campaign_report(report: CampaignReport, *, colour: bool = False) -> str:
    """The check of one campaign file."""
    lines: list[str] = [f"{report.name}: checked for {report.provider_title}, as of {report.as_of}", ""]
    lines.extend(f"note: {note}" for note in report.notes)
    if report.notes:
        lines.append("")
    for field, group in groupby(report.findings, key=lambda finding: finding.field):
        lines.extend(_group(field, _text_at(report, field), list(group), colour=colour))
    lines.extend(_failures(report.failures))
    lines.extend(_verdict(report, colour=colour))
    lines.extend(("", *_wrapped(NOTICE, "")))
    return "\n".join(lines) + "\n"


def fix_report(result: FixResult, *, colour: bool = False) -> str:
    """What the safe edits changed, word by word."""
    from carelane.report.diff import change_lines  # noqa: PLC0415  only needed here

    lines: list[str] = []
    for path, old, new in result.changes:
        lines.extend((f"{path}:", *(f"  {line}" for line in change_lines(old, new, colour=colour)), ""))
    noun = "edit" if result.applied == 1 else "edits"
    before, after = tally(result.before.findings) or "no findings", tally(result.after.findings) or "no findings"
    lines.append(f"{result.applied} safe {noun} applied. Before: {before}. After: {after}.")
    return "\n".join(lines) + "\n"


def _text_at(report: CampaignReport, field: str) -> str:
    try:
        return get_text(report.registration, field)
    except KeyError:
        return ""


def _verdict(report: CampaignReport, *, colour: bool) -> Iterator[str]:
    total = tally(report.findings)
    fee = f"${report.fee_usd:,.2f}" if report.fee_usd is not None else "the submission fee"
    if report.verdict == "stop":
        yield paint(
            f"STOP: {total or 'a rule failed'}. Do not submit: a decline costs {fee} and the wait.",
            Severity.BLOCKER,
            colour=colour,
        )
    elif report.verdict == "review":
        yield paint(
            f"LOOK AGAIN: {total}. A reviewer may decline for these; a decline costs {fee}.",
            Severity.WARNING,
            colour=colour,
        )
    else:
        yield (
            f"GO: {total or 'no findings'}. Nothing here that a reviewer is known to decline for; submitting "
            f"costs {fee}."
        )
    if report.hidden:
        yield f"{report.hidden} more of low confidence: --strictness thorough shows them."


def _failures(failures: Sequence[object]) -> Iterator[str]:
    for failure in failures:
        yield f"rule-failed: {failure} - this is a fault of carelane; the check is not complete."


def _group(field: str, text: str, findings: Sequence[Finding], *, colour: bool) -> Iterator[str]:
    yield f"{field}   {tally(findings)}".rstrip()
    numbered = list(enumerate(findings, start=1))
    marks = [Mark(number, finding.span, finding.severity) for number, finding in numbered if finding.span is not None]
    if text:
        yield from (f"  | {line}" for line in marked_lines(text, marks, colour=colour, width=WIDTH - 4))
    for number, finding in numbered:
        yield from _finding(number, finding, colour=colour)
    yield ""


def _finding(number: int, finding: Finding, *, colour: bool) -> Iterator[str]:
    label = f"{finding.severity.value:<7}"
    head = f"  {number:>2} {paint(label, finding.severity, colour=colour)} "
    body = list(_wrapped(f"{finding.what} [{finding.rule}]", " " * 13))
    yield head + body[0].lstrip()
    yield from body[1:]
    yield from _wrapped(f"why: {finding.why}", " " * 13)
    if finding.fix is not None and finding.fix.replacement.strip():
        kind = "safe edit" if finding.fix.safe else "suggestion"
        verb = "add" if finding.fix.span.is_empty else "type instead"
        yield from _wrapped(f"{kind}: {verb} “{finding.fix.replacement.strip()}”", " " * 13)
        if finding.fix.true_only_if:
            yield from _wrapped(f"true only if: {finding.fix.true_only_if}", " " * 13)
    elif finding.fix is not None:
        yield from _wrapped("safe edit: remove it" if finding.fix.safe else "suggestion: remove it", " " * 13)
    if finding.how_to_fix:
        yield from _wrapped(f"fix: {finding.how_to_fix}", " " * 13)
    if finding.conflict:
        yield from _wrapped(f"sources disagree: {finding.conflict}", " " * 13)
    for citation in finding.citations[:2]:
        reference = f"{citation.requirement}: " if citation.requirement else ""
        yield from _wrapped(
            f"source: {reference}{citation.title} ({citation.authority}, {citation.date}) {citation.url}", " " * 13
        )


def _wrapped(text: str, indent: str) -> list[str]:
    return textwrap.wrap(
        text, WIDTH + 8, initial_indent=indent, subsequent_indent=indent, break_long_words=False, break_on_hyphens=False
    ) or [indent]
