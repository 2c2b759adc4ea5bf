"""The answers and the words: complete, short, in plain words, and every demand of the source texts answered."""

import re
from collections.abc import Iterator

import pytest

from carelane.domain.errors import CatalogueError, UnknownName
from carelane.sources import TOPICS, Answer, answer, answers, conflicts, demands, source, term, terms
from carelane.sources.answer_list import _answer
from carelane.sources.loading import Row
from carelane.sources.term_list import _term

MOST_WORDS_SHORT = 55
MOST_WORDS = 220
NOT_OUR_WORDS = re.compile(r"\b(simply|just|easily|obviously|of course you|please note|S[0-4])\b", re.IGNORECASE)


def words_of(entry: Answer) -> str:
    return " ".join((entry.question, entry.short, *entry.paragraphs, *(step.text for step in entry.steps)))


def all_texts() -> Iterator[tuple[str, str]]:
    for entry in answers().values():
        yield entry.id, words_of(entry)
    for word in terms().values():
        yield word.id, f"{word.term} {word.meaning}"


def test_every_point_of_the_five_texts_is_answered() -> None:
    answered = {name for entry in answers().values() for name in entry.demands}
    assert [name for name in demands() if name not in answered] == []


def test_a_question_that_better_sources_answer_is_answered_with_one_of_them() -> None:
    """What the catalogue says against a text has to be on the page that answers it."""
    apart = [
        (entry.id, name)
        for entry in answers().values()
        for name in entry.demands
        if demands()[name].verdict == "conflicts" and not set(demands()[name].better_sources) & set(entry.sources)
    ]
    assert apart == []


def test_a_dispute_about_a_point_is_shown_where_the_point_is_answered() -> None:
    missing = []
    for name, entry in demands().items():
        if entry.conflict:
            shown = {item for found in answers().values() if name in found.demands for item in found.conflicts}
            missing += [] if entry.conflict in shown else [name]
    assert missing == []


def test_nearly_every_dispute_has_a_question() -> None:
    shown = {name for entry in answers().values() for name in entry.conflicts}
    assert sorted(set(conflicts()) - shown) == ["authentication-plus-fee", "new-jersey-cap"]


def test_every_topic_has_several_questions() -> None:
    for topic in TOPICS:
        assert sum(entry.topic == topic for entry in answers().values()) >= 3, topic


def test_answers_are_short() -> None:
    for entry in answers().values():
        assert len(entry.short.split()) <= MOST_WORDS_SHORT, entry.id
        assert len(" ".join((entry.short, *entry.paragraphs)).split()) <= MOST_WORDS, entry.id


def test_a_meaning_is_one_or_two_sentences_or_three() -> None:
    for word in terms().values():
        assert len(word.meaning.split()) <= 45, word.id


def test_answers_keep_to_our_style() -> None:
    for name, text in all_texts():
        assert not NOT_OUR_WORDS.search(text), (name, NOT_OUR_WORDS.search(text))
        assert "!" not in text, name


def test_questions_end_with_a_question_mark_and_answers_with_a_stop() -> None:
    for entry in answers().values():
        assert entry.question.endswith("?"), entry.id
        for text in (entry.short, *entry.paragraphs):
            assert text.rstrip("”").endswith((".", "?")), (entry.id, text)


def test_no_question_stands_twice() -> None:
    questions = [entry.question.lower() for entry in answers().values()]
    assert len(set(questions)) == len(questions)


def test_nobody_is_promised_an_approval() -> None:
    for name, text in all_texts():
        assert not re.search(r"\b(guarantee[ds]?|will be approved|gets you approved)\b", text, re.IGNORECASE), name


def test_a_step_to_a_question_leads_to_one() -> None:
    for entry in answers().values():
        for step in entry.steps:
            if step.to.startswith("learn/questions/"):
                assert answer(step.to.removeprefix("learn/questions/")).id != entry.id


def test_a_word_that_is_explained_further_names_an_answer() -> None:
    for word in terms().values():
        if word.see:
            answer(word.see)


def test_hearsay_is_not_the_only_source_of_an_answer() -> None:
    for entry in answers().values():
        assert any(source(name).authority.value != "community" for name in entry.sources), entry.id


def test_unknown_ids_name_the_nearest() -> None:
    with pytest.raises(UnknownName) as caught:
        answer("code-816")
    assert "code-861" in caught.value.hint
    with pytest.raises(UnknownName) as caught:
        term("campagn")
    assert "campaign" in caught.value.hint


WHOLE: dict[str, object] = {
    "topic": "start",
    "question": "Why?",
    "short": "So.",
    "paragraphs": ["More."],
    "next": ["check: Check it"],
    "sources": ["ctia-principles-2023"],
    "as_of": "2026-11-22",
}


@pytest.mark.parametrize(
    ("change", "message"),
    [
        ({"topic": "other"}, "not one of"),
        ({"question": ""}, "needs a text at 'question'"),
        ({"sources": []}, "needs at least one text at 'sources'"),
        ({"next": ["somewhere: Go"]}, "has a step"),
        ({"next": ["check"]}, "has a step"),
        ({"anser": "x"}, "unknown keys"),
    ],
)
def test_an_incomplete_answer_is_refused(change: dict[str, object], message: str) -> None:
    assert _answer(Row("one", "file", WHOLE)).id == "one"
    with pytest.raises(CatalogueError, match=message):
        _answer(Row("one", "file", {**WHOLE, **change}))


@pytest.mark.parametrize("change", [{"sources": ["nobody"]}, {"conflicts": ["none"]}, {"demands": ["S9-01"]}])
def test_an_answer_that_cites_what_does_not_exist_is_refused(change: dict[str, object]) -> None:
    with pytest.raises(UnknownName):
        _answer(Row("one", "file", {**WHOLE, **change}))


def test_a_word_without_a_source_is_refused() -> None:
    with pytest.raises(CatalogueError, match="sources"):
        _term(Row("one", "file", {"term": "One", "meaning": "It is one."}))
