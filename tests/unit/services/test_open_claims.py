"""One policy for what nobody has confirmed: a mark right behind it, the same one in every field and every command."""

import dataclasses

import pytest
from hypothesis import given
from hypothesis import strategies as st

from carelane.domain.campaign import Registration
from carelane.domain.facts import Facts
from carelane.domain.fields import text_at, text_fields, with_value
from carelane.domain.finding import FieldEdit, Finding, Severity, Span
from carelane.domain.opt_in import WebForm
from carelane.services.check_campaign import check_campaign
from carelane.services.correction.drafts import written
from carelane.services.correction.questions import asks, questions_in, without_any_mark
from carelane.services.correction.settled import may_be_written
from carelane.services.open_claims import asked_whether, is_settled, with_marks
from carelane.services.plan_corrections import facts_writer
from carelane.services.write_texts import confirm, fill_texts, statements, write_text, write_texts
from carelane.wording.published.claims import HELP_WORKS, STOP_WORKS
from carelane.wording.registered.description import NO_MARKETING
from carelane.wording.written import Statement
from tests.unit.services.correction.campaigns import declined
from tests.unit.services.test_write_texts import WAYS, filled_registrations, registration, sure


def _fixed(found: Registration, path: str) -> str:
    """The text that `fix` writes into an empty field: of the drafts that are written anew the whole one."""
    return [draft.text for draft in written(found, path, facts_writer())][-1]


def test_a_filled_field_carries_a_mark_behind_each_claim_that_nobody_confirmed() -> None:
    found = registration()
    filled = fill_texts(found, write_texts(found)).registration
    reply = filled.campaign.help_message
    assert f"is it true that {HELP_WORKS.true_only_if}?" in questions_in(reply)
    refused = [item for item in check_campaign(filled).findings if item.rule == "question-left-open"]
    assert {"description", "messageFlow", "sample1", "helpMessage"} <= {item.field for item in refused}
    assert all(item.severity is Severity.BLOCKER for item in refused)


@given(filled_registrations, st.sets(st.sampled_from(["stop-honoured", "help-reply-on", "topics", "no-marketing"])))
def test_fix_and_write_put_the_same_words_and_the_same_marks_into_an_empty_field(
    found: Registration, confirmed: set[str]
) -> None:
    found = dataclasses.replace(found, facts=dataclasses.replace(found.facts, confirmed=tuple(sorted(confirmed))))
    filled = fill_texts(found, write_texts(found)).registration
    for path in ("description", "messageFlow", "optinMessage", "optoutMessage", "helpMessage"):
        assert text_at(filled, path) == _fixed(found, path)


@given(filled_registrations)
def test_a_claim_is_marked_in_every_field_that_makes_it_or_in_none(found: Registration) -> None:
    for text in write_texts(found):
        marked = with_marks(text, found)
        asked = questions_in(marked.text)
        for state in text.statements:
            assert (asked_whether(state) in asked) is not is_settled(state, found)
        assert without_any_mark(marked.text) == without_any_mark(text.text)


def test_confirming_takes_the_marks_away_and_leaves_every_other_word() -> None:
    found = registration()
    texts = write_texts(found)
    filled = fill_texts(found, texts).registration
    some = confirm(filled, ["help-reply-on"], known=statements(texts))
    assert not any(HELP_WORKS.true_only_if in text for _, _, text in text_fields(some))
    assert any(asks(text) for _, _, text in text_fields(some))
    every = confirm(filled, [state.id for state in statements(texts)], known=statements(texts))
    for text in texts:
        if text.language == "en" and text.artefact == "messageFlow":
            assert text_at(every, text.artefact) == text.text
    assert not any(asks(text) for _, _, text in text_fields(every))


def test_a_second_fill_takes_up_what_was_confirmed_meanwhile_and_keeps_what_the_owner_changed() -> None:
    found = registration()
    filled = fill_texts(found, write_texts(found)).registration
    filled = with_value(filled, "sample2", "Maple Ridge: our own words. Reply STOP to opt out.")
    known = dataclasses.replace(filled, facts=sure(filled).facts)
    again = fill_texts(known, write_texts(known)).registration
    assert not asks(again.campaign.help_message)
    assert again.campaign.samples[1] == "Maple Ridge: our own words. Reply STOP to opt out."


def test_words_at_a_form_are_filled_in_only_once_it_is_confirmed_that_they_stand_there() -> None:
    found = registration("Maple Ridge", WAYS[0])
    texts = write_texts(found)
    assert fill_texts(found, texts).registration.opt_in_methods == found.opt_in_methods
    (told,) = fill_texts(sure(found), texts).registration.opt_in_methods
    assert isinstance(told, WebForm)
    assert "STOP" in told.wording
    assert not asks(told.wording)


@pytest.mark.parametrize(
    ("facts", "state", "settled"),
    [
        (Facts(sends_help_reply=True), HELP_WORKS, True),
        (Facts(sends_help_reply=False), HELP_WORKS, False),
        (Facts(), HELP_WORKS, False),
        (Facts(confirmed=("help-reply-on",)), HELP_WORKS, True),
        (Facts(sends_optout_reply=True), STOP_WORKS, True),
        (Facts(sends_marketing=False), NO_MARKETING, True),
        (Facts(sends_marketing=True), NO_MARKETING, False),
    ],
)
def test_the_fact_that_decides_a_statement_is_a_property_of_it(
    facts: Facts, state: Statement, *, settled: bool
) -> None:
    assert is_settled(state, Registration(facts=facts)) is settled


def test_a_reply_of_the_owners_own_settles_that_it_is_sent_and_one_of_ours_with_its_mark_does_not() -> None:
    own = with_value(Registration(), "helpMessage", "Oak Street: call 303-555-0142 for help.")
    assert is_settled(HELP_WORKS, own)
    found = registration()
    ours = with_value(found, "helpMessage", with_marks(write_text(found, "helpMessage"), found).text)
    assert not is_settled(HELP_WORKS, ours)
    nameless = dataclasses.replace(found, brand=dataclasses.replace(found.brand, email="", phone=""))
    gaps = with_value(nameless, "helpMessage", with_marks(write_text(nameless, "helpMessage"), nameless).text)
    assert not is_settled(HELP_WORKS, gaps)


HELP_RULES = (
    "help-instruction-missing-in-samples", "terms-missing-support",
    "first-message-missing-disclosure",
)  # fmt: skip


@pytest.mark.parametrize("rule", HELP_RULES)
@pytest.mark.parametrize("safe", [True, False])
@pytest.mark.parametrize("answered", [None, True])
def test_the_same_sentence_waits_for_the_same_statement_whichever_rule_adds_it(
    rule: str, *, safe: bool, answered: bool | None
) -> None:
    item = with_value(declined(), "helpMessage", "")
    item = dataclasses.replace(item, facts=dataclasses.replace(item.facts, sends_help_reply=answered))
    only_if = "" if safe else "HELP is answered"
    edit = FieldEdit("optinMessage", Span(0, 0), "Reply HELP for help.", safe=safe, true_only_if=only_if)
    found = check_campaign(declined()).findings[0]
    finding: Finding = dataclasses.replace(found, rule=rule, field="optinMessage", fix=edit, suppressed=None)
    assert may_be_written(finding, item) is (answered is True)
