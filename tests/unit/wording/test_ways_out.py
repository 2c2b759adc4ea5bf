"""The three ways out of a phone field for calls only: page, policy and call to action of each agree."""

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from carelane.domain.facts import PhoneFieldUse, WayOut
from carelane.domain.finding import Severity
from carelane.domain.opt_in import CustomerTextsFirst, WebForm
from carelane.services.check_campaign import check_campaign
from carelane.sources import conflict_note, sources
from carelane.wording.ask import Ask
from carelane.wording.ways_out import as_chosen, ways_out
from tests.unit.wording.published.businesses import PLACES, SITE, businesses, complete

FORM = WebForm(
    url=f"{SITE}/contact", place="below the phone field", has_checkbox=True, checkbox_ticked_by_default=False,
    checkbox_required=False, checkbox_for_texts_only=True, phone_required=False, behind_login=False,
)  # fmt: skip
EVERY = tuple(WayOut)


def asked(registration, *, first: bool = True) -> Ask:
    methods = (FORM, CustomerTextsFirst(PLACES)) if first else (FORM,)
    return Ask(replace(registration, opt_in_methods=methods))


def submitted(ask: Ask, way: WayOut):
    """The registration with the texts of this way filled in."""
    texts = {text.artefact: text.text for text in ways_out(ask).way(way).texts}
    chosen = as_chosen(ask, way).registration
    other = replace(
        chosen.texts, privacy_policy=texts["texts.privacyPolicy"], web_form=texts.get("texts.webForm", "")
    )  # fmt: skip
    return replace(chosen, texts=other, campaign=replace(chosen.campaign, message_flow=texts["messageFlow"]))


@pytest.mark.parametrize("way", EVERY)
@given(registration=businesses(selling=False), first=st.booleans())
def test_the_texts_of_a_way_pass_the_check_together(way, registration, first):
    report = check_campaign(submitted(asked(registration, first=first or way is WayOut.LABEL), way))
    places = ("messageFlow", "texts.", "optInMethods")
    assert [
        (found.field, found.rule)
        for found in report.findings
        if found.severity is not Severity.ADVICE and found.field.startswith(places)
    ] == []


@pytest.mark.parametrize("way", EVERY)
@given(registration=businesses(selling=False))
def test_page_policy_and_call_to_action_say_the_same_of_the_phone_field(way, registration):
    found = ways_out(asked(registration)).way(way)
    page = " ".join(text.text for text in found.page).lower()
    said = [" ".join(text.text.lower().split()) for text in (found.policy, found.call_to_action)]
    assert all("calls" in text for text in said)
    assert ("calls only" in page or "number for calls" in page) == (way is not WayOut.CHECKBOX)
    assert all("box" in text for text in said) == (way is WayOut.CHECKBOX)
    assert not any("not collected" in text or "no consent" in text for text in (page, *said))


@pytest.mark.parametrize("way", [WayOut.CHECKBOX, WayOut.SEPARATE_FORM])
def test_the_call_to_action_quotes_the_label_of_the_form(way):
    found = ways_out(asked(complete())).way(way)
    label = next(line for line in found.page[-1].text.splitlines() if line.startswith("[ ] ")).removeprefix("[ ] ")
    assert f'"{label}"' in found.call_to_action.text
    assert found.snippet is not None


def test_a_label_alone_leaves_no_form_to_opt_in_by():
    found = ways_out(asked(complete())).way(WayOut.LABEL)
    assert found.snippet is None
    assert [text.artefact for text in found.page] == ["phone_field_label"]
    chosen = as_chosen(asked(complete()), WayOut.LABEL).registration
    assert [type(method) for method in chosen.opt_in_methods] == [CustomerTextsFirst]
    assert chosen.facts.phone_field is PhoneFieldUse.CALLS_ONLY


def test_a_label_cannot_carry_marketing():
    selling = replace(complete(), campaign=replace(complete().campaign, usecase="MARKETING"))
    told = " ".join(ways_out(asked(selling)).way(WayOut.LABEL).consequences)
    assert "written consent" in told
    assert "written consent" not in " ".join(ways_out(asked(complete())).way(WayOut.LABEL).consequences)


def test_each_way_says_what_follows_and_what_sources_saw():
    found = ways_out(asked(complete()))
    for way in found.ways:
        assert len(way.steps) >= 3
        assert len(way.consequences) >= 3
        assert {source for seen in way.seen for source in seen.sources} <= set(sources())
        assert {seen.outcome for seen in way.seen} <= {"accepted", "refused", "not known"}
        assert "field-for-calls-only" in {state.id for state in way.statements}
    assert all(conflict_note(conflict) for conflict in found.conflicts)


def test_what_is_not_known_is_asked_for():
    found = ways_out(Ask(replace(complete(), opt_in_methods=())))
    assert "optInMethods[].published" in {gap.fact for gap in found.way(WayOut.LABEL).gaps}
    assert "optInMethods[].url" in {gap.fact for gap in found.way(WayOut.SEPARATE_FORM).gaps}


def test_the_choice_of_the_facts_sheet_is_kept():
    chosen = replace(complete(), facts=replace(complete().facts, way_out=WayOut.CHECKBOX))
    assert ways_out(Ask(chosen)).chosen is WayOut.CHECKBOX
    assert ways_out(Ask(complete())).chosen is None
