"""The opt-in happens on another site than the brand's.

Decides: all addresses in the call to action are on other domains than the brand's website, hosts of pictures
and documents left aside.
Leaves alone: files without a website, and mixed addresses.
"""

from collections.abc import Iterator
from typing import Final
from urllib.parse import urlsplit

from carelane.domain.finding import Confidence, Severity, Span
from carelane.domain.target import Target
from carelane.language.links import same_site
from carelane.rules.invitation._declared import declared, web_form
from carelane.rules.rule import CampaignExample, Issue, Rule
from carelane.rules.submission import Submission

# Where pictures, documents and hosted forms commonly lie; seen in approved submissions.
_HOSTS: Final = (
    "google.com", "goo.gl", "googleusercontent.com", "dropbox.com", "imgur.com", "ibb.co", "postimg.cc", "box.com",
    "sharepoint.com", "onedrive.live.com", "1drv.ms", "icloud.com", "amazonaws.com", "cloudfront.net", "prnt.sc",
    "gyazo.com", "loom.com", "youtube.com", "typeform.com", "jotform.com", "github.io", "facebook.com",
    "instagram.com", "apple.com", "calendly.com", "notion.site",
)  # fmt: skip


def _check(submission: Submission) -> Iterator[Issue]:
    website = submission.brand.website.strip()
    flow = submission.texts.get("messageFlow")
    if flow is None or not _has_host(website):
        return
    own = [
        link
        for link in flow.links
        if link.host and not any(link.host == host or link.host.endswith(f".{host}") for host in _HOSTS)
    ]
    if not own or any(same_site(link.host, website) for link in own):
        return
    link = own[0]
    what = f"“{link.host}” is not the brand's website {website}"
    yield Issue("messageFlow", what, span=Span(link.start, link.end), related=("brand.website",))


def _has_host(website: str) -> bool:
    try:
        return bool(urlsplit(website if "//" in website else f"//{website}").netloc)
    except ValueError:  # a bracket that opens no IPv6 address, such as that of a blank
        return False


RULE = Rule(
    id="opt-in-address-off-brand",
    title="The opt-in is on another site than the brand's",
    looks_at=(Target.CAMPAIGN,),
    severity=Severity.WARNING,
    confidence=Confidence.MEDIUM,
    covers=("CTA-12", "CTA-29"),
    causes=("cta-wrong-brand",),
    why=(
        "An opt-in on a foreign domain looks like the opt-in of another company; reviewers compare it "
        "with the brand's website."
    ),
    how_to_fix=(
        "Point to the form on the brand's own site, or register the site that carries the form as the brand's website."
    ),
    check_campaign=_check,
    non_compliant=(
        CampaignExample(
            declared(web_form(), flow="Tenants tick a box at https://lakesiderealty.example/join to get texts."),
            at=("messageFlow",),
        ),
        CampaignExample(declared(flow="Tenants agree to texts on www.sunrisecoffee.com/join."), at=("messageFlow",)),
    ),
    compliant=(
        CampaignExample(declared(web_form())),
        CampaignExample({**declared(web_form()), "brand": {"website": "https://[domain]"}}, note="no address yet"),
        CampaignExample(
            declared(web_form(), flow="Tenants tick a box. Screenshot: https://drive.google.com/file/d/abc")
        ),
    ),
)
