"""The packet: the form in its order with counts, proofs for each way, questions, statements, costs with sources."""

from dataclasses import replace
from datetime import date

import pytest
from hypothesis import given

from carelane.domain.campaign import Registration
from carelane.domain.facts import Facts
from carelane.domain.fields import with_value
from carelane.domain.opt_in import CustomerTextsFirst, OptInKind, Publication, PublishedOn, WebForm
from carelane.formats.own.opt_in_layout import WAYS
from carelane.profiles.origins import origin
from carelane.profiles.profile import profile_names
from carelane.services.check_campaign import check_campaign
from carelane.services.packet.build import build_packet
from carelane.services.packet.packet import Entry, Packet
from carelane.wording.written import Gap, Sentence, Statement, Written
from tests.unit.formats.registrations import registrations
from tests.unit.services.attempts.test_history import SENT

DAY = date(2026, 11, 25)
HELP_ON = Statement("help-reply-on", "your phone system answers HELP with this text", "Switch the reply on.")
HELP_TEXT = "Maple Ridge Property Management support: write to office@mapleridgepm.example."
WRITTEN = Written("helpMessage", "HELP reply", "en", (Sentence(HELP_TEXT, (HELP_ON,)),))


def packet(registration: Registration = SENT, *written: Written, provider: str = "", day: date = DAY) -> Packet:
    return build_packet(check_campaign(registration, provider=provider, as_of=day), None, written)


def entries(made: Packet) -> dict[str, Entry]:
    return {entry.path: entry for section in made.sections for entry in section.entries}


def test_every_field_that_is_filled_stands_in_the_packet():
    made = packet()
    shown = {*entries(made), *(entry.path for entry in (*made.elsewhere, *made.pages))}
    assert {"description", "messageFlow", "sample3", "optoutMessage", "brand.ein", "embeddedLink"} <= shown


def test_lengths_are_counted_against_the_limits_of_the_provider():
    found = entries(packet())
    assert found["description"].count == "63 characters, 40 to 4,096 allowed"
    assert found["optoutMessage"].problem == "too short by 12"
    assert found["optoutMessage"].count.endswith("1 text message")
    long = entries(packet(with_value(SENT, "optoutMessage", "x" * 400)))["optoutMessage"]
    assert long.problem == "too long by 80"
    between = entries(packet(with_value(SENT, "optoutMessage", "x" * 300)))["optoutMessage"]
    assert between.problem.startswith("long:")


def test_keywords_are_written_as_forms_take_them():
    found = entries(packet(with_value(SENT, "optoutKeywords", ("STOP", "END"))))
    assert found["optoutKeywords"].value == "STOP,END"


def test_a_choice_is_shown_in_the_words_of_the_provider_and_as_its_code():
    found = entries(packet())
    assert found["usecase"].value.endswith("(CUSTOMER_CARE)")
    assert found["brand.entityType"].value == "Private company (PRIVATE_PROFIT)"


def test_a_required_field_that_is_empty_is_asked_for():
    made = packet()
    assert entries(made)["optinKeywords"].problem == "empty, and the form wants it"
    assert any(question.about == "Opt-in keywords" for question in made.questions)


def test_a_gap_in_a_text_is_a_question():
    made = packet(with_value(SENT, "helpMessage", "Call [support number] for help."))
    assert any("[support number]" in question.question for question in made.questions)


def test_a_statement_is_listed_only_where_its_sentence_stands():
    assert packet(SENT, WRITTEN).claims == ()
    made = packet(with_value(SENT, "helpMessage", f"{HELP_TEXT} Reply STOP to opt out."), WRITTEN)
    assert [(claim.id, claim.field, claim.ticked) for claim in made.claims] == [("help-reply-on", "helpMessage", False)]


def test_a_statement_is_ticked_when_the_owner_confirmed_it():
    registration = replace(with_value(SENT, "helpMessage", HELP_TEXT), facts=Facts(confirmed=("help-reply-on",)))
    assert packet(registration, WRITTEN).claims[0].ticked


def test_a_missing_fact_is_a_question_once():
    gap = Gap("facts.topics", "What are the texts about?")
    written = replace(WRITTEN, gaps=(gap, gap))

    def asked(registration: Registration) -> int:
        return sum(item.about == "facts.topics" for item in packet(registration, written, written).questions)

    assert asked(with_value(SENT, "helpMessage", "")) == 1
    assert asked(SENT) == 0  # the field has a text of its own


@pytest.mark.parametrize("kind", OptInKind)
def test_every_way_to_opt_in_has_proofs(kind):
    made = packet(replace(SENT, opt_in_methods=(WAYS[kind](),)))
    assert len(made.evidence) == 2
    assert made.evidence[0].proofs
    assert all(proof.sources for proof in made.evidence[0].proofs)


def test_what_the_file_holds_of_a_proof_is_shown():
    form = WebForm(url="https://www.mapleridgepm.example/contact", behind_login=True)
    first = CustomerTextsFirst(published=(Publication(PublishedOn.SIGN, "front door", "sign.jpg"),))
    made = packet(replace(SENT, opt_in_methods=(form, first)))
    assert made.evidence[0].proofs[0].done == "https://www.mapleridgepm.example/contact"
    assert any("login" in proof.what for proof in made.evidence[0].proofs)
    assert made.evidence[1].proofs[0].done == "sign.jpg"
    assert "front door" in made.evidence[1].proofs[0].what


def test_fees_are_those_of_the_day_and_name_their_sources():
    said = [item.text for item in packet().costs]
    assert said[0].startswith("This submission: $15.00 (since 2023-01-26)")
    assert any("$4.50" in text for text in said)
    assert any("$4.00" in item.text for item in packet(day=date(2025, 7, 1)).costs)
    assert not any("This submission" in item.text for item in packet(day=date(2022, 1, 1)).costs)


@pytest.mark.parametrize("provider", profile_names())
def test_every_source_exists_and_every_provider_has_a_packet(provider):
    made = packet(provider=provider)
    said = (*made.paths, made.form_note, made.evidence_how, *made.costs, *made.durations, *made.afterwards,
            *made.disagreements)  # fmt: skip
    for item in said:
        for source in item.sources:
            assert origin(source).title
        assert "S0" not in item.text.split()
    assert made.durations
    assert made.costs


def test_the_path_to_the_form_is_there_with_its_other_names():
    made = packet()
    assert "Register New Campaign" in made.paths[0].text
    assert any("Business SMS > Setup SMS" in item.text for item in made.paths)


def test_it_is_ready_only_when_nothing_is_open():
    made = packet()
    assert not made.is_ready
    clean = replace(made, report=replace(made.report, findings=()), questions=(), claims=())
    assert clean.is_ready


@given(registrations)
def test_any_registration_has_a_packet(registration):
    made = packet(registration)
    assert made.evidence[-1].title == "Pages that reviewers open"
