"""Keywords, contexts, scope, quoted words and order of importance."""

import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from carelane.language.replies import CONTEXTS, read_reply
from carelane.language.replies.guards import GUARDS
from carelane.language.replies.keywords import ANSWERS, FCC, OPT_OUT, UNSURE
from carelane.language.replies.own_words import own_words
from carelane.language.replies.scanning import CONSTRUCTIONS
from carelane.language.replies.typos import meant
from carelane.sources import requirement

WORDS = (
    "stop", "STOP", "don't", "text", "me", "please", "cancel", "my", "3pm", "by", "at", "5", "\n", "> ", "“", "”", '"',
    "reply", "to", "opt", "out", "unsubscribe", "wrong", "number", "no", "more", "texts", "🛑", "é", "\u200b", ".", "?",
)  # fmt: skip


@pytest.mark.parametrize("word", [*FCC, "opt out", "opt-out", "STOPALL", "Stop All", "S.T.O.P", "s t o p", "remove"])
@pytest.mark.parametrize(
    "shape", ["{}", "{}!!", " {}. ", "please {}", "{}\n\nSent from my iPhone", "{}. Thanks for all"]
)
def test_a_documented_opt_out_word_is_final_in_every_context(word: str, shape: str) -> None:
    if word == "remove" and shape.endswith("Thanks for all"):
        return  # "Remove." may begin an ordinary sentence
    for context in CONTEXTS:
        reply = read_reply(shape.format(word), context)
        assert (reply.intent, reply.band, reply.scope) == ("revocation", "act", "everything")


@pytest.mark.parametrize("word", ["CANCEL", "End", "quit."])
def test_a_lone_cancel_is_an_opt_out_though_it_may_answer_an_appointment_text(word: str) -> None:
    reply = read_reply(word, "answering_question")
    assert (reply.intent, reply.band) == ("revocation", "act")
    assert "REV-24" in reply.requirements


def test_cancel_beside_a_yes_that_answers_a_question_is_left_to_a_person() -> None:
    assert read_reply("yes cancel", "answering_question").band == "review"


@pytest.mark.parametrize("word", ["YES", "y", "continue", "Resume", "sí"])
def test_an_answer_never_opts_in_again_unless_the_person_had_opted_out(word: str) -> None:
    assert read_reply(word, "answering_question").intent == "other"
    assert read_reply(word).intent == "other"
    after = read_reply(word, "after_optout")
    assert (after.intent, after.band) == ("resubscribe", "act")


def test_start_opts_in_again_unless_it_answers_a_question_and_unstop_always_does() -> None:
    assert read_reply("START").intent == "resubscribe"
    assert read_reply("start", "answering_question").intent == "other"
    assert read_reply("unstop", "answering_question").intent == "resubscribe"


@pytest.mark.parametrize("text", ["HELP", "help please", "Info", "AYUDA", "aide"])
def test_help_alone_asks_for_the_help_message(text: str) -> None:
    reply = read_reply(text)
    assert (reply.intent, reply.band, reply.holds_texts) == ("help", "act", False)


@pytest.mark.parametrize(
    "text",
    ["Can you help me with my invoice?", "Help! The sink leaks", "any info on the permit?", "thanks for the help"],
)
def test_help_in_a_conversation_is_no_keyword(text: str) -> None:
    assert read_reply(text).intent == "other"


@pytest.mark.parametrize(
    "text",
    [
        "> Reply STOP to opt out\nSounds good",
        "On Tue, Northgate wrote:\n> Text STOP to end\nYes, I'll come",
        "Yes!\n--\nTo leave our list reply REMOVE",
        "Fwd: Rent is due. Reply STOP to opt out",
        "Your text said “Rent is due, reply STOP to end”, is that right?",
        "Is this you? Reply STOP to unsubscribe",
    ],
)
def test_our_own_footer_sent_back_is_not_the_persons_wish(text: str) -> None:
    assert not read_reply(text).holds_texts


def test_a_wish_below_a_quotation_counts() -> None:
    text = "> Rent is due. Reply STOP to opt out\nplease take me off this list"
    reply = read_reply(text)
    assert (reply.intent, reply.band) == ("revocation", "act")
    assert [text[span.start : span.end] for span in reply.spans] == ["take me off this list"]


def test_people_who_put_their_own_wish_in_quotation_marks_are_heard() -> None:
    assert read_reply('"Please stop texting me"').band == "act"


@pytest.mark.parametrize(
    ("text", "scope"),
    [
        ("stop the promos, but keep the reminders", "this_stream"),
        ("no more surveys please", "this_stream"),
        ("stop all texts", "everything"),
        ("unsubscribe", "everything"),
        ("no more reminders, no texts at all", "everything"),
        ("wrong number", "this_number"),
        ("hello", None),
    ],
)
def test_an_opt_out_reaches_everything_unless_the_person_asked_for_less(text: str, scope: str | None) -> None:
    assert read_reply(text).scope == scope


@pytest.mark.parametrize(
    ("text", "intent", "band"),
    [
        ("wrong number, stop texting me", "revocation", "act"),
        ("Sorry, wrong number", "wrong_number", "act"),
        ("My husband passed away in May", "deceased", "review"),
        ("My mother died, please stop texting her phone. Stop.", "revocation", "act"),
        ("I am reporting you to the FCC", "complaint", "act"),
        ("this is harassment", "complaint", "review"),
        ("who is this?", "confusion", "none"),
        ("how did you get my number", "confusion", "review"),
        ("please start texting me again", "resubscribe", "act"),
        ("I texted stop by mistake", "resubscribe", "review"),
        ("see you at nine", "other", "none"),
        ("not interested", "revocation", "review"),
        ("✋", "revocation", "review"),
    ],
)
def test_the_sign_that_costs_most_to_miss_wins(text: str, intent: str, band: str) -> None:
    reply = read_reply(text)
    assert (reply.intent, reply.band) == (intent, band)


def test_a_reply_that_wants_texts_to_end_and_to_go_on_is_left_to_a_person() -> None:
    assert read_reply("please stop the texts for now and start texting me again in June").band == "review"


@pytest.mark.parametrize(
    "word", ["shop", "step", "spot", "top", "quite", "quiet", "describe", "canal", "store", "subscribe"]
)
def test_ordinary_words_are_no_slips(word: str) -> None:
    assert meant(word) == ""


def test_an_unknown_context_is_refused() -> None:
    with pytest.raises(ValueError, match="known: none"):
        read_reply("stop", "sideways")  # type: ignore[arg-type]


def test_every_construction_cites_requirements_that_exist() -> None:
    for item in CONSTRUCTIONS:
        assert [requirement(name).id for name in item.requirements] == list(item.requirements)


def test_names_of_constructions_are_unique_and_the_word_lists_do_not_contradict_each_other() -> None:
    names = [item.name for item in CONSTRUCTIONS]
    assert len(set(names)) == len(names)
    assert not OPT_OUT & UNSURE
    assert not OPT_OUT & ANSWERS
    assert len(set(GUARDS)) == len(GUARDS)


@given(st.one_of(st.text(max_size=300), st.lists(st.sampled_from(WORDS), max_size=30).map(" ".join)))
def test_any_text_is_read_and_spans_lie_inside_it(text: str) -> None:
    for context in CONTEXTS:
        reply = read_reply(text, context)
        assert all(0 <= span.start < span.end <= len(text) for span in reply.spans)
        assert reply.why
        assert reply.requirements
        assert (reply.scope is not None) >= (reply.intent == "revocation")


@given(st.lists(st.sampled_from(WORDS), max_size=30).map(" ".join))
def test_leaving_out_quotations_never_moves_a_character(text: str) -> None:
    own = own_words(text)
    assert len(own) == len(text)
    assert all(mine in (theirs, " ") for mine, theirs in zip(own, text, strict=True))


@given(st.sampled_from(sorted(FCC)), st.sampled_from(["", "!", "...", " please", " 🙏"]), st.booleans())
def test_case_punctuation_and_politeness_make_no_difference(word: str, tail: str, is_loud: bool) -> None:
    text = (word.upper() if is_loud else word) + tail
    assert read_reply(text).band == "act"


@pytest.mark.parametrize(
    "piece", ["stop ", "a", "don't ", "text me ", "> ", '"', "on x wrote: ", "i ", "not ", "s t o p ", "\n--"]
)
def test_time_grows_with_the_length_only(piece: str) -> None:
    def seconds(length: int) -> float:
        text = piece * (length // len(piece))
        start = time.perf_counter()
        read_reply(text)
        return time.perf_counter() - start

    seconds(1_000)
    assert seconds(200_000) < 40 * max(seconds(20_000), 0.02)
