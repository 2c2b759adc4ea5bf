"""The ways to register that were not chosen, and why not.

Decides: which ways are worth a word for these answers. Each is cheaper, dearer, narrower or not open.
Leaves alone: the recommended way (`plan.py`); sums (`costs.py`).
"""

from collections.abc import Iterator

from carelane.profiles.use_cases import USE_CASES
from carelane.services.use_case_choice.answers import Answers
from carelane.services.use_case_choice.choice import Alternative, Plan, Said
from carelane.services.use_case_choice.plan import groups_of, is_low, standard_purposes, wants_branches, wrapped

_TWO = ("convey-use-cases", "bandwidth-use-cases", "sinch-campaign-schema")


def alternatives(campaigns: tuple[Plan, ...], answers: Answers) -> tuple[Alternative, ...]:
    """Other ways, the nearest first, without the recommended one and without repeats."""
    chosen = " + ".join(plan.title for plan in campaigns)
    found: dict[str, Alternative] = {}
    for other in _all(campaigns, answers):
        if other.title != chosen:
            found.setdefault(other.title, other)
    return tuple(found.values())


def _all(campaigns: tuple[Plan, ...], answers: Answers) -> Iterator[Alternative]:
    purposes = standard_purposes(answers)
    if purposes and answers.entity_type != "SOLE_PROPRIETOR":
        yield from _wrappings(purposes, answers)
        yield from _split(campaigns, purposes, answers)
    if "CUSTOMER_CARE" in purposes:
        yield from _care(purposes, answers)
    yield from _special(campaigns, answers)


def _wrappings(purposes: dict[str, list[str]], answers: Answers) -> Iterator[Alternative]:
    low = is_low(answers)
    if len(purposes) > USE_CASES["MIXED"].max_sub:
        return
    if len(purposes) == 1:
        why = (
            "It costs more a month. Take it when more speed will be needed: LOW_VOLUME has the slowest class, and the "
            "use case can never be changed."
        )
        yield Alternative((wrapped(purposes, low=False),), Said(why, ("telnyx-rate-limits", "fonestorm-registration")))
    else:
        why = "It costs more a month than LOW_VOLUME. Take it when the volume will not stay low."
        yield Alternative((wrapped(purposes, low=False),), Said(why, ("telnyx-use-cases", "telnyx-rate-limits")))
    if low is None:
        why = "You did not say how much you send. Under 15,000 texts a month it is the cheapest."
        sources = ("bandwidth-use-cases", "telnyx-use-cases")
    else:
        why = "Your volume is not low: it stays at 75 a minute with AT&T and 2,000 a day with T-Mobile."
        sources = ("telnyx-rate-limits", "bandwidth-use-cases")
    yield Alternative((wrapped(purposes, low=True),), Said(why, sources))


def _split(campaigns: tuple[Plan, ...], purposes: dict[str, list[str]], answers: Answers) -> Iterator[Alternative]:
    if "MARKETING" not in purposes or len(purposes) == 1:
        return
    parts = groups_of(purposes, may_split=True, always=True)
    two = tuple(wrapped(part, low=is_low(answers)) for part in parts)
    yield Alternative(
        two,
        Said(
            "It costs a second review and needs a second number. Take it when marketing must not endanger the service "
            "texts: a violation in one purpose can stop all of a campaign.",
            _TWO,
        ),
    )
    if len(campaigns) > 1 and len(purposes) <= USE_CASES["MIXED"].max_sub:
        why = "One campaign is cheaper, but a violation in its marketing can stop codes and alarms as well."
        yield Alternative((wrapped(purposes, low=is_low(answers)),), Said(why, _TWO))


def _care(purposes: dict[str, list[str]], answers: Answers) -> Iterator[Alternative]:
    others = [code for code in purposes if code != "CUSTOMER_CARE"]
    if others:
        yield Alternative(
            (Plan("CUSTOMER_CARE", (), tuple(purposes["CUSTOMER_CARE"])),),
            Said(
                f"It does not cover {', '.join(others)}: samples of these are declined as a mismatch (code 602). Take "
                "it if you leave those texts out altogether.",
                ("telnyx-dca-codes", "sinch-campaign-schema"),
            ),
        )
    automated = ", as it is with you" if answers.sends in {"automatic", "both"} else ""
    yield Alternative(
        (Plan("CONVERSATIONAL"),),
        Said(
            "It is no standard use case of the registry, and the guide of MyTCRPlus advises against it wherever "
            f"anything is automated{automated}.",
            ("sinch-campaign-schema", "twilio-use-case-list", "s0-customer-care-guide"),
        ),
    )


def _special(campaigns: tuple[Plan, ...], answers: Answers) -> Iterator[Alternative]:
    codes = {plan.code for plan in campaigns}
    if answers.entity_type == "NON_PROFIT" and "CHARITY" not in codes:
        why = "It is for fund-raising with 501(c)(3) status; being a non-profit is a fact of the brand."
        yield Alternative((Plan("CHARITY"),), Said(why, ("sinch-campaign-schema", "telnyx-use-cases")))
    if answers.branch_numbers and not wants_branches(answers) and "AGENTS_FRANCHISES" not in codes:
        why = "It takes another approval and costs $30 a month; up to 49 numbers fit into an ordinary campaign."
        yield Alternative(
            (Plan("AGENTS_FRANCHISES"),),
            Said(why, ("signalwire-fees", "twilio-campaign-api", "bandwidth-campaign-api")),
        )
    if "SOLE_PROPRIETOR" in codes:
        purposes = dict(list(standard_purposes(answers).items())[:5])
        why = "It takes a tax number (EIN), which an LLC always has; with one there is no limit to one number."
        yield Alternative((wrapped(purposes, low=True),), Said(why, ("twilio-sole-proprietor", "agent-10dlc-guide")))
    elif answers.numbers == 1 and not answers.entity_type:
        why = "Only for a person without any tax number; a company such as an LLC cannot."
        yield Alternative((Plan("SOLE_PROPRIETOR"),), Said(why, ("twilio-sole-proprietor",)))
