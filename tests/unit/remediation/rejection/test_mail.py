"""What a mail wraps around its answer demands nothing, and its breaks hide nothing."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from carelane.remediation.rejection.reader import read_text

ANSWER = (
    "The call to action does not mention the message frequency and the sample messages do not include the brand name."
)


def causes(text: str) -> set[str]:
    return {demand.cause for demand in read_text(text).causes}


FOUND = {"cta-no-frequency", "sample-missing-brand"}


@pytest.mark.parametrize("closing", ["Best regards,", "Kind regards", "Thanks,", "-- ", "Sincerely,"])
def test_a_signature_demands_nothing(closing: str) -> None:
    signed = f"Hello Ann,\n\n{ANSWER}\n\n{closing}\nJo Miller\nOpt-in and Consent Review\nPrivacy policy | Terms\n"
    assert causes(signed) == FOUND


def test_a_demand_behind_thanks_is_still_read() -> None:
    assert causes("Thanks,\nthe privacy policy is missing.") == {"privacy-policy-missing"}


def test_two_dashes_between_the_parts_of_an_answer_begin_no_signature() -> None:
    assert causes("Declined for:\n--\nPrivacy policy missing\n--") == {"privacy-policy-missing"}
    assert causes("Your campaign was rejected. Reasons:\n--\nNo HELP in the samples\nOpt-in form unclear\n--")


def test_what_the_sender_quotes_of_its_own_mail_is_no_demand() -> None:
    assert (
        causes(f"Hi,\n\n{ANSWER}\n\nOn Mon, Ann wrote:\n> our privacy policy is missing, what shall we do\n") == FOUND
    )


def test_an_answer_that_is_quoted_as_a_whole_is_read() -> None:
    quoted = "\n".join(f"> {line}" for line in ("The campaign was declined.", ANSWER))
    assert causes(f"Can you help?\n\n{quoted}\n") == FOUND


@given(st.integers(min_value=20, max_value=76), st.sampled_from(["", "> ", "> > "]))
def test_hard_wrapped_lines_read_like_the_whole(width: int, quoting: str) -> None:
    lines, line = [], ""
    for word in ANSWER.split():
        if line and len(line) + len(word) >= width:
            lines.append(line)
            line = word
        else:
            line = f"{line} {word}".strip()
    assert causes("\n".join(f"{quoting}{item}" for item in [*lines, line])) == FOUND


@given(st.integers(min_value=8, max_value=75), st.sampled_from(["\n", "\r\n"]))
def test_soft_breaks_of_quoted_printable_read_like_the_whole(width: int, end: str) -> None:
    head = f"Content-Transfer-Encoding: quoted-printable{end}{end}"
    broken = f"={end}".join(ANSWER[at : at + width] for at in range(0, len(ANSWER), width))
    assert causes(head + broken) == FOUND


def test_spans_of_a_decoded_mail_lie_in_the_paste() -> None:
    text = "The privacy poli=\ncy is mis=\nsing.=20"
    (demand,) = read_text(text).causes
    assert text[demand.span.start : demand.span.end].startswith("privacy poli=\ncy")


def test_an_equals_sign_in_ordinary_words_is_left_alone() -> None:
    assert causes("Score=5. The privacy policy is missing.") == {"privacy-policy-missing"}


def test_the_registration_inside_of_an_api_answer_demands_nothing() -> None:
    answer = (
        '{"campaignId": "C1MAPLE", "usecase": "CUSTOMER_CARE", "description": "Customers must opt in without a form; '
        'our website has no privacy policy", "sample1": "The terms are missing", "failureReasons": "The help message '
        'lacks the brand name."}'
    )
    assert causes(answer) == {"help-msg-missing-brand"}


def test_the_description_of_an_error_is_still_read() -> None:
    answer = '{"errors": [{"code": "10015", "description": "The privacy policy is missing."}]}'
    assert "privacy-policy-missing" in causes(answer)
