"""What a text of a person does to their consent, and what may be answered."""

from dataclasses import replace

import pytest

from carelane.domain.brand import Brand
from carelane.domain.campaign import Campaign, Registration
from carelane.domain.consent import BadEvent, ConsentLevel, EventKind, Method
from carelane.domain.gate_policy import GatePolicy
from carelane.domain.phone import BadPhoneNumber
from carelane.ports.store_errors import StoreUnavailable
from tests.unit.services.consent.desk import OFFICE, PERSON, SHOP, START, WORKSPACE, Desk

OWN = GatePolicy(own_confirmation=True)
REGISTERED = Registration(
    brand=Brand(display_name="Birch Property"),
    campaign=Campaign(
        usecase="CUSTOMER_CARE",
        optout_message="Birch Property: You are unsubscribed and will get no more messages.",
        help_message="Birch Property: for help call 608-555-0100.",
        optin_message="Birch Property: You agreed to texts about repairs. Reply STOP to opt out.",
    ),
)


def test_stop_ends_texts_from_every_number_of_the_business(desk):
    handled = desk.text("STOP")
    assert desk.kinds() == ["opt_out"]
    assert desk.stands(OFFICE).opted_out
    assert desk.stands(SHOP, "offers").opted_out
    assert (handled.intent, handled.band) == ("revocation", "act")
    assert {each.requirement for each in handled.citations} >= {"REV-01"}


def test_the_record_of_an_opt_out_holds_the_exact_words_the_time_and_both_numbers(desk):
    (event,) = desk.text("Stop!! Please.").recorded
    assert event.event.detail["text"] == "Stop!! Please."
    assert event.event.detail["to"] == OFFICE
    assert event.event.happened_at == desk.clock.now()
    assert desk.memory.content(WORKSPACE, event.event.evidence[0]) == b"Stop!! Please."


def test_nothing_personal_stands_outside_the_detail_of_an_event(desk):
    (event,) = desk.text("please stop texting me at 608-555-0143").recorded
    shown = repr(replace(event.event, detail={}, recipient="r"))
    assert "5550143" not in shown.replace("-", "")
    assert "please" not in shown


@pytest.mark.parametrize("word", ["CANCEL", "end", "Quit.", "revoke", "opt out", "UNSUBSCRIBE", "ALTO", "basta"])
def test_a_bare_opt_out_word_counts_even_where_a_question_was_asked(desk, word):
    desk.text(word, asked_question=True)
    assert desk.stands().opted_out


def test_a_word_that_may_have_answered_the_question_too_is_shown_to_a_person(desk):
    assert "appointment" in desk.text("CANCEL", asked_question=True).attention
    assert desk.text("CANCEL").attention == ""


def test_who_seems_to_want_texts_again_is_shown_to_a_person_and_not_guessed(desk):
    desk.text("STOP")
    assert "START" in desk.text("could you start texting me again please").attention
    assert desk.stands().opted_out


def test_plain_language_counts(desk):
    desk.text("please take me off your list, I don't want these texts any more")
    assert desk.stands().opted_out


@pytest.mark.parametrize("word", ["YES", "continue", "Resume", "ok", "si"])
def test_an_answer_brings_nobody_back_without_an_opt_out(desk, word):
    desk.text(word)
    assert desk.kinds() == ["opt_in"]
    assert desk.stands().level is ConsentLevel.IMPLIED


@pytest.mark.parametrize("word", ["YES", "continue", "Resume"])
def test_an_answer_brings_back_after_an_opt_out_where_no_question_was_asked(desk, word):
    desk.text("STOP")
    desk.text(word)
    assert desk.kinds() == ["opt_out", "resubscribe"]
    assert desk.stands().opted_out is None


@pytest.mark.parametrize("word", ["ok", "Okay", "sure", "y", "yeah", "\u00fd", "go", "thanks", "got it"])
def test_who_acknowledges_the_confirmation_of_an_opt_out_does_not_come_back(desk, word):
    desk.text("STOP")
    desk.text(word)
    assert desk.stands().opted_out


@pytest.mark.parametrize("word", ["YES", "continue", "Resume", "start"])
def test_an_answer_to_a_question_brings_nobody_back(desk, word):
    desk.text("STOP")
    desk.text(word, asked_question=True)
    assert desk.stands().opted_out


@pytest.mark.parametrize("word", ["START", "UNSTOP", "unstop please"])
def test_start_brings_back_and_restores_no_more_than_there_was(desk, word):
    desk.text("STOP")
    handled = desk.text(word)
    assert desk.stands().opted_out is None
    assert desk.stands().level is ConsentLevel.IMPLIED, "nobody had agreed to more before"
    assert desk.stands().provider_block is None
    assert handled.recorded[0].event.kind is EventKind.RESUBSCRIBE


def test_a_yes_brings_back_and_leaves_the_block_of_the_provider(desk):
    desk.text("STOP")
    desk.text("YES")
    assert desk.stands().opted_out is None
    assert desk.stands().provider_block
    desk.text("START")
    assert desk.stands().provider_block is None


def test_start_to_the_number_that_was_told_to_stop_lifts_it_everywhere(desk):
    desk.text("STOP")
    desk.text("START")
    assert desk.stands(SHOP).opted_out is None


def test_start_to_one_number_does_not_take_back_what_another_was_told(desk):
    desk.text("STOP", to=SHOP)
    desk.text("STOP", to=OFFICE)
    desk.text("START", to=OFFICE)
    assert desk.stands(OFFICE).opted_out is None
    assert desk.stands(SHOP).opted_out


def test_start_of_somebody_who_never_opted_out_gives_no_more_than_a_question(desk):
    desk.registration = REGISTERED
    handled = desk.text("START")
    assert desk.stands().level is ConsentLevel.IMPLIED
    assert handled.reply is None, "they have agreed to nothing that could be confirmed"


def test_a_question_after_stop_lifts_nothing(desk):
    desk.text("STOP")
    desk.text("when will the plumber come?")
    assert desk.stands().opted_out
    assert desk.stands().inquiry


def test_an_ordinary_text_may_be_answered_and_gives_no_more(desk):
    handled = desk.text("my sink leaks, can you send somebody?")
    assert desk.stands().level is ConsentLevel.IMPLIED
    assert desk.stands(SHOP).level is ConsentLevel.NONE, "they wrote to the office"
    assert handled.reply is None


def test_a_picture_without_words_is_an_ordinary_text(desk):
    desk.text("")
    assert desk.kinds() == ["opt_in"]


def test_a_wrong_number_ends_everything(desk):
    desk.text("sorry, you have the wrong number")
    assert desk.stands().wrong_number
    assert desk.stands(SHOP, "offers").wrong_number


def test_a_threat_to_report_is_a_complaint(desk):
    handled = desk.text("I am reporting you to the FCC")
    assert desk.kinds() == ["complaint"]
    assert handled.reply is None


@pytest.mark.parametrize("words", ["not interested", "he passed away last year", "this is spam", "👎"])
def test_what_is_unclear_waits_for_a_person_and_holds_texts(desk, words):
    handled = desk.text(words)
    assert desk.kinds() == ["hold"]
    assert desk.stands().hold
    assert handled.is_held
    (waiting,) = desk.memory.open(WORKSPACE)
    assert waiting.deadline == handled.deadline
    assert desk.memory.content(WORKSPACE, waiting.evidence) == words.encode()
    assert words not in waiting.why


def test_keywords_are_read_before_anything_else(desk):
    handled = desk.text("STOP\nand thanks for the great service, see you tomorrow")
    assert handled.rule == "keyword/stop"


def test_the_providers_stop_counts_whatever_we_read(desk):
    handled = desk.text("Arrêtez-vous là", provider_read="stop")
    assert desk.stands().opted_out
    assert handled.reply is None


def test_the_providers_start_alone_brings_nobody_back(desk):
    desk.text("STOP")
    desk.text("yes", asked_question=True, provider_read="start")
    assert desk.stands().opted_out


# ------------------------------------------------------------------------------------------- how far it reaches


def test_who_names_one_kind_of_text_ends_that_kind(desk):
    desk.text("stop sending rent reminders", stream="rent")
    assert desk.stands(stream="rent").opted_out
    assert desk.stands(stream="care").opted_out is None


def test_from_the_day_of_revoke_all_one_kind_ends_all(desk):
    desk.clock.at = START.replace(year=2027, month=2, day=1)
    desk.text("stop sending rent reminders", stream="rent")
    assert desk.stands(stream="care").opted_out


def test_who_ends_one_kind_of_marketing_ends_all_of_it(desk):
    desk.text("no more promo alerts please", stream="offers")
    assert desk.stands(stream="offers").opted_out
    assert desk.stands(stream="sales").opted_out
    assert desk.stands(SHOP, "sales").opted_out
    assert desk.stands(stream="care").opted_out is None


def test_one_kind_ends_all_when_nobody_knows_which_was_meant(desk):
    desk.text("stop sending rent reminders")
    assert desk.stands(stream="care").opted_out


def test_a_workspace_may_keep_opt_outs_to_the_numbers_of_a_campaign(desk):
    third = replace(desk.memory.the_senders[0], number=SHOP[:-1] + "9", campaign_id="c1")
    desk.memory.the_senders = (
        replace(desk.memory.the_senders[0], campaign_id="c1"), desk.memory.the_senders[1], third,
    )  # fmt: skip
    desk.memory.the_policy = GatePolicy(opt_outs_everywhere=False)
    desk.text("STOP")
    assert desk.stands(OFFICE).opted_out
    assert desk.stands(third.number).opted_out
    assert desk.stands(SHOP).opted_out is None


# ------------------------------------------------------------------------------------------- the one confirmation


def test_an_opt_out_that_the_provider_does_not_hear_is_confirmed_by_us(desk):
    desk.registration = REGISTERED
    handled = desk.text("please stop texting me")
    assert handled.reply.text == REGISTERED.campaign.optout_message
    assert handled.reply.is_registered
    assert (handled.reply.before - desk.clock.now()).total_seconds() == 300


@pytest.mark.parametrize("word", ["STOP", "Unsubscribe", "cancel"])
def test_what_the_provider_confirms_is_not_confirmed_again(desk, word):
    handled = desk.text(word)
    assert handled.reply is None
    assert "provider" in handled.silence


@pytest.mark.parametrize("word", ["REVOKE", "opt out", "ALTO", "stopp"])
def test_words_that_ringcentral_does_not_hear_are_confirmed_by_us(desk, word):
    handled = desk.text(word)
    assert handled.reply is not None
    assert handled.recorded[0].event.method is Method.INBOUND_TEXT


def test_a_workspace_that_confirms_itself_does_so_once(desk):
    desk.memory.the_policy = OWN
    assert desk.text("STOP").reply
    assert desk.text("STOP").reply is None
    assert desk.text("stop!!!", to=SHOP).reply is None


def test_after_coming_back_another_opt_out_is_confirmed(desk):
    desk.memory.the_policy = OWN
    desk.text("STOP")
    desk.text("START")
    assert desk.text("STOP").reply


def test_no_confirmation_goes_out_after_five_minutes(desk):
    desk.memory.the_policy = OWN
    desk.clock.pass_(minutes=20)
    late = desk.text("STOP", at=START)
    assert late.reply is None
    assert "minutes" in late.silence
    assert desk.stands().opted_out


def test_an_opt_out_that_arrives_after_the_start_which_followed_it_is_not_confirmed(desk):
    desk.memory.the_policy = OWN
    desk.text("STOP")
    desk.text("START")
    assert desk.text("please stop", at=START).reply is None


def test_a_registered_confirmation_that_sells_is_not_sent(desk):
    selling = "Birch Property: you are unsubscribed. Before you go: get 20% off your next rent, reply DEAL!"
    desk.registration = replace(REGISTERED, campaign=replace(REGISTERED.campaign, optout_message=selling))
    reply = desk.text("please stop texting me").reply
    assert "20%" not in reply.text
    assert "Birch Property" in reply.text
    assert not reply.is_registered
    assert "only confirm" in reply.why


def test_without_a_campaign_the_workspace_is_named(desk):
    assert desk.text("please stop texting me").reply.text.startswith("Birch Property")


def test_a_spanish_opt_out_is_confirmed_in_spanish_where_nothing_is_registered(desk):
    assert "mensajes" in desk.text("ALTO").reply.text


def test_no_answer_is_worth_a_second_delivery(desk):
    class Gone:
        def all(self, _):
            raise StoreUnavailable

    desk.other["campaigns"] = Gone()
    handled = desk.text("HELP")
    assert handled.reply is None
    assert handled.attention
    assert desk.kinds() == ["opt_in"]


# ------------------------------------------------------------------------------------------- HELP and coming back


def test_help_is_answered_even_after_stop(desk):
    desk.registration = REGISTERED
    desk.text("STOP")
    assert desk.text("HELP").reply.text == REGISTERED.campaign.help_message
    assert desk.stands().opted_out


def test_help_without_a_contact_is_left_to_a_person(desk):
    handled = desk.text("HELP")
    assert handled.reply is None
    assert "by hand" in handled.attention


def test_help_that_the_provider_answered_is_not_answered_again(desk):
    desk.registration = REGISTERED
    assert desk.text("HELP", provider_read="help").reply is None


def test_ayuda_is_answered_in_spanish_where_nothing_is_registered(desk):
    desk.registration = Registration(brand=Brand(display_name="Birch Property", email="help@birch.example"))
    assert "ayuda" in desk.text("AYUDA").reply.text.lower()
    assert "help@birch.example" in desk.text("HELP").reply.text


def test_who_comes_back_is_told_so(desk):
    desk.registration = REGISTERED
    desk.text("STOP")
    assert desk.text("START").reply.text == REGISTERED.campaign.optin_message


def test_the_word_of_an_advertisement_opts_in_with_its_words(desk):
    desk.registration = replace(REGISTERED, campaign=replace(REGISTERED.campaign, optin_keywords=("REPAIRS",)))
    words = desk.words("keyword_ad")
    handled = desk.text("Repairs")
    (event,) = handled.recorded
    assert (event.event.level, event.event.method, event.event.disclosure) == (
        ConsentLevel.EXPRESS, Method.KEYWORD, words,
    )  # fmt: skip
    assert handled.reply.text == REGISTERED.campaign.optin_message


def test_the_word_of_an_advertisement_is_an_answer_where_a_question_was_asked(desk):
    desk.registration = replace(REGISTERED, campaign=replace(REGISTERED.campaign, optin_keywords=("REPAIRS",)))
    desk.words("keyword_ad")
    desk.text("Repairs", asked_question=True)
    assert desk.stands().level is ConsentLevel.IMPLIED


# ------------------------------------------------------------------------------------------- once, and durable


def test_the_same_message_is_dealt_with_once(desk):
    desk.memory.the_policy = OWN
    first = desk.text("STOP", message_id="SM1")
    again = desk.text("STOP", message_id="SM1")
    assert first.reply
    assert again.is_repeat
    assert again.reply is None
    assert again.recorded == first.recorded
    assert desk.kinds() == ["opt_out"]


def test_a_message_is_not_read_anew_when_it_is_delivered_again_after_an_opt_out(desk):
    at = desk.clock.pass_(seconds=1)
    desk.text("yes", message_id="SM1", at=at)
    desk.text("STOP")
    desk.text("yes", message_id="SM1", at=at)
    assert desk.kinds() == ["opt_in", "opt_out"]


def test_the_same_id_at_another_number_is_another_message(desk):
    desk.text("hello", message_id="1")
    desk.text("STOP", message_id="1", to=SHOP)
    assert desk.stands().opted_out


def test_of_two_who_handle_a_message_at_the_same_moment_one_answers(desk):
    """The other one read the history before the first had recorded anything."""
    desk.memory.the_policy = OWN
    seen = desk.memory.history
    desk.text("STOP", message_id="SM1")
    desk.memory.history = lambda *_: ()
    try:
        other = desk.text("STOP", message_id="SM1")
    finally:
        desk.memory.history = seen
    assert other.is_repeat
    assert other.reply is None


def test_of_two_opt_outs_at_the_same_moment_one_is_confirmed(desk):
    desk.memory.the_policy = OWN
    seen, calls = desk.memory.history, []
    desk.text("STOP", message_id="SM1")

    def late(*who):
        calls.append(who)
        return () if len(calls) == 1 else seen(*who)

    desk.memory.history = late
    other = desk.text("STOP", message_id="SM2")
    assert not other.is_repeat
    assert other.reply is None


def test_nothing_is_acknowledged_while_the_ledger_cannot_be_written(desk):
    desk.memory.fails = StoreUnavailable()
    with pytest.raises(StoreUnavailable):
        desk.text("STOP", message_id="SM1")
    desk.memory.fails = None
    assert not desk.text("STOP", message_id="SM1").is_repeat


def test_a_reply_that_did_not_get_to_the_queue_gets_there_at_the_next_delivery(desk):
    desk.text("not interested", message_id="SM1")
    desk.memory.replies.clear()
    desk.text("not interested", message_id="SM1")
    assert len(desk.memory.open(WORKSPACE)) == 1


def test_a_clock_that_runs_ahead_gains_nothing(desk):
    desk.text("START", at=desk.clock.now().replace(year=2030))
    desk.text("STOP")
    assert desk.stands().opted_out


@pytest.mark.parametrize(
    ("change", "error"),
    [
        ({"message_id": " "}, BadEvent),
        ({"at": START.replace(tzinfo=None)}, BadEvent),
        ({"number": "12"}, BadPhoneNumber),
        ({"to": "office"}, BadPhoneNumber),
        ({"provider_read": "perhaps"}, BadEvent),
    ],
)
def test_what_cannot_be_true_is_refused_without_repeating_it(desk, change, error):
    with pytest.raises(error) as caught:
        desk.text("STOP", **change)
    assert PERSON not in caught.value.render()
    assert desk.kinds() == []


def test_a_desk_keeps_what_people_write_only_in_evidence(desk: Desk):
    desk.text("x" * 19_000)
    with pytest.raises(BadEvent):
        desk.text("x" * 20_001)
