"""Claims are asked about in groups: one yes for what was shown, or one by one."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from carelane.formats.campaign_file import load_registration
from carelane.services.demo_campaign import CAMPAIGN_FILE
from carelane.services.interview.claim_questions import GROUPS, claim_questions, grouped, ids_of, said_true
from carelane.services.interview.interview import EndOfInput, Interview
from carelane.services.write_texts import statements, write_texts

TEXTS = write_texts(load_registration(CAMPAIGN_FILE.encode(), name="demo.yaml").registration)
STATES = statements(TEXTS)
IDS = {state.id for state in STATES}


def ask(lines):
    given_lines = iter(lines)
    said: list[str] = []

    def line(_):
        try:
            return next(given_lines)
        except StopIteration:
            raise EndOfInput from None

    interview = Interview(line, said.append, questions=claim_questions(STATES, TEXTS))
    interview.run()
    return set(said_true(interview.answers, STATES)), "\n".join(said), interview


def test_every_claim_stands_in_exactly_one_group():
    found = [state.id for item in grouped(STATES) for state in item.states]
    assert sorted(found) == sorted(IDS)


def test_no_group_is_called_like_a_claim():
    assert not {group.name for group in GROUPS} & {name for group in GROUPS for name in group.ids}
    assert not {group.name for group in GROUPS} & IDS


def test_one_yes_a_group_confirms_all_that_was_shown():
    true, said, interview = ask(["yes"] * len(grouped(STATES)))
    assert true == IDS
    assert interview.finished
    assert all(state.true_only_if in said for state in STATES)


def test_a_no_leads_to_single_questions_and_confirms_only_what_was_said_to_be_true():
    first = grouped(STATES)[0]
    assert len(first.states) > 1
    true, _, _ = ask(["no", "yes", *["no"] * (len(first.states) - 1), "quit"])
    assert true == {first.states[0].id}


def test_what_was_skipped_or_never_reached_is_not_confirmed():
    assert ask([])[0] == set()
    assert ask(["skip"] * 100)[0] == set()


def test_the_words_that_a_claim_points_to_are_shown():
    _, said, _ = ask(["no"] * 100)
    sentences = [sentence for text in TEXTS for sentence in text.sentences]
    topics = next(sentence for sentence in sentences if "topics" in {state.id for state in sentence.states})
    assert " ".join(topics.text.split())[:60] in said


@pytest.mark.parametrize("group", grouped(STATES))
def test_the_name_of_a_group_stands_for_its_claims(group):
    assert set(ids_of([group.group.name], STATES)) == {state.id for state in group.states}


def test_names_can_be_joined_by_commas_and_unknown_ones_stay_to_be_refused():
    assert ids_of(["stop-honoured, nonsense", "stop-honoured"], STATES) == ("stop-honoured", "nonsense")


@given(st.lists(st.sampled_from(["yes", "no", "", "skip", "back", "?"]), max_size=60))
def test_nothing_is_confirmed_to_which_nobody_said_yes(lines):
    true, _, _ = ask(lines)
    assert true <= IDS
    assert "yes" in lines or not true
