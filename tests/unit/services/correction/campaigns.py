"""Campaigns and rejections that the tests of the plan share."""

from datetime import date

from carelane.domain.campaign import Registration
from carelane.domain.finding import Confidence, Span
from carelane.formats.campaign_file import load_registration
from carelane.remediation.rejection.reading import Demand, RejectionReading
from carelane.services.demo_campaign import CAMPAIGN_FILE

TODAY = date(2026, 11, 25)
FIFTEEN = (
    "cta-missing-path", "cta-no-help", "cta-no-stop", "cta-no-frequency", "cta-no-rates", "cta-no-privacy-link",
    "optin-msg-missing-brand", "optin-msg-missing-help", "optin-msg-missing-stop", "optin-msg-missing-frequency",
    "optin-msg-missing-rates", "optout-msg-missing-brand", "optout-msg-missing-confirmation",
    "help-msg-missing-brand", "help-msg-missing-contact",
)  # fmt: skip


def declined() -> Registration:
    return load_registration(CAMPAIGN_FILE).registration


def rejected_for(*causes: str) -> RejectionReading:
    """A rejection that says each cause by its id."""
    text = " ".join(causes) or "Your campaign was declined."
    demands = tuple(
        Demand(name, Span(text.index(name), text.index(name) + len(name)), Confidence.HIGH, "words") for name in causes
    )
    return RejectionReading(text, causes=demands)
