"""Finding answers, words, codes and rules as people ask for them."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from carelane.services.learn.shelf import best, find, index

ASKED = (
    ("do I need stocks", "do-i-need-stocks"),
    ("are tax services refused", "are-tax-services-refused"),
    ("who ticked the box", "who-ticked-the-box"),
    ("are my contacts opted in", "are-our-contacts-opted-in"),
    ("where do I send the opt-in data", "where-to-send-opt-in-data"),
    ("must I give fake STOP answers", "must-we-invent-answers"),
    ("lists of who opted out", "lists-of-opt-outs"),
    ("what are the fees", "what-does-it-cost"),
    ("how long does it take", "how-long-does-it-take"),
    ("resubmitting", "before-you-resubmit"),
    ("checkbox when I only call", "checkbox-when-we-only-call"),
    ("DCA2 declined sharing request (861)", "code-861"),
    ("can I use bit.ly", "links-in-texts"),
    ("can we ask for a google review", "ask-for-reviews"),
    ("does every text need stop", "stop-line-in-every-text"),
    ("double opt in", "do-we-need-double-opt-in"),
    ("implied consent", "is-our-consent-implied"),
    ("we have no website developer", "no-web-developer"),
    ("customers text us first", "we-only-answer"),
    ("nonprofit rejected 3 times", "nonprofit"),
    ("prove consent", "what-proof-to-keep"),
    ("what hours can I text", "what-hours-may-we-text"),
    ("employees", "texts-to-employees"),
    ("privacy polcy third partys", "what-the-privacy-policy-needs"),
    ("aproval how meny days", "how-long-does-it-take"),
)


@pytest.mark.parametrize(("words", "wanted"), ASKED)
def test_a_question_is_found_in_the_words_of_people(words: str, wanted: str) -> None:
    found = [hit.thing.place.rpartition("/")[2] for hit in best(words)]
    assert wanted in found, found


def test_most_of_them_stand_first() -> None:
    first = [best(words, 1)[0].thing.place.endswith(f"/{wanted}") for words, wanted in ASKED]
    assert sum(first) >= len(ASKED) - 3


def test_a_code_is_found_by_its_number() -> None:
    assert any(thing.place == "learn/codes/ringcentral/9108" for group in find("9108") for thing in group.things)


def test_a_word_is_found_though_it_is_misspelt() -> None:
    words = [thing.title for group in find("campain") if group.kind == "word" for thing in group.things]
    assert words[0] == "Campaign"


def test_words_that_say_nothing_find_nothing() -> None:
    assert find("the of and") == ()
    assert find("zzzzqqq") == ()
    assert find("") == ()


def test_only_the_kinds_asked_for_are_shown() -> None:
    assert {group.kind for group in find("stop", kinds=("rule",))} == {"rule"}


def test_no_group_is_longer_than_asked() -> None:
    assert all(len(group.things) <= 2 for group in find("opt-out message", most=2))


@given(st.text(max_size=300))
def test_any_words_can_be_asked_and_the_best_comes_first(words: str) -> None:
    scores = [hit.score for hit in index().find(words)]
    assert scores == sorted(scores, reverse=True)
    assert all(0 < score <= 1 for score in scores)
