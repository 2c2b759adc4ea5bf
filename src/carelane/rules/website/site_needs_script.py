"""Pages that are empty without script.

Decides: pages whose text and fields appeared only in a browser, and pages that hold next to nothing as they are sent.
Leaves alone: thin sites (`site-thin`), where a browser shows little as well.
"""

from collections.abc import Iterator

from carelane.domain.finding import Confidence, Severity
from carelane.domain.site import Page, PageRole
from carelane.domain.site_finding import Place
from carelane.domain.target import Target
from carelane.rules.picture.issue import SiteExample, SiteIssue
from carelane.rules.picture.view import SiteView
from carelane.rules.rule import Rule
from carelane.rules.website._examples import GOOD, PRIVACY

_MATTER = frozenset(
    {PageRole.HOME, PageRole.PRIVACY, PageRole.TERMS, PageRole.OPT_IN, PageRole.CONTACT, PageRole.PROGRAMME}
)
_NOTHING = 6  # words


def _is_made_by_script(page: Page) -> bool:
    """Whether most of a page was not in what the server sent; any page may be looked at in a browser."""
    return page.by_script and (bool(page.needs_script) or page.words_without_script * 2 < page.words)


def _check(view: SiteView) -> Iterator[SiteIssue]:
    for page in view.own_pages:
        if page.role not in _MATTER or page.media_type != "text/html":
            continue
        if _is_made_by_script(page):
            says = "what this page shows appears by script only; a crawler without script sees an empty page"
            yield SiteIssue(Place(page.address), says)
        elif (
            not view.picture.rendered
            and page.words < _NOTHING
            and not page.forms
            and not page.title.startswith("Index")
        ):
            says = f"the page holds {page.words} words as it is sent; the rest may appear by script"
            yield SiteIssue(Place(page.address), says, confidence=Confidence.LOW)


RULE = Rule(
    id="site-needs-script",
    title="A page is empty without script",
    looks_at=(Target.WEBSITE,),
    severity=Severity.WARNING,
    confidence=Confidence.MEDIUM,
    covers=("FRM-10", "WEB-01"),
    causes=("website-insufficient-content", "cta-url-inaccessible"),
    why=(
        "Reviewers' machines read what the server sends; registrants were refused for clauses that appeared by script "
        "only."
    ),
    how_to_fix="Have the server send the policy, the terms and the form as HTML (most builders have a setting for it).",
    check_site=_check,
    non_compliant=(
        SiteExample({**GOOD, "/privacy": {"text": PRIVACY, "by_script": True}}, ("website/privacy",)),
        SiteExample({**GOOD, "/privacy": {"text": "Loading..."}}, ("website/privacy",)),
    ),
    compliant=(SiteExample(GOOD),),
)
