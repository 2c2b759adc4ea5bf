"""Running rules over the picture of a website: the rules about websites, and the text rules on what stands there.

Decides: which text is judged as what (policy, terms, words of a form, a page as a description of the business), how
findings get their place on the site, and that a rule that crashes is reported and never counts as passed.
Leaves alone: what the rules decide.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from typing import Final

from carelane.domain.campaign import Registration
from carelane.domain.finding import Confidence, Finding, RuleFailure, Severity
from carelane.domain.site import PageRole, SitePicture
from carelane.domain.site_finding import Paste, Place, SiteFinding
from carelane.domain.target import Target
from carelane.language.patterns import compiled
from carelane.rules.context import Context
from carelane.rules.overlaps import said_once, stand_ins
from carelane.rules.picture.documents import SiteDocument, document_of
from carelane.rules.picture.forms import Consent, PhoneForm
from carelane.rules.picture.issue import SiteIssue
from carelane.rules.picture.lookups import place_of
from carelane.rules.picture.pastes import label_in_place, policy_section, terms_section
from carelane.rules.picture.view import SiteView
from carelane.rules.plan import Prepared
from carelane.rules.runner import Runner

MOST_OF_ONE_RULE: Final = 25
# What a second policy, or another page about texts, may still be refused for: what it says, not what it leaves out.
_ANYWHERE: Final = frozenset({"policy-shares-data", "policy-template-left", "policy-instructions-left"})
_SPEAKS_OF_DATA: Final = (PageRole.PROGRAMME, PageRole.TERMS, PageRole.PRIVACY, PageRole.OPT_IN, PageRole.CONTACT)
# The rules about websites judge these from the markup, which says more than the words.
_BY_MARKUP: Final = frozenset(
    {
        "web-form-without-box", "preticked-box", "web-form-without-phone-field", "opt-in-address-not-public",
        "opt-in-behind-login", "web-opt-in-address-missing", "electronic-consent-disclosure-missing",
    }
)  # fmt: skip
# Where a whole part of the page is missing, the whole part is to be pasted.
_WHOLE: Final = {
    "policy-missing-texting": policy_section,
    "policy-missing-collection": policy_section,
    "terms-without-program": terms_section,
}
_PARTS: Final = "invitation-missing-"
_CENTRAL: Final = frozenset({"h1", "h2"})
_MENTIONED: Final = {
    Severity.BLOCKER: Severity.WARNING, Severity.WARNING: Severity.ADVICE, Severity.ADVICE: Severity.ADVICE,
}  # fmt: skip
_OFFER: Final = (
    r"\b(?:we|also|and|now) (?:also |now |proudly )?(?:sell|carry|stock|offer|ship|serve|grow|rent)s?\b|\bfor sale\b|"
    r"\b(?:(?:buy|shop|order|purchase|browse) (?:now|online|our|all|yours?|from|today|here|direct)|"
    r"add to (?:cart|bag|basket)|in stock|on tap)\b|"
    r"\b(?:apply|get|borrow|claim|play|bet|win) (?:\w+ ){0,3}(?:today|now|online|up to)\b|\$ ?\d"
)
_UNOFFERED: Final = re.compile(
    r"\b(?:not|never|no longer|don't|doesn't|won't) (?:\w+ )?(?:sell|carry|stock|offer|ship|serve)s?\b"
)


@dataclass(frozen=True, slots=True)
class JudgedSite:
    """What the rules say about one website."""

    view: SiteView
    findings: tuple[SiteFinding, ...]
    failures: tuple[RuleFailure, ...]


def judge_site(picture: SitePicture, registration: Registration | None, context: Context, runner: Runner) -> JudgedSite:
    """Findings of all rules for a website, by page."""
    context = replace(context, standalone=False)
    view = SiteView(picture, registration, context, lambda text, kind: runner.read(text, kind, context)[0])
    failures: list[RuleFailure] = []
    found = [*_website(view, runner, failures)]
    for part in (_documents, _form_words, _keyword_words, _business):
        try:
            found.extend(part(view, runner, failures))
        except Exception as error:  # noqa: BLE001  one part must not hide the others
            failures.append(RuleFailure(part.__name__.strip("_"), "website", f"{type(error).__name__} while reading"))
    return JudgedSite(view, tuple(_in_order(_once(found, runner), picture)), tuple(dict.fromkeys(failures)))


def _website(view: SiteView, runner: Runner, failures: list[RuleFailure]) -> Iterator[SiteFinding]:
    for prepared in runner.plan(Target.WEBSITE, view.context).prepared:
        left = MOST_OF_ONE_RULE
        try:
            for issue in prepared.check_site(view):
                if prepared.reports(issue.severity):
                    yield SiteFinding(_finding(prepared, issue), issue.place, issue.pastes)
                left -= 1
                if not left:
                    break
        except Exception as error:  # noqa: BLE001  a crash of one rule must not hide the others
            failures.append(RuleFailure(prepared.rule.id, "website", f"{type(error).__name__} in {prepared.rule.id}"))


def _documents(view: SiteView, runner: Runner, failures: list[RuleFailure]) -> Iterator[SiteFinding]:
    main = [document for document in (view.policy, view.terms) if document is not None and document.is_readable]
    for document in main:
        yield from _text_findings(document, view, runner, failures)
    read = {document.page.address for document in main}
    for page in view.own_pages:
        if page.role in _SPEAKS_OF_DATA and page.address not in read:
            other = document_of(page, Target.PRIVACY_POLICY, view.read)
            for finding in _text_findings(other, view, runner, failures):
                if finding.finding.rule in _ANYWHERE:
                    yield finding


def _text_findings(
    document: SiteDocument, view: SiteView, runner: Runner, failures: list[RuleFailure]
) -> Iterator[SiteFinding]:
    checked = runner.check_text(document.text.original, document.kind, view.context)
    failures.extend(checked.failures)
    for finding in checked.findings:
        if not _holds(finding, view, runner):
            continue
        place = document.place(finding.span)
        whole = _WHOLE.get(finding.rule)
        pastes = (whole(view, document),) if whole else _paste_of(finding, place)
        yield SiteFinding(replace(finding, field=place.name), place, pastes)


def _form_words(view: SiteView, runner: Runner, failures: list[RuleFailure]) -> Iterator[SiteFinding]:
    for form in view.forms:
        texts: list[tuple[Consent | None, str]]
        texts = [(box, wording(box, form)) for box in form.boxes] or ([(None, form.around)] if form.said else [])
        for box, words in texts:
            checked = runner.check_text(words, Target.WEB_FORM, view.context)
            failures.extend(checked.failures)
            place = place_of(form, box)
            for finding in checked.findings:
                if finding.rule in _BY_MARKUP or not _holds(finding, view, runner):
                    continue
                if box is not None and _is_another_campaign(box, form) and _sells(finding, runner):
                    continue
                span = finding.span
                quote = words[span.start : span.end][:300] if span and not span.is_empty else place.quote
                at = replace(place, quote=quote)
                pastes = (
                    (label_in_place(view, form, at),) if finding.rule.startswith(_PARTS) else _paste_of(finding, at)
                )
                yield SiteFinding(replace(finding, field=at.name), at, pastes)


def _holds(finding: Finding, view: SiteView, runner: Runner) -> bool:
    """False where nobody knows whether the rule holds: without a registration, what marketing needs is no news."""
    return runner.rules[finding.rule].rule.holds(view.context) is not None


def _is_another_campaign(box: Consent, form: PhoneForm) -> bool:
    """True for a box for marketing alone beside a box for service: its texts are not those of this campaign."""
    return box.marketing and not box.care and any(not other.marketing for other in form.boxes)


def _sells(finding: Finding, runner: Runner) -> bool:
    return runner.rules[finding.rule].family == "marketing"


def wording(box: Consent, form: PhoneForm) -> str:
    """The words of a box with what its form says about texts, and with its links, which a reader of the page sees."""
    shown = (*box.links, *form.links)[:8]
    links = " ".join(f"{'' if link.text in box.words else link.text} ({link.address})" for link in shown)
    beside = form.around if form.said and form.said not in box.words else ""
    return " ".join(part for part in (box.words, beside, links) if part)


def _keyword_words(view: SiteView, runner: Runner, failures: list[RuleFailure]) -> Iterator[SiteFinding]:
    """Invitations to text a word: the part of the page in which one stands is judged as such an advertisement."""
    for page, blocks in view.keyword_invitations:
        checked = runner.check_text("\n".join(block.text for block in blocks), Target.TEXT_TO_JOIN, view.context)
        failures.extend(checked.failures)
        place = Place(page.address, selector=blocks[0].selector, after=(blocks[0].path or ("",))[-1][:120])
        for finding in checked.findings:
            if _holds(finding, view, runner) and finding.rule not in _BY_MARKUP:
                at = replace(place, quote=blocks[0].text[:300])
                yield SiteFinding(replace(finding, field=at.name), at, _paste_of(finding, at))


def _business(view: SiteView, runner: Runner, failures: list[RuleFailure]) -> Iterator[SiteFinding]:
    """Content that carriers refuse, on any page of the site itself.

    It counts in full where it is what the page is about or is offered there, and a degree less where it is mentioned.
    """
    families = runner.rules
    seen: set[str] = set()
    for page in view.own_pages:
        if page.role in {PageRole.PRIVACY, PageRole.TERMS}:
            continue
        document = document_of(page, Target.DESCRIPTION, view.read)
        checked = runner.check_text(document.text.original, Target.DESCRIPTION, view.context)
        failures.extend(checked.failures)
        for finding in checked.findings:
            if families[finding.rule].family != "prohibited" or finding.rule in seen:
                continue
            seen.add(finding.rule)
            block = document.block_at(finding.span.start if finding.span else 0)
            central = page.role is PageRole.HOME or (block is not None and block.kind in _CENTRAL)
            central = central or _offers(document, finding)
            severity = finding.severity if central else _MENTIONED[finding.severity]
            place = document.place(finding.span)
            made = replace(finding, field=place.name, severity=severity, fix=None, confidence=Confidence.MEDIUM)
            yield SiteFinding(made, place)


def _offers(document: SiteDocument, finding: Finding) -> bool:
    """Whether the sentence sells what was found: by its verb, a price, or how to get it."""
    said = document.text.original
    start, end = (finding.span.start, finding.span.end) if finding.span else (0, 0)
    left = max(said.rfind(mark, 0, start) for mark in (". ", "\n", "? ", "! ")) + 1
    right = min((place for mark in (". ", "\n", "? ", "! ") if (place := said.find(mark, end)) >= 0), default=len(said))
    sentence = _UNOFFERED.sub(" ", said[left:right].casefold())
    return compiled(_OFFER).search(sentence) is not None


def _paste_of(finding: Finding, place: Place) -> tuple[Paste, ...]:
    """The edit of a text rule as words to paste."""
    fix = finding.fix
    if fix is None or not fix.replacement.strip(" ."):
        return ()
    after = f" under “{place.after}”" if place.after else ""
    where = (
        f"in place of “{place.quote[:120]}”"
        if place.quote and not fix.span.is_empty
        else f"at the end of the text{after}"
    )
    conditions = (fix.true_only_if,) if fix.true_only_if else ()
    return (Paste(fix.replacement.strip().removeprefix(". "), where, true_only_if=conditions),)


def _finding(prepared: Prepared, issue: SiteIssue) -> Finding:
    rule = prepared.rule
    return Finding(
        rule=rule.id, severity=prepared.weigh(issue.severity), confidence=issue.confidence or rule.confidence,
        field=issue.place.name, span=None, what=issue.what, why=rule.why, citations=prepared.citations,
        how_to_fix=issue.how_to_fix or rule.how_to_fix, conflict=prepared.conflict, causes=rule.causes,
        related=issue.related,
    )  # fmt: skip


def _once(found: list[SiteFinding], runner: Runner) -> list[SiteFinding]:
    """Each problem of a place once: without repeats, and without what another rule says better there."""
    unique: dict[tuple[str, str, str], SiteFinding] = {}
    for each in found:
        unique.setdefault((each.finding.rule, each.place.name, each.finding.what), each)
    rest = list(unique.values())
    kept = said_once([each.finding for each in rest], stand_ins(runner.rules.values()))
    by_key = {(finding.rule, finding.field, finding.what): finding for finding in kept}
    return [
        replace(each, finding=by_key[key])
        for each in rest
        if (key := (each.finding.rule, each.finding.field, each.finding.what)) in by_key
    ]


def _in_order(found: list[SiteFinding], picture: SitePicture) -> list[SiteFinding]:
    rank = {page.address: number for number, page in enumerate(picture.pages)}
    return sorted(
        found,
        key=lambda each: (
            each.finding.severity.rank, rank.get(each.place.page, len(rank)), each.place.form or 0, each.finding.rule
        ),
    )  # fmt: skip
