"""The public page of a text program: one file, nothing from outside, the exact words, both languages."""

import re
from dataclasses import replace

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from carelane.domain.campaign import Registration
from carelane.domain.errors import BadSetting
from carelane.domain.opt_in import OtherWay, Paper, WebForm
from carelane.report.programme_page import programme_page_html
from carelane.services.programme_page import programme_page
from carelane.wording.ask import Ask
from carelane.wording.published.web_form import box_labels
from tests.unit.wording.published.businesses import businesses, complete, grave, named
from tests.unit.wording.published.markup import Page
from tests.unit.wording.published.test_web_form_html import HOSTILE

BOTH = ("en", "es")


def page_of(registration, *languages: str) -> Page:
    return Page(programme_page_html(programme_page(registration, languages=languages)))


@given(businesses())
def test_the_page_has_every_part_in_both_languages(registration):
    page = page_of(registration, *BOTH)
    campaign = registration.campaign
    addresses = [link["href"] for link in page.all("a")]
    assert addresses.count(campaign.privacy_policy_link) >= 2
    assert addresses.count(campaign.terms_and_conditions_link) >= 2
    for words in ("How to opt in", "Message and data rates may apply.", "STOP", "HELP", "614-555-0142", "Cómo"):
        assert words in page.text
    assert [article["lang"] for article in page.all("article")] == list(BOTH)


@given(businesses(selling=False))
def test_the_words_of_the_page_pass_as_terms(registration):
    assume(registration.opt_in_methods)
    assert grave(page_of(registration, "en").text, "terms", registration, "ringcentral") == []


@given(businesses())
def test_nothing_is_fetched_and_nothing_runs(registration):
    html = programme_page_html(programme_page(registration, languages=BOTH))
    page = Page(html)
    assert not page.all("script")
    assert not page.all("img")
    assert [link["href"] for link in page.all("link")] == ["data:,"]
    assert "@import" not in html
    assert "url(" not in html
    assert {link["href"].split(":")[0] for link in page.all("a")} <= {"https", "mailto", "tel", "sms", "#en", "#es"}


def test_the_exact_words_are_those_of_the_file_or_else_of_the_form():
    ours = page_of(complete(), "en").text
    assert box_labels(Ask(complete()))[0][1].text in ours
    own = replace(complete(), opt_in_methods=(WebForm(url="https://a.example/x", wording="Yes, text me about rent."),))
    assert "Yes, text me about rent." in page_of(own, "en").text
    assert box_labels(Ask(own))[0][1].text not in page_of(own, "en").text


def test_own_words_stay_in_their_language_on_the_spanish_part():
    own = replace(complete(), opt_in_methods=(Paper(wording="[ ] Yes, text me about rent."),))
    quote = page_of(own, "es").all("blockquote")
    assert quote == [{"lang": "en"}]


@given(st.sampled_from(HOSTILE), st.sampled_from(HOSTILE))
def test_hostile_facts_stay_text(name, words):
    registration = replace(
        named(name), opt_in_methods=(WebForm(url=f"https://a.example/{words}", wording=words), OtherWay(words))
    )
    registration = replace(registration, brand=replace(registration.brand, email=words, phone=words))
    page = page_of(registration, *BOTH)
    assert not page.all("script")
    assert all(not key.startswith("on") for _, attributes in page.elements for key in attributes)
    assert not any(link["href"].lower().startswith("javascript") for link in page.all("a"))


def test_a_page_without_facts_asks_and_marks_every_question():
    page = programme_page(Registration())
    html = programme_page_html(page)
    questions = {gap.question for gap in page.gaps}
    assert {"how do people opt in? Name every way in the campaign file"} < questions
    assert set(re.findall(r"<mark>\[QUESTION: ([^\]]+)\]</mark>", html)) == questions


def test_what_is_confirmed_is_not_asked_again():
    page = programme_page(complete())
    assert "stop-honoured" in {state.id for state in page.unconfirmed}
    sure = replace(complete(), facts=replace(complete().facts, confirmed=("stop-honoured",)))
    assert "stop-honoured" not in {state.id for state in programme_page(sure).unconfirmed}


def test_the_languages_are_those_of_the_facts_sheet():
    both = replace(complete(), facts=replace(complete().facts, languages=("es", "en")))
    assert [part.language for part in programme_page(both).parts] == ["es", "en"]
    assert [part.language for part in programme_page(complete()).parts] == ["en"]
    with pytest.raises(BadSetting, match="'fr'"):
        programme_page(complete(), languages=("fr",))


def _luminance(colour: str) -> float:
    parts = [int(colour[place : place + 2], 16) / 255 for place in (1, 3, 5)]
    linear = [part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts]
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]


def test_the_colours_reach_the_contrast_of_wcag_aa():
    html = programme_page_html(programme_page(complete()))
    schemes = re.findall(r":root \{([^}]*)\}", html)
    assert len(schemes) == 3  # light, dark, print
    for scheme in schemes[:2]:
        colours = dict(re.findall(r"--([a-z-]+): (#[0-9a-f]{6})", scheme))
        for ink, paper in (("ink", "paper"), ("ink", "card"), ("accent", "paper"), ("accent", "card"),
                           ("open-ink", "open")):  # fmt: skip
            high, low = sorted((_luminance(colours[ink]), _luminance(colours[paper])), reverse=True)
            assert (high + 0.05) / (low + 0.05) >= 4.5, (ink, paper)
