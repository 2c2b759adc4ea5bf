"""Version 1 of the JSON contract: findings, text reports and campaign reports as plain data.

Decides: names and shapes that other programs rely on. Fields are only ever added.
Offsets count code points of the stored text.
"""

from typing import Any

from carelane.domain.finding import Citation, FieldEdit, Finding, RuleFailure, Span
from carelane.services.findings import NOTICE, CampaignReport, Marketing, PolicyDecision, Rewrite, TextReport

VERSION = 1
Data = dict[str, Any]


def span_data(span: Span | None) -> list[int] | None:
    """[start, end], or None for a finding about a field as a whole."""
    return None if span is None else [span.start, span.end]


def citation_data(citation: Citation) -> Data:
    """Whose rule it is."""
    return {
        "source": citation.source,
        "title": citation.title,
        "authority": citation.authority,
        "url": citation.url,
        "date": citation.date,
        "says": citation.says,
        "requirement": citation.requirement,
    }


def edit_data(edit: FieldEdit | None) -> Data | None:
    """What to type instead."""
    if edit is None:
        return None
    return {
        "field": edit.field,
        "span": span_data(edit.span),
        "replacement": edit.replacement,
        "safe": edit.safe,
        "true_only_if": edit.true_only_if,
    }


def finding_data(finding: Finding) -> Data:
    """One finding."""
    data: Data = {
        "rule": finding.rule,
        "severity": finding.severity.value,
        "confidence": finding.confidence.value,
        "field": finding.field,
        "span": span_data(finding.span),
        "what": finding.what,
        "why": finding.why,
        "how_to_fix": finding.how_to_fix,
        "citations": [citation_data(citation) for citation in finding.citations],
        "fix": edit_data(finding.fix),
        "conflict": finding.conflict,
        "causes": list(finding.causes),
        "related": list(finding.related),
    }
    if finding.suppressed is not None:
        suppressed = finding.suppressed
        data["suppressed"] = {"reason": suppressed.reason, "by": suppressed.by, "until": suppressed.until}
    return data


def failure_data(failure: RuleFailure) -> Data:
    """A rule that crashed: our failure."""
    return {"rule": failure.rule, "field": failure.field, "error": failure.error}


def marketing_data(marketing: Marketing) -> Data:
    """Whether the text reads as marketing."""
    return {
        "verdict": marketing.verdict,
        "categories": list(marketing.categories),
        "spans": [span_data(span) for span in marketing.spans],
        "rules": list(marketing.rules),
        "policy": [policy_data(decision) for decision in marketing.policy],
        "band": marketing.band,
        "probability": round(marketing.probability, 4),
        "guards": [{"span": span_data(guard.span), "because": span_data(guard.because)} for guard in marketing.guards],
    }


def policy_data(policy: PolicyDecision) -> Data:
    """What may be sent of one kind of marketing that was seen."""
    return {
        "category": policy.category,
        "code": policy.code,
        "decision": policy.decision,
        "why": policy.why,
        "sources": list(policy.sources),
        "conflict": policy.conflict,
    }


def rewrite_data(rewrite: Rewrite | None) -> Data | None:
    """What is left of a message without what sells."""
    if rewrite is None:
        return None
    return {"text": rewrite.text, "removes": [span_data(span) for span in rewrite.removes]}


def text_line_data(report: TextReport, line_id: object) -> Data:
    """One result line of a bulk check."""
    data: Data = {
        "carelane": VERSION,
        "id": line_id,
        "as": report.kind,
        "findings": [finding_data(finding) for finding in report.findings],
        "marketing": marketing_data(report.marketing),
    }
    if report.failures:
        data["failures"] = [failure_data(failure) for failure in report.failures]
    if report.rewrite is not None:
        data["rewrite"] = rewrite_data(report.rewrite)
    return data


def screened_line_data(marketing: Marketing, line_id: object) -> Data:
    """One result line where only marketing was asked for."""
    return {"carelane": VERSION, "id": line_id, "marketing": marketing_data(marketing)}


def text_report_data(report: TextReport) -> Data:
    """The check of one text."""
    data = text_line_data(report, None)
    del data["id"]
    rewrite = rewrite_data(report.rewrite)
    return {**data, "text": report.text, "rewrite": rewrite, "exit_code": report.exit_code, "notice": NOTICE}


def campaign_report_data(report: CampaignReport) -> Data:
    """The check of one campaign file."""
    return {
        "carelane": VERSION,
        "name": report.name,
        "provider": report.provider,
        "as_of": report.as_of,
        "verdict": report.verdict,
        "open_questions": report.open_questions,
        "exit_code": report.exit_code,
        "fee_usd": report.fee_usd,
        "findings": [finding_data(finding) for finding in report.findings],
        "failures": [failure_data(failure) for failure in report.failures],
        "hidden": report.hidden,
        "notes": list(report.notes),
        "notice": NOTICE,
    }
