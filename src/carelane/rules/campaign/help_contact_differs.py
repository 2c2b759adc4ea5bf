"""The contact in the HELP reply is not the brand's.

Decides: e-mail domain, link and phone number of the HELP reply against the brand record.
Leaves alone: a HELP reply without any contact (`help-message-missing-contact`), and files without a brand record.
"""

import re
from collections.abc import Iterator

from carelane.domain.finding import Confidence, Severity, Span
from carelane.domain.target import Target
from carelane.language.links import find_emails, same_site
from carelane.rules.campaign._examples import care
from carelane.rules.campaign._links import own_site
from carelane.rules.campaign._mail import domain_of
from carelane.rules.rule import CampaignExample, Issue, Rule
from carelane.rules.submission import Submission
from carelane.rules.text import Text


def _check(submission: Submission) -> Iterator[Issue]:
    text = submission.texts.get("helpMessage")
    if text is None:
        return
    yield from _emails(submission, text)
    website = own_site(submission)
    for link in text.links:
        if website and link.host and not link.placeholder and not same_site(link.host, website):
            what = f"{link.host} is not on the brand's site ({website})"
            yield Issue(field="helpMessage", what=what, span=Span(link.start, link.end), related=("brand.website",))
    known = re.sub(r"\D", "", submission.brand.phone)[-10:]
    for phone in text.phones:
        if known and not phone.digits.endswith(known):
            yield Issue(
                field="helpMessage",
                what=f"the brand record gives {submission.brand.phone.strip()} as the support phone",
                span=Span(phone.start, phone.end),
                severity=Severity.ADVICE,
                related=("brand.phone",),
            )


def _emails(submission: Submission, text: Text) -> Iterator[Issue]:
    website = own_site(submission)
    own = submission.brand.email.strip().lower()
    for email in find_emails(text.original):
        domain = domain_of(email.address)
        if email.address.lower() == own or (website and same_site(domain, website)):
            continue
        if own and domain == domain_of(own):
            continue
        if own or website:
            what = f"{email.address} is not the contact of the brand record ({own or website})"
            yield Issue(field="helpMessage", what=what, span=Span(email.start, email.end), related=("brand.email",))


RULE = Rule(
    id="help-contact-differs",
    title="The HELP reply gives somebody else's contact",
    looks_at=(Target.CAMPAIGN,),
    severity=Severity.WARNING,
    confidence=Confidence.HIGH,
    why="Reviewers compare the contact in the HELP reply with the support contact of the brand record.",
    how_to_fix="Give the support e-mail or phone of the brand record, or have the record corrected.",
    check_campaign=_check,
    covers=("HLP-02",),
    causes=("help-msg-contact-mismatch",),
    non_compliant=(
        CampaignExample(
            file=care(
                helpMessage=(
                    "Maple Ridge Property Management: for help write to help@ridgeholdings.example. Reply STOP to "
                    "opt out."
                )
            ),
            at=("helpMessage",),
        ),
        CampaignExample(
            file=care(
                helpMessage="Maple Ridge Property Management: for help call 614-555-0199. Reply STOP to opt out."
            ),
            at=("helpMessage",),
            note="advice only",
        ),
    ),
    compliant=(
        CampaignExample(file=care()),
        CampaignExample(
            file=care(helpMessage="Maple Ridge Property Management: for help see mapleridgepm.example/help.")
        ),
    ),
)
