"""A website that tells too little: parked, announced, an untouched template, or a few lines.

Decides: phrases of parked and unfinished sites on the home page, and sites of very few words.
Leaves alone: sites that could not be read.
"""

from collections.abc import Iterator

from carelane.domain.finding import Confidence, Severity
from carelane.domain.site import FetchState
from carelane.domain.site_finding import Place
from carelane.domain.target import Target
from carelane.language.patterns import compiled
from carelane.rules.picture.issue import SiteExample, SiteIssue
from carelane.rules.picture.view import SiteView
from carelane.rules.rule import Rule
from carelane.rules.website._examples import GOOD, PRIVACY

_PARKED = (
    (
        r"\b(?:this (?:domain|site|page|website) (?:name )?(?:is|may be|has been|was) (?:\w+ )?(?:for sale|parked|"
        r"available|registered|suspended|expired)|(?:buy|get|own) this domain|is this your domain|"
        r"domain (?:is )?parked|parked (?:free|courtesy|for|by)|future home of|inquire about this domain|"
        r"account (?:has been )?suspended|"
        r"apache2? \w+ default page|welcome to nginx|default web (?:site )?page)\b"
    ),
    r"\b(?:coming soon|under construction|launching soon|site is being (?:built|updated)|new website (?:is )?coming)\b",
    (
        r"\b(?:just another wordpress site|hello world! welcome to wordpress|lorem ipsum|your (?:tagline|slogan) here|"
        r"add your text here|edit this text)\b"
    ),
)
_FEW = 40  # words of all pages but the policies
_LITTLE = 250  # a home page of so few words that announces a site is nothing but that


def _check(view: SiteView) -> Iterator[SiteIssue]:
    home = view.home
    if home is None or home.state is not FetchState.OK:
        return
    said = " ".join((home.title, *(block.text for block in home.blocks)))[:20_000]
    for pattern in _PARKED:
        match = compiled(pattern).search(said.casefold())
        if match and home.words < _LITTLE:
            says = f"“{said[match.start() : match.end()]}”: the home page shows no business"
            yield SiteIssue(Place(home.address, quote=said[match.start() : match.end()]), says)
            return
    papers = {document.page.address for document in view.documents}
    words = sum(page.words for page in view.own_pages if page.address not in papers)
    unseen = any(page.needs_script and not page.by_script for page in view.pages)
    if 0 < words < _FEW and not unseen:
        says = f"the site has {words} words besides its policies; a reviewer cannot tell what the business does"
        alone = not home.forms and len(view.own_pages) == 1
        yield SiteIssue(Place(home.address), says, severity=None if alone else Severity.WARNING)


RULE = Rule(
    id="site-thin",
    title="The website tells too little",
    looks_at=(Target.WEBSITE,),
    severity=Severity.BLOCKER,
    confidence=Confidence.MEDIUM,
    covers=("WEB-01",),
    causes=("website-insufficient-content",),
    why="A reviewer has to see a real business behind the texts.",
    how_to_fix="Say on the home page who you are, what you do, where you are and how people reach you.",
    check_site=_check,
    non_compliant=(
        SiteExample({"/": "# mapleridgepm.example\nThis domain is for sale. Make an offer."}, ("website/",)),
        SiteExample({"/": "# Maple Ridge\nWe manage homes.", "/privacy": PRIVACY}, ("website/",)),
        SiteExample(
            {"/": "# mapleridgepm.example\nThis domain was recently registered. Is this your domain?"}, ("website/",)
        ),
        SiteExample({"/": "# mapleridgepm.example\nHello from us."}, ("website/",)),
        SiteExample(
            {"/": {"text": "# Maple Ridge\nThis site is parked by its owner.", "by_script": True}},
            ("website/",),
            note="looked at in a browser",
        ),
    ),
    compliant=(SiteExample(GOOD),),
)
