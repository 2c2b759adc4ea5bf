"""What the rules on invitations share: completeness, cut texts, denials and named senders."""

from datetime import date

import pytest

from carelane.domain.target import Target
from carelane.language.normalise import fold
from carelane.profiles.profile import load_profile
from carelane.rules.context import Context
from carelane.rules.invitation._negation import denied
from carelane.rules.invitation._parts import is_excerpt, is_thin, missing_disclosures
from carelane.rules.invitation._senders import names_a_sender
from carelane.rules.text import Text

_COMPLETE = (
    "I agree to texts from Example Plumbing. Message frequency varies. Message and data rates may apply. "
    "Reply STOP to opt out or HELP for help. Privacy policy below."
)


def _text(words: str, *, standalone: bool = False) -> Text:
    context = Context(load_profile("tcr"), date(2026, 11, 25), standalone=standalone)
    return Text(fold(words), Target.CTA, context, frozenset())


def test_a_complete_invitation_is_not_thin() -> None:
    assert missing_disclosures(_text(_COMPLETE)) == ()
    assert not is_thin(_text(_COMPLETE))


@pytest.mark.parametrize(
    "part", ["Message frequency varies. ", "Message and data rates may apply. ", "Privacy policy below."]
)
def test_one_missing_part_does_not_make_an_invitation_thin(part: str) -> None:
    assert not is_thin(_text(_COMPLETE.replace(part, "")))


def test_two_missing_disclosures_make_an_invitation_thin() -> None:
    without = _COMPLETE.replace("Message frequency varies. ", "").replace("Message and data rates may apply. ", "")
    assert len(missing_disclosures(_text(without))) == 2
    assert is_thin(_text(without))


def test_a_support_address_counts_as_help() -> None:
    words = "Reply STOP to opt out. Questions? Write to office@exampleplumbing.example."
    assert not any("help" in part for part in missing_disclosures(_text(words)))


@pytest.mark.parametrize(
    "words", ["...reply STOP to cancel.", "I agree to texts from Example Plumbing…", '"...You can stop any time"']
)
def test_dots_at_an_end_mark_a_cut_text_that_is_checked_alone(words: str) -> None:
    assert is_excerpt(_text(words, standalone=True))
    assert not is_excerpt(_text(words))


@pytest.mark.parametrize(
    ("words", "phrase", "expected"),
    [
        ("We never use purchased lists.", "purchased lists", True),
        ("Purchased lists are not used.", "purchased lists", True),
        ("We use purchased lists.", "purchased lists", False),
        ("We do not email. We use purchased lists.", "purchased lists", False),
    ],
)
def test_a_phrase_is_denied_by_a_word_of_its_own_clause(words: str, phrase: str, *, expected: bool) -> None:
    text = _text(words)
    start = text.folded.index(phrase)
    assert denied(text, start, start + len(phrase)) is expected


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        ("I agree to receive texts from Purple Door Bakery about my order.", True),
        ("I agree to receive texts from [Business Name] about my order.", True),
        ("Purple Door's customers sign up at the counter.", True),
        ("I agree to receive texts from the company about my order.", False),
        ("I agree to receive SMS messages about my order. Reply STOP to opt out.", False),
    ],
)
def test_a_sender_is_a_name_and_not_a_stand_in(words: str, *, expected: bool) -> None:
    assert names_a_sender(_text(words)) is expected
