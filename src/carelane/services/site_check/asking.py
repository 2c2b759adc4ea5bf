"""What to look at for a registration: the site, the addresses that it names, and the links of its messages.

Decides: which texts are searched for addresses. Leaves alone: visiting them (`ports/site.py`).
"""

from collections.abc import Iterable

from carelane.domain.campaign import Registration
from carelane.domain.errors import BadSetting
from carelane.domain.opt_in import Keyword, WebForm
from carelane.language.links import find_links
from carelane.rules.picture.claims import paths_in


def site_of(registration: Registration | None, given: str) -> str:
    """The website to look at: the one that was given, else the registered one.

    Raises:
        BadSetting: there is none.
    """
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
