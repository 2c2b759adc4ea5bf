"""The form that is pasted: plain, valid, escaped, and sent off with the box empty."""

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from carelane.domain.facts import WayOut
from carelane.domain.opt_in import WebForm
from carelane.wording.ask import Ask
from carelane.wording.published.web_form import web_form
from carelane.wording.published.web_form_html import web_form_html
from tests.unit.wording.published.businesses import businesses, complete, grave, named
from tests.unit.wording.published.markup import Page

HOSTILE = (
    '"><script>alert(1)</script>', "-->", "</form>", "' onfocus='alert(1)", "A & B <b>bold</b>", "{name}", "{0}",
    "&lt;already&gt;", "javascript:alert(1)", "\u202eevil", "<!--", "%s %(name)s",
)  # fmt: skip
names = st.sampled_from(HOSTILE) | st.text(st.characters(exclude_categories=["Cs", "Cc"]), min_size=1, max_size=60)


def form(registration, language="en") -> Page:
    return Page(web_form_html(Ask(registration, language)).text)


@given(businesses(), st.sampled_from(("en", "es")))
def test_the_box_is_empty_optional_and_labelled(registration, language):
    page = form(registration, language)
    boxes = [field for field in page.all("input") if field["type"] == "checkbox"]
    assert boxes
    for box in boxes:
        assert "checked" not in box
        assert "required" not in box
        label = next(item for item in page.all("label") if item["for"] == box["id"])
        assert page.inside[label["for"]].strip()
    addresses = {link["href"] for link in page.all("a")}
    campaign = registration.campaign
    assert addresses == {campaign.privacy_policy_link, campaign.terms_and_conditions_link}


@given(businesses(), st.sampled_from(("en", "es")))
def test_every_field_has_a_label_and_nothing_is_hidden(registration, language):
    page = form(registration, language)
    fields = [*page.all("input"), *page.all("textarea")]
    assert {field["id"] for field in fields} == {label["for"] for label in page.all("label")}
    assert all(field.get("type") != "hidden" for field in fields)
    assert not page.all("script")
    assert all("display: none" not in attributes.get("style", "") for _, attributes in page.elements)
    assert all(not name.startswith("on") for _, attributes in page.elements for name in attributes)


@given(businesses())
def test_the_form_shows_the_words_that_are_registered(registration):
    shown, registered = form(registration).text, web_form(Ask(registration)).text
    assert registered.count("[ ] ") == sum(
        field["type"] == "checkbox" for field in form(registration).all("input")
    )  # fmt: skip
    for line in registered.splitlines():
        words = line.removeprefix("[ ] ")
        for address in (registration.campaign.privacy_policy_link, registration.campaign.terms_and_conditions_link):
            words = words.replace(f" ({address})", "")
        assert words in shown


@given(businesses(selling=False))
def test_the_words_of_the_form_pass_our_own_check(registration):
    assert grave(form(registration).text, "web_form", registration, "ringcentral") == []


@given(names)
def test_a_hostile_name_stays_text(name):
    page = form(named(name))
    plain = form(complete())
    assert [tag for tag, _ in page.elements] == [tag for tag, _ in plain.elements]
    assert [sorted(found) for _, found in page.elements] == [sorted(found) for _, found in plain.elements]
    assert " ".join(name.split()) in page.text or not name.strip()


@given(st.sampled_from(HOSTILE), st.sampled_from(HOSTILE))
def test_a_hostile_address_or_topic_breaks_nothing(address, topics):
    registration = complete()
    changed = replace(
        registration,
        campaign=replace(registration.campaign, privacy_policy_link=f"https://x.example/{address}"),
        facts=replace(registration.facts, topics=topics),
    )
    page = form(changed)
    assert not page.all("script")
    assert len(page.all("form")) == 1


def test_an_address_that_is_none_of_the_web_is_no_link():
    registration = complete()
    changed = replace(registration, campaign=replace(registration.campaign, privacy_policy_link="javascript:alert(1)"))
    assert [link["href"] for link in form(changed).all("a")] == [registration.campaign.terms_and_conditions_link]


def test_three_remarks_say_what_to_change():
    comments = form(complete()).comments
    assert [comment.split(":")[0].strip() for comment in comments] == [
        "CHANGE 1 of 3", "CHANGE 2 of 3", "CHANGE 3 of 3",
    ]  # fmt: skip


def _phone(page: Page) -> dict[str, str]:
    return next(field for field in page.all("input") if field["type"] == "tel")


def test_the_phone_may_stay_empty_unless_the_form_needs_it():
    assert "required" not in _phone(form(complete()))
    needed = replace(complete(), opt_in_methods=(WebForm(phone_required=True),))
    assert "required" in _phone(form(needed))
    own = replace(complete(), facts=replace(complete().facts, way_out=WayOut.SEPARATE_FORM))
    assert "required" in _phone(form(own))


@pytest.mark.parametrize("language", ["en", "es"])
def test_marketing_gets_a_box_of_its_own(language):
    both = replace(
        complete(), campaign=replace(complete().campaign, usecase="MIXED", sub_usecases=("CUSTOMER_CARE", "MARKETING"))
    )
    boxes = [field["name"] for field in form(both, language).all("input") if field["type"] == "checkbox"]
    assert boxes == ["sms_service", "sms_marketing"]
