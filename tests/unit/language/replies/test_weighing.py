"""What the model adds: the middle band, the probability, and what it may never touch."""

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from carelane.language.linear import linear_model
from carelane.language.normalise import fold
from carelane.language.replies import read_reply, weighing
from carelane.language.replies.keywords import FCC
from carelane.language.replies.scanning import scan
from carelane.language.replies.slips import corrected

# Our own wordings of a wish that no construction knows.
UNSAID = (
    "please be so kind and let my mobile off your message machine",
    "I am through with all of your buzzing, thank you",
    "my inbox would rather not know you any longer",
)


@pytest.mark.parametrize("text", UNSAID)
def test_a_wish_that_no_phrase_says_waits_for_a_person(text: str) -> None:
    reply = read_reply(text)
    assert reply.holds_texts
    assert reply.probability > 0.05
    assert reply.spans


def test_the_reason_and_the_rule_say_that_it_was_the_model() -> None:
    found = [reply for reply in map(read_reply, UNSAID) if reply.rule == "model/replies"]
    assert found
    for reply in found:
        assert reply.scope == "everything"
        assert "no single phrase says it" in reply.why
        assert "REV-03" in reply.requirements


@pytest.mark.parametrize(
    "text",
    [
        "please don't opt me out",
        "can you stop by at five",
        "what happens if I reply STOP?",
        "> Reply STOP to opt out\nSounds good",
        "do you want me to stop sending you the photos?",
        "cancel my 3pm",
        "no",
        "nope.",
        "",
        "...",
    ],
)
def test_guards_questions_quotations_and_single_words_hold_against_the_model(text: str) -> None:
    assert read_reply(text).rule != "model/replies"


def test_what_a_guard_covers_is_not_read_by_the_model() -> None:
    rest = scan(fold("ok, please don't opt me out, see you")).rest
    assert "opt me out" not in rest
    assert "see you" in rest
    assert len(rest) == len("ok, please don't opt me out, see you")


def test_a_doubtful_phrase_becomes_sure_where_the_model_agrees_and_stays_doubtful_where_it_does_not(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    text = "your specials are too much"
    model, weights = weighing._model()
    for least, band in ((-40.0, "act"), (40.0, "review")):
        changed = replace(weights, act_from=least)
        monkeypatch.setattr(weighing, "_model", lambda changed=changed: (model, changed))
        assert read_reply(text).band == band


def test_what_is_for_a_person_stays_with_a_person_however_sure_the_model_is(monkeypatch: pytest.MonkeyPatch) -> None:
    model, weights = weighing._model()
    monkeypatch.setattr(weighing, "_model", lambda: (model, replace(weights, act_from=-40.0)))
    assert read_reply("I'm not interested in your offers at all").band == "review"


@given(st.sampled_from(sorted(FCC)), st.floats(-40, 40))
def test_a_keyword_is_final_whatever_the_model_says(word: str, logit: float) -> None:
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(type(linear_model("replies")), "logit", lambda _self, _text: logit)
        reply = read_reply(word)
        assert (reply.intent, reply.band, reply.probability) == ("revocation", "act", 1.0)
        assert read_reply("START").intent == "resubscribe"


@given(st.text(max_size=200))
def test_a_probability_is_one(text: str) -> None:
    assert 0.0 <= read_reply(text).probability <= 1.0


def test_wishes_are_likelier_than_what_looks_like_them() -> None:
    assert read_reply("please take me off your list").probability > 0.9
    assert read_reply("see you at nine").probability < 0.05


@pytest.mark.parametrize(
    ("written", "meant"),
    [
        ("remvoe my nubmer", "remove my number"),
        ("do nto text agian", "do not text again"),
        ("the spot is on", "the spot is on"),
    ],
)
def test_letters_that_changed_places_are_set_right_without_moving_anything(written: str, meant: str) -> None:
    assert corrected(written) == meant
    assert len(corrected(written)) == len(written)


@pytest.mark.parametrize(
    "text", ["remvoe my nubmer please", "pls stpo txting me", "do nto text me agian", "tired of the texts, end them"]
)
def test_slips_and_two_clauses_need_no_person(text: str) -> None:
    reply = read_reply(text)
    assert (reply.intent, reply.band) == ("revocation", "act")


@pytest.mark.parametrize(
    ("text", "intent", "band"),
    [
        ("this text was meant for someone else", "wrong_number", "act"),
        ("I am not who you think", "wrong_number", "act"),
        ("you mistyped a digit", "wrong_number", "act"),
        ("looking for someone to fix my sink", "other", "none"),
        ("my husband has been dead for a year", "deceased", "review"),
        ("the battery is dead", "other", "none"),
        ("that link looks fake", "complaint", "review"),
        ("please reinstate my number", "resubscribe", "act"),
        ("changed my mind, please resume", "resubscribe", "review"),
        ("how often do you text", "help", "act"),
        ("I'm confused", "confusion", "none"),
    ],
)
def test_other_intents_beside_what_looks_like_them(text: str, intent: str, band: str) -> None:
    reply = read_reply(text)
    assert (reply.intent, reply.band) == (intent, band)
