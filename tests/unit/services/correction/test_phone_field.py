"""A phone field for calls only: the choice, and whether page, policy and call to action tell one story."""

from dataclasses import replace

import pytest

from carelane.domain.campaign import Registration
from carelane.domain.facts import Facts, PhoneFieldUse, WayOut
from carelane.domain.fields import with_value
from carelane.domain.opt_in import CustomerTextsFirst, OptInMethod, WebForm
from carelane.services.correction.phone_field import phone_field_choice
from tests.unit.services.correction.campaigns import declined

DENIES = "Consent for text messages is not collected through our website; customers text us first."
FORM = WebForm(url="https://www.mapleridgepm.example/texts", has_checkbox=True, checkbox_ticked_by_default=False,
               checkbox_required=False)  # fmt: skip


def _campaign(way: WayOut | None, *methods: OptInMethod, policy: str = "", flow: str = "") -> Registration:
    item = replace(
        declined(), facts=Facts(phone_field=PhoneFieldUse.CALLS_ONLY, way_out=way), opt_in_methods=tuple(methods)
    )
    item = with_value(item, "texts.privacyPolicy", policy)
    return with_value(item, "messageFlow", flow or "The customer always sends the first text to 614-555-0142.")


def _fields(item: Registration) -> set[str]:
    choice = phone_field_choice(item, item, frozenset())
    assert choice is not None
    return {found.field for found in choice.disagreements}


def test_the_choice_is_put_with_three_ways_and_their_texts() -> None:
    item = _campaign(None)
    choice = phone_field_choice(item, item, frozenset())
    assert choice is not None
    assert [way.way for way in choice.ways.ways] == list(WayOut)
    assert all(way.consequences and way.seen and way.texts for way in choice.ways.ways)
    assert choice.disagreements == ()  # nothing to agree with before a choice


def test_a_policy_that_denies_consent_brings_the_choice_up_when_a_checkbox_was_demanded() -> None:
    item = with_value(declined(), "texts.privacyPolicy", DENIES)
    assert phone_field_choice(item, item, frozenset({"missing-checkbox"})) is not None
    assert phone_field_choice(item, item, frozenset({"optin-msg-missing-brand"})) is None
    assert phone_field_choice(declined(), declined(), frozenset({"missing-checkbox"})) is None


def test_a_label_agrees_with_customers_who_text_first() -> None:
    assert _fields(_campaign(WayOut.LABEL, CustomerTextsFirst(), policy=DENIES)) == set()


def test_a_label_contradicts_a_form_that_opts_people_in() -> None:
    item = _campaign(WayOut.LABEL, FORM, flow="People opt in through the contact form on our site.")
    assert _fields(item) == {"optInMethods[0]", "optInMethods", "messageFlow"}


@pytest.mark.parametrize("way", [WayOut.CHECKBOX, WayOut.SEPARATE_FORM])
def test_a_form_contradicts_a_policy_that_denies_consent_through_the_website(way: WayOut) -> None:
    assert _fields(_campaign(way, FORM, policy=DENIES)) == {"texts.privacyPolicy"}
    assert _fields(_campaign(way, FORM)) == set()


def test_a_box_has_to_be_there_empty_and_optional() -> None:
    ticked = replace(FORM, checkbox_ticked_by_default=True, checkbox_required=None)
    assert _fields(_campaign(WayOut.CHECKBOX, ticked)) == {
        "optInMethods[0].checkboxTickedByDefault",
        "optInMethods[0].checkboxRequired",
    }
