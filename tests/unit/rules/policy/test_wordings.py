"""Policies and terms that are given whole, and exceptions by which texting data goes to others."""

from datetime import date

import pytest

from carelane.services.check_text import check_text


def _rules(words: str, kind: str) -> set[str]:
    report = check_text(words, kind=kind, as_of=date(2026, 11, 25))
    return {finding.rule for finding in report.findings if finding.severity.value != "advice"}


@pytest.mark.parametrize(
    "words",
    [
        "We use cookies on this site. Your data is kept secure. Write to us with questions.",
        "Privacy Policy. Tidewater Gym collects names and e-mail addresses. We protect them. Children may not sign up.",
        "We collect your address and phone number. We use it to answer you. We keep it for a year. Contact us.",
        "Our site uses analytics and cookies. You may ask us to delete your data. Last updated in May.",
        "Privacy Notice of Tidewater Vet. We store pet records. Safeguards are in place. Call us with questions.",
    ],
)
def test_a_whole_policy_without_a_word_on_sharing_is_reported(words: str) -> None:
    assert "policy-missing-no-sharing" in _rules(words, "privacy_policy")


@pytest.mark.parametrize(
    "words", ["We use cookies on this site.", "Your mobile number is used to text you about your visit."]
)
def test_a_sentence_of_a_policy_is_not_judged_as_a_page(words: str) -> None:
    assert "policy-missing-no-sharing" not in _rules(words, "privacy_policy")


@pytest.mark.parametrize(
    "words",
    [
        "We do not share text opt-in data with partners unless you agree, and then they may text you.",
        "Mobile numbers are not shared with third parties except with your consent, so that partners can send offers.",
        "We share SMS opt-in data with our affiliates only with your permission.",
        "Without your consent we do not give mobile numbers to affiliates, who would then contact you with offers.",
        "Text messaging consent is not passed on unless you opt in to hear from our partners, who may message you.",
    ],
)
def test_an_exception_after_which_others_text_is_more_than_advice(words: str) -> None:
    assert {"policy-consent-exception", "policy-shares-data"} & _rules(words, "privacy_policy")


def test_the_customary_reservation_of_consent_is_advice() -> None:
    words = "We do not share mobile numbers or opt-in data with third parties without your consent."
    assert "policy-consent-exception" not in _rules(words, "privacy_policy")


@pytest.mark.parametrize(
    "words",
    [
        "Welcome to Tidewater Tours. By using this site you accept these terms. We are not liable for loss.",
        "Terms of Use. All content is ours. No warranty is given. Disputes go to arbitration in Ohio.",
        "Terms and Conditions of Tidewater Shop. Prices may change. Returns within 30 days. We may change these terms.",
        "These terms bind you. Refunds take a week. Nobody is liable for delay. Texas law applies.",
        "By accessing our website you agree to be bound. Trademarks are ours. Damages are excluded.",
    ],
)
def test_terms_of_a_website_are_no_terms_of_a_texting_program(words: str) -> None:
    assert "terms-without-program" in _rules(words, "terms")


@pytest.mark.parametrize(
    ("words", "rule"),
    [
        (
            "Tidewater Taxi text program: you get texts on rides. Reply STOP to end, HELP for help.",
            "terms-missing-rates",
        ),
        (
            "Members receive text messages on classes. Message frequency varies. Reply STOP to end.",
            "terms-missing-rates",
        ),
        ("SMS alerts of Tidewater Bank: 4 msgs a month. Message and data rates may apply.", "terms-missing-opt-out"),
        ("Texts are sent about orders, frequency varies, message and data rates may apply.", "terms-missing-opt-out"),
        ("Tidewater Inn sends text messages on stays. Rates may apply. Text STOP to end.", "terms-missing-frequency"),
    ],
)
def test_short_terms_of_a_program_are_held_to_every_part(words: str, rule: str) -> None:
    assert rule in _rules(words, "terms")


@pytest.mark.parametrize("words", ["Reply STOP to opt out at any time.", "Message and data rates may apply."])
def test_a_sentence_of_terms_is_not_held_to_every_part(words: str) -> None:
    assert not {rule for rule in _rules(words, "terms") if rule.startswith("terms-missing")}


@pytest.mark.parametrize(
    "words",
    [
        "You agree not to unsubscribe while an order is open.",
        "Tenants may not opt out of texts during the lease.",
        "Opting out is not possible before the season ends.",
        "Consent to texts is irrevocable.",
        "There is a $10 fee for opting out of texts.",
    ],
)
def test_terms_that_forbid_the_opt_out_are_reported(words: str) -> None:
    assert "terms-forbid-opt-out" in _rules(words, "terms")


@pytest.mark.parametrize(
    "words", ["You can opt out at any time at no charge.", "You cannot opt out of e-mails on your account."]
)
def test_a_free_opt_out_is_left_alone(words: str) -> None:
    assert "terms-forbid-opt-out" not in _rules(words, "terms")


@pytest.mark.parametrize(
    "words",
    [
        "By creating an account you agree that Tidewater Toys may text you promotions.",
        "By joining, members consent that the club can send you text messages.",
        "By booking a room you allow Tidewater Inn to text you.",
        "By using this site you agree to receive texts from Tidewater Tours.",
        "All tenants will receive text messages on rent.",
    ],
)
def test_texts_that_everybody_gets_are_imposed(words: str) -> None:
    assert "terms-impose-texts" in _rules(words, "terms")


@pytest.mark.parametrize(
    "words",
    [
        "By opting in you agree that Tidewater Toys may text you about orders.",
        "By joining the text program you agree to receive text messages on classes.",
    ],
)
def test_terms_for_those_who_opt_in_impose_nothing(words: str) -> None:
    assert "terms-impose-texts" not in _rules(words, "terms")
