"""What led to a text, as the services take it, and the policy as they tell it."""

from typing import Any

import pytest

from carelane.domain.errors import InputError, UnknownName
from carelane.domain.situation import Situation
from carelane.services.check_text import check_text, situation_of, text_context

RESTOCK = "Trailhead Outfitters: the size 9 boots are back in stock. Reply STOP to opt out."


def test_no_word_means_that_nothing_is_known() -> None:
    assert situation_of("") is situation_of("none") is Situation.NONE
    assert text_context().situation is Situation.NONE


def test_an_unknown_word_is_refused_with_the_known_ones() -> None:
    with pytest.raises(UnknownName) as caught:
        check_text(RESTOCK, situation="asked")
    assert caught.value.hint == "known contexts: none, reply_to_inbound, after_transaction"


def test_a_word_of_the_wrong_type_is_refused() -> None:
    wrong: Any = 5
    with pytest.raises(InputError, match="5 is no text"):
        text_context(situation=wrong)


def test_the_decision_has_a_reason_addresses_and_the_conflict() -> None:
    (decision,) = check_text(RESTOCK, use_case="CUSTOMER_CARE").marketing.policy
    assert (decision.category, decision.code, decision.decision) == ("announcement", "restock-notice", "warn")
    assert decision.why.endswith(".")
    assert decision.sources
    assert all(address.startswith("http") for address in decision.sources)
    assert "What we advise:" in decision.conflict


def test_what_was_asked_for_gives_no_finding_and_is_still_read_as_it_reads() -> None:
    plain = check_text(RESTOCK, use_case="CUSTOMER_CARE")
    asked = check_text(RESTOCK, use_case="CUSTOMER_CARE", situation="reply_to_inbound")
    assert "restock-notice" in {finding.rule for finding in plain.findings}
    assert "restock-notice" not in {finding.rule for finding in asked.findings}
    assert asked.marketing.verdict == plain.marketing.verdict == "review"
    assert [decision.decision for decision in asked.marketing.policy] == ["allow"]


def test_a_text_without_marketing_has_no_policy() -> None:
    assert check_text("Northgate Dental: your cleaning is on Monday at 9.", use_case="2FA").marketing.policy == ()


def test_each_kind_that_was_seen_is_told_once() -> None:
    text = "Willow Spa: 20% off facials! Take 20% off massages too. Use code GLOW20."
    policy = check_text(text, use_case="CUSTOMER_CARE").marketing.policy
    assert len(policy) == len(set(policy)) == len({(item.category, item.code) for item in policy})
    assert "discount" in {item.category for item in policy}
