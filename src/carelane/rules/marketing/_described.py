"""How a description or a call to action speaks of promotion; two rules share it.

Decides: which words announce marketing, and what excuses them (a denial, a separate program, a firm's name).
Leaves alone: the messages themselves (the other rules of this folder).
"""

from typing import Final

from carelane.domain.finding import Severity
from carelane.rules.marketing._signs import Sign

_DENIED = (
    r"\b(?:no|not|never|non|won't|don't|doesn't|cannot|can't|isn't|aren't|without|neither|nor|exclud\w+"
    r"|other than|instead of|rather than|refrain\w*|prohibit\w*"
    r"|opt(?:ed)?[- ]?out of|unsubscribe from|free of|zero|separate(?:ly)?|different|stop|avoid\w*"
    r"|unrelated to|outside of)\b[^.;!?\n]{0,80}"
)
_DENIED_BEHIND = (
    r"(?:(?:or |and |/)?(?:marketing|promotional|advertising|sales|messages?|messaging|texts?|content"
    r"|purposes|offers?|materials?|communications?|campaigns?|sms|information)[ ,]*){0,5}"
    r"(?:(?:is|are|will be|be|were|may be|must be|can be) )?(?:ever )?(?:not|never|excluded|prohibited"
    r"|separate\w*|sent (?:under|through|from|via) a|handled (?:by|in|separately)|require|registered"
    r"|forbidden|optional)"
)
_FIRM = (
    r"(?:agency|agencies|compan(?:y|ies)|firms?|departments?|team|llc|inc\b|ltd|consult\w*|manager|group"
    r"|solutions|platform|software|services?|director|firm|partners|strateg\w+|professionals?|tools?"
    r"|website|automation|cloud|accounts?|projects?|clients?|industry|business|invoices?|\d)"
)
_PLACES: Final = "land|site|property|boundary|roof|home|house|building|lot|yard|attic|damage"
_OF_PROPERTY: Final = (  # somebody looks at it, nobody is asked for an opinion
    rf"\b(?:{_PLACES}) surveys?\b|\bsurveys? (?:of|on) (?:\w+ )?(?:{_PLACES})\b"
)
_SHARING = (
    r"\bthird[- ]part(?:y|ies)\b|\baffiliates\b|\bshar(?:e|ed|ing)\b|\b(?:sell|sold) (?:your|to"
    r"|mobile|any)\b|\bcondition of\b"
)
_OFFERS = r"(?:offers|deals|specials|discounts?|coupons?|promos?|promotions|giveaways?|sweepstakes|contests)"

PROMISED: Final = (
    Sign(
        (r"\bpromot(?:es?|ing) (?:our|its|their|the|new|products?|services?|events?|sales|special)\b",), before=_DENIED
    ),
    Sign(
        (
            r"\b(?:marketing|promotional|promotions?|advertis\w+|telemarketing)\b",
            r"\b(?:upsell\w*|cross-?sell\w*|re-?engage\w*|win(?:ning)?[- ]back)\b",
            (
                rf"\b(?:special|exclusive|limited[- ]time|latest|new|our|current|seasonal|hot|great|weekly"
                rf"|monthly|daily|vip|personalized|upcoming) {_OFFERS}\b"
            ),
            (
                rf"(?:,|\band|\bor|&|\babout|\bwith|\bof|\bregarding|\bincluding|\bsends?|\bsending|\breceive"
                rf"|\bget|\bfor) ((?:\w+ )?{_OFFERS})(?:[.,;:)]|$| and| or| via| by| to (?:your|my|our)| from"
                rf"| through)"
            ),
            (
                r"\b(?:flash|special|upcoming|seasonal|holiday|store) sales\b|\bsales? (?:alerts?|announcements?"
                r"|events?|promotions?|campaigns?|offers?|messages?|outreach|texts?)\b"
            ),
            (
                r"\b(?:abandoned|shopping) carts?\b|\bcart reminders?\b|\bloyalty (?:rewards?|program|offers?)\b"
                r"|\brewards program\b"
            ),
            (
                r"\bproduct (?:launches|announcements|promotions|recommendations)\b|\bnew (?:products|arrivals"
                r"|product updates|menu items)\b"
            ),
        ),
        before=rf"{_DENIED}|digital|content|online|social media|field|multi-level|brand|internet",
        after=f"{_DENIED_BEHIND}|{_FIRM}",
        near=_SHARING,
    ),
    Sign(
        (
            (
                r"\bnewsletters?\b|\b(?:upcoming|special|company|store|community|event) (?:events|invitations?"
                r"|invites)\b|\bevent (?:announcements?|promotion)\b|\bcompany news\b"
            ),
            (
                r"\b(?:ask|asking|request\w*|solicit\w*|collect\w*) (?:for )?(?:\w+ ){0,3}(?:reviews?"
                r"|testimonials?|referrals?)\b|\breview requests?\b|\breferral (?:requests?|program|bonus)\b"
            ),
            (
                r"\b(?:follow(?:ing)?[- ]?up|outreach|reach(?:ing)? out|nurtur\w+|contact(?:ing)?|texts?"
                r"|messages?) (?:with |to |on |our )?(?:\w+ ){0,2}(?:leads|prospects|potential (?:customers"
                r"|clients|buyers|patients)|prospective (?:customers|clients|buyers))\b"
                r"|\blead (?:follow[- ]?up|nurtur\w+|generation|outreach)\b"
            ),
            r"\b(?:renewal|upgrade|membership) (?:offers?|promotions?|incentives?)\b|\bsurveys?\b",
        ),
        before=_DENIED,
        after=f"{_DENIED_BEHIND}|{_FIRM}",
        near=rf"{_SHARING}|{_OF_PROPERTY}|\binitiated by\b|\bwho (?:text"
        rf"|contact|message) us\b",
        severity=Severity.WARNING,
    ),
)
