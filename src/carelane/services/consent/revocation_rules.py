"""Which rules about taking back consent hold on a day.

Decides: what the dated values make of "revoke-all" and of FCC 26-67, which counts only from a day that is known.
Until then the broader duty stays: any reasonable way of asking counts, at once, for the whole business.
Leaves alone: how far one opt-out reaches (`inbound.scopes`), and the values (`sources/values/revocation.toml`).
Source: 47 CFR 64.1200(a)(10)-(12); FCC DA 26-12; FCC 26-67 (adopted, effect pending).
"""

from dataclasses import dataclass
from datetime import date, timedelta
from typing import Final

from carelane.sources import history, number, value

_RULES: Final = ("REV-06", "REV-14", "REV-17")


@dataclass(frozen=True, slots=True)
class RevocationRules:
    """The rules of one day.

    is_revoke_all: an opt-out ends every kind of message, even where the person named one. narrow_from: the day from
    which FCC 26-67 is known to hold, None while it is not. confirm_within: how late the one confirmation may be.
    """

    as_of: date
    is_revoke_all: bool
    revoke_all_from: date
    narrow_from: date | None
    confirm_within: timedelta
    outer_limit_business_days: int
    requirements: tuple[str, ...] = _RULES

    @property
    def may_name_one_way_only(self) -> bool:
        """Whether a sender may fix one exclusive way to opt out."""
        return self.narrow_from is not None and self.narrow_from <= self.as_of


def revocation_rules(as_of: date) -> RevocationRules:
    """The rules that hold on a day; for a day before the first known value, that value."""
    revoke_all_from = _day("revoke-all-effective", as_of)
    narrow_from = _day("fcc-26-67-effective", as_of)
    narrowed = narrow_from is not None and narrow_from <= as_of
    return RevocationRules(
        as_of=as_of,
        is_revoke_all=revoke_all_from is not None and revoke_all_from <= as_of and not narrowed,
        revoke_all_from=revoke_all_from or date.max,
        narrow_from=narrow_from,
        confirm_within=timedelta(minutes=int(_number("opt-out-confirmation-minutes", as_of))),
        outer_limit_business_days=int(_number("opt-out-deadline-business-days", as_of)),
    )


def _known(name: str, as_of: date) -> date:
    """The day, or the first one for which there is a value."""
    return max(as_of, history(name)[0].since)


def _day(name: str, as_of: date) -> date | None:
    """The day that a value names; None when it is not known."""
    try:
        return date.fromisoformat(str(value(name, _known(name, as_of)).value))
    except ValueError:
        return None


def _number(name: str, as_of: date) -> int:
    return int(number(name, _known(name, as_of)))
