"""Choose the registered use case: from answers, a campaign file, or both.

Decides: in which order the parts of the choice are found, and how sure it is.
Leaves alone: each part (`use_case_choice`), asking (`interview`), printing (`report`).
"""

from collections.abc import Iterable
from datetime import date
from typing import Final

from carelane.domain.campaign import Registration
from carelane.profiles.profile import load_profile
from carelane.services.contexts import DEFAULT_PROVIDER, judged_day, named_profile
from carelane.services.use_case_choice.alternatives import alternatives
from carelane.services.use_case_choice.answers import KEYS, Answers
from carelane.services.use_case_choice.choice import Choice, Evidence, Plan, Said
from carelane.services.use_case_choice.costs import cost_notes, cost_of
from carelane.services.use_case_choice.evidence import answers_in, declared_note, evidence_in, merged
from carelane.services.use_case_choice.obstacles import obstacles
from carelane.services.use_case_choice.plan import is_low, plan_campaigns
from carelane.services.use_case_choice.raised import disputes, raised
from carelane.services.use_case_choice.reasons import exclusions, needs, reasons
from carelane.services.use_case_choice.samples import sample_advice
from carelane.services.use_case_choice.speed import speed_notes, speeds
from carelane.services.use_case_choice.streams import NEVER
from carelane.services.use_case_hint.contradictions import contradictions

# Answers that can change the recommendation, and how.
_MATTERS: Final = {
    "starts": "whether the customer's own text is the opt-in",
    "streams": "the use case itself",
    "texts_a_month": "LOW_VOLUME or not, and with it the monthly fee",
    "numbers": "whether there can be two campaigns",
    "entity_type": "whether special use cases are open, or only the sole proprietor's",
}


def choose_use_case(
    answers: Answers,
    *,
    registration: Registration | None = None,
    provider: str = "",
    as_of: date | None = None,
) -> Choice:
    """The use case for these answers; a registration fills in what was not said and is looked through for evidence.

    `provider` names a profile and wins over the answers; `as_of` is the day whose fees count (default: today).

    Raises:
        BadSetting: the provider has no profile.
    """
    answers = _all_answers(answers, registration, provider)
    profile = load_profile(answers.provider or DEFAULT_PROVIDER)
    day = judged_day(as_of)
    campaigns = plan_campaigns(answers)
    others = alternatives(campaigns, answers)
    costs = tuple(cost_of(option, answers, profile, day) for option in (campaigns, *(o.campaigns for o in others)))
    asked = tuple(raised(campaigns, answers, profile))
    return Choice(
        recommended=campaigns,
        confidence=_confidence(answers),
        why=_once(reasons(campaigns, answers)),
        stands_in_the_way=_once(obstacles(campaigns, answers, profile)),
        needs=_once(needs(campaigns, answers, profile)),
        alternatives=others,
        excludes=_once(exclusions(campaigns)),
        samples=tuple(sample_advice(plan, profile) for plan in campaigns),
        costs=costs,
        cost_notes=_once(cost_notes(costs, answers, profile, day)),
        speed=tuple(speeds(campaigns, answers, profile)),
        speed_notes=_once(speed_notes(campaigns, profile)),
        evidence=() if registration is None else _evidence(registration, campaigns, answers),
        declared="" if registration is None else declared_note(registration, campaigns),
        questions=asked,
        conflicts=_once(disputes(asked, campaigns, profile)),
        left_open=tuple(_left_open(answers)),
        provider=profile.name,
        provider_title=profile.title,
        as_of=day.isoformat(),
        never=tuple((code, Said(why, sources)) for code, (why, sources) in NEVER.items()),
    )


def _all_answers(said: Answers, registration: Registration | None, provider: str) -> Answers:
    """What was said, what the file adds, and the provider that was asked for."""
    if registration is not None:
        said = merged(said, answers_in(registration))
    return merged(Answers(provider=named_profile(provider).name), said) if provider else said


def _evidence(registration: Registration, campaigns: tuple[Plan, ...], answers: Answers) -> tuple[Evidence, ...]:
    """What the wordings of the samples show, and then the hints where a sample reads like something else."""
    shown = tuple(evidence_in(registration, campaigns, answers))
    return (*shown, *contradictions(registration, campaigns, shown))


def _once(found: Iterable[Said]) -> tuple[Said, ...]:
    return tuple(dict.fromkeys(found))


def _left_open(answers: Answers) -> list[str]:
    names = {key.attribute: name for name, key in KEYS.items()}
    unsaid = [name for name in _MATTERS if getattr(answers, name) in ("", (), None)]
    if is_low(answers) is not None or answers.entity_type == "SOLE_PROPRIETOR":
        unsaid = [name for name in unsaid if name != "texts_a_month"]
    return [f"{names[name]}: decides {_MATTERS[name]}" for name in unsaid]


def _confidence(answers: Answers) -> str:
    if not answers.streams:
        return "low"
    return "medium" if _left_open(answers) else "high"
