"""What is kept of a website check so that the next one can be compared with it.

Decides: which facts of a report count for drift. A snapshot is read back from the JSON form of a report.
Leaves alone: the comparison (`drift.py`) and the JSON form itself (`report/site_json.py`).
"""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any, cast

from carelane.domain.errors import InputError
from carelane.domain.site_finding import short
from carelane.services.site_check.report import FormRow, SiteReport


@dataclass(frozen=True, slots=True)
class BoxFacts:
    """A box as it was: words, ticked, required, what else it covers."""

    words: str
    ticked: bool
    required: bool
    also: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class FormFacts:
    """A form as it was."""

    consent: str
    phone_required: bool
    said: str
    boxes: tuple[BoxFacts, ...]


@dataclass(frozen=True, slots=True)
class Snapshot:
    """A website at one time: pages with their state, forms by place, clauses by id, findings by rule and place."""

    seen_at: str
    pages: Mapping[str, str]
    forms: Mapping[str, FormFacts]
    clauses: Mapping[str, tuple[str, ...]]
    findings: Mapping[tuple[str, str], str]  # to severity


def snapshot_of(report: SiteReport) -> Snapshot:
    """The facts of a report."""
    return Snapshot(
        seen_at=report.seen_at,
        pages={page.address: page.state for page in report.pages},
        forms=_by_place(report.forms),
        clauses={seen.clause.id: seen.quotes for seen in report.clauses},
        findings={(each.finding.rule, each.place.name): each.finding.severity.value for each in report.findings},
    )


def _by_place(forms: tuple[FormRow, ...]) -> dict[str, FormFacts]:
    return {
        f"{short(form.page)}#form{form.number}": FormFacts(
            form.consent,
            form.phone_required,
            form.said,
            tuple(BoxFacts(box.words, box.ticked, box.required, box.also) for box in form.boxes),
        )
        for form in forms
    }


def snapshot_from(data: object) -> Snapshot:
    """The facts of a report that was kept as JSON.

    Raises:
        InputError: it is no report of a website check.
    """
    try:
        return _read(cast("Mapping[str, Any]", data))  # what it is not raises below
    except (KeyError, TypeError, AttributeError, ValueError) as error:
        hint = "remove it; the next run keeps a new one"
        raise InputError("the kept report is no report of a website check", hint=hint) from error


def _read(data: Mapping[str, Any]) -> Snapshot:
    if data["carelane"] != 1 or data["kind"] != "site":
        raise ValueError
    forms = {
        str(form["place"]): FormFacts(
            str(form["consent"]),
            bool(form["phone_required"]),
            str(form["said"]),
            tuple(
                BoxFacts(str(box["words"]), bool(box["ticked"]), bool(box["required"]), tuple(map(str, box["also"])))
                for box in form["boxes"]
            ),
        )
        for form in data["forms"]
    }
    return Snapshot(
        seen_at=str(data["seen_at"]),
        pages={str(page["address"]): str(page["state"]) for page in data["pages"]},
        forms=forms,
        clauses={str(clause["id"]): tuple(map(str, clause["quotes"])) for clause in data["clauses"]},
        findings={(str(each["rule"]), str(each["field"])): str(each["severity"]) for each in data["findings"]},
    )
