"""The JSON form of a website check (version 1 of the contract). Fields are only ever added.

A kept report is what the next run is compared with (`services/site_check/snapshot.py` reads it back).
"""

from typing import Any

from carelane.domain.site_finding import Paste, SiteFinding, short
from carelane.report.json_v1 import VERSION, failure_data, finding_data
from carelane.rules.picture.clauses import Seen
from carelane.rules.picture.lookups import Looked
from carelane.services.findings import NOTICE
from carelane.services.site_check.drift import Drift
from carelane.services.site_check.report import FormRow, PageRow, SiteReport

Data = dict[str, Any]
KIND = "site"


def site_report_data(report: SiteReport) -> Data:
    """The whole check."""
    return {
        "carelane": VERSION,
        "kind": KIND,
        "site": report.site,
        "brand": report.brand,
        "provider": report.provider,
        "as_of": report.as_of,
        "seen_at": report.seen_at,
        "agent": report.agent,
        "robots": report.robots,
        "rendered": report.rendered,
        "allowed_hosts": list(report.allowed_hosts),
        "digest": report.digest,
        "verdict": report.verdict,
        "exit_code": report.exit_code,
        "pages": [page_data(page) for page in report.pages],
        "forms": [form_data(form) for form in report.forms],
        "clauses": [clause_data(seen) for seen in report.clauses],
        "claims": [claim_data(looked) for looked in report.claims],
        "findings": [site_finding_data(each) for each in report.findings],
        "failures": [failure_data(failure) for failure in report.failures],
        "hidden": report.hidden,
        "notes": list(report.notes),
        "notice": NOTICE,
    }


def page_data(page: PageRow) -> Data:
    """One page as evidence."""
    return {
        "address": page.address, "role": page.role, "state": page.state, "status": page.status, "words": page.words,
        "sha256": page.digest, "fetched_at": page.fetched_at, "screenshot": page.screenshot, "note": page.note,
        "by_script": page.by_script,
    }  # fmt: skip


def form_data(form: FormRow) -> Data:
    """One form with a phone field."""
    return {
        "place": f"{short(form.page)}#form{form.number}", "page": form.page, "number": form.number,
        "title": form.title, "where": form.where, "phone": form.phone, "phone_required": form.phone_required,
        "consent": form.consent, "said": form.said, "sent_empty": form.sent_empty, "selector": form.selector,
        "boxes": [
            {
                "words": box.words, "ticked": box.ticked, "required": box.required, "also": list(box.also),
                "missing": list(box.missing), "selector": box.selector, "preference": box.preference,
            }
            for box in form.boxes
        ],
    }  # fmt: skip


def clause_data(seen: Seen) -> Data:
    """One clause: found with its sentences, or missing."""
    clause = seen.clause
    return {
        "id": clause.id, "document": clause.kind.value, "title": clause.title, "requirement": clause.requirement,
        "needed": clause.needed, "found": seen.found, "page": seen.page, "after": seen.after,
        "quotes": list(seen.quotes),
    }  # fmt: skip


def claim_data(looked: Looked) -> Data:
    """One claim of the registration, looked up."""
    claim, place = looked.claim, looked.place
    return {
        "kind": claim.kind.value, "field": claim.field, "quote": claim.quote, "about": claim.about,
        "state": looked.state.value, "why": looked.why, "page": place.page, "form": place.form,
        "selector": place.selector,
    }  # fmt: skip


def site_finding_data(each: SiteFinding) -> Data:
    """One finding with its place and what to paste."""
    place = each.place
    return {
        **finding_data(each.finding),
        "place": {
            "page": place.page, "form": place.form, "field": place.field, "selector": place.selector,
            "after": place.after, "quote": place.quote,
        },
        "paste": [paste_data(paste) for paste in each.pastes],
    }  # fmt: skip


def paste_data(paste: Paste) -> Data:
    """Words or HTML to paste."""
    return {
        "title": paste.title, "text": paste.text, "is_html": paste.is_html, "where": paste.where,
        "true_only_if": list(paste.true_only_if),
    }  # fmt: skip


def drift_data(found: Drift) -> Data:
    """What changed since the last run."""
    return {
        "carelane": VERSION,
        "kind": "site-drift",
        "before": found.before,
        "after": found.after,
        "exit_code": found.exit_code,
        "changes": [
            {
                "kind": each.kind, "place": each.place, "what": each.what, "better": each.better,
                "severity": each.severity.value if each.severity else None,
            }
            for each in found.changes
        ],
    }  # fmt: skip
