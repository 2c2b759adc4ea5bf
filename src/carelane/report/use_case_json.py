"""A choice of use case as data for programs, version 1.

Decides: names and order of the keys. Keys are only ever added.
"""

from collections.abc import Iterator
from dataclasses import asdict
from typing import Any

from carelane.profiles.origins import origin
from carelane.services.findings import NOTICE
from carelane.services.use_case_choice.choice import Alternative, Choice, Cost, Plan, Said, SampleAdvice

VERSION = 1


def choice_data(choice: Choice) -> dict[str, Any]:
    """The whole choice; `sources` holds every source that is named, by its id."""
    data: dict[str, Any] = {
        "carelane": VERSION,
        "provider": choice.provider,
        "as_of": choice.as_of,
        "title": choice.title,
        "recommended": [_plan(plan) for plan in choice.recommended],
        "confidence": choice.confidence,
        "why": _said(choice.why),
        "stands_in_the_way": _said(choice.stands_in_the_way),
        "needs": _said(choice.needs),
        "alternatives": [_alternative(other) for other in choice.alternatives],
        "excludes": _said(choice.excludes),
        "samples": [_samples(advice) for advice in choice.samples],
        "costs": [_cost(cost) for cost in choice.costs],
        "cost_notes": _said(choice.cost_notes),
        "throughput": [asdict(row) for row in choice.speed],
        "throughput_notes": _said(choice.speed_notes),
        "evidence": [asdict(item) for item in choice.evidence],
        "declared": choice.declared,
        "questions": [asdict(item) for item in choice.questions],
        "conflicts": _said(choice.conflicts),
        "left_open": list(choice.left_open),
        "never": [{"code": code, **asdict(why)} for code, why in choice.never],
    }
    data["sources"] = {name: _source(name) for name in dict.fromkeys(_ids(data))}
    data["notice"] = NOTICE
    return data


def _plan(plan: Plan) -> dict[str, Any]:
    return {"use_case": plan.code, "sub_use_cases": list(plan.subs), "streams": list(plan.streams)}


def _alternative(other: Alternative) -> dict[str, Any]:
    campaigns = [_plan(plan) for plan in other.campaigns]
    return {"title": other.title, "campaigns": campaigns, "why_not": asdict(other.why_not)}


def _samples(advice: SampleAdvice) -> dict[str, Any]:
    return {
        "campaign": advice.campaign.title,
        "number": advice.number,
        "sub_use_cases": {"min": advice.bounds[0], "max": advice.bounds[1]},
        "why": _said(advice.why),
        "hints": list(advice.hints),
    }


def _said(statements: tuple[Said, ...]) -> list[dict[str, Any]]:
    return [asdict(item) for item in statements]


def _cost(cost: Cost) -> dict[str, Any]:
    return {**asdict(cost), "once": cost.once, "currency": "USD"}


def _ids(data: object) -> Iterator[str]:
    """The ids of all sources in the data, in their order."""
    if isinstance(data, dict):
        for key, value in data.items():
            if key == "sources":
                yield from value
            else:
                yield from _ids(value)
    elif isinstance(data, list | tuple):
        for item in data:
            yield from _ids(item)


def _source(name: str) -> dict[str, str]:
    found = origin(name)
    return {"title": found.title, "authority": found.authority.value, "url": found.url, "date": found.date}
