"""The decision tree: which campaigns the answers lead to.

Decides: the place of each kind of text for this business, what goes into one campaign, when two are better, and
whether the volume is low.
Leaves alone: why (`reasons.py`), what stands in the way (`obstacles.py`), and the ways not taken (`alternatives.py`).
Source: sub use cases and their bounds from `profiles/use_cases.py`; low volume: Bandwidth's 15,000 a month, Telnyx's
6,000 a month, RingCentral's 6,000 a day (the profiles' notes on LOW_VOLUME give all of them).
"""

from collections.abc import Iterable, Mapping
from typing import Final

from carelane.profiles.use_cases import SUB_USE_CASES, USE_CASES
from carelane.services.use_case_choice.answers import Answers
from carelane.services.use_case_choice.choice import Plan
from carelane.services.use_case_choice.streams import STREAMS

ASSUMED: Final = "answers"  # what a business is taken to send that has named nothing
LOW_A_MONTH: Final = 15_000
LOW_A_DAY: Final = 6_000
LOW_A_MONTH_AT: Final = {"telnyx": 6_000}
MOST_NUMBERS: Final = 49  # more need the number pool attribute
_SERVICE: Final = frozenset({"CUSTOMER_CARE", "ACCOUNT_NOTIFICATION"})
_SCHOOLS: Final = {"k12": "K12_EDUCATION", "higher_education": "HIGHER_EDUCATION"}
CRITICAL: Final = frozenset({"2FA", "FRAUD_ALERT", "SECURITY_ALERT"})
_OUTREACH: Final = frozenset({"MARKETING", "POLLING_VOTING", "PUBLIC_SERVICE_ANNOUNCEMENT"})


def streams_of(answers: Answers) -> tuple[str, ...]:
    """The kinds of texts, or what is assumed where none was named."""
    return answers.streams or (ASSUMED,)


def place_of(stream: str, answers: Answers) -> str:
    """The use case of one kind of text, for this business."""
    code = STREAMS[stream].code
    if code == "CHARITY" and not answers.is_501c3:
        return "MARKETING"
    if code == "EMERGENCY" and answers.entity_type != "GOVERNMENT":
        return "ACCOUNT_NOTIFICATION"
    if code in _SERVICE and stream != "staff_messages":
        return _SCHOOLS.get(answers.institution, code)
    return code


def is_low(answers: Answers) -> bool | None:
    """Whether the volume is low for this provider; None where neither number was given."""
    month, day = answers.texts_a_month, answers.texts_a_day
    if month is None and day is None:
        return None
    under = LOW_A_MONTH_AT.get(answers.provider, LOW_A_MONTH)
    return (month is None or month < under) and (day is None or day <= LOW_A_DAY)


def plan_campaigns(answers: Answers) -> tuple[Plan, ...]:
    """The campaigns to register, the one with the service texts first; never none."""
    placed: dict[str, list[str]] = {}
    for stream in streams_of(answers):
        placed.setdefault(place_of(stream, answers), []).append(stream)
    standard: dict[str, list[str]] = {code: placed[code] for code in SUB_USE_CASES if code in placed}
    own = {code: streams for code, streams in placed.items() if code not in standard}
    if answers.entity_type == "SOLE_PROPRIETOR" and standard:
        return (_container("SOLE_PROPRIETOR", dict(list(standard.items())[:5])),)
    if "CHARITY" in own and 0 < len(standard) <= USE_CASES["CHARITY"].max_sub:
        charity = Plan("CHARITY", tuple(standard), (*own.pop("CHARITY"), *_flat(standard.values())))
        return (charity, *_alone(own))
    if standard and wants_branches(answers):
        return (Plan("AGENTS_FRANCHISES", (), _flat(standard.values())), *_alone(own))
    groups = groups_of(standard, may_split=answers.numbers != 1)
    return (*(wrapped(group, low=is_low(answers)) for group in groups), *_alone(own))


def wants_branches(answers: Answers) -> bool:
    """Whether the use case for agents and franchises is worth its approval and price: many numbers, or much traffic."""
    many = answers.numbers is not None and answers.numbers > MOST_NUMBERS
    return answers.branch_numbers is True and (many or is_low(answers) is False)


def groups_of(
    standard: Mapping[str, list[str]], *, may_split: bool, always: bool = False
) -> tuple[dict[str, list[str]], ...]:
    """The purposes of each campaign.

    More than five do not fit into one; codes and alarms are kept apart from marketing where a second number can be
    had, because a violation in one purpose can stop all of a campaign. `always` splits whatever can be split.
    """
    sells = "MARKETING" in standard
    urgent = not CRITICAL.isdisjoint(standard)
    too_many = len(standard) > USE_CASES["MIXED"].max_sub
    if not standard or not (too_many or always or (may_split and sells and urgent)):
        return (dict(standard),) if standard else ()
    outreach = {code for code in standard if code in _OUTREACH} if too_many else {"MARKETING"} & set(standard)
    rest = [code for code in standard if code not in outreach]
    parts = [rest] if len(rest) <= 5 else [[c for c in rest if c not in CRITICAL], [c for c in rest if c in CRITICAL]]
    parts.append([code for code in standard if code in outreach])
    return tuple({code: standard[code] for code in part} for part in parts if part)


def wrapped(purposes: Mapping[str, list[str]], *, low: bool | None) -> Plan:
    """One campaign for these purposes (at most five)."""
    if low:
        return _container("LOW_VOLUME", purposes)
    if len(purposes) == 1:
        code = next(iter(purposes))
        return Plan(code, (), tuple(purposes[code]))
    return _container("MIXED", purposes)


def standard_purposes(answers: Answers) -> dict[str, list[str]]:
    """The purposes that can stand in a campaign together, with their kinds of texts."""
    placed: dict[str, list[str]] = {}
    for stream in streams_of(answers):
        placed.setdefault(place_of(stream, answers), []).append(stream)
    return {code: placed[code] for code in SUB_USE_CASES if code in placed}


def _container(code: str, purposes: Mapping[str, list[str]]) -> Plan:
    return Plan(code, tuple(purposes), _flat(purposes.values()))


def _alone(own: Mapping[str, list[str]]) -> tuple[Plan, ...]:
    return tuple(Plan(code, (), tuple(streams)) for code, streams in own.items())


def _flat(groups: Iterable[Iterable[str]]) -> tuple[str, ...]:
    return tuple(stream for group in groups for stream in group)
