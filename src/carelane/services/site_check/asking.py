"""What to look at for a registration: the site, the addresses that it names, and the links of its messages.

Decides: which texts are searched for addresses. Leaves alone: visiting them (`ports/site.py`).
"""

import re
from collections.abc import Iterable
from typing import Final

from carelane.domain.campaign import Registration
from carelane.domain.errors import BadSetting
from carelane.domain.opt_in import Keyword, WebForm
from carelane.language.links import find_links
from carelane.rules.picture.claims import paths_in

MOST_ADDRESS: Final = 2_000
_SCHEME: Final = re.compile(r"([a-zA-Z][a-zA-Z0-9+.-]+):(?://|(?!\d|//|\\))")  # not "example.com:8080", "C:\\pages"


def site_of(registration: Registration | None, given: str) -> str:
    """The website to look at: the one that was given, else the registered one.

    Raises:
        BadSetting: there is none, or what was given is neither an address nor a place.
    """
    if problem := _no_site(given.strip()):
        hint = "give an address such as https://www.example.com, or a folder of saved pages"
        raise BadSetting(problem, hint=hint)
    site = given.strip() or (registration.brand.website.strip() if registration else "")
    if not site:
        raise BadSetting(
            "no website is given", hint="give an address or a folder of saved pages, or brand.website in the file"
        )
    return site


def named_addresses(registration: Registration | None) -> tuple[str, ...]:
    """Every page that the registration names: links and paths of the call to action, of forms, and both policies."""
    if registration is None:
        return ()
    campaign = registration.campaign
    forms = [way.url for way in registration.opt_in_methods if isinstance(way, WebForm)]
    spoken = [
        campaign.message_flow,
        *(way.advertised for way in registration.opt_in_methods if isinstance(way, Keyword)),
    ]
    paths = [path.url for path in paths_in(campaign.message_flow)]
    return _unique((campaign.privacy_policy_link, campaign.terms_and_conditions_link, *forms, *_links(spoken), *paths))


def message_links(registration: Registration | None) -> tuple[str, ...]:
    """Every link of the samples and the automatic replies."""
    if registration is None:
        return ()
    campaign = registration.campaign
    texts = (*campaign.samples, campaign.optin_message, campaign.optout_message, campaign.help_message,
             registration.texts.first_message, campaign.embedded_link_sample)  # fmt: skip
    return _unique(_links(texts))


def _links(texts: Iterable[str]) -> list[str]:
    return [link.url for text in texts for link in find_links(text) if not link.placeholder]


def _unique(addresses: Iterable[str]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(address.strip() for address in addresses if address.strip()))


def _no_site(given: str) -> str:
    """Why what somebody typed is no website; "" when it may be one."""
    if len(given) > MOST_ADDRESS:
        return "the address is too long to be one"
    scheme = _SCHEME.match(given)
    if scheme and scheme[1].casefold() not in {"http", "https"}:
        return f"only http and https are looked at, not {scheme[1][:20]}"
    rest = given[scheme.end() :] if scheme else given
    if scheme and (not rest.strip("/") or any(letter.isspace() for letter in rest)):
        return "that is no web address"
    return ""
