"""A declared way to opt in whose facts a reviewer will ask for are not filled in.

Decides: for each kind of way, the facts without which it cannot be described or verified.
Leaves alone: facts that make the consent void (rules of their own).
"""

from collections.abc import Iterator
from typing import Final

from carelane.domain.finding import Confidence, Severity
from carelane.domain.opt_in import (
    Contract,
    CustomerTextsFirst,
    EmployeeOnboarding,
    Keyword,
    OptInMethod,
    OtherWay,
    Paper,
    PointOfSale,
    Verbal,
    WebForm,
)
from carelane.domain.target import Target
from carelane.rules.invitation._declared import declared, web_form
from carelane.rules.rule import CampaignExample, Issue, Rule
from carelane.rules.submission import Submission

_MIN_OTHER: Final = 40  # characters; a step-by-step description is not shorter
Wanted = tuple[tuple[str, str, bool], ...]  # key, what is missing, whether it is there


def _web_form(way: WebForm) -> Wanted:
    return (
        ("url", "the address of the form", bool(way.url)),
        ("evidence", "a public screenshot of the form behind the sign-in", bool(way.evidence) or not way.behind_login),
    )


def _keyword(way: Keyword) -> Wanted:
    return (
        ("keyword", "the keyword", bool(way.keyword)),
        ("number", "the number", bool(way.number)),
        ("advertised", "where the keyword is advertised", bool(way.advertised)),
    )


def _verbal(way: Verbal) -> Wanted:
    return (
        ("script", "the words that are spoken", bool(way.script)),
        ("phone", "the number of the phone menu", bool(way.phone) or not way.ivr_choice),
    )


def _elsewhere(way: OptInMethod) -> Wanted:
    match way:
        case CustomerTextsFirst():
            return (("published", "where people find the number", bool(way.published)),)
        case Paper():
            return (("evidence", "a copy or photo of the form", bool(way.evidence or way.wording)),)
        case PointOfSale():
            return (("script", "what people read or hear at the counter", bool(way.script or way.evidence)),)
        case Contract():
            return (("clause", "the clause", bool(way.clause or way.evidence)),)
        case EmployeeOnboarding():
            return (("document", "the document or clause that staff sign", bool(way.document or way.clause)),)
        case OtherWay():
            return (("description", "a description step by step", len(way.description) >= _MIN_OTHER),)
        case _:
            return ()


def _wanted(way: OptInMethod) -> Wanted:
    match way:
        case WebForm():
            return _web_form(way)
        case Keyword():
            return _keyword(way)
        case Verbal():
            return _verbal(way)
        case _:
            return _elsewhere(way)


def _check(submission: Submission) -> Iterator[Issue]:
    for place, way in submission.placed_methods:
        for key, what, there in _wanted(way):
            if there:
                continue
            yield Issue(f"{place}.{key}", f"not filled in: {what}")


RULE = Rule(
    id="declared-way-incomplete",
    title="A declared way to opt in lacks its facts",
    looks_at=(Target.CAMPAIGN,),
    severity=Severity.WARNING,
    confidence=Confidence.HIGH,
    covers=("CTA-11", "CTA-12", "CTA-13", "CTA-15", "CTA-16", "CTA-17", "CTA-18", "CTA-22", "SCR-06", "SUB-03"),
    causes=("cta-unverifiable",),
    why="Each way to opt in has facts that reviewers ask for; what the file does not hold cannot reach the submission.",
    how_to_fix="Fill it in, and write it into the call to action too.",
    check_campaign=_check,
    non_compliant=(
        CampaignExample(declared(web_form(url="")), at=("optInMethods[0].url",)),
        CampaignExample(
            declared({"method": "keyword", "keyword": "RENT", "number": "55501"}), at=("optInMethods[0].advertised",)
        ),
        CampaignExample(declared({"method": "customer_texts_first"}), at=("optInMethods[0].published",)),
    ),
    compliant=(
        CampaignExample(declared(web_form())),
        CampaignExample(declared({"method": "paper", "evidence": "https://mapleridgepm.example/form.pdf"})),
    ),
)
