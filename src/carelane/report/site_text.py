"""A website check for people at a terminal: verdict, forms, clauses, claims, findings with what to paste.

Decides: order and wording. Site text is untrusted: control characters are made visible.
"""

import textwrap
from collections.abc import Iterator
from typing import Final

from carelane.domain.finding import Severity
from carelane.domain.site_finding import Paste, SiteFinding, short
from carelane.domain.target import Target
from carelane.report.marking import WIDTH, paint, visible
from carelane.report.text import SourceList, one_line, tally
from carelane.rules.picture.forms import in_words
from carelane.rules.picture.lookups import ClaimState, Looked
from carelane.services.findings import NOTICE
from carelane.services.site_check.drift import Drift
from carelane.services.site_check.report import BoxRow, FormRow, SiteReport

CLAIM_WORDS: Final = {
    ClaimState.FOUND: "found",
    ClaimState.CONTRADICTED: "contradicted",
    ClaimState.NOT_FOUND: "not found",
    ClaimState.NOT_VISIBLE: "cannot be seen on a website",
    ClaimState.NOT_READ: "not looked at",
}
_MOST_QUOTED: Final = 140
_MOST_LINES: Final = 14  # of what is to be pasted; a page has room for all


def site_report(report: SiteReport, *, colour: bool = False) -> str:
    """The whole check."""
    sources = SourceList()
    lines = [f"{one_line(report.site)}: website check for {report.provider_title}, as of {report.as_of}"]
    lines.extend(_wrapped(how_it_was_seen(report), "  "))
    lines.extend(f"note: {one_line(note)}" for note in report.notes)
    lines.extend(("", *_forms(report)))
    lines.extend(("", *_clauses(report)))
    if report.claims:
        lines.extend(("", "What the registration says about the website"))
        lines.extend(line for looked in report.claims for line in _claim(looked))
    lines.append("")
    for number, each in enumerate(report.findings, start=1):
        lines.extend((*_finding(number, each, sources, colour=colour), ""))
    lines.extend(
        f"rule-failed: {failure.rule} ({failure.error}). This is a fault of carelane; the check is incomplete."
        for failure in report.failures
    )
    lines.extend(_wrapped(verdict_words(report), ""))
    lines.extend(("", *sources.lines()) if report.findings else ())
    lines.extend(("", *_wrapped(NOTICE, "")))
    return "\n".join(lines) + "\n"


def how_it_was_seen(report: SiteReport) -> str:
    """When and how the site was looked at, in a sentence."""
    opened = sum(page.state == "ok" for page in report.pages)
    parts = [
        f"seen as a stranger {f'at {report.seen_at}' if report.seen_at else 'from saved pages'}",
        f"{opened} of {len(report.pages)} pages read",
        "with a browser" if report.rendered else "without running script",
        f"robots.txt {report.robots or 'not asked'}",
    ]
    if report.allowed_hosts:
        parts.append(f"private hosts allowed by you: {', '.join(report.allowed_hosts)}")
    return one_line(f"{'; '.join(parts)}. Nothing was sent to the site's forms.")


def verdict_words(report: SiteReport) -> str:
    """The verdict in a sentence."""
    total = tally([each.finding for each in report.findings])
    more = f" {report.hidden} more of low confidence: --strictness thorough shows them." if report.hidden else ""
    if report.verdict == "stop":
        return f"STOP: {total or 'a rule failed'}. A reviewer who opens this website is likely to decline.{more}"
    if report.verdict == "review":
        return f"LOOK AGAIN: {total}. A reviewer may decline for these.{more}"
    return f"GO: {total or 'no findings'}. Nothing here that a reviewer is known to decline for.{more}"


def form_words(form: FormRow) -> str:
    """What a form is and what it asks, in a sentence."""
    name = f"“{one_line(form.title)[:80]}” " if form.title else ""
    where = "" if form.where == "page" else f" ({form.where})"
    must = "required" if form.phone_required else "optional"
    return f"{short(form.page)}, form {form.number} {name}asks for “{one_line(form.phone)[:60]}” ({must}){where}"


def consent_words(form: FormRow) -> str:
    """How a form takes consent to texts."""
    words = {
        "box": "it has a box for texts",
        "choice": "it offers texts as a channel, without words of consent",
        "by sending": f"sending it is taken for consent: “{one_line(form.said)[:_MOST_QUOTED]}”",
        "calls only": f"it says that the number is for calls only: “{one_line(form.said)[:_MOST_QUOTED]}”",
        "nothing": "it says nothing about texts",
    }
    sent = {True: "; it can be sent without consent to texts", False: "; it cannot be sent without consent", None: ""}
    return f"{words[form.consent]}{sent[form.sent_empty]}"


def box_words(box: BoxRow) -> str:
    """One box: what it says and how it stands."""
    facts = [
        "ticked in advance" if box.ticked else "not ticked",
        "has to be ticked" if box.required else "may stay empty",
        f"also covers {in_words(box.also)}" if box.also else "for texts alone",
        f"leaves out {', '.join(box.missing)}" if box.missing else "wording complete",
    ]
    return f"“{one_line(box.words)[:_MOST_QUOTED]}”: {'; '.join(facts)}"


def _forms(report: SiteReport) -> Iterator[str]:
    yield "Forms that ask for a phone number"
    if not report.forms:
        yield "  none was found"
    for form in report.forms:
        yield from _wrapped(form_words(form), "  ")
        yield from _wrapped(consent_words(form), "    ")
        for box in form.boxes:
            yield from _wrapped(box_words(box), "    - ", "      ")


def _clauses(report: SiteReport) -> Iterator[str]:
    yield "Clauses of the policy and the terms"
    if not report.clauses:
        yield "  neither a policy nor terms could be read"
    for seen in report.clauses:
        state = "found  " if seen.found else "missing" if seen.clause.needed else "-      "
        quote = f": “{one_line(seen.quotes[0])[:_MOST_QUOTED]}”" if seen.quotes else ""
        kind = "policy" if seen.clause.kind is Target.PRIVACY_POLICY else "terms"
        where = f" ({kind}, {short(seen.page)})" if seen.page else f" ({kind}: no page)"
        yield from _wrapped(f"{state}  {seen.clause.title}{where}{quote}", "  ", "           ")


def _claim(looked: Looked) -> Iterator[str]:
    claim = looked.claim
    said = f"{claim.field}: “{one_line(claim.quote)[:_MOST_QUOTED]}”"
    yield from _wrapped(f"{CLAIM_WORDS[looked.state]}: {said} - {one_line(looked.why)}", "  ", "    ")


def _finding(number: int, each: SiteFinding, sources: SourceList, *, colour: bool) -> Iterator[str]:
    finding = each.finding
    indent = " " * 13
    head = f"  {number:>2} {paint(f'{finding.severity.value:<7}', finding.severity, colour=colour)} "
    body = _wrapped(f"{finding.what} [{finding.rule}]", indent)
    yield head + body[0].lstrip()
    yield from body[1:]
    yield from _wrapped(f"where: {place_words(each)}", indent)
    yield from _wrapped(f"fix: {finding.how_to_fix}", indent)
    yield from _wrapped(f"why: {finding.why} {sources.references(finding)}".rstrip(), indent)
    if finding.related:
        yield from _wrapped(f"in the registration: {', '.join(finding.related)}", indent)
    if finding.conflict:
        yield from _wrapped(
            f"sources disagree; we advise: {finding.conflict.rpartition('What we advise: ')[2]}", indent
        )
    for paste in each.pastes if finding.severity is not Severity.ADVICE else ():
        yield from _paste(paste, indent)


def place_words(each: SiteFinding) -> str:
    """The place of a finding in words."""
    place = each.place
    parts = [
        short(place.page) if place.page else "the site as a whole",
        f"form {place.form}" if place.form is not None else "",
        f"field “{one_line(place.field)[:60]}”" if place.field else "",
        f"under “{one_line(place.after)[:80]}”" if place.after else "",
        place.selector,
    ]
    return ", ".join(part for part in parts if part)


def _paste(paste: Paste, indent: str) -> Iterator[str]:
    title = f"{paste.title}; " if paste.title else ""
    yield from _wrapped(f"paste ({title}{paste.where}):", indent)
    lines = paste.text.splitlines()
    yield from (f"{indent}| {visible(line)}" for line in lines[:_MOST_LINES])
    if len(lines) > _MOST_LINES:
        yield f"{indent}| ... {len(lines) - _MOST_LINES} more lines: --format html or json has all of it"
    if paste.true_only_if:
        yield from _wrapped(f"true only if {'; '.join(paste.true_only_if)}", f"{indent}  ")


def drift_report(found: Drift, *, colour: bool = False) -> str:
    """What changed since the last run."""
    lines = [f"Compared with the check of {found.before or 'an earlier day'}:"]
    for each in found.changes:
        mark = each.severity.value if each.severity else "better" if each.better else "changed"
        shown = paint(f"{mark:<8}", each.severity, colour=colour) if each.severity else f"{mark:<8}"
        body = _wrapped(f"{one_line(each.place)}: {one_line(each.what)}", " " * 11)
        lines.append(f"  {shown} {body[0].lstrip()}")
        lines.extend(body[1:])
    if not found.changes:
        lines.append("  nothing changed that matters to a reviewer")
    return "\n".join(lines) + "\n"


def _wrapped(text: str, indent: str, further: str | None = None) -> list[str]:
    return textwrap.wrap(
        visible(text), WIDTH + 8, initial_indent=indent, subsequent_indent=indent if further is None else further,
        break_long_words=False, break_on_hyphens=False,
    ) or [indent]  # fmt: skip
