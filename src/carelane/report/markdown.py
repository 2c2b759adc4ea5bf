"""Campaign reports as Markdown, for issues, e-mails and packets.

Decides: a table of what to do, then each field with its findings. Words of the user are put into code
spans or quotes so that they cannot become markup.
"""

from collections.abc import Iterator, Sequence
from itertools import groupby

from carelane.domain.finding import Finding
from carelane.report.text import one_line, tally, typed
from carelane.services.findings import NOTICE, CampaignReport, not_ready

_VERDICTS = {"stop": "STOP", "review": "LOOK AGAIN", "go": "GO"}  # the words of the text report


def campaign_reports_markdown(reports: Sequence[CampaignReport]) -> str:
    """All reports in one document."""
    return "\n\n".join("\n".join(_report(report)) for report in reports) + "\n"


def plain(text: str) -> str:
    """Text without meaning for Markdown: on one line, with the active characters escaped."""
    return "".join(f"\\{character}" if character in "\\`*_{}[]<>#|!~" else character for character in one_line(text))


def _report(report: CampaignReport) -> Iterator[str]:
    yield f"# Campaign check: {plain(report.name)}"
    yield ""
    fee = f"${report.fee_usd:,.2f}" if report.fee_usd is not None else "not known"
    found = "; ".join(filter(None, (not_ready(report.open_questions), tally(report.findings)))) or "no findings"
    yield f"**{_VERDICTS[report.verdict]}** - {found}. "
    yield f"Checked for {plain(report.provider_title)} as of {report.as_of}; one submission costs {fee}."
    for note in report.notes:
        yield f"\n> {plain(note)}"
    for failure in report.failures:
        yield (
            f"\n> rule-failed: {plain(failure.rule)} ({plain(failure.error)}). This is a fault of carelane; the "
            f"check is not complete."
        )
    for field, group in groupby(report.findings, key=lambda finding: finding.field):
        yield f"\n## `{field}`\n"
        for finding in group:
            yield from _finding(finding)
    yield f"\n---\n{NOTICE}"


def _finding(finding: Finding) -> Iterator[str]:
    yield f"- **{finding.severity.value}** {plain(finding.what)} (`{finding.rule}`)"
    yield f"  - Why: {plain(finding.why)}"
    if finding.fix is not None and typed(finding.fix):
        kind = "Safe edit" if finding.fix.safe else "Suggestion"
        verb = "add" if finding.fix.span.is_empty else "type instead"
        yield f"  - {kind}: {verb} “{plain(typed(finding.fix))}”"
        if finding.fix.true_only_if:
            yield f"  - True only if: {plain(finding.fix.true_only_if)}"
    if finding.how_to_fix:
        yield f"  - Fix: {plain(finding.how_to_fix)}"
    if finding.conflict:
        yield f"  - Sources disagree: {plain(finding.conflict)}"
    for citation in finding.citations[:2]:
        yield (
            f"  - Source: {plain(citation.title)} ({citation.authority}, {citation.date}) <{citation.url}>"
            if citation.url.startswith("http")
            else f"  - Source: {plain(citation.title)} ({citation.authority}, {citation.date}) {plain(citation.url)}"
        )
