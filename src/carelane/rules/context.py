"""What a rule may know about the surroundings of a text.

Decides: which facts travel with a text (use case, brand, provider profile, date, what led to it).
Leaves alone: the texts themselves (`text.py`).
"""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date

from carelane.domain.opt_in import OptInMethod
from carelane.domain.situation import Situation
from carelane.language.names import BrandNames
from carelane.profiles.profile import Profile
from carelane.profiles.use_cases import marketing_allowed


@dataclass(frozen=True, slots=True)
class Attributes:
    """The content attributes of a campaign; None means not said."""

    embedded_link: bool | None = None
    embedded_phone: bool | None = None
    age_gated: bool | None = None
    direct_lending: bool | None = None
    affiliate_marketing: bool | None = None
    number_pool: bool | None = None


@dataclass(frozen=True, slots=True)
class Context:
    """Facts around a text.

    purposes: the use case and its sub use cases as registry codes; None when unknown.
    brand: the sender's known names; None when nobody told us.
    template: placeholders are expected.
    standalone: the text is checked on its own, so parts may stand elsewhere on its page.
    opt_in_methods: what the campaign file says about how people opt in (empty: nothing said).
    situation: what led to the text; samples of a campaign file do not say.
    """

    profile: Profile
    as_of: date
    purposes: frozenset[str] | None = None
    usecase: str = ""
    brand: BrandNames | None = None
    attributes: Attributes = Attributes()
    template: bool = False
    standalone: bool = True
    opt_in_methods: tuple[OptInMethod, ...] = ()
    situation: Situation = Situation.NONE


# A rule's claim about when it holds: True, False, or None when the context cannot tell.
Holds = Callable[[Context], bool | None]

_CODES_ONLY = frozenset({"2FA", "M2M"})


def always(context: Context) -> bool | None:
    """The rule holds for every campaign."""
    del context
    return True


def unless_marketing(context: Context) -> bool | None:
    """The rule holds where marketing is not a declared purpose.

    Unknown when the use case is, or when a mixed campaign does not say what it mixes.
    """
    allowed = marketing_allowed(context.purposes) if context.purposes else None
    return None if allowed is None else not allowed


def only_marketing(context: Context) -> bool | None:
    """The rule holds where marketing is a declared purpose; unknown as in `unless_marketing`."""
    return marketing_allowed(context.purposes) if context.purposes else None


def only_customer_care(context: Context) -> bool | None:
    """The rule holds where customer care is a declared purpose; unknown when the use case is."""
    if context.purposes is None:
        return None
    return "CUSTOMER_CARE" in context.purposes


def unless_codes_only(context: Context) -> bool | None:
    """The rule holds unless the campaign only sends one-time codes or machine traffic."""
    if context.purposes is None:
        return None
    return not context.purposes or not (context.purposes <= _CODES_ONLY)
