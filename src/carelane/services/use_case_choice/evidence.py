"""What a campaign file shows: answers that stand in it, and which sample points to which use case.

Decides: what a sample is taken for. Wordings count that belong to one use case beyond doubt; a sample with none of
them is taken for Customer Care.
Leaves alone: whether the texts are right (`carelane check`). A file never says that something is *not* sent.
"""

import re
from collections.abc import Iterator
from dataclasses import replace
from typing import Final

from carelane.domain.campaign import Registration
from carelane.domain.finding import Severity
from carelane.domain.opt_in import CustomerTextsFirst, EmployeeOnboarding
from carelane.language.normalise import fold
from carelane.profiles.use_cases import USE_CASES, code_for_label
from carelane.rules.campaign._uses import REVIEW_REQUEST, STRICT
from carelane.rules.registry import entries
from carelane.services.check_text import check_text
from carelane.services.contexts import profile_for
from carelane.services.use_case_choice.answers import KEYS, Answers
from carelane.services.use_case_choice.choice import Evidence, Plan
from carelane.services.use_case_choice.plan import place_of

_STREAM_OF: Final = {
    "2FA": "codes",
    "DELIVERY_NOTIFICATION": "orders",
    "POLLING_VOTING": "surveys",
    "FRAUD_ALERT": "fraud_alerts",
    "MARKETING": "offers",
}
_STREAM_OF_CODE: Final = {
    "POLITICAL": "political", "SWEEPSTAKE": "sweepstakes", "CHARITY": "fundraising", "SOCIAL": "community",
    "PROXY": "hidden_numbers", "M2M": "machines", "EMERGENCY": "emergencies", "SECURITY_ALERT": "security_alerts",
    "PUBLIC_SERVICE_ANNOUNCEMENT": "public_notices",
}  # fmt: skip
_MONEY: Final = re.compile(r"\b(?:invoice|bill|payment|rent|balance|due|membership|policy|lease|subscription|fee)\b")


def streams_in(text: str) -> tuple[tuple[str, str], ...]:
    """The kinds of texts that a sample shows, each with the words that show it; the customer's own matter else."""
    folded = fold(text).text
    found: dict[str, str] = {}
    for code, element in STRICT.items():
        words = element.words_in(folded)
        if words and code == "ACCOUNT_NOTIFICATION":
            found["account_notices" if _MONEY.search(folded) else "appointment_reminders"] = words
        elif words:
            found[_STREAM_OF[code]] = words
    review = REVIEW_REQUEST.words_in(folded)
    if review:
        found.pop("surveys", None)
        found["review_requests"] = review
    if "offers" not in found and "review_requests" not in found and text.strip():
        sells = _selling_words(text)
        if sells:
            found["offers"] = sells
    return tuple(found.items()) or (("answers", ""),)


def _selling_words(text: str) -> str:
    """The words for which a rule of the marketing family would stop the text under Customer Care; "" else."""
    for finding in check_text(text, use_case="CUSTOMER_CARE").findings:
        is_one = entries()[finding.rule].family == "marketing" and finding.severity is Severity.BLOCKER
        if is_one and finding.span and not finding.span.is_empty:
            return " ".join(text[finding.span.start : finding.span.end].split())
    return ""


def answers_in(registration: Registration) -> Answers:
    """The answers that a campaign file gives."""
    brand, campaign = registration.brand, registration.campaign
    ways = registration.opt_in_methods
    streams = [stream for sample in campaign.samples if sample.strip() for stream, _ in streams_in(sample)]
    declared = code_for_label(campaign.usecase) or campaign.usecase
    streams += [_STREAM_OF_CODE[declared]] if declared in _STREAM_OF_CODE else []
    staff = any(isinstance(way, EmployeeOnboarding) for way in ways)
    streams += ["staff_messages"] if staff else []
    first = [way for way in ways if isinstance(way, CustomerTextsFirst)]
    always = first[0].customer_always_first if len(first) == len(ways) == 1 else None
    entity = brand.entity_type.strip().upper()
    exempt = re.sub(r"[^a-z0-9]", "", brand.tax_exempt_status.lower())
    return Answers(
        starts="customers" if always else "",
        streams=tuple(dict.fromkeys(streams)),
        receives=("employees",) if staff else (),
        numbers=len(campaign.numbers) or None,
        entity_type=entity if entity in KEYS["entityType"].words else "",
        tax_exempt=exempt if exempt in KEYS["taxExempt"].words and exempt != "none" else "",
        provider=profile_for(registration.provider)[0].name if registration.provider else "",
        brand_registered=True if campaign.brand_id else None,
    )


def merged(said: Answers, from_file: Answers) -> Answers:
    """What was said, and where nothing was said what the file gives."""
    names = [key.attribute for key in KEYS.values()]
    open_ones = {name: getattr(from_file, name) for name in names if getattr(said, name) in ("", (), None)}
    return replace(said, **open_ones)


def evidence_in(registration: Registration, campaigns: tuple[Plan, ...], answers: Answers) -> Iterator[Evidence]:
    """What each sample points to, and whether the recommended campaigns cover it."""
    covered = {code for plan in campaigns for code in plan.purposes}
    kinds = {stream for plan in campaigns for stream in plan.streams}
    for number, sample in enumerate(registration.campaign.samples, start=1):
        for stream, words in streams_in(sample) if sample.strip() else ():
            code = place_of(stream, answers)
            shows = f"“{words}”" if words else "no wording that belongs to another use case"
            fits = code in covered or stream in kinds
            yield Evidence(f"sample{number}", code, shows, fits)


def declared_note(registration: Registration, campaigns: tuple[Plan, ...]) -> str:
    """Whether the use case that the file declares covers what is recommended; "" when it declares none."""
    campaign = registration.campaign
    code = code_for_label(campaign.usecase) or campaign.usecase.strip().upper()
    if not code:
        return ""
    subs = tuple(code_for_label(sub) or sub.strip().upper() for sub in campaign.sub_usecases if sub.strip())
    declared = Plan(code, subs)
    if any(plan.code == code and set(plan.subs) == set(subs) for plan in campaigns) and len(campaigns) == 1:
        return f"The file declares {declared.title}, as recommended."
    wanted = {purpose for plan in campaigns for purpose in plan.purposes}
    has = set(declared.purposes) if code not in USE_CASES or not USE_CASES[code].is_container or subs else set()
    if wanted <= has:
        return (
            f"The file declares {declared.title}. That covers the same texts; once approved, keep it: another use "
            "case would be another registration."
        )
    missing = ", ".join(sorted(wanted - has))
    return f"The file declares {declared.title}, which does not cover {missing}."
