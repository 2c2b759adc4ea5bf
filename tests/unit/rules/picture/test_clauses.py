"""Clauses are found by what they mean, with the sentence that says it."""

import pytest

from carelane.rules.picture.fixture import picture_from
from carelane.services.site_check.check_site import check_site
from tests.rules.marks import AS_OF


def found(path: str, *paragraphs: str) -> dict[str, tuple[str, ...]]:
    return found_in({path: "\n".join(("# Privacy and text messages", *paragraphs))})


def found_in(pages: dict[str, str]) -> dict[str, tuple[str, ...]]:
    report = check_site(picture_from(pages), as_of=AS_OF)
    assert not report.failures
    return {seen.clause.id: seen.quotes for seen in report.clauses}


@pytest.mark.parametrize(
    "sentence",
    [
        "Mobile numbers and text messaging consent are never shared with third parties or affiliates for marketing.",
        (
            "We won't give, sell or pass on your cell number or SMS opt-in to any affiliate or outside company for "
            "promotions."
        ),
        (
            "No third party and no affiliate receives your phone number or your agreement to be texted for its own "
            "marketing."
        ),
        "Your mobile number and your permission to text you stay with us: no affiliate gets them for promotional use.",
        "Neither your mobile number nor the fact that you agreed to texts is handed to third parties for marketing.",
        "No compartimos su número de celular ni su consentimiento para mensajes de texto con terceros ni afiliadas.",
    ],
)
def test_the_promise_not_to_share_survives_other_words(sentence: str) -> None:
    assert found("/privacy", "We collect your phone number to text you.", sentence)["privacy-no-sharing"] == (sentence,)


@pytest.mark.parametrize(
    "sentence",
    [
        "We may share your phone number with affiliates and marketing partners.",
        "We do not sell your mobile number.",
        "We share photos of our work with visitors of this site.",
        "Your privacy matters to us.",
    ],
)
def test_what_only_sounds_like_the_promise_is_none(sentence: str) -> None:
    assert found("/privacy", sentence)["privacy-no-sharing"] == ()


def test_terms_show_each_clause_with_its_sentence() -> None:
    quotes = found(
        "/terms",
        "When you opt in, our text program sends you visit texts.",
        "How often depends on your visits: message frequency varies.",
        "Your carrier's message and data rates may apply.",
        "Text STOP to leave the program, or HELP to reach a person.",
        "Carriers are not liable for delayed or undelivered messages.",
    )
    assert quotes["terms-frequency"] == ("How often depends on your visits: message frequency varies.",)
    assert all(quotes[f"terms-{name}"] for name in ("rates", "stop", "help", "carriers", "messages", "program"))


def test_a_site_without_terms_misses_each_clause_of_them() -> None:
    report = check_site(picture_from({"/privacy": "# Privacy\nWe collect phone numbers."}), as_of=AS_OF)
    missing = [seen for seen in report.clauses if seen.clause.id.startswith("terms-")]
    assert missing
    assert not any(seen.found for seen in missing)


def test_the_title_of_the_terms_does_not_say_what_the_texts_are_about() -> None:
    says = "You get texts about your repair requests."
    pages = {"/terms": f"# Terms of Service\nWelcome to our site.\n# Texts\n{says}"}
    assert found_in(pages)["terms-messages"] == (says,)
    assert found_in({"/terms": "# Terms of Service\nWe send SMS."})["terms-messages"] == ()


def test_a_sentence_ends_with_its_paragraph_also_without_a_full_stop() -> None:
    says = "You get texts about your repair requests."
    long = "Terms of the text program of Maple Ridge Property Management in Columbus, Ohio"
    assert found_in({"/terms": f"# {long}\n{says}"})["terms-messages"] == (says,)
