"""What an option costs: once, in the first month, in the first year, and in a year after.

Decides: the sums. The brand is paid once, each campaign its review, and the first months ahead.
Leaves alone: charges for each text, outside vetting, and what a provider adds (`cost_notes` says so).
Source: fees by their day from the provider's profile, which names the source of each.
"""

from collections.abc import Iterator
from datetime import date

from carelane.profiles.profile import Profile
from carelane.services.use_case_choice.answers import Answers
from carelane.services.use_case_choice.choice import Cost, Plan, Said


def cost_of(campaigns: tuple[Plan, ...], answers: Answers, profile: Profile, day: date) -> Cost:
    """The sums for registering these campaigns on that day."""
    brand = 0.0 if answers.brand_registered else profile.fees.brand_usd(day)
    review = profile.fees.submission_usd(day) * len(campaigns)
    fees = [profile.fees.monthly_usd(plan.code) for plan in campaigns]
    known = [fee for fee in fees if fee is not None]
    monthly = sum(known) if len(known) == len(fees) else None
    once = brand + review
    return Cost(
        option=" + ".join(plan.title for plan in campaigns),
        brand=round(brand, 2),
        review=round(review, 2),
        monthly=_times(monthly, 1, 0.0),
        first_month=_times(monthly, profile.fees.prepaid_months or 1, once),
        first_year=_times(monthly, 12, once),
        year_after=_times(monthly, 12, 0.0),
    )


def _times(monthly: float | None, months: int, once: float) -> float | None:
    return None if monthly is None else round(monthly * months + once, 2)


def cost_notes(costs: tuple[Cost, ...], answers: Answers, profile: Profile, day: date) -> Iterator[Said]:
    """What the sums hold and what they leave out."""
    fees = profile.fees
    sources = tuple(dict.fromkeys(source for fee in (*fees.submission, *fees.brand) for source in fee.sources))
    review, brand = fees.submission_usd(day), fees.brand_usd(day)
    yield Said(
        f"On {day.isoformat()} a review costs ${review:,.2f} for each submission, also when it is declined"
        + (f", and a brand ${brand:,.2f} once." if not answers.brand_registered else "; your brand is paid already."),
        sources,
    )
    if fees.prepaid_months > 1:
        yield Said(
            f"The first {fees.prepaid_months} months are charged ahead and not given back, so they stand in the first "
            "month.",
            fees.prepaid_sources,
        )
    if any(cost.monthly is None for cost in costs):
        yield Said("No source gives the monthly fee where none is shown: ask the provider.")
    for note in profile.notes_on("fees"):
        yield Said(note.text, note.sources)
    yield Said(
        "Charges for each text and an outside vetting (wanted only for more speed) are not in the sums.",
        profile.fees.one_time["external-vetting"].sources if "external-vetting" in profile.fees.one_time else (),
    )
