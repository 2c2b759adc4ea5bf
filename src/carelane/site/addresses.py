"""Addresses of a site: which are its own, which of them matter, and in which order they are looked at.

Decides: the registered name behind a host (public suffix list as shipped with tldextract, without network), what
counts as a page of forms, policies or contact, and which others a site leads to for its policies and forms.
"""

import re
from functools import lru_cache
from typing import TYPE_CHECKING, Final
from urllib.parse import parse_qsl, urlencode, urlsplit, urlunsplit

from carelane.domain.site import Link

if TYPE_CHECKING:
    from tldextract import TLDExtract

NAMED: Final = 0
POLICY: Final = 1
ENTRY: Final = 2
FOOT: Final = 3
OTHER: Final = 4
GUESSED: Final = 5
_POLICY: Final = re.compile(
    r"privacy|privacidad|\bterms\b|t[ée]rminos|conditions|\blegal\b|\bpolic(?:y|ies)\b|\bsms\b|opt-?in|"
    r"text-?(?:messag|program|alert)",
    re.IGNORECASE,
)
_ENTRY: Final = re.compile(
    r"contact|contacto|sign-?\s?up|subscri|\bjoin\b|\bbook\b|booking|appointment|schedul|quote|estimate|consult|request|"
    r"apply|"
    r"enroll|register|registration|intake|newsletter|\btext|callback|call-?me|get-?\s?started|\bform\b|inquir|cita|reserv|"
    r"cotiza|maintenance|demo\b|careers?\b|waitlist|rsvp|donate|volunteer",
    re.IGNORECASE,
)
_NO_PAGE: Final = re.compile(
    r"\.(?:jpe?g|png|gif|webp|avif|svg|ico|css|js|mjs|mp[34]|mov|webm|zip|gz|docx?|xlsx?|pptx?|ics|vcf|xml|rss|json|"
    r"woff2?|ttf|apk|exe|dmg)$|/(?:feed|wp-json|cdn-cgi|wp-admin|cart|checkout)(?:/|$)",
    re.IGNORECASE,
)
_OTHERS_POLICIES: Final = frozenset(
    "google.com facebook.com instagram.com twitter.com x.com linkedin.com youtube.com apple.com "  # noqa: SIM905
    "microsoft.com tiktok.com pinterest.com yelp.com cloudflare.com hcaptcha.com wordpress.org wordpress.com wix.com "
    "squarespace.com godaddy.com shopify.com weebly.com mailchimp.com adobe.com stripe.com "
    "paypal.com calendly.com hubspot.com jotform.com".split()
)
_FORM_HOSTS: Final = frozenset(
    "jotform.com typeform.com hsforms.com wufoo.com formstack.com cognitoforms.com paperform.co tally.so msgsndr.com "  # noqa: SIM905
    "leadconnectorhq.com formsite.com 123formbuilder.com podium.com airtable.com smartsheet.com zohopublic.com "
    "formspree.io getform.io fillout.com".split()
)
_NO_FORM_FRAME: Final = re.compile(
    r"youtube|youtu\.be|vimeo|wistia|google\.[a-z.]+/maps|maps\.google|googletagmanager|doubleclick|captcha|"
    r"facebook\.com/plugins|spotify|soundcloud|matterport|stripe|mapbox|instagram",
    re.IGNORECASE,
)
_TRACKING: Final = re.compile(r"(?:utm_\w+|gclid|fbclid|mc_[ce]id|ref|share|replytocom|_gl|msclkid)\Z")
GUESSES: Final = ("/privacy-policy", "/privacy", "/terms", "/terms-of-service", "/contact")


@lru_cache(maxsize=1)
def _extractor() -> "TLDExtract":
    from tldextract import TLDExtract  # noqa: PLC0415  takes 50 ms

    return TLDExtract(suffix_list_urls=(), fallback_to_snapshot=True, cache_dir=None)


@lru_cache(maxsize=4_000)
def owner_of(host: str) -> str:
    """The registered name behind a host ("birch.co.uk"), or the host itself where it has none."""
    host = host.casefold().rstrip(".")
    found = _extractor()(host, include_psl_private_domains=True)
    if found.top_domain_under_public_suffix:
        return found.top_domain_under_public_suffix
    is_number = ":" in host or host.rpartition(".")[2].isdigit()
    return host if found.suffix or is_number else ".".join(host.split(".")[-2:])


def host_of(address: str) -> str:
    """The host of an address, "" without one."""
    try:
        return (urlsplit(address).hostname or "").casefold()
    except ValueError:
        return ""


def is_of(address: str, home: str) -> bool:
    """Whether an address belongs to the site of another."""
    host = host_of(address)
    return bool(host) and owner_of(host) == owner_of(host_of(home))


def plain(address: str) -> str:
    """An address in the one form by which it is known: no fragment, no tracking, no last slash."""
    try:
        parts = urlsplit(address.strip())
        port = parts.port
    except ValueError:
        return address
    host = (parts.hostname or "").casefold()
    netloc = host if port in {None, 80 if parts.scheme == "http" else 443} else f"{host}:{port}"
    query = parts.query
    if query:
        pairs = parse_qsl(query, keep_blank_values=True, max_num_fields=None)[:50]
        query = urlencode([(name, value) for name, value in pairs if not _TRACKING.match(name)])
    return urlunsplit((parts.scheme.casefold(), netloc, parts.path.rstrip("/") or "/", query, ""))


def with_scheme(address: str) -> str:
    """An address as it is asked for; https where nothing is said."""
    address = address.strip()
    if not re.match(r"[a-z][a-z0-9+.-]*:(?!\d)", address, re.IGNORECASE):
        address = f"https://{address.lstrip('/')}"
    return f"{address}/" if re.fullmatch(r"https?://[^/?#]+", address, re.IGNORECASE) else address


def rank_of(link: Link, home: str) -> int | None:
    """How soon the target of a link is looked at; None for one that is not looked at."""
    address = link.address
    if not address.startswith(("http://", "https://")) or _NO_PAGE.search(urlsplit(address).path):
        return None
    said = f"{urlsplit(address).path} {link.text}"[:600]
    if not is_of(address, home):
        owner = owner_of(host_of(address))
        if owner in _FORM_HOSTS:
            return ENTRY
        is_policy = _POLICY.search(said) is not None and (link.in_footer or link.in_form is not None)
        return POLICY if is_policy and owner not in _OTHERS_POLICIES else None
    if _POLICY.search(said):
        return POLICY
    if _ENTRY.search(said):
        return ENTRY
    return FOOT if link.in_footer else OTHER


def is_entry(address: str) -> bool:
    """Whether an address is called as pages are where people leave their number."""
    return _ENTRY.search(urlsplit(address).path) is not None


def rank_of_hint(address: str) -> int:
    """How soon an address of a sitemap is looked at."""
    path = urlsplit(address).path
    return POLICY if _POLICY.search(path) else ENTRY if _ENTRY.search(path) else GUESSED


def may_hold_form(frame: str) -> bool:
    """Whether a frame may be a form: no film, no map, no check for robots."""
    return frame.startswith(("http://", "https://")) and not _NO_FORM_FRAME.search(frame)
