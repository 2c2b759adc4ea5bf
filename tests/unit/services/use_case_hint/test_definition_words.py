"""Words of a definition speak for its code, once each, and never outweigh a cue."""

from carelane.profiles.use_cases import USE_CASES
from carelane.services.use_case_hint.definition_words import DEFINITION_WORDS, codes_by_words
from carelane.services.use_case_hint.hint import CUE, WORD, hint_of


def test_every_code_with_words_is_of_the_registry():
    assert set(DEFINITION_WORDS) <= set(USE_CASES)


def test_a_whole_word_names_every_code_that_lists_it():
    assert codes_by_words("your gift is in the shop") == {"CHARITY", "MARKETING"}
    assert codes_by_words("gifted shopkeepers") == frozenset()


def test_a_word_counts_once_however_often_it_stands_there():
    once = hint_of("Your candidate speaks at noon.")
    often = hint_of("Your candidate speaks at noon. Candidate candidate candidate.")
    assert codes_by_words("candidate") == {"POLITICAL"}
    assert "POLITICAL" in once.top
    assert often.top[0] == "POLITICAL"


def test_a_cue_outweighs_a_word():
    assert WORD < CUE / 2
