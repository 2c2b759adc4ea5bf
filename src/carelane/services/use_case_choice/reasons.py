"""Why these campaigns: the reasons, what each use case leaves out, and what has to be brought along.

Decides: the sentences, each with its sources.
Leaves alone: what stands in the way (`obstacles.py`) and the ways not taken (`alternatives.py`).
"""

from collections.abc import Iterator
from typing import Final

from carelane.profiles.profile import Profile
from carelane.profiles.use_cases import USE_CASES
from carelane.services.use_case_choice.answers import Answers
from carelane.services.use_case_choice.choice import Plan, Said
from carelane.services.use_case_choice.plan import LOW_A_DAY, LOW_A_MONTH, LOW_A_MONTH_AT, place_of
from carelane.services.use_case_choice.streams import STREAMS

_LOW: Final = ("bandwidth-use-cases", "ringcentral-sms-requirements", "telnyx-campaign-registration")
_NUMBERS: Final = ("no", "one", "two", "three", "four", "five")
_INDIRECT: Final = {
    "MARKETING": ("Asking for money without 501(c)(3) status cannot go under Charity; what is left is Marketing.",
                  ("sinch-campaign-schema", "telnyx-use-cases")),
    "ACCOUNT_NOTIFICATION": ("Emergency is meant for public bodies; alerts of others are Account Notification.",
                             ("telnyx-use-cases", "twilio-use-case-list")),
    "K12_EDUCATION": ("A school up to grade 12 has a special use case of its own.",
                      ("twilio-campaign-api", "telnyx-use-cases")),
    "HIGHER_EDUCATION": ("A college or university has a use case of its own.",
                         ("sinch-campaign-schema", "twilio-campaign-api")),
}  # fmt: skip


def reasons(campaigns: tuple[Plan, ...], answers: Answers) -> Iterator[Said]:
    """Why each kind of text belongs where it does, then why the campaigns are cut so."""
    if not answers.streams:
        yield Said("You named no kinds of texts; we took it that you answer people who text you.")
    for plan in campaigns:
        for stream in plan.streams:
            if not answers.streams and stream == "answers":
                continue
            yield _placed(stream, answers)
        yield from _wrapping(plan, answers)
    if len(campaigns) > 1:
        yield from _several(campaigns)
    if answers.customers_always_first and any("CUSTOMER_CARE" in plan.purposes for plan in campaigns):
        yield Said(
            "The customer's own first text is the opt-in: describe where people find the number, that they always "
            "write first, and that only answers follow.",
            ("telnyx-campaign-guide", "s1-campaign-declined-thread"),
        )


def _placed(stream: str, answers: Answers) -> Said:
    code, usual = place_of(stream, answers), STREAMS[stream]
    if code == usual.code:
        return Said(usual.why, usual.sources)
    return Said(*_INDIRECT[code])


def _wrapping(plan: Plan, answers: Answers) -> Iterator[Said]:
    month = LOW_A_MONTH_AT.get(answers.provider, LOW_A_MONTH)
    low = f"at most {LOW_A_DAY:,} a day" if answers.texts_a_month is None else f"under {month:,} a month"
    if plan.code == "LOW_VOLUME":
        yield Said(
            f"Your volume is low ({low}), so LOW_VOLUME at ${USE_CASES[plan.code].fee_month:.2f} a "
            f"month takes the place of $10 and carries {_count(plan)}.",
            (*_LOW, "telnyx-use-cases"),
        )
    if plan.code == "MIXED":
        yield Said(
            f"{_count(plan).capitalize()} in one campaign are MIXED, which takes two to five.",
            ("sinch-campaign-schema", "convey-use-cases"),
        )
    if plan.code == "SOLE_PROPRIETOR":
        yield Said(
            "A person in business without a tax number registers as a sole proprietor, whatever is sent.",
            ("twilio-sole-proprietor", "telnyx-sole-proprietor"),
        )
    if plan.code == "AGENTS_FRANCHISES":
        yield Said(
            "Each branch or agent texts from a number of its own, too many or too busy for an ordinary campaign.",
            ("twilio-campaign-api", "att-10dlc-bandwidth"),
        )
    if plan.code == "CHARITY" and plan.subs:
        yield Said("Charity takes up to five sub use cases, so the other texts fit in.", ("bandwidth-cli",))


def _count(plan: Plan) -> str:
    return f"{_NUMBERS[len(plan.subs)]} {'purpose' if len(plan.subs) == 1 else 'purposes'}"


def _several(campaigns: tuple[Plan, ...]) -> Iterator[Said]:
    special = [plan.code for plan in campaigns if USE_CASES[plan.code].kind == "special" or plan.code == "M2M"]
    if special:
        yield Said(
            f"{', '.join(special)} cannot be a sub use case, so it is a campaign of its own.", ("bandwidth-cli",)
        )
    if len(campaigns) - len(special) > 1:
        yield Said(
            "Two campaigns beat one here: a violation in one purpose can stop all purposes of a campaign, and none "
            "takes more than five.",
            ("convey-use-cases", "bandwidth-use-cases", "sinch-campaign-schema"),
        )
    yield Said("A number belongs to one campaign only.", ("telnyx-campaign-guide", "bandwidth-use-cases"))


def exclusions(campaigns: tuple[Plan, ...]) -> Iterator[Said]:
    """What may not be sent under these campaigns."""
    codes = dict.fromkeys(code for plan in campaigns for code in (plan.code, *plan.subs))
    for code in codes:
        use_case = USE_CASES[code]
        if use_case.excludes:
            yield Said(f"{code} leaves out: {'; '.join(use_case.excludes)}.", use_case.sources)
    sells = any("MARKETING" in plan.purposes or plan.code in {"CHARITY", "POLITICAL"} for plan in campaigns)
    if not sells:
        yield Said(
            "Nothing may sell, invite, ask for a public review or win people back: MARKETING is not declared.",
            ("sinch-campaign-schema", "justcall-campaign-types"),
        )
    yield Said(
        "The use case can never be changed: another kind of text needs another campaign and another fee.",
        ("fonestorm-registration", "tcr-csp-api-client"),
    )


def needs(campaigns: tuple[Plan, ...], answers: Answers, profile: Profile) -> Iterator[Said]:
    """What the brand or the business has to bring along."""
    codes = dict.fromkeys(code for plan in campaigns for code in (plan.code, *plan.subs))
    for code in codes:
        use_case = USE_CASES[code]
        if use_case.needs:
            yield Said(f"{code} needs: {use_case.needs}.", use_case.sources)
        if use_case.post_approval:
            yield Said(f"{code} is approved once more after registration.", use_case.sources)
    yield from _of_the_business(answers, profile)


def _of_the_business(answers: Answers, profile: Profile) -> Iterator[Said]:
    if "codes" in answers.streams:
        yield Said(
            "Count codes only if you send them: a number that receives the codes of other companies needs no campaign "
            "for that.",
            ("ringcentral-sms-requirements",),
        )
    if "staff_messages" in answers.streams or "employees" in answers.receives:
        yield Said(
            "Describe how staff agree (when they are hired, and free to say no), and honour STOP from staff too.",
            ("employee-texts-requirements", "yourco-employee-texts"),
        )
    if answers.sends in {"automatic", "both"} and profile.name == "ringcentral":
        for note in profile.notes:
            if note.name == "automation":
                yield Said(note.text, note.sources)
    if "partners" in answers.receives:
        yield Said(
            "Businesses that you work with agree too: in a contract, by voice or on a form.",
            ("ringcentral-staff-business-consent",),
        )
    if answers.entity_type == "PUBLIC_PROFIT":
        yield Said(
            "A listed company gives stock symbol and exchange, and a named person answers an e-mail (Authentication+).",
            ("aws-registration-guide", "zoho-fee-notice"),
        )
