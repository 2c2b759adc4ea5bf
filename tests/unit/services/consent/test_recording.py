"""Entering opt-ins, opt-outs, complaints and changed numbers."""

from dataclasses import replace
from datetime import timedelta

import pytest

from carelane.domain.consent import BadEvent, ConsentLevel, EventKind, Method
from carelane.domain.gate_policy import GatePolicy
from carelane.services.consent.recording.changed_number import ChangedNumber, record_changed_number, record_correction
from carelane.services.consent.recording.complaint import SORTS, Complaint, record_complaint
from carelane.services.consent.recording.dossier import complaint_dossier
from carelane.services.consent.recording.levels import METHODS, level_of
from carelane.services.consent.recording.opt_in import record_opt_in
from carelane.services.consent.recording.opt_in_facts import FACTS, NEEDED, OptIn
from carelane.services.consent.recording.opt_out import ROADS, OptOut, record_opt_out
from tests.unit.services.consent.desk import OFFICE, PERSON, SHOP, STAFF, START, WORKSPACE

ALL_FACTS = {
    "act": "ticked the box", "name": "Ada Birch", "taken_by": "Olga", "words": "yes please", "where": "front desk",
    "page": "https://birch.example/contact", "ip": "203.0.113.7", "agent": "Firefox", "evidence": ("scan-1",),
}  # fmt: skip
PLACE = {
    Method.WEB_FORM: "web_form", Method.PREFERENCE_PAGE: "preference_page", Method.KEYWORD: "keyword_ad",
    Method.VERBAL: "verbal", Method.PAPER: "paper", Method.POINT_OF_SALE: "verbal", Method.CONTRACT: "paper",
    Method.EMPLOYEE: "paper",
}  # fmt: skip


def entry(desk, method=Method.WEB_FORM, *, level="express", **more):
    """A complete entry, with words of its place."""
    words = more.pop("disclosure", None) or desk.words(PLACE[method], level=level)
    return OptIn(WORKSPACE, PERSON, method, desk.clock.now(), **{**ALL_FACTS, "disclosure": words, **more})


def opt_in(desk, entered):
    return record_opt_in(entered, STAFF, **desk.some("ledger", "people", "setup", "clock"))


def opt_out(desk, method=Method.EMAIL, **more):
    given = {"words": "no more texts", "taken_by": "Olga", **more}
    return record_opt_out(
        OptOut(WORKSPACE, PERSON, method, given.pop("at", desk.clock.now()), **given), STAFF,
        **desk.some("ledger", "people", "setup", "clock"),
    )  # fmt: skip


# ------------------------------------------------------------------------------------------- opt-ins


@pytest.mark.parametrize("method", METHODS)
def test_every_way_to_opt_in_can_be_recorded_with_its_words(desk, method):
    entered = entry(desk, method)
    recorded = opt_in(desk, entered)
    event = recorded.event.event
    assert event.disclosure == entered.disclosure
    assert event.method is method
    assert desk.stands().level is ConsentLevel.EXPRESS
    assert event.detail["act"] == "ticked the box"


@pytest.mark.parametrize(("method", "fact"), [(method, fact) for method in METHODS for fact in NEEDED[method]])
def test_every_missing_fact_is_named(desk, method, fact):
    entered = replace(entry(desk, method), **{fact: () if fact == "evidence" else " "})
    with pytest.raises(BadEvent) as caught:
        opt_in(desk, entered)
    assert FACTS[fact] in caught.value.message
    assert desk.kinds() == []


def test_all_missing_facts_are_named_at_once(desk):
    with pytest.raises(BadEvent) as caught:
        opt_in(desk, OptIn(WORKSPACE, PERSON, Method.WEB_FORM, desk.clock.now()))
    for fact in NEEDED[Method.WEB_FORM]:
        assert fact in caught.value.message
    assert PERSON not in caught.value.render()


@pytest.mark.parametrize("method", METHODS)
def test_a_number_that_was_given_is_never_filed_as_implied(method):
    for asked in ("express", "express_written"):
        assert level_of(method, asked).rank >= ConsentLevel.EXPRESS.rank


@pytest.mark.parametrize("method", [Method.IMPORT, Method.PROVIDER, Method.INBOUND_TEXT, Method.CARRIER_CODE])
def test_nobody_opts_in_through_a_list(desk, method):
    with pytest.raises(BadEvent):
        level_of(method, "express")
    with pytest.raises(BadEvent):
        opt_in(desk, replace(entry(desk), method=method))


@pytest.mark.parametrize(
    ("method", "level"),
    [
        (Method.WEB_FORM, ConsentLevel.EXPRESS_WRITTEN),
        (Method.PAPER, ConsentLevel.EXPRESS_WRITTEN),
        (Method.KEYWORD, ConsentLevel.EXPRESS_WRITTEN),
        (Method.VERBAL, ConsentLevel.EXPRESS),
        (Method.EMPLOYEE, ConsentLevel.EXPRESS),
    ],
)
def test_consent_in_writing_needs_a_way_that_is_writing(desk, method, level):
    recorded = opt_in(desk, entry(desk, method, level="express_written"))
    assert recorded.level is level
    assert bool(recorded.notes) == (level is ConsentLevel.EXPRESS)


@pytest.mark.parametrize(
    "change",
    [
        {"disclosure": "0" * 64},
        {"stream": "nothing"},
        {"stream": "rent"},
        {"method": Method.PAPER},
        {"at": START + timedelta(days=1)},
        {"at": START - timedelta(days=400)},
        {"at": START.replace(tzinfo=None)},
    ],
)
def test_words_that_nobody_registered_for_this_prove_nothing(desk, change):
    with pytest.raises(BadEvent):
        opt_in(desk, replace(entry(desk), **change))
    assert desk.kinds() == []


def test_words_that_were_replaced_are_those_of_their_time(desk):
    old = desk.words(text="old words")
    desk.clock.pass_(days=2)
    desk.words(text="new words", since=desk.clock.now())
    with pytest.raises(BadEvent):
        opt_in(desk, entry(desk, disclosure=old))
    assert opt_in(desk, replace(entry(desk, disclosure=old), at=START)).event


def test_the_same_entry_sent_twice_is_one(desk):
    entered = entry(desk, key="form-17")
    assert opt_in(desk, entered).event == opt_in(desk, entered).event
    assert len(desk.memory.kept) == 1
    assert "form-17" not in desk.memory.kept[0].event.key


def test_an_opt_in_of_the_person_brings_them_back_and_says_so(desk):
    desk.text("STOP")
    desk.clock.pass_(minutes=1)
    notes = " ".join(opt_in(desk, entry(desk)).notes)
    assert desk.stands().opted_out is None
    assert "brings them back" in notes
    assert "until the person texts START" in notes, "the provider heard the STOP and blocks the number"


def test_an_opt_in_from_before_the_opt_out_brings_nobody_back(desk):
    entered = entry(desk)
    desk.text("STOP", at=desk.clock.pass_(minutes=1))
    assert "does not bring them back" in " ".join(opt_in(desk, entered).notes)
    assert desk.stands().opted_out


@pytest.mark.parametrize("method", [Method.CONTRACT, Method.EMPLOYEE])
def test_a_paper_on_file_brings_nobody_back(desk, method):
    desk.text("STOP")
    desk.clock.pass_(minutes=1)
    assert "only they can" in " ".join(opt_in(desk, entry(desk, method)).notes)
    assert desk.stands().opted_out


# ------------------------------------------------------------------------------------------- opt-outs


@pytest.mark.parametrize("method", ROADS)
def test_an_opt_out_by_any_road_reaches_the_whole_business(desk, method):
    opt_out(desk, method)
    assert desk.stands(SHOP, "offers").opted_out
    assert desk.memory.kept[0].event.detail["staff"] == "Olga"


def test_an_opt_out_is_recorded_whatever_it_lacks_and_that_is_told(desk):
    recorded = opt_out(desk, words="", taken_by="")
    assert desk.stands().opted_out
    assert len(recorded.lacking) == 2
    assert opt_out(desk, words="", evidence=("voicemail-1",)).lacking == ()


def test_an_opt_out_of_one_stream_leaves_the_others(desk):
    opt_out(desk, only_stream="rent")
    assert desk.stands(stream="rent").opted_out
    assert desk.stands(stream="care").opted_out is None


def test_an_opt_out_of_a_stream_that_nobody_knows_ends_everything(desk):
    opt_out(desk, only_stream="newsletter")
    assert desk.stands(stream="care").opted_out


def test_an_opt_out_that_was_said_to_one_number_counts_for_its_campaign_where_the_workspace_wants_that(desk):
    desk.memory.the_policy = GatePolicy(opt_outs_everywhere=False)
    opt_out(desk, sender=OFFICE)
    assert desk.stands(OFFICE).opted_out
    assert desk.stands(SHOP).opted_out is None


def test_an_opt_out_that_names_no_number_counts_for_all(desk):
    desk.memory.the_policy = GatePolicy(opt_outs_everywhere=False)
    opt_out(desk)
    assert desk.stands(SHOP).opted_out


@pytest.mark.parametrize("method", [Method.DEADLINE, Method.CONTRACT, Method.CARRIER_CODE])
def test_what_is_no_road_for_an_opt_out_is_refused(desk, method):
    with pytest.raises(BadEvent):
        opt_out(desk, method)


# ------------------------------------------------------------------------------------------- complaints and the dossier


@pytest.mark.parametrize("sort", SORTS)
def test_a_complaint_of_every_sort_is_recorded(desk, sort):
    event = record_complaint(
        Complaint(WORKSPACE, PERSON, sort, desk.clock.now(), words="marked as spam", reference="T-1"), STAFF,
        **desk.some("ledger", "people", "clock"),
    )  # fmt: skip
    assert event.event.kind is EventKind.COMPLAINT
    assert desk.stands().complaint


def dossier(desk, **more):
    return complaint_dossier(
        WORKSPACE, PERSON, **desk.some("ledger", "people", "evidence", "setup", "clock"), **more
    )  # fmt: skip


def complain(desk):
    record_complaint(
        Complaint(WORKSPACE, PERSON, "carrier_notice", desk.clock.pass_(hours=1)), STAFF,
        **desk.some("ledger", "people", "clock"),
    )  # fmt: skip


def test_the_dossier_shows_the_words_and_the_evidence_behind_the_texts(desk):
    desk.memory.keep(WORKSPACE, "form", "text/html", b"<form>", at=START)
    scan = desk.memory.keep(WORKSPACE, "scan", "image/png", b"png", at=START)
    opt_in(desk, entry(desk, Method.PAPER, evidence=(scan.id,)))
    complain(desk)
    found = dossier(desk)
    assert found.basis.words.text.startswith("I agree")
    assert found.basis.evidence == (scan,)
    assert [each.event.event.kind for each in found.timeline] == [EventKind.OPT_IN, EventKind.COMPLAINT]
    assert "express consent stood on record" in found.sentences[0]
    assert "Ada" not in " ".join(found.sentences)


def test_the_dossier_says_when_there_was_no_consent_and_when_there_was_an_opt_out(desk):
    opt_out(desk)
    complain(desk)
    found = dossier(desk)
    assert "no consent stood on record" in found.sentences[0]
    assert "had opted out" in found.sentences[1]


def test_consent_after_the_complaint_is_no_answer_to_it(desk):
    complain(desk)
    desk.clock.pass_(hours=1)
    opt_in(desk, entry(desk, evidence=()))
    assert dossier(desk).basis is None
    assert dossier(desk).complaint


# ------------------------------------------------------------------------------------------- numbers and corrections


@pytest.mark.parametrize(("is_reassigned", "kind"), [(True, "reassigned"), (False, "wrong_number")])
def test_a_number_that_changed_hands_carries_no_consent(desk, is_reassigned, kind):
    opt_in(desk, entry(desk))
    record_changed_number(
        ChangedNumber(WORKSPACE, PERSON, desk.clock.pass_(hours=1), is_reassigned=is_reassigned), STAFF,
        **desk.some("ledger", "people", "clock"),
    )  # fmt: skip
    assert desk.kinds()[-1] == kind
    assert desk.stands().level is ConsentLevel.NONE
    assert desk.stands(SHOP, "offers").is_stopped


def correct(desk, event_id, reason="typed for the wrong person"):
    return record_correction(WORKSPACE, event_id, reason, STAFF, **desk.some("ledger", "clock"))


def test_a_correction_takes_consent_back_and_keeps_the_entry(desk):
    wrong = opt_in(desk, entry(desk)).event
    correct(desk, wrong.id)
    assert desk.stands().level is ConsentLevel.NONE
    assert wrong in desk.memory.kept


def test_a_correction_never_takes_an_opt_out_back(desk):
    (out,) = opt_out(desk).events
    with pytest.raises(BadEvent):
        correct(desk, out.id)
    assert desk.stands().opted_out


def test_a_correction_needs_its_reason(desk):
    with pytest.raises(BadEvent):
        correct(desk, opt_in(desk, entry(desk)).event.id, " ")
