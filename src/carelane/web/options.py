"""The lists that people choose from, in plain words; the values are the words of the command line and the API."""

from functools import lru_cache
from typing import Final

Options = tuple[tuple[str, str], ...]

KINDS: Final[Options] = (
    ("sample", "A sample message of a campaign"),
    ("message", "A message I am about to send"),
    ("first_message", "The first message to somebody"),
    ("optin_message", "The reply after somebody opts in"),
    ("optout_message", "The reply to STOP"),
    ("help_message", "The reply to HELP"),
    ("description", "The campaign description"),
    ("cta", "The call to action (message flow)"),
    ("web_form", "The text beside a web form"),
    ("verbal_script", "What staff say to ask for consent"),
    ("paper_form", "A paper form"),
    ("text_to_join", "“Text JOIN to ...”: a sign or a page"),
    ("privacy_policy", "A privacy policy"),
    ("terms", "Terms of messaging"),
)
SITUATIONS: Final[Options] = (
    ("none", "Nothing in particular"),
    ("reply_to_inbound", "It answers what the customer wrote"),
    ("after_transaction", "It follows a purchase, a visit or a booking"),
)


@lru_cache(maxsize=1)
def use_cases() -> Options:
    """Every registered use case; Customer Care first, since most ask for it."""
    from carelane.profiles.use_cases import USE_CASES, label_for  # noqa: PLC0415  reads data

    codes = sorted(USE_CASES, key=lambda code: (code != "CUSTOMER_CARE", code))
    return tuple((code, label_for(code) or _words(code)) for code in codes)


@lru_cache(maxsize=1)
def providers() -> Options:
    """Every provider with a profile; RingCentral first, then by name."""
    from carelane.profiles.profile import load_profile, profile_names  # noqa: PLC0415  reads data

    names = sorted(profile_names(), key=lambda name: (name != "ringcentral", name == "tcr", name))
    return tuple((name, load_profile(name).title) for name in names)


def _words(code: str) -> str:
    return code.replace("_", " ").capitalize()
