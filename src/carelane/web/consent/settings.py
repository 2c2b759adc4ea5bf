"""The settings of the gate: what each decides, its default, why that is the default, and who says so.

Leaves alone: what follows from them (`services.gate`).
"""

from dataclasses import dataclass, fields
from typing import Final

from carelane.domain.errors import BadSetting
from carelane.domain.gate_policy import GatePolicy
from carelane.web.forms import Form


@dataclass(frozen=True, slots=True)
class Setting:
    """One setting: its question, why the default is as it is, the sources, and how it is asked ("number", "yes")."""

    name: str
    question: str
    why: str
    sources: str
    unit: str = ""  # "" for yes or no


SETTINGS: Final = (
    Setting(
        "opt_outs_everywhere", "An opt-out to one of your numbers counts for all of them",
        "Somebody who says STOP means the business, not one number; sources differ, so the broad reading holds.",
        "47 CFR 64.1200(a)(10)",
    ),
    Setting(
        "complaint_blocks", "Treat a spam mark or a carrier’s notice like an opt-out",
        "Carriers count further texts to people who complained. No source demands it for every complaint.",
        "CTIA Messaging Principles and Best Practices",
    ),
    Setting(
        "answers_after_opt_out", "A question that somebody texts after STOP may be answered",
        "Sources allow the answer. Off, because STOP is then the last word, and nobody has to argue about it.",
        "FCC 2012 order on one-time answers; CTIA 5.1.3",
    ),
    Setting(
        "own_confirmation", "carelane’s caller sends the one confirmation of an opt-out",
        "Most providers send it themselves, and there may be only one. On only where yours does not.",
        "47 CFR 64.1200(a)(12)",
    ),
    Setting(
        "double_opt_in", "Every form has to be confirmed from the phone",
        "The surest proof that a number is theirs. Recommended, and for some uses required by some providers.",
        "CTIA 5.1.2; provider guides",
    ),
    Setting(
        "hours_for_all", "Keep the hours below for texts that do not sell, too",
        "The law’s hours are for texts that sell, and always hold. These are courtesy for all others.",
        "47 CFR 64.1200(c)(1) for texts that sell",
    ),
    Setting(
        "window_from", "Texts from this hour of their day", "An hour after the law’s earliest.",
        "47 CFR 64.1200(c)(1): 8 to 21", "o’clock",
    ),
    Setting(
        "window_until", "and until this hour", "An hour before the law’s latest.", "47 CFR 64.1200(c)(1): 8 to 21",
        "o’clock",
    ),
    Setting(
        "sunday_from", "On Sundays from this hour", "Some states have stricter Sundays; noon is later than theirs.",
        "State telemarketing laws", "o’clock",
    ),
    Setting(
        "inquiry_hours", "A text of theirs may be answered for so many hours",
        "No source fixes it; a day is common practice.", "No source gives a number", "hours",
    ),
    Setting(
        "review_hours", "An unclear reply that nobody decides on counts as an opt-out after so many hours",
        "Opt-outs have to be honoured within ten business days at most; a day leaves no doubt.",
        "47 CFR 64.1200(a)(10)", "hours",
    ),
    Setting(
        "stale_days", "Consent that was never used is confirmed again after so many days (0: never)",
        "Providers ask for it after a “reasonable period”, without a number.", "Provider messaging policies", "days",
    ),
    Setting(
        "repeat_minutes", "The same text to the same person within so many minutes is a duplicate",
        "A retry that went wrong looks like this; people do not ask for it.", "Our advice", "minutes",
    ),
    Setting(
        "shadow", "Only watch: decide and report, but let everything through",
        "For trying the gate on live traffic. While it is on, the gate stops nothing.", "Our advice",
    ),
)  # fmt: skip
_NUMBERS: Final = {setting.name for setting in SETTINGS if setting.unit}


def values_of(policy: GatePolicy) -> dict[str, int | bool]:
    """Every setting by its name on the page."""
    found = {each.name: getattr(policy, each.name) for each in fields(policy)}
    found["window_from"], found["window_until"] = found.pop("window")
    return found


def policy_from(form: Form) -> GatePolicy:
    """The settings that a form holds.

    Raises:
        BadSetting: one is out of range, or no number.
    """
    found: dict[str, int | bool] = {}
    for setting in SETTINGS:
        if setting.name not in _NUMBERS:
            found[setting.name] = form.flag(setting.name)
            continue
        typed = form.line(setting.name)
        if not typed.isdecimal() or len(typed) > 6:
            raise BadSetting(f"“{setting.question}” needs a whole number", hint="type digits only")
        found[setting.name] = int(typed)
    window = (int(found.pop("window_from")), int(found.pop("window_until")))
    return GatePolicy(window=window, **found)  # type: ignore[arg-type]
