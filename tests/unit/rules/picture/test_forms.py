"""Reading a form with a phone field: which control is about texts, and what it covers."""

import pytest

from carelane.rules.picture.fixture import picture_from
from carelane.rules.picture.forms import PhoneForm, in_words, phone_forms


def read(*lines: str) -> PhoneForm:
    return next(phone_forms(picture_from({"/contact": {"form": lines}}).pages))


@pytest.mark.parametrize(
    "label",
    [
        "Yes, text me about my repair",
        "I agree to receive SMS from Maple Ridge",
        "Sign me up for text alerts",
        "Send me appointment reminders by text message",
        "Acepto recibir mensajes de texto",
        "You may text me at this number - I consent",
    ],
)
def test_a_box_about_texts_is_found_whatever_its_words(label: str) -> None:
    form = read("phone: Phone", f"[ ] {label}")
    assert [box.words for box in form.boxes] == [label]
    assert form.can_be_sent_empty is True


@pytest.mark.parametrize(
    "label", ["I accept the terms of use", "Subscribe to the newsletter", "I am over 18", "Remember me"]
)
def test_a_box_about_something_else_is_none_for_texts(label: str) -> None:
    assert read("phone: Phone", f"[ ] {label}").consents == ()


def test_a_bare_box_belongs_to_the_sentence_about_texts_beside_it() -> None:
    form = read("phone: Phone", "[ ] I agree", "> You will receive text messages from Maple Ridge. Reply STOP to end.")
    assert len(form.boxes) == 1
    assert "Reply STOP" in form.boxes[0].words


def test_a_choice_of_channel_is_no_consent() -> None:
    form = read("phone: Phone", "radio: Call", "radio: Text")
    assert form.boxes == ()
    assert form.consents[0].preference


@pytest.mark.parametrize(
    ("label", "also"),
    [
        ("I agree to receive calls and texts from Maple Ridge", ("calls",)),
        ("I agree to receive texts and e-mails from Maple Ridge", ("e-mail",)),
        ("I consent to be contacted by phone, text message and email about my service.", ("e-mail", "calls")),
        ("I accept the Terms of Service and agree to receive text messages", ("terms",)),
        ("I agree to receive texts. For help call us or write an e-mail to us.", ()),
        ("I agree to receive texts from Maple Ridge. See our Privacy Policy and Terms.", ()),
        ("I agree to get texts from Maple Ridge. Read our privacy policy and terms.", ()),
        ("I have read the terms and agree to get texts from Maple Ridge.", ("terms",)),
        ("I agree to receive texts from Maple Ridge. Please read our Privacy Policy and Terms.", ()),
        ("Text me about my repair. I acknowledge the Privacy Policy.", ("terms",)),
    ],
)
def test_what_else_a_box_covers_is_told_from_ways_to_get_help(label: str, also: tuple[str, ...]) -> None:
    assert read("phone: Phone", f"[ ] {label}").boxes[0].also == also


@pytest.mark.parametrize(
    "words",
    ["Phone (calls only)", "Phone -- We send no text messages to this number.", "Teléfono -- solo para llamadas"],
)
def test_words_for_calls_only_are_found_at_the_field(words: str) -> None:
    form = read(f"phone: {words}")
    assert form.calls_only
    assert form.said == ""


def test_a_form_that_has_to_be_sent_with_consent_cannot_be_sent_empty() -> None:
    assert read("phone: Phone", "[ ] Text me about my repair *").can_be_sent_empty is False
    assert read("phone: Phone *", "> By sending this you agree to receive texts.").can_be_sent_empty is False
    assert read("phone: Phone *").can_be_sent_empty is None


def test_a_form_that_stands_in_every_foot_counts_once() -> None:
    pages = {path: {"form": ("title: Call me", "phone: Phone")} for path in ("/", "/a", "/b")}
    assert len(list(phone_forms(picture_from(pages).pages))) == 1


def test_a_form_for_signing_in_and_hidden_fields_do_not_count() -> None:
    pages = {"/a": {"form": ("phone: Phone", "password: Password")}, "/b": {"form": ("hidden: phone", "text: Name")}}
    assert list(phone_forms(picture_from(pages).pages)) == []


@pytest.mark.parametrize(
    ("parts", "said"), [((), ""), (("a",), "a"), (("a", "b"), "a and b"), (("a", "b", "c"), "a, b and c")]
)
def test_parts_are_listed_as_they_are_said(parts: tuple[str, ...], said: str) -> None:
    assert in_words(parts) == said


def test_texts_that_are_said_to_be_no_marketing_are_not_taken_for_marketing() -> None:
    form = read(
        "phone: Phone",
        "[ ] I consent to receive non-marketing text messages from Maple Ridge about my repair.",
        "[ ] I consent to receive marketing and promotional text messages from Maple Ridge.",
    )
    assert [box.marketing for box in form.boxes] == [False, True]
