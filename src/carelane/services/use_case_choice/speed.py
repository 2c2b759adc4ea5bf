"""How fast a campaign may send, by carrier and by the brand's vetting score.

Decides: which rows of the provider's table hold for a use case, and which of them is the brand's own.
Leaves alone: the rows themselves (the profile, with sources). Where no class of a use case is known, it says so.
"""

from collections.abc import Iterator
from typing import Final

from carelane.profiles.parts import Throughput
from carelane.profiles.profile import Profile
from carelane.profiles.use_cases import USE_CASES
from carelane.services.use_case_choice.answers import Answers
from carelane.services.use_case_choice.choice import Plan, Said, Speed

_BY_SCORE: Final = ("att-class-a-b", "att-class-c-d", "att-class-e-f")
_DAILY: Final = ("tmobile-top", "tmobile-upper-middle", "tmobile-lower-middle", "tmobile-low")
_FIXED: Final = {
    "LOW_VOLUME": ("att-class-t", "tmobile-low"),
    "SOLE_PROPRIETOR": ("att-class-w", "tmobile-sole-proprietor"),
    "AGENTS_FRANCHISES": ("att-class-n-g", *_DAILY),
    "PROXY": ("att-class-n-g", *_DAILY),
}


def speeds(campaigns: tuple[Plan, ...], answers: Answers, profile: Profile) -> Iterator[Speed]:
    """The rows of each recommended campaign."""
    rows = {row.name: row for row in profile.throughput}
    for plan in campaigns:
        names = _FIXED.get(plan.code) or ((*_BY_SCORE, *_DAILY) if _has_classes(plan.code) else _DAILY)
        more = [name for name in rows if name == "verizon" or _is_providers(name, plan.code)]
        for name in (*names, *more):
            if name in rows:
                yield _row(plan, rows[name], answers.brand_score)


def _has_classes(code: str) -> bool:
    return code != "M2M" and USE_CASES[code].kind == "standard"


def _is_providers(name: str, code: str) -> bool:
    if not name.startswith("ringcentral"):
        return False
    return code == "LOW_VOLUME" if name == "ringcentral-low-volume" else "toll-free" not in name


def _row(plan: Plan, row: Throughput, score: int | None) -> Speed:
    carrier, _, who = row.scope.partition(", ")
    letters = row.name.removeprefix("att-class-").replace("-", "/").upper() if row.name.startswith("att-") else ""
    return Speed(
        campaign=plan.title,
        carrier=f"{carrier} class {letters}" if letters else carrier,
        brand=who,
        messages=row.messages,
        per=row.per,
        sources=row.sources,
        yours=_is_yours(row.name, score),
    )


def _is_yours(name: str, score: int | None) -> bool | None:
    """Whether a row of AT&T's classes holds for this score. T-Mobile's bands are given by no number we know."""
    if score is None or name not in _BY_SCORE:
        return None
    return name == _BY_SCORE[0 if score >= 75 else 1 if score >= 50 else 2]


def speed_notes(campaigns: tuple[Plan, ...], profile: Profile) -> Iterator[Said]:
    """What the rows leave open."""
    yield Said(
        "Speed follows the brand's vetting score and not the word “care”: Customer Care has the classes of every "
        "standard use case.",
        ("telnyx-rate-limits", "convey-throughput"),
    )
    yield Said(
        "T-Mobile counts a brand's texts of a day over all its campaigns and providers.",
        ("aws-quotas", "bird-caps", "twilio-tmobile-limits"),
    )
    if any(plan.code == "LOW_VOLUME" for plan in campaigns):
        yield Said("A vetting does not make a LOW_VOLUME campaign faster.", ("telnyx-use-cases", "bandwidth-use-cases"))
    if any(plan.code in {"MIXED", "MARKETING"} for plan in campaigns):
        yield Said(
            "AWS asks a higher score of MIXED and MARKETING for the same speed (86 and 66, not 76 and 51); Telnyx "
            "draws the same lines for all.",
            ("aws-quotas", "telnyx-rate-limits"),
        )
    for plan in campaigns:
        if plan.code not in _FIXED and not _has_classes(plan.code):
            yield Said(f"AT&T's class of {plan.code} stands in no source that we read: ask the provider.")
    for note in profile.notes_on("throughput"):
        yield Said(note.text, note.sources)
