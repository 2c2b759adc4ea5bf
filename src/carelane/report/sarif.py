"""Findings as SARIF 2.1.0, the format that code hosts and editors read.

Decides: how registration words map to SARIF: a rule is a reportingDescriptor, a finding a result with
the campaign file as artifact, the field as logical location and, where known, the line.
Source: https://docs.oasis-open.org/sarif/sarif/v2.1.0/sarif-v2.1.0.html
"""

import os
from collections.abc import Iterable, Sequence
from pathlib import PurePath
from typing import Any
from urllib.parse import quote

from carelane.domain.finding import Finding, Severity
from carelane.rules.registry import entries
from carelane.services.findings import NOTICE, CampaignReport

SCHEMA = "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json"
_LEVELS = {Severity.BLOCKER: "error", Severity.WARNING: "warning", Severity.ADVICE: "note"}


def sarif_data(reports: Sequence[CampaignReport]) -> dict[str, Any]:
    """One SARIF log with one run."""
    used = sorted({finding.rule for report in reports for finding in report.findings})
    index = {rule_id: number for number, rule_id in enumerate(used)}
    failures = [failure for report in reports for failure in report.failures]
    return {
        "$schema": SCHEMA,
        "version": "2.1.0",
        "runs": [
            {
                "tool": {
                    "driver": {
                        "name": "carelane",
                        "semanticVersion": _version(),
                        "rules": [_descriptor(rule_id) for rule_id in used],
                    }
                },
                "columnKind": "unicodeCodePoints",
                "invocations": [
                    {
                        "executionSuccessful": not failures,
                        "toolExecutionNotifications": [
                            {
                                "level": "error",
                                "message": {"text": f"rule {failure.rule} failed at {failure.field}: {failure.error}"},
                            }
                            for failure in failures
                        ],
                    }
                ],
                "properties": {"notice": NOTICE},
                "results": [
                    _result(report, finding, index[finding.rule]) for report in reports for finding in report.findings
                ],
            }
        ],
    }


def _version() -> str:
    from carelane import __version__  # noqa: PLC0415  avoids a circular import at start

    return __version__


def _descriptor(rule_id: str) -> dict[str, Any]:
    rule = entries()[rule_id].rule
    return {
        "id": rule.id,
        "shortDescription": {"text": rule.title},
        "fullDescription": {"text": rule.why},
        "help": {"text": rule.how_to_fix},
        "defaultConfiguration": {"level": _LEVELS[rule.severity]},
        "properties": {
            "confidence": rule.confidence.value,
            "requirements": list(rule.covers),
            "causes": list(rule.causes),
        },
    }


def _result(report: CampaignReport, finding: Finding, rule_index: int) -> dict[str, Any]:
    result: dict[str, Any] = {
        "ruleId": finding.rule,
        "ruleIndex": rule_index,
        "level": _LEVELS[finding.severity],
        "message": {"text": f"{finding.field}: {_sentence(finding.what)} {finding.how_to_fix}".strip()},
        "locations": [_location(report, finding)],
        "properties": {
            "severity": finding.severity.value,
            "confidence": finding.confidence.value,
            "field": finding.field,
            "span": [finding.span.start, finding.span.end] if finding.span else None,
            "citations": [
                {"title": citation.title, "authority": citation.authority, "date": citation.date, "url": citation.url}
                for citation in finding.citations
            ],
        },
    }
    if finding.suppressed is not None:
        result["suppressions"] = [{"kind": "external", "justification": finding.suppressed.reason}]
    return result


def _sentence(what: str) -> str:
    return what if what.endswith((".", "!", "?", ".”")) else f"{what}."


def _address(path: str) -> str:
    """A file as SARIF names it: relative to where the command ran, or with its scheme."""
    pure = PurePath(path)
    return pure.as_uri() if pure.is_absolute() else quote(os.fsencode(pure.as_posix()))


def _location(report: CampaignReport, finding: Finding) -> dict[str, Any]:
    location: dict[str, Any] = {"logicalLocations": [{"fullyQualifiedName": finding.field, "kind": "member"}]}
    if report.path:
        physical: dict[str, Any] = {"artifactLocation": {"uri": _address(report.path)}}
        place = _nearest(report, finding.field)
        if place is not None:
            physical["region"] = {"startLine": place[0], "startColumn": place[1]}
        location["physicalLocation"] = physical
    return location


def _nearest(report: CampaignReport, field: str) -> tuple[int, int] | None:
    for path in _shorter(field):
        if path in report.places:
            return report.places[path]
    return None


def _shorter(field: str) -> Iterable[str]:
    yield field
    while "." in field or "[" in field:
        cut = max(field.rfind("."), field.rfind("["))
        field = field[:cut]
        yield field
