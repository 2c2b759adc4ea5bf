"""Reports for people at a terminal: findings grouped by field, the text shown and marked.

Decides: order, wording around findings, and how the verdict is said.
"""

import textwrap
from collections.abc import Iterator, Sequence
from itertools import groupby

from carelane.domain.fields import text_at
from carelane.domain.finding import Citation, FieldEdit, Finding, RuleFailure, Severity
from carelane.report.marking import WIDTH, Mark, marked_lines, paint, visible
from carelane.services.findings import NOTICE, CampaignReport, PolicyDecision, TextReport, not_ready
from carelane.services.fix_campaign import FixResult

INDENT = " " * 13
_NOUNS = {
    Severity.BLOCKER: ("blocker", "blockers"),
    Severity.WARNING: ("warning", "warnings"),
    Severity.ADVICE: ("advice", "pieces of advice"),
}


class SourceList:
    """The sources that a report refers to by number, listed once at its end."""

    def __init__(self) -> None:
        self._numbers: dict[Citation, int] = {}
        self._by_source: dict[str, int] = {}

    def references(self, finding: Finding) -> str:
        """The numbers of the two strongest sources of a finding: "[1][4]"."""
        numbers = []
        for citation in finding.citations[:2]:
            if citation.source not in self._by_source:
                self._by_source[citation.source] = len(self._by_source) + 1
                self._numbers[citation] = self._by_source[citation.source]
            numbers.append(self._by_source[citation.source])
        return "".join(f"[{number}]" for number in dict.fromkeys(numbers))

    def lines(self) -> Iterator[str]:
        """The list."""
        if not self._numbers:
            return
        yield "Sources (`carelane explain RULE` says what each one says):"
        for citation, number in self._numbers.items():
            address = f" {citation.url}" if citation.url else ""
            yield from _wrapped(f"[{number}] {citation.title} ({citation.authority}, {citation.date}){address}", "  ")


def one_line(text: str) -> str:
    """A text of the user (a name, a note) on one line, with control characters made visible."""
    return visible(" ".join(text.split()))


def typed(fix: FieldEdit) -> str:
    """What a person is to type; the full stop that only joins an addition to an unfinished sentence is left out."""
    words = fix.replacement.strip()
    return words.removeprefix(".").strip() if fix.span.is_empty else words


def counted(number: int, severity: Severity) -> str:
    """ "1 blocker", "2 warnings"."""
    return f"{number} {_NOUNS[severity][number != 1]}"


def tally(findings: Sequence[Finding]) -> str:
    """ "2 blockers, 1 warning"; "" when there is nothing."""
    numbers = [(severity, sum(finding.severity is severity for finding in findings)) for severity in Severity]
    return ", ".join(counted(number, severity) for severity, number in numbers if number)


def text_report(report: TextReport, *, colour: bool = False) -> str:
    """The check of one text."""
    sources = SourceList()
    lines = list(_group(report.kind, report.text, report.findings, sources, colour=colour))
    lines.extend(_failures(report.failures))
    lines.append(tally(report.findings) if report.findings else "No findings.")
    lines.extend(_marketing(report))
    lines.extend(("", *sources.lines()) if report.findings else ())
    lines.extend(("", *_wrapped(NOTICE, "")))
    return "\n".join(lines) + "\n"


def _marketing(report: TextReport) -> Iterator[str]:
    """How the text reads, what excuses its triggers, and what is left without what sells."""
    marketing = report.marketing
    if marketing.band != "clean":
        kinds = ", ".join(category.replace("_", " ") for category in marketing.categories)
        verb = "reads as marketing" if marketing.band == "flag" else "may be read as marketing"
        sure = f"probability {marketing.probability:.2f}"
        yield f"This text {verb} ({kinds}; {sure})." if kinds else f"This text {verb} ({sure})."
    for policy in marketing.policy:
        yield from _disputed(policy)
    for guard in marketing.guards:
        word, because = (one_line(report.text[span.start : span.end]).strip() for span in (guard.span, guard.because))
        yield f"“{word}” does not count as selling here because of “{because}”."
    if report.rewrite is not None:
        yield from ("", "Without the part that sells:", *_wrapped(one_line(report.rewrite.text), "  "))


def campaign_report(report: CampaignReport, *, colour: bool = False) -> str:
    """The check of one campaign file."""
    sources = SourceList()
    lines: list[str] = [f"{one_line(report.name)}: checked for {report.provider_title}, as of {report.as_of}", ""]
    lines.extend(f"note: {one_line(note)}" for note in report.notes)
    if report.notes:
        lines.append("")
    for field, group in groupby(report.findings, key=lambda finding: finding.field):
        lines.extend(_group(field, text_at(report.registration, field), list(group), sources, colour=colour))
    lines.extend(_failures(report.failures))
    lines.extend(_verdict(report, colour=colour))
    lines.extend(("", *sources.lines()) if report.findings else ())
    lines.extend(("", *_wrapped(NOTICE, "")))
    return "\n".join(lines) + "\n"


def fix_report(result: FixResult, *, colour: bool = False, heading: str = "", done: bool = True) -> str:
    """What the safe edits changed (or would change, when not `done`), word by word."""
    from carelane.report.diff import change_lines  # noqa: PLC0415  only needed here

    lines: list[str] = [one_line(heading), ""] if heading else []
    for path, old, new in result.changes:
        lines.extend((f"{path}:", *(f"  {line}" for line in change_lines(old, new, colour=colour)), ""))
    noun = "edit" if result.applied == 1 else "edits"
    before, after = tally(result.before.findings) or "no findings", tally(result.after.findings) or "no findings"
    verb = "applied" if done else "to apply with --fix"
    lines.append(f"{result.applied} safe {noun} {verb}. Before: {before}. After: {after}.")
    return "\n".join(lines) + "\n"


def _disputed(policy: PolicyDecision) -> Iterator[str]:
    """One sentence for a kind of marketing that authorities see differently."""
    if policy.conflict:
        point = policy.conflict.partition(". ")[0].removeprefix("Sources disagree on ")
        advice = policy.conflict.rpartition("What we advise: ")[2]
        name = policy.code or policy.category.replace("_", " ")
        yield from _wrapped(
            f"{name} (here: {policy.decision}): authorities differ on {point}; we advise: {advice}", "  "
        )


def _costs(fee_usd: float | None) -> tuple[str, str]:
    """What a decline and what a submission costs."""
    if fee_usd is None:
        return "the submission fee and the wait", "the submission fee"
    if not fee_usd:
        return "the wait", "nothing"
    return f"${fee_usd:,.2f} and the wait", f"${fee_usd:,.2f}"


def _verdict(report: CampaignReport, *, colour: bool) -> Iterator[str]:
    total = tally(report.findings)
    decline, submission = _costs(report.fee_usd)
    if report.verdict == "stop":
        why = "; ".join(filter(None, (not_ready(report.open_questions), total))) or "a rule failed"
        words = f"STOP: {why}. Do not submit: a decline costs {decline}."
        yield paint(words, Severity.BLOCKER, colour=colour)
    elif report.verdict == "review":
        words = f"LOOK AGAIN: {total}. A reviewer may decline for these; a decline costs {decline}."
        yield paint(words, Severity.WARNING, colour=colour)
    else:
        found = total or "no findings"
        yield f"GO: {found}. Nothing here that a reviewer is known to decline for; submitting costs {submission}."
    if report.hidden:
        yield f"{report.hidden} more of low confidence: --strictness thorough shows them."


def _failures(failures: Sequence[RuleFailure]) -> Iterator[str]:
    for failure in failures:
        where = f"{failure.rule} at {failure.field or 'the registration'}"
        yield f"rule-failed: {where} ({failure.error}). This is a fault of carelane; the check is not complete."


def _group(field: str, text: str, findings: Sequence[Finding], sources: SourceList, *, colour: bool) -> Iterator[str]:
    yield f"{field}   {tally(findings)}".rstrip()
    numbered = list(enumerate(findings, start=1))
    marks = [Mark(number, finding.span, finding.severity) for number, finding in numbered if finding.span is not None]
    if text:
        yield from (f"  | {line}" for line in marked_lines(text, marks, colour=colour, width=WIDTH - 4))
    for number, finding in numbered:
        yield from _finding(number, finding, sources, colour=colour)
    yield ""


def _finding(number: int, finding: Finding, sources: SourceList, *, colour: bool) -> Iterator[str]:
    head = f"  {number:>2} {paint(f'{finding.severity.value:<7}', finding.severity, colour=colour)} "
    body = _wrapped(f"{finding.what} [{finding.rule}]", INDENT)
    yield head + body[0].lstrip()
    yield from body[1:]
    yield from _wrapped(_remedy(finding), INDENT)
    yield from _wrapped(f"why: {finding.why} {sources.references(finding)}".rstrip(), INDENT)
    if finding.conflict:
        yield from _wrapped(
            f"sources disagree; we advise: {finding.conflict.rpartition('What we advise: ')[2]}", INDENT
        )


def _remedy(finding: Finding) -> str:
    fix = finding.fix
    if fix is None:
        return f"fix: {finding.how_to_fix}"
    kind = "safe edit" if fix.safe else "suggestion"
    words = typed(fix)
    if not words:
        return f"{kind}: remove it"
    verb = "add" if fix.span.is_empty else "type instead"
    only = f" (true only if {fix.true_only_if})" if fix.true_only_if else ""
    return f"{kind}: {verb} “{words}”{only}"


def _wrapped(text: str, indent: str) -> list[str]:
    return textwrap.wrap(
        visible(text),
        WIDTH + 8,
        initial_indent=indent,
        subsequent_indent=indent,
        break_long_words=False,
        break_on_hyphens=False,
    ) or [indent]
