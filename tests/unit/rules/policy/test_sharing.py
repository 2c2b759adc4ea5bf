"""How a policy is read sentence by sentence: what is denied, what is excluded, and for whom."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from carelane.domain.target import Target
from carelane.language.normalise import fold
from carelane.profiles.profile import load_profile
from carelane.rules.context import Context
from carelane.rules.policy._sharing import excludes_consent, protects_mobile_data, statements
from carelane.rules.text import Text


def _policy(words: str) -> Text:
    context = Context(load_profile("tcr"), date(2026, 11, 25), standalone=False)
    return Text(fold(words), Target.PRIVACY_POLICY, context, frozenset())


@pytest.mark.parametrize(
    "sentence",
    [
        "No mobile information will be shared with third parties or affiliates for marketing.",
        "We never pass your SMS consent on to partners.",
        "Your mobile number is shared with nobody, third parties included.",
        "Mobile numbers are neither sold nor disclosed to any other company or third party.",
        "Text messaging opt-in data is excluded from all of the sharing above.",
    ],
)
def test_a_denial_protects_mobile_data_wherever_it_stands(sentence: str) -> None:
    assert protects_mobile_data(_policy(sentence))


@pytest.mark.parametrize(
    "sentence",
    [
        "We may share your mobile number with affiliates.",
        "We do not keep mobile numbers for long, but may share them with third parties.",
        "We never sell your mobile number to third parties.",
        "We do not share e-mail addresses with third parties.",
        "Mobile numbers are used for texts.",
    ],
)
def test_other_sentences_protect_no_mobile_data(sentence: str) -> None:
    assert not protects_mobile_data(_policy(sentence))


def test_a_denied_sale_is_told_from_a_denied_sharing() -> None:
    sale, sharing = statements(_policy("We do not sell phone numbers. We do not sell or share phone numbers."))
    assert sale.denied
    assert sale.sale_only
    assert sharing.denied
    assert not sharing.sale_only


def test_consent_is_excluded_only_by_a_sentence_that_names_it() -> None:
    assert excludes_consent(_policy("All of this excludes text messaging originator opt-in data and consent."))
    assert not excludes_consent(_policy("All of this excludes names and addresses."))


@given(st.text(alphabet="shareno mobile thirdparties.,\n!?", max_size=300))
def test_statements_stand_in_order_inside_the_text(words: str) -> None:
    text = _policy(words)
    last = 0
    for item in statements(text):
        assert last <= item.start < item.end <= len(text.folded)
        last = item.end
