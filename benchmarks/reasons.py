"""From a reason as a source states it to the canonical causes that a check of the texts can show.

Decides: which stated reasons count as visible in the texts. A reason about a live page, a picture or a
record that a campaign file does not hold gives nothing and is counted apart.
"""

import re
from collections.abc import Mapping
from typing import Any

# Provider code -> causes, for the codes that development submissions quote.
_CODES = {
    "30893": (),
    "30909": ("cta-missing-path", "cta-unverifiable", "cta-incomplete", "consent-missing"),
    "30908": ("privacy-policy-missing", "privacy-policy-noncompliant", "cta-no-privacy-link"),
    "30498": ("cta-incomplete", "cta-missing-path", "cta-unverifiable"),
    "30504": ("consent-marketing-not-separate", "cta-methods-incomplete", "consent-bundled", "cta-incomplete"),
    "30510": (),
    "30513": ("consent-missing", "consent-forced", "cta-incomplete", "cta-unverifiable"),
}
# (pattern of a stated reason, alternatives: any of these causes shows it). First match of each group wins.
_PATTERNS: tuple[tuple[str, tuple[str, ...]], ...] = (
    (
        r"call to action|\bcta\b|unverifiable|specific path",
        ("cta-missing-path", "cta-unverifiable", "cta-incomplete", "consent-missing", "cta-url-inaccessible"),
    ),
    (r"behind login|requires? (?:a )?log-?in", ("cta-url-inaccessible", "website-requires-login", "cta-unverifiable")),
    (r"duplicate sample", ("duplicate-content",)),
    (r"vague|cannot verify anything", ("description-vague",)),
    (r"wrong brand|named the app", ("sample-missing-brand", "brand-mismatch", "brand-multiple")),
    (
        r"invalid sample",
        (
            "sample-missing-brand",
            "sample-missing-optout",
            "brand-mismatch",
            "usecase-sample-mismatch",
            "marketing-in-nonmarketing",
        ),
    ),
    (
        r"privacypolicyurl|privacy policy can",
        ("privacy-policy-missing", "privacy-policy-noncompliant", "cta-no-privacy-link", "fields-missing-or-invalid"),
    ),
    (r"help message was generic|generic boilerplate", ("help-msg-missing-contact", "help-msg-missing-brand")),
    (r"forced consent", ("consent-forced",)),
    (r"no explicit statement that entering", ("consent-missing", "consent-implied", "cta-incomplete")),
    (r"does not match the brand", ("brand-mismatch", "website-brand-mismatch", "cta-wrong-brand")),
    (
        r"opt-in message/confirmation mt must contain",
        ("optin-msg-missing", "optin-msg-missing-brand", "auto-msg-incomplete"),
    ),
    (
        r"opt-out message must contain",
        (
            "optout-msg-missing-brand",
            "optout-msg-missing-confirmation",
            "optout-workflow-unclear",
            "auto-msg-incomplete",
        ),
    ),
    (r"help message must contain", ("help-msg-missing-brand", "help-msg-missing-contact", "auto-msg-incomplete")),
)
_SITE_PATTERNS: tuple[tuple[str, tuple[str, ...]], ...] = (
    (r"\bhelp\b", ("cta-no-help",)),
    (r"brand name", ("cta-no-brand",)),
    (r"fee|rates might", ("cta-no-rates",)),
    (r"frequency|how many", ("cta-no-frequency",)),
    (r"no stop instruction|how\? be specific", ("cta-no-stop",)),
)
# What no text of a submission shows: pictures, live pages, other records.
_NOT_IN_TEXT = re.compile(r"only text, no visual proof|legible|intake form|missing from sample")


def causes_of_reason(
    reason: str, kind: str, row: Mapping[str, Any] | None = None
) -> tuple[frozenset[str], ...] | set[str]:
    """For a campaign: one set of acceptable causes for each demand; for a site: the causes in one set."""
    low = reason.lower()
    if kind == "site":
        return {
            cause
            for pattern, causes in _SITE_PATTERNS
            if re.search(pattern, low) and not _NOT_IN_TEXT.search(low)
            for cause in causes
        }
    if _NOT_IN_TEXT.search(low) or (row is not None and not has_texts(row, low)):
        return ()
    found = [frozenset(causes) for pattern, causes in _PATTERNS if re.search(pattern, low)]
    if not found:
        found = [frozenset(causes) for code, causes in _CODES.items() if code in low and causes]
    return tuple(dict.fromkeys(found))


def has_texts(row: Mapping[str, Any], reason: str) -> bool:
    """False when the source kept no text for the field that the reason is about."""
    if "earlier" in reason or reason.startswith("30510"):
        return False
    about_flow = re.search(r"call to action|\bcta\b|checkbox|30909|url", reason)
    flow = str(row.get("message_flow") or "")
    return not (about_flow and flow.startswith("[as reported]"))
