"""Words and codes are united: words say more exactly what a code of the same family means."""

from carelane.domain.finding import Confidence
from carelane.remediation.rejection.reader import read_text

# Our wording of the fifteen demands that the second reviewer joins in one code.
FIFTEEN = (
    "DCA2 declined sharing request for campaign C0MAPLE. Explanation: The CTA information has to be complete, update "
    "it with the path for mobile opt-in, HELP and STOP instructions, how often you text, a message and data rates "
    "statement and a link to the privacy policy. The opt-in message must contain brand name, HELP, opt-out, message "
    "frequency and fees. The opt-out message must contain the brand name and say that no more messages will be sent. "
    "The HELP message must contain the brand name and a support contact (email, phone number or website). (861)\n"
    "Registration requires strict adherence to the policies of the carriers."
)


def causes(text: str, provider: str = "") -> dict[str, str]:
    return {demand.cause: demand.basis for demand in read_text(text, provider).causes}


def test_fifteen_demands_in_four_sentences_are_told_apart_by_the_subject_of_each() -> None:
    found = causes(FIFTEEN, "ringcentral")
    assert len(found) == 15
    assert set(found.values()) == {"both"}
    for demand in read_text(FIFTEEN).causes:
        assert len(FIFTEEN[demand.span.start : demand.span.end]) < 80


def test_a_code_alone_means_all_its_causes_at_its_own_place() -> None:
    text = "It came back with (861)"
    reading = read_text(text, "telnyx")
    assert len(reading.causes) == 15
    assert {text[demand.span.start : demand.span.end] for demand in reading.causes} == {"861"}
    assert {demand.basis for demand in reading.causes} == {"code"}


def test_words_say_which_of_the_causes_of_a_code_is_meant() -> None:
    assert causes("The call to action lacks HELP instructions. (861)", "telnyx") == {"cta-no-help": "both"}


def test_a_code_of_another_family_stands_beside_the_words_and_a_note_says_so() -> None:
    reading = read_text("The privacy policy is missing. (701)", "telnyx")
    assert {demand.cause: demand.basis for demand in reading.causes} == {
        "privacy-policy-missing": "words",
        "shaft-cannabis": "code",
    }
    assert any("say different things" in note for note in reading.notes)


def test_a_clashing_code_without_words_is_of_low_confidence_and_asks_for_the_provider() -> None:
    reading = read_text("Rejection code 1003")
    assert {demand.confidence for demand in reading.causes} == {Confidence.LOW}
    assert any("--provider" in note for note in reading.notes)


def test_a_text_that_only_declines_says_so() -> None:
    reading = read_text("Your campaign was rejected. Please correct and resubmit.")
    assert [demand.cause for demand in reading.causes] == ["unspecified"]
    assert any("names no cause" in note for note in reading.notes)
    assert reading.boilerplate


def test_a_text_about_something_else_asserts_nothing_and_says_so() -> None:
    reading = read_text("See you at the picnic on Friday")
    assert reading.causes == ()
    assert reading.notes == ("The text names no fault that could be recognised.",)


def test_an_unknown_provider_costs_a_note_and_nothing_else() -> None:
    reading = read_text("The privacy policy is missing. (805)", "Nobody Telecom")
    assert reading.provider == ""
    assert any("Nobody Telecom" in note for note in reading.notes)
    assert reading.codes[0].code == "805"


def test_two_campaigns_in_one_paste_are_pointed_out() -> None:
    reading = read_text("Campaign C1AAAAA: no HELP in the CTA. Campaign C2BBBBB: no STOP in the CTA.")
    assert any("2 campaigns" in note for note in reading.notes)


def test_another_language_is_pointed_out() -> None:
    text = (
        "Su campaña fue rechazada porque el mensaje de confirmación no incluye el nombre de la marca para los clientes."
    )
    assert any("not in English" in note for note in read_text(text).notes)


def test_time_grows_with_the_length_and_not_faster() -> None:
    import time  # noqa: PLC0415

    sentence = "The opt-in message must contain brand name, HELP and STOP; <b>no</b> policy (861).\n"
    texts = [
        sentence * 300,
        sentence * 1200,
        "a " * 50_000,
        "<!--" * 25_000,
        '"{' * 50_000,
        "(861)" * 20_000,
        "and the " * 12_500,
    ]
    read_text(texts[0])
    for text in texts:
        start = time.perf_counter()
        read_text(text)
        assert time.perf_counter() - start < 5, text[:20]
