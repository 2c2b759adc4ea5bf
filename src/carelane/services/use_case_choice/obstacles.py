"""What stands in the way of the recommended campaigns.

Decides: which answers contradict what a use case asks for: status, numbers, provider, volume, consent.
Leaves alone: what a reviewer says to the texts (`carelane check`).
"""

from collections.abc import Iterator

from carelane.profiles.profile import Profile
from carelane.profiles.use_cases import USE_CASES
from carelane.services.use_case_choice.answers import Answers
from carelane.services.use_case_choice.choice import Plan, Said
from carelane.services.use_case_choice.plan import CRITICAL, streams_of

_OURS = frozenset({"date", "staff", "event"})  # what makes a text go out without a customer's own
_POLITICAL = frozenset({"501c3", "501c4", "501c5", "501c6"})


def obstacles(campaigns: tuple[Plan, ...], answers: Answers, profile: Profile) -> Iterator[Said]:
    """Everything that has to be settled before the fee is paid."""
    yield from _brand(campaigns, answers)
    yield from _numbers(campaigns, answers)
    yield from _provider(campaigns, profile)
    yield from _consent(campaigns, answers)


def _brand(campaigns: tuple[Plan, ...], answers: Answers) -> Iterator[Said]:
    codes = {plan.code for plan in campaigns}
    if "POLITICAL" in codes and not answers.campaign_verify and answers.tax_exempt not in _POLITICAL:
        yield Said(
            "Political texts need a campaign verification token, or 501(c)(3) to (6) status; you named neither.",
            USE_CASES["POLITICAL"].sources,
        )
    if "fundraising" in answers.streams and not answers.is_501c3:
        yield Said(
            "Requests for donations go under Charity only with 501(c)(3) status, which you did not name.",
            USE_CASES["CHARITY"].sources,
        )
    if answers.entity_type != "SOLE_PROPRIETOR":
        return
    carried = {stream for plan in campaigns if plan.code == "SOLE_PROPRIETOR" for stream in plan.streams}
    left = [stream for stream in streams_of(answers) if stream not in carried]
    if left:
        yield Said(
            f"A sole proprietor has one campaign, which cannot carry: {', '.join(left)}. Get a tax number (EIN) first.",
            USE_CASES["SOLE_PROPRIETOR"].sources,
        )
    busy = (answers.texts_a_day or 0) > 3_000 or (answers.texts_a_month or 0) > 90_000
    if busy:
        yield Said(
            "A sole proprietor sends roughly 3,000 segments a day at most, 1,000 of them to T-Mobile. Get a tax number "
            "(EIN) for more.",
            ("agent-10dlc-guide", "telnyx-sole-proprietor"),
        )


def _numbers(campaigns: tuple[Plan, ...], answers: Answers) -> Iterator[Said]:
    numbers = answers.numbers
    if numbers is None:
        return
    if numbers > 1 and any(plan.code == "SOLE_PROPRIETOR" for plan in campaigns):
        yield Said(
            f"A sole proprietor's campaign has one number, and you have {numbers}.",
            USE_CASES["SOLE_PROPRIETOR"].sources,
        )
    if numbers < len(campaigns):
        yield Said(
            f"{len(campaigns)} campaigns need {len(campaigns)} numbers at least, and you have {numbers}.",
            ("telnyx-campaign-guide", "bandwidth-use-cases"),
        )
    if numbers == 1 and any("MARKETING" in plan.purposes and CRITICAL & set(plan.purposes) for plan in campaigns):
        yield Said(
            "Codes or alarms share a campaign with marketing because there is one number; with a second one keep them "
            "apart.",
            ("convey-use-cases",),
        )
    if numbers > 49:
        yield Said(
            "More than 49 numbers in a campaign need the number pool attribute.",
            ("bandwidth-campaign-api", "telnyx-campaign-guide"),
        )


def _provider(campaigns: tuple[Plan, ...], profile: Profile) -> Iterator[Said]:
    codes = dict.fromkeys(code for plan in campaigns for code in (plan.code, *plan.subs))
    refused = [code for code in codes if profile.offers(code) is False]
    if refused:
        yield Said(
            f"{profile.title} is not known to take {', '.join(refused)}: ask it, or register elsewhere.",
            profile.sections["use_cases"],
        )
    unknown = [code for code in codes if profile.offered and profile.offers(code) is None]
    if unknown:
        yield Said(
            f"Not among the use cases that {profile.title} is known to offer: {', '.join(unknown)}. Ask it first.",
            profile.sections["use_cases"],
        )
    for plan in campaigns:
        if plan.code == "LOW_VOLUME" and len(plan.subs) == 1 and profile.name == "bandwidth":
            yield Said(
                "Bandwidth's form asks for two sub use cases in LOW_VOLUME, its command line for one.",
                ("bandwidth-register-campaign", "bandwidth-cli"),
            )


def _consent(campaigns: tuple[Plan, ...], answers: Answers) -> Iterator[Said]:
    codes = {code for plan in campaigns for code in (plan.code, *plan.subs)}
    begun = set(streams_of(answers)) - {"answers", "request_updates"} or set(answers.triggers) & _OURS
    if answers.customers_always_first and begun:
        yield Said(
            "You say that the customer always writes first, yet some of these texts begin with you. For those the "
            "customer's text is no consent, and the call to action needs another way to agree.",
            ("ctia-principles-2023", "twilio-30831"),
        )
    if "MARKETING" in codes and "prospects" in answers.receives:
        yield Said(
            "People who are not customers yet may be texted only after they agreed in writing; bought lists are "
            "declined.",
            ("ctia-principles-2023", "ecfr-64-1200"),
        )
    if answers.trade == "loans_or_debt":
        yield Said(
            "Third-party loans, debt relief and credit repair stand on the lists of forbidden content; only a direct "
            "lender can say so with the lending attribute.",
            ("twilio-forbidden-categories", "telnyx-dca-codes"),
        )
