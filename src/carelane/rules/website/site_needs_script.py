"""Pages that are empty without script.

Decides: pages whose text, or whose form with a phone field, appeared only in a browser; pages that hold next to nothing
as they are sent; and forms that a script brings in where no browser looked.
Leaves alone: thin sites (`site-thin`), where a browser shows little as well.
"""

from collections.abc import Iterator

from carelane.domain.finding import Confidence, Severity
from carelane.domain.site import CHAT_WINDOW, Page, PageRole
from carelane.domain.site_finding import Place
from carelane.domain.target import Target
from carelane.rules.picture.issue import SiteExample, SiteIssue
from carelane.rules.picture.view import SiteView
from carelane.rules.rule import Rule
from carelane.rules.website._examples import FORM, GOOD, HOME, PRIVACY

_MATTER = frozenset(
    {PageRole.HOME, PageRole.PRIVACY, PageRole.TERMS, PageRole.OPT_IN, PageRole.CONTACT, PageRole.PROGRAMME}
)
_NOTHING = 6  # words
_CHAT = {
    "text": HOME, "by_script": True, "words_without_script": 120,
    "needs_script": f"{CHAT_WINDOW} Podium that a script brings in",
}  # fmt: skip
_HUBSPOT = "a form of HubSpot that a script brings in"


def _is_made_by_script(page: Page) -> bool:
    """Whether most of a page was not in what the server sent; any page may be looked at in a browser."""
    return page.by_script and page.words_without_script * 2 < page.words


def _brought_a_form(page: Page) -> bool:
    """Whether script brought in a form that the server did not send; a chat window comes beside one."""
    return page.by_script and bool(page.needs_script) and not page.needs_script.startswith(CHAT_WINDOW)


def _unseen(page: Page, view: SiteView) -> str:
    """What script brings in and nobody saw, "" when nothing is."""
    if not page.needs_script:
        return ""
    if not page.by_script:
        return f"{page.needs_script} on this page was not seen: look again with a browser"
    brought = any(form.page is page and form.form.where != "page" for form in view.forms)
    if brought or not page.needs_script.startswith(CHAT_WINDOW):
        return ""
    return f"{page.needs_script} showed no phone field here; where it asks for a number, it needs the words about texts"


def _check(view: SiteView) -> Iterator[SiteIssue]:
    unseen: set[str] = set()
    for page in view.own_pages:
        if page.media_type != "text/html":
            continue
        if page.needs_script not in unseen and (says := _unseen(page, view)):
            unseen.add(page.needs_script)
            yield SiteIssue(Place(page.address), says, severity=Severity.ADVICE)
        if page.role not in _MATTER:
            continue
        if _is_made_by_script(page):
            says = "what this page shows appears by script only; a crawler without script sees an empty page"
            yield SiteIssue(Place(page.address), says)
        elif _brought_a_form(page) and any(form.page is page for form in view.forms):
            says = f"the form with the phone field ({page.needs_script}) is missing for a crawler without script"
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
    title="A page or its form is missing without script",
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
        SiteExample(
            {
                **GOOD,
                "/": {"text": HOME, "by_script": True, "words_without_script": 120},
                "/contact": {
                    "text": HOME,
                    "form": FORM,
                    "by_script": True,
                    "words_without_script": 120,
                    "needs_script": _HUBSPOT,
                },
            },
            ("website/contact",),
        ),
        SiteExample({**GOOD, "/contact": {"text": HOME, "needs_script": _HUBSPOT}}, ("website/contact",)),
        SiteExample(
            {**GOOD, "/contact": {**_CHAT, "form": FORM}},
            ("website/contact",),
            note="a chat window that stayed shut, beside a form of the page's own",
        ),
    ),
    compliant=(
        SiteExample(GOOD),
        SiteExample(
            {**GOOD, "/": {"text": HOME, "by_script": True, "words_without_script": 120, "needs_script": _HUBSPOT}},
            note="a form that the browser did not find either",
        ),
        SiteExample(
            {**GOOD, "/contact": {**_CHAT, "form": (*FORM, "where: widget")}},
            note="a chat window that was seen, with a good form",
        ),
    ),
)
