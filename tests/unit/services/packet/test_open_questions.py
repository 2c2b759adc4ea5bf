"""While a marked question stands anywhere, neither check nor packet is ready."""

from dataclasses import replace

import pytest

from carelane.domain.campaign import Registration
from carelane.domain.fields import text_at, with_value
from carelane.domain.finding import Severity
from carelane.domain.opt_in import CustomerTextsFirst, Paper, Publication, PublishedOn
from carelane.formats.campaign_file import load_registration
from carelane.report.json_v1 import campaign_report_data
from carelane.report.markdown import campaign_reports_markdown
from carelane.report.packet import packet_document
from carelane.report.text import campaign_report
from carelane.rules.campaign._examples import care
from carelane.services.check_campaign import check_campaign
from carelane.services.packet.build import build_packet
from carelane.services.write_texts import fill_texts, write_texts

MARK = "[QUESTION: what is it?]"


def clean() -> Registration:
    import json  # noqa: PLC0415

    return load_registration(json.dumps({"carelane": 1, **care()}), name="c.json").registration


@pytest.mark.parametrize(
    "path",
    [
        "description", "messageFlow", "sample1", "optinMessage", "helpMessage", "texts.privacyPolicy", "texts.webForm",
        "privacyPolicyLink", "termsAndConditionsLink", "brand.companyName", "brand.website", "brand.email",
    ],
)  # fmt: skip
def test_a_marked_question_in_a_field_stops_check_and_packet(path):
    marked = with_value(clean(), path, f"It is {MARK}")
    report = check_campaign(marked)
    assert (report.verdict, report.open_questions) == ("stop", 1)
    found = [item for item in report.findings if item.rule.startswith("question-left")]
    assert [(item.field, item.severity) for item in found] == [(path, Severity.BLOCKER)]
    assert "not ready: 1 open question;" in campaign_report(report)
    assert "not ready: 1 open question;" in campaign_reports_markdown([report])
    assert campaign_report_data(report)["open_questions"] == 1
    packet = build_packet(report, None)
    assert not packet.is_ready
    assert "what is it?" in [item.question for item in packet.questions]


@pytest.mark.parametrize(
    "method",
    [
        Paper(wording=MARK),
        Paper(evidence=MARK),
        CustomerTextsFirst(published=(Publication(PublishedOn.SIGN, where=MARK),)),
    ],
)
def test_a_marked_question_in_a_way_to_opt_in_does_too(method):
    marked = replace(clean(), opt_in_methods=(method,))
    report = check_campaign(marked)
    assert (report.verdict, report.open_questions) == ("stop", 1)
    assert "what is it?" in [item.question for item in build_packet(report, None).questions]


def test_one_question_asked_in_two_texts_counts_once():
    marked = with_value(with_value(clean(), "sample1", MARK), "sample2", MARK)
    assert check_campaign(marked).open_questions == 1


@pytest.mark.parametrize("asked", ["what is it?", "which name ____?", "is it xxx?", "which {{business_name}}?"])
@pytest.mark.parametrize(
    "path",
    [
        "description", "messageFlow", "sample1", "optinMessage", "optoutMessage", "helpMessage", "texts.privacyPolicy",
        "texts.terms", "texts.webForm",
    ],
)  # fmt: skip
def test_a_mark_is_reported_by_one_rule_alone(path, asked):
    mark = f"[QUESTION: {asked}]"
    text = f"{text_at(clean(), path)} {mark}".strip()
    registration = with_value(clean(), path, text)
    there = range(text.index(mark), len(text))
    at_the_mark = [
        item.rule
        for item in check_campaign(registration).findings
        if item.field == path and item.span is not None and item.span.start in there and not item.span.is_empty
    ]
    assert at_the_mark == ["question-left-open"]
    asked_in_packet = [
        item for item in build_packet(check_campaign(registration), None).questions if "gap" in item.question
    ]
    assert asked_in_packet == []


@pytest.mark.parametrize("path", ["messageFlow", "helpMessage"])
def test_a_blank_beside_a_mark_is_still_a_finding_of_its_own(path):
    registration = with_value(clean(), path, f"Northgate Dental writes from [Your Website]. {MARK}")
    rules = {item.rule for item in check_campaign(registration).findings if item.field == path}
    assert "question-left-open" in rules
    assert rules & {"invitation-blank-left", "placeholder-left-over"}


def test_a_packet_never_says_go_while_it_asks_something():
    registration = clean()
    report = check_campaign(registration)
    assert "open question" not in campaign_report(report)
    asking = replace(
        build_packet(report, None),
        questions=build_packet(check_campaign(with_value(registration, "sample1", MARK)), None).questions,
    )
    document = packet_document(asking)
    assert asking.report.verdict != "stop"
    assert dict(document.facts)["Check"].startswith("STOP - not ready: 1 open question")
    assert document.summary is not None
    assert document.summary.tone == "stop"


def test_what_the_facts_settle_is_no_open_statement_and_the_packet_says_whence():
    registration = clean()
    facts = replace(registration.facts, topics="your visits", frequency="varies", sends_help_reply=True)
    asked = replace(registration, facts=facts)
    texts = write_texts(asked)
    filled = fill_texts(asked, texts, replacing=True).registration
    claims = {claim.id: claim for claim in build_packet(check_campaign(filled), None, texts).claims}
    assert (claims["frequency"].ticked, claims["frequency"].by_facts) == (True, True)
    assert not claims["topics"].ticked
    confirmed = replace(filled, facts=replace(facts, confirmed=("topics", "frequency")))
    again = {claim.id: claim for claim in build_packet(check_campaign(confirmed), None, texts).claims}
    assert (again["frequency"].ticked, again["frequency"].by_facts) == (True, False)
    assert again["topics"].ticked
