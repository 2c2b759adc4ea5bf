"""Newsletters, blogs, tips, apps and social pages.

Decides: links to newsletters and blogs, "follow us on", "download our app", "5 tips for". Perks make it a blocker.
Leaves alone: an app that is needed for the visit or order, aftercare tips, leaving a newsletter.
"""

from carelane.domain.finding import Confidence, Severity
from carelane.domain.target import SENT
from carelane.rules.context import unless_marketing
from carelane.rules.marketing._lexicon import GAP40, NOT
from carelane.rules.marketing._people_moves import FOLLOWS
from carelane.rules.marketing._signs import CAUSES, COVERS, Sign, reading, triggers_of
from carelane.rules.rule import Example, Rule

_PERKS = (
    r"(?:perks?|deals?|specials?|giveaways?|exclusive|discounts?|offers?|rewards?|points|% off|free"
    r"|save|savings)"
)
_SITES = (
    r"(?:instagram|facebook|ig|fb|tiktok|twitter|linkedin|youtube|pinterest|snapchat|threads"
    r"|social(?: media)?|nextdoor|discord|x\b)"
)
_SIGNS = (
    Sign(
        (
            rf"\b(?:follow|like|find|join|friend|tag|connect with) (?:us|me|\w+) on {_SITES}{GAP40}\b{_PERKS}\b",
            rf"\b(?:download|get|install|try) (?:our|the|the new|my) (?:\w+ ){{0,2}}app{GAP40}\b{_PERKS}\b",
            (
                rf"\b(?:sign up for|subscribe to|join) (?:our|the) (?:\w+ )?(?:newsletter|mailing list|email list"
                rf"|text list|vip list|list|club){GAP40}\b{_PERKS}\b"
            ),
        ),
        anchors=(rf"\bon {_SITES}", r"\bapp\b", r"\b(?:sign up for|subscribe to|join) (?:our|the)\b"),
        severity=Severity.BLOCKER,
    ),
    Sign(
        (
            r"\b(?:newsletters?|blog(?: post)?s?|podcasts?|e-?books?|white ?papers?|buyer'?s guide|lookbook)\b",
            (
                rf"\b(?:follow|like|find|join|friend|tag|connect with|visit) (?:us|me|\w+) on {_SITES}"
                rf"|\bfollow (?:us|me|@\w+)(?:[ :!.]|$)"
            ),
            (
                r"\b(?:sign up for|subscribe to) (?:our|the) (?:\w+ )?(?:mailing list|email list|emails|channel"
                r"|text list)\b"
            ),
            (
                r"\b(?:\d{1,2}|three|five|seven|ten|top \d+|our (?:top|best)|expert|pro|insider|quick"
                r"|easy) (?:\w+ )?(?:tips|tricks|ways to|reasons (?:to|why)|ideas|hacks|secrets)\b"
            ),
            (
                r"\b(?:read|check out|see|watch|learn more in|browse) (?:our|the) (?:\w+ ){0,2}(?:articles?"
                r"|guide|posts?|videos?|stories|tips)\b"
            ),
        ),
        near=r"\b(?:unsubscrib\w*|removed|opted out|after(?:care)?|recovery|swelling|incision|outage|safety"
        r"|storm|freeze|hurricane|troubleshoot\w*|help center|instructions|set up|reset|teacher|homework"
        r"|how to (?:use|reset|pay|log))\b",
        before=rf"{NOT}(?: \w+){{0,3}}",
    ),
    Sign(
        (r"\b(?:download|get|install|try) (?:our|the new|the \w+|my) (?:\w+ )?app\b",),
        near=r"\b(?:track|manag\w*|pay|view|message|check[- ]?in|access|sign|upload|boarding|visit|meeting"
        r"|video|appointment|update|log ?in|unlock|order|statement|to (?:join|use|see|finish|complete"
        r"|activate|connect|get started)|required|wi-?fi|thermostat|device)\b",
    ),
)

RULE = Rule(
    id="newsletter-link",
    title="A newsletter, blog, app or social page",
    looks_at=SENT,
    severity=Severity.WARNING,
    confidence=Confidence.MEDIUM,
    category="news",
    holds=unless_marketing,
    triggers=triggers_of(*_SIGNS, *FOLLOWS),
    check=reading("“{match}” leads away from the request to content of the sender.", *_SIGNS, *FOLLOWS),
    covers=COVERS,
    causes=CAUSES,
    why="Links in care texts are expected to lead to support pages; content that keeps people engaged "
    "reads as marketing.",
    how_to_fix="Link to the page that settles the request, and leave newsletters and social pages to a "
    "Marketing campaign.",
    non_compliant=(
        Example("Verde Lawn: your visit is done. Read our latest «newsletter»."),
        Example("Willow Spa: «follow us on Instagram» for ideas."),
        Example("Harvest Table: «download our app for exclusive perks»."),
    ),
    compliant=(
        Example("Parcelway: download our app to track your parcel."),
        Example("Verde Lawn: you were removed from the newsletter."),
        Example("Blue Door Dental: 3 tips after your extraction: rest, ice, soft food. Call us about swelling."),
    ),
)
