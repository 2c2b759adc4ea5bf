"""From what a caller says to the context that rules are judged in.

Decides: defaults (provider profile, date) and how loose words become a context.
"""

from datetime import date, datetime
from functools import lru_cache

from carelane.domain.campaign import Registration
from carelane.domain.errors import BadSetting, UnknownName
from carelane.language.names import BrandNames
from carelane.language.placeholders import find_placeholders
from carelane.profiles.profile import Profile, load_profile, profile_names
from carelane.profiles.use_cases import USE_CASES, code_for_label, purposes
from carelane.rules.context import Attributes, Context

DEFAULT_PROVIDER = "tcr"


def profile_for(name: str) -> tuple[Profile, str]:
    """The profile of a provider and "" - or the generic profile and a note that says why.

    Raises nothing: a campaign file may name a provider that we have no profile for.
    """
    if not name:
        return load_profile(DEFAULT_PROVIDER), ""
    known = profile_names()
    wanted = name.strip().lower()
    match = next((item for item in known if wanted == item or wanted.startswith(item)), "")
    if match:
        return load_profile(match), ""
    return load_profile(
        DEFAULT_PROVIDER
    ), f"there is no profile for provider {name!r}; the registry's own rules were used"


def named_profile(name: str) -> Profile:
    """The profile of a provider that a person asked for by name.

    Raises:
        BadSetting: we have none for it; a wrong one would judge by wrong limits without a word.
    """
    wanted = name.strip().lower()
    if wanted not in profile_names():
        raise BadSetting(f"there is no profile for provider {name!r}", hint=f"known: {', '.join(profile_names())}")
    return load_profile(wanted)


def judged_day(as_of: date | None) -> date:
    """The calendar day whose rules count; today when none is given.

    Raises:
        BadSetting: it is no day.
    """
    if as_of is None:
        return date.today()  # noqa: DTZ011  a calendar day of the user, not a moment
    if isinstance(as_of, datetime):
        return as_of.date()
    if not isinstance(as_of, date):
        raise BadSetting(f"as_of is {as_of!r}, not a day", hint="give a datetime.date")
    return as_of


def use_case_code(name: str) -> str:
    """The registry code for a use case as people write it ("Customer Care"); "" stays "".

    Raises:
        UnknownName: no use case is called that.
    """
    if not name.strip():
        return ""
    code = code_for_label(name)
    if not code:
        import difflib  # noqa: PLC0415  only needed on this path

        near = difflib.get_close_matches(name.upper().replace(" ", "_"), USE_CASES, n=3)
        raise UnknownName(
            f"there is no use case called {name!r}",
            hint=f"did you mean {' or '.join(near)}?" if near else f"known: {', '.join(sorted(USE_CASES))}",
        )
    return code


@lru_cache(maxsize=4_096)
def brand_names(names: tuple[str, ...], website: str = "") -> BrandNames:
    """The names of a sender, compiled once for each set of names."""
    return BrandNames(names, website)


def _is_pattern(names: tuple[str, ...]) -> bool:
    """True when the brand itself is a placeholder: then the whole file is a pattern to be filled in."""
    return bool(names) and (
        names[0].strip()[:1] in "[{<($" or any(found.is_brand for found in find_placeholders(names[0]))
    )


def context_for(registration: Registration, profile: Profile, as_of: date) -> Context:
    """The context of a campaign file."""
    campaign = registration.campaign
    brand = registration.brand
    code = code_for_label(campaign.usecase) or campaign.usecase.strip().upper()
    subs = tuple(code_for_label(sub) or sub.strip().upper() for sub in campaign.sub_usecases)
    return Context(
        profile=profile,
        as_of=as_of,
        purposes=purposes(code, subs) if code else None,
        usecase=code,
        brand=brand_names(brand.names, brand.website) if brand.names or brand.website else None,
        attributes=Attributes(
            embedded_link=campaign.embedded_link,
            embedded_phone=campaign.embedded_phone,
            age_gated=campaign.age_gated,
            direct_lending=campaign.direct_lending,
            affiliate_marketing=campaign.affiliate_marketing,
            number_pool=campaign.number_pool,
        ),
        template=registration.template or _is_pattern(brand.names),
        standalone=False,
        opt_in_methods=registration.opt_in_methods,
    )
