"""The exact words that people agree to, and what happens when a purpose changes."""

from datetime import timedelta

import pytest

from carelane.domain.consent import ConsentLevel, EventKind
from carelane.domain.consent_records import TextKind
from carelane.domain.consent_state import standing
from carelane.domain.errors import BadSetting
from carelane.domain.phone import parse_phone
from carelane.services.consent.disclosures.change_purpose import ChangePurpose, change_purpose, people_to_ask
from carelane.services.consent.disclosures.register import BadDisclosure, RegisterDisclosure, register_disclosure
from tests.unit.services.consent.desk import STAFF, START, WORKSPACE
from tests.unit.services.consent.test_recording import entry, opt_in, opt_out

REST = (
    " Message frequency varies. Message and data rates may apply. Reply STOP to opt out or HELP for help. "
    "Privacy Policy: https://birch.example/privacy Terms: https://birch.example/terms"
)
SERVICE = "I agree to receive text messages from Birch Property about my repairs. Ticking this box is optional." + REST
OFFERS = (
    "Yes, I agree to get recurring automated marketing text messages (SMS) from Birch Property with offers at this "
    "mobile number. Consent is not a condition of purchase." + REST
)
SCRIPT = (
    "May Birch Property send you text messages about your repairs?" + REST + " Do you agree, yes or no? We will send "
    "you a text that confirms it."
)
JOIN = "Text REPAIRS to 608-555-0100 to get text messages from Birch Property about your repairs." + REST


def register(desk, text=SERVICE, place="web_form", stream="care", **more):
    command = RegisterDisclosure(WORKSPACE, text, place, stream, **more)
    return register_disclosure(command, STAFF, **desk.some("setup", "campaigns", "workspaces", "clock"))


@pytest.mark.parametrize(
    ("text", "place"), [(SERVICE, "web_form"), (SERVICE, "paper"), (SCRIPT, "verbal"), (JOIN, "keyword_ad"),
                        (SERVICE, "preference_page")]
)  # fmt: skip
def test_complete_words_are_kept_for_every_place(desk, text, place):
    kept = register(desk, text, place).disclosure
    assert kept in desk.memory.the_disclosures
    assert kept.text == text


@pytest.mark.parametrize(
    "missing", ["Birch Property", "Reply STOP to opt out or ", "Message and data rates may apply."]
)
@pytest.mark.parametrize(("text", "place"), [(SERVICE, "web_form"), (SCRIPT, "verbal"), (JOIN, "keyword_ad")])
def test_words_that_lack_a_part_are_refused_and_the_part_is_named(desk, text, place, missing):
    with pytest.raises(BadDisclosure) as caught:
        register(desk, text.replace(missing, "us " if "Birch" in missing else ""), place)
    assert caught.value.context
    assert desk.memory.the_disclosures == ()


def test_consent_in_writing_is_kept_with_every_part_that_the_law_lists(desk):
    kept = register(desk, OFFERS, stream="offers", level=ConsentLevel.EXPRESS_WRITTEN)
    assert kept.disclosure.level == "express_written"


@pytest.mark.parametrize(
    "missing", ["recurring automated ", "Consent is not a condition of purchase.", "Birch Property", "marketing "]
)
@pytest.mark.parametrize("place", ["web_form", "paper", "keyword_ad"])
def test_consent_in_writing_without_a_part_that_the_law_lists_is_refused(desk, missing, place):
    short = OFFERS.replace(missing, "us" if "Birch" in missing else "")
    short = short.replace("with offers ", "") if missing == "marketing " else short
    with pytest.raises(BadDisclosure):
        register(desk, short, place, stream="offers", level=ConsentLevel.EXPRESS_WRITTEN)


def test_spoken_words_are_never_consent_in_writing(desk):
    with pytest.raises(BadDisclosure):
        register(desk, OFFERS, "verbal", stream="offers", level=ConsentLevel.EXPRESS_WRITTEN)


def test_words_that_were_shown_before_are_kept_as_they_were_and_give_express_consent_at_most(desk):
    since = START - timedelta(days=900)
    kept = register(
        desk, "Give us your number for texts.", level=ConsentLevel.EXPRESS_WRITTEN, since=since, until=START
    )
    assert kept.disclosure.level == "express"
    assert any(each.rule == "invitation-missing-brand" for each in kept.findings)


def test_new_words_end_those_before_them_and_change_nothing_that_was_agreed_to(desk):
    old = register(desk).disclosure
    opt_in(desk, entry(desk, disclosure=old.id))
    desk.clock.pass_(days=1)
    new = register(desk, SERVICE.replace("my repairs", "my repairs and my rent")).disclosure
    assert old.id != new.id
    assert [each.until for each in desk.memory.the_disclosures] == [None, new.since]
    assert desk.stands().consent.disclosure == old.id


def test_the_same_words_are_one_and_of_one_level(desk):
    first = register(desk, OFFERS, stream="offers", level=ConsentLevel.EXPRESS_WRITTEN).disclosure
    with pytest.raises(BadDisclosure):
        register(desk, OFFERS, stream="offers")
    assert first in desk.memory.the_disclosures


@pytest.mark.parametrize(
    "change",
    [
        {"place": "wall"}, {"stream": "nothing"}, {"language": "xx"}, {"text": "  "},
        {"level": ConsentLevel.IMPLIED}, {"until": START}, {"since": START.replace(tzinfo=None)},
        {"since": START, "until": START - timedelta(days=1)},
    ],
)  # fmt: skip
def test_words_that_belong_nowhere_are_refused(desk, change):
    with pytest.raises(BadDisclosure):
        register(desk, **change)


# ------------------------------------------------------------------------------------------- a changed purpose


def change(desk, **more):
    command = ChangePurpose(WORKSPACE, **{"stream": "care", "name": "Repairs and offers", **more})
    return change_purpose(command, STAFF, **desk.some("ledger", "setup", "clock"))


def test_when_the_purpose_changes_whoever_agreed_before_has_to_be_asked_again(desk):
    opt_in(desk, entry(desk))
    desk.clock.pass_(days=1)
    changed = change(desk, kind=TextKind.MARKETING)
    assert changed.to_ask == (desk.person,)
    assert desk.memory.kept[-1].event.kind is EventKind.DISCLOSURE_CHANGE
    assert desk.stands().level is ConsentLevel.NONE
    assert changed.stream.purpose_changed_at == desk.clock.now()
    assert desk.memory.streams(WORKSPACE)[-1].name == "Repairs and offers"


def test_consent_to_another_stream_stands(desk):
    opt_in(desk, entry(desk, stream="rent", disclosure=desk.words(stream="rent")))
    desk.clock.pass_(days=1)
    assert change(desk).to_ask == ()
    assert desk.stands(stream="rent").level is ConsentLevel.EXPRESS


def test_who_opted_out_is_not_asked_again_but_the_end_is_on_record(desk):
    opt_in(desk, entry(desk))
    desk.clock.pass_(hours=1)
    opt_out(desk)
    desk.clock.pass_(hours=1)
    changed = change(desk)
    assert changed.to_ask == ()
    assert changed.ended == 1
    assert desk.memory.kept[-1].event.kind is EventKind.DISCLOSURE_CHANGE


def test_who_has_agreed_anew_is_not_on_the_list_any_more(desk):
    opt_in(desk, entry(desk))
    desk.clock.pass_(days=1)
    stream = change(desk).stream
    assert people_to_ask(WORKSPACE, stream, desk.clock.now(), ledger=desk.memory) == (desk.person,)
    desk.clock.pass_(days=1)
    opt_in(desk, entry(desk, disclosure=desk.words(text="new words", since=desk.clock.now())))
    assert people_to_ask(WORKSPACE, stream, desk.clock.now(), ledger=desk.memory) == ()


def test_a_question_of_theirs_is_no_agreement_to_be_renewed(desk):
    desk.text("when do you open?")
    assert change(desk).to_ask == ()


def test_the_stream_is_changed_before_anything_else_so_that_half_a_change_lets_nothing_go(desk):
    opt_in(desk, entry(desk))
    desk.clock.pass_(days=1)

    def broken(*_):
        raise OSError

    kept, desk.memory.append = desk.memory.append, broken
    with pytest.raises(OSError):  # noqa: PT011  any failure will do
        change(desk)
    desk.memory.append = kept
    (stream,) = (each for each in desk.memory.the_streams if each.id == "care")
    states = desk.memory.states(WORKSPACE, desk.memory.recipient(WORKSPACE, parse_phone("608-555-0143")))
    stands = standing(
        states, "*", "care", at=desk.clock.now(), purpose_changed_at=stream.purpose_changed_at
    )  # fmt: skip
    assert stands.level is ConsentLevel.NONE


def test_a_stream_that_nobody_knows_has_no_purpose(desk):
    with pytest.raises(BadSetting):
        change(desk, stream="nothing")
