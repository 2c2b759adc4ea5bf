"""What a registration claims about the website, sentence by sentence.

Decides: which claims of the call to action, of the declared ways to opt in and of the link fields can be looked up on
a website, and which cannot be seen there at all.
Leaves alone: looking them up (`lookups.py`).
Source: refusals for a described flow that the live site did not show, github.com/SplitTime/OpenSplitTime/issues/1216 .
"""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from enum import StrEnum
from typing import Final

from carelane.domain.campaign import Registration
from carelane.domain.opt_in import CustomerTextsFirst, Keyword, Paper, PointOfSale, PublishedOn, Verbal, WebForm
from carelane.language.links import Link, find_links
from carelane.language.normalise import Folded, fold
from carelane.language.patterns import compiled

MOST_QUOTED: Final = 240
FLOW: Final = "messageFlow"


class ClaimKind(StrEnum):
    """What a claim is about."""

    PRIVACY_PAGE = "privacy_page"
    TERMS_PAGE = "terms_page"
    OPT_IN_PAGE = "opt_in_page"  # a form with a phone field is there
    PAGE = "page"  # another page that the registration names
    BOX = "box"
    BOX_UNTICKED = "box_unticked"
    BOX_OPTIONAL = "box_optional"
    BOX_TEXTS_ONLY = "box_texts_only"
    PHONE_OPTIONAL = "phone_optional"
    WORDS = "words"  # quoted consent words
    KEYWORD = "keyword"
    NUMBER = "number"  # the text number is published on the website
    NO_FORM = "no_form"  # numbers or consent are not taken on the website
    CALLS_ONLY = "calls_only"
    OFF_SITE = "off_site"  # on paper, by voice, at the counter


@dataclass(frozen=True, slots=True)
class Claim:
    """One claim: the words that make it, in which field, and the page or thing that it names."""

    kind: ClaimKind
    field: str
    quote: str
    about: str = ""  # an address, a path, a keyword, a number, or the quoted words


_POLICY: Final = r"\b(?:privacy|privacidad)\b"
_TERMS: Final = r"\b(?:terms|conditions|t&cs?|t[eé]rminos)\b"
_BOX: Final = r"\b(?:check-? ?box(?:es)?|tick-? ?box(?:es)?|box(?:es)?|casilla)\b"
_NOT_TICKED: Final = (
    r"\b(?:un-?(?:checked|ticked|selected)|not (?:pre-?)?(?:checked|ticked|selected)|empty (?:by default|when)|"
    r"not pre-?(?:checked|ticked|selected))\b"
)
_OPTIONAL: Final = (
    r"\b(?:optional|not (?:required|mandatory|a requirement|obligatory)|can be (?:sent|submitted) (?:with|without)|"
    r"(?:left|leave it) (?:empty|blank|unchecked|unticked))\b"
)
_ONLY_TEXTS: Final = (
    r"\b(?:(?:sms|texts?|text messages?)[- ]only|separate (?:from|to)|for (?:sms|texts?|text messages) only)\b"
)
_NO_FORM: Final = (
    r"\b(?:not|never|no|don't|doesn't)\b[^.\n]{0,60}\b(?:collect|obtain|gather|ask for|take|opt-?ins?|consent|phone "
    r"(?:numbers?|field))\w*\b[^.\n]{0,60}\b(?:website|web ?site|web form|online|site)\b"
)
_CALLS_ONLY: Final = r"\b(?:calls? only|only (?:used )?(?:for|to) (?:phone )?calls?(?:ing)?)\b"
_PAGE_WORDS: Final = (
    r"\b(contact|booking|book|appointment|schedule|quote|checkout|registration|sign-?up|intake|application|apply|home|"
    r"request|support|estimate)(?:[- ]us)? (?:page|form|section)\b"
)
_QUOTED: Final = re.compile('["“”\']([^"“”\n]{60,2000}?)["“”\']')
_FORM: Final = r"\b(?:web ?forms?|online forms?|check-? ?box|fill|enter|submit|field)\w*\b"
_BY_TEXT: Final = (
    r"\b(?:texts? us|text(?:s|ing)? (?:the word )?[\w\"“”']+ to\b|texts? first|texting us|shows? (?:our|the) number)\b"
)
_KEYWORD: Final = re.compile(
    r"\b(?i:text(?:ing|s)?|send(?:ing|s)?)\s+(?i:the\s+(?:key)?word\s+)?[\"“']?([A-Z][A-Z0-9]{2,15})[\"”']?\s+(?i:to)\b"
)
_PATH: Final = re.compile(
    r"(?<![\w/.:@-])/[a-z][a-z0-9_-]{2,60}(?:/[a-z0-9_-]{1,60}){0,4}(?:\.html?)?(?=/?(?:[\s.,;:)\"'”’]|$))",
    re.IGNORECASE,
)
_NO_PATHS: Final = frozenset(
    "/and /or /sms /mms /text /texts /stop /help /day /week /month /year /msg /message /her /his /email "  # noqa: SIM905
    "/phone /call".split()
)
_ANYWHERE: Final = frozenset({ClaimKind.NO_FORM, ClaimKind.CALLS_ONLY})
_OFF_SITE: Final = (
    (
        r"\b(?:in person|at the (?:counter|front desk|desk|register|reception)|point of sale|in[- ]store)\b",
        "at the counter",
    ),
    (r"\b(?:paper|printed|written) (?:\w+ )?(?:form|agreement|consent|intake|application)s?\b", "on paper"),
    (r"\b(?:verbal(?:ly)?|over the phone|by phone|by voice|on the (?:phone|call)|phone call)\b", "by voice"),
)
_WHERE: Final = {Verbal: "by voice", Paper: "on paper", PointOfSale: "at the counter"}


def claims_of(registration: Registration | None) -> tuple[Claim, ...]:
    """Every claim, each once."""
    if registration is None:
        return ()
    found = (*_of_links(registration), *_of_flow(registration.campaign.message_flow), *_of_methods(registration))
    return tuple(dict.fromkeys(found))


def paths_in(text: str) -> tuple[Link, ...]:
    """Pages that a text names by their path on the website alone: "on our contact page at /contact"."""
    return tuple(
        Link(match.start(), match.end(), match.group(), "", "", match.group())
        for match in _PATH.finditer(text)
        if match.group().casefold() not in _NO_PATHS
    )


def _of_links(registration: Registration) -> Iterator[Claim]:
    campaign = registration.campaign
    for kind, field, address in (
        (ClaimKind.PRIVACY_PAGE, "privacyPolicyLink", campaign.privacy_policy_link),
        (ClaimKind.TERMS_PAGE, "termsAndConditionsLink", campaign.terms_and_conditions_link),
    ):
        if address.strip():
            yield Claim(kind, field, address.strip(), address.strip())


def _of_flow(flow: str) -> Iterator[Claim]:
    if not flow.strip():
        return
    folded = fold(flow)
    links = tuple(sorted((*find_links(flow), *paths_in(flow)), key=lambda link: link.start))
    elsewhere = _is_off_site(_without(flow, links))
    pages = []
    for link in links:
        before = flow[max(0, link.start - 60) : link.start].casefold()
        quote = _sentence(folded, link.start, link.end)
        kind = _kind_of_link(f"{before.rpartition('. ')[2]}", link.url.casefold(), quote, elsewhere=elsewhere)
        if kind is ClaimKind.OPT_IN_PAGE:
            pages.append(link.url)
        yield Claim(kind, FLOW, quote, link.url)
    for kind, pattern in (
        (ClaimKind.BOX, _BOX), (ClaimKind.BOX_UNTICKED, _NOT_TICKED), (ClaimKind.BOX_TEXTS_ONLY, _ONLY_TEXTS),
        (ClaimKind.NO_FORM, _NO_FORM), (ClaimKind.CALLS_ONLY, _CALLS_ONLY),
    ):  # fmt: skip
        match = compiled(pattern).search(folded.text)
        if match is None or (kind is ClaimKind.BOX and compiled(_NO_FORM).search(folded.text)):
            continue
        if elsewhere and kind not in _ANYWHERE:
            continue  # the box is on paper
        quote = _sentence(folded, *match.span())
        if not _is_off_site(quote):
            yield Claim(kind, FLOW, quote, _page_of(quote, pages, needed=kind not in _ANYWHERE))
    optional = compiled(_OPTIONAL).search(folded.text)
    if optional and not elsewhere and compiled(_BOX).search(folded.text):
        quote = _sentence(folded, *optional.span())
        if not _is_off_site(quote):
            yield Claim(ClaimKind.BOX_OPTIONAL, FLOW, quote, _page_of(quote, pages, needed=True))
    yield from _words_and_keywords(flow, folded)


def _page_of(quote: str, pages: list[str], *, needed: bool) -> str:
    """The page that a sentence is about: its own address, else the page it names, else the one page of the flow."""
    own = [url for url in pages if url in quote]
    named = compiled(_PAGE_WORDS).search(quote.casefold())
    return own[0] if own else named[1] if named else pages[0] if needed and pages else ""


def _is_off_site(quote: str) -> bool:
    said = quote.casefold()
    return any(compiled(pattern).search(said) for pattern, _ in _OFF_SITE) and not re.search(
        r"\b(?:web|online|site)", said
    )


def _words_and_keywords(flow: str, folded: Folded) -> Iterator[Claim]:
    has_page = compiled(rf"{_BOX}|\b(?:form|website|page|checkout|online)\b").search(folded.text) is not None
    for match in _QUOTED.finditer(flow):
        if has_page and re.search(r"\b(?:sms|texts?|messages?|agree|consent)\b", match[1], re.IGNORECASE):
            yield Claim(ClaimKind.WORDS, FLOW, _cut(match[1]), match[1])
    for match in _KEYWORD.finditer(flow):
        sentence = _sentence(folded, match.start(), match.end())
        if match[1] not in {"STOP", "HELP", "START", "UNSUBSCRIBE", "CANCEL", "END", "QUIT"} and re.search(
            r"\b(?:website|web ?site|page|online|site)\b", sentence, re.IGNORECASE
        ):
            yield Claim(ClaimKind.KEYWORD, FLOW, sentence, match[1])
    for pattern, where in _OFF_SITE:
        off = compiled(pattern).search(folded.text)
        if off:
            yield Claim(ClaimKind.OFF_SITE, FLOW, _sentence(folded, *off.span()), where)


def _of_methods(registration: Registration) -> Iterator[Claim]:
    for index, method in enumerate(registration.opt_in_methods):
        path = f"optInMethods[{index}]"
        if isinstance(method, WebForm):
            yield from _of_form(path, method)
        elif isinstance(method, CustomerTextsFirst):
            for place in method.published:
                if place.on is PublishedOn.PAGE and registration.campaign.numbers:
                    number = registration.campaign.numbers[0]
                    yield Claim(ClaimKind.NUMBER, f"{path}.published", place.where or "the number is on a page", number)
        elif isinstance(method, Keyword) and method.keyword and "http" in method.advertised:
            yield Claim(ClaimKind.KEYWORD, f"{path}.keyword", method.advertised, method.keyword)
        elif isinstance(method, Verbal | Paper | PointOfSale):
            yield Claim(ClaimKind.OFF_SITE, path, method.kind.value.replace("_", " "), _WHERE[type(method)])


def _of_form(path: str, form: WebForm) -> Iterator[Claim]:
    at = form.url.strip() or form.place.strip()
    if form.url.strip():
        yield Claim(ClaimKind.OPT_IN_PAGE, f"{path}.url", form.url.strip(), form.url.strip())
    facts = (
        (form.has_checkbox, ClaimKind.BOX, "hasCheckbox", "there is a box for texts"),
        (
            form.checkbox_ticked_by_default is False,
            ClaimKind.BOX_UNTICKED,
            "checkboxTickedByDefault",
            "the box is not ticked",
        ),
        (form.checkbox_required is False, ClaimKind.BOX_OPTIONAL, "checkboxRequired", "the box is optional"),
        (form.checkbox_for_texts_only, ClaimKind.BOX_TEXTS_ONLY, "checkboxForTextsOnly", "the box is for texts only"),
        (form.phone_required is False, ClaimKind.PHONE_OPTIONAL, "phoneRequired", "the phone number is optional"),
    )
    for is_claimed, kind, name, says in facts:
        if is_claimed:
            yield Claim(kind, f"{path}.{name}", says, at)
    if len(form.wording.split()) >= 8:
        yield Claim(ClaimKind.WORDS, f"{path}.wording", _cut(form.wording), form.wording)


def _kind_of_link(before: str, url: str, sentence: str, *, elsewhere: bool) -> ClaimKind:
    """What a link is said to be. elsewhere: people do not opt in on a website at all."""
    words = before[-40:]
    policy, terms = (
        max((match.end() for match in compiled(pattern).finditer(words)), default=0) for pattern in (_POLICY, _TERMS)
    )
    if policy != terms:  # of two names, the one next to the address is its own
        return ClaimKind.PRIVACY_PAGE if policy > terms else ClaimKind.TERMS_PAGE
    if "privac" in url:
        return ClaimKind.PRIVACY_PAGE
    if re.search(r"terms|conditions|/tos\b", url):
        return ClaimKind.TERMS_PAGE
    by_text = compiled(_BY_TEXT).search(sentence.casefold()) or _is_off_site(sentence)
    is_page = elsewhere or (by_text and not compiled(_FORM).search(sentence.casefold()))
    return ClaimKind.PAGE if is_page else ClaimKind.OPT_IN_PAGE


def _without(flow: str, links: Iterable[Link]) -> str:
    for link in links:
        flow = flow.replace(link.url, " ")
    return flow


def _sentence(folded: Folded, start: int, end: int) -> str:
    left = max(folded.text.rfind(mark, 0, start) + len(mark) for mark in (". ", "\n"))
    left = left if left > 1 else 0
    stops = [place for mark in (". ", "\n") if (place := folded.text.find(mark, end)) >= 0]
    span = folded.span(left, min(stops, default=len(folded.text)))
    return _cut(folded.original[span.start : span.end])


def _cut(said: str) -> str:
    said = " ".join(said.split())
    return said if len(said) <= MOST_QUOTED else f"{said[: MOST_QUOTED - 3]}..."
