"""The wrapping of a paste is taken off a copy, and every span leads back into the paste."""

from hypothesis import given
from hypothesis import strategies as st

from carelane.remediation.rejection.plain import MOST_CHARACTERS, plain_text
from carelane.remediation.rejection.reader import read_text

MAIL = """\
From: Carrier desk <desk@carrier.example>
To: office@mapleridgepm.example
Subject: Campaign CAB12CD was declined
Content-Type: text/plain

Hi Ann,

> 1. The privacy policy does not say that mobile numbers are not
>    shared with third parties.
> 2. Opt-in message: missing HELP and STOP.

Thank you,
--
Carrier desk
Privacy Policy | Terms of Service | Unsubscribe
"""
HTML = (
    "<html><head><style>p {color: red} .no-form {}</style></head><body><p>Campaign <b>C1AB2CD</b>:</p><ul>"
    "<li>No opt&#8209;in form found</li><li>Sample messages don&rsquo;t include opt&shy;-out language&nbsp;</li></ul>"
    '<script>var missing = "privacy policy";</script></body></html>'
)
JSON = (
    '{"status": "FAILED", "errors": [{"error_code": 30908, "description": "The privacy policy allows '
    '\\u201csharing\\u201d mobile data with third parties.", "fields": ["PRIVACY_POLICY_URL"], "url": "https://carrier.example/30909"}]}'
)


def said(text: str) -> dict[str, str]:
    return {demand.cause: text[demand.span.start : demand.span.end] for demand in read_text(text).causes}


def test_a_mail_is_read_without_headers_quoting_marks_and_footer() -> None:
    assert said(MAIL) == {
        "privacy-policy-no-nonsharing": MAIL[MAIL.index("privacy policy does") : MAIL.index(".\n> 2.")],
        "optin-msg-missing-help": "HELP",
        "optin-msg-missing-stop": "STOP",
    }
    assert read_text(MAIL).campaign_ids == ("CAB12CD",)


def test_html_is_read_without_tags_styles_and_scripts() -> None:
    found = said(HTML)
    assert set(found) == {"cta-no-optin-form", "sample-missing-optout"}
    assert found["cta-no-optin-form"] == "No opt&#8209;in form"
    assert read_text(HTML).campaign_ids == ("C1AB2CD",)


def test_an_api_answer_gives_its_code_and_its_words_and_not_its_addresses() -> None:
    reading = read_text(JSON)
    assert [(code.code, JSON[code.span.start : code.span.end]) for code in reading.codes] == [("30908", "30908")]
    assert "privacy-policy-shares-data" in said(JSON)
    assert "cta-unverifiable" not in said(JSON)


def test_half_an_api_answer_inside_a_sentence_is_read_as_well() -> None:
    text = 'Twilio says: errors: [{error_code: 30909, fields: ["MESSAGE_FLOW"], description: "no opt-in form found"'
    reading = read_text(text)
    assert [code.code for code in reading.codes] == ["30909"]
    assert "cta-no-optin-form" in said(text)


def test_only_the_first_hundred_thousand_characters_are_read() -> None:
    text = "x " * (MOST_CHARACTERS // 2) + "The privacy policy is missing."
    reading = read_text(text)
    assert reading.causes == ()
    assert any("only the first 100,000 were read" in note for note in reading.notes)


PIECES = st.sampled_from(
    ["<p>", "</p>", "<br>", "<!--", "-->", "&amp;", "&#65;", "> ", "\r\n", "\n", "{", '"', "\\n", "code", ":", "861",
     "(806)", "The opt-in message must contain", "brand name", "HELP", ", ", ". ", "STOP", "“no”",
     "CR4005", "é", "\u200b", "𝟗",
     "no privacy policy", "Subject: ", "s t o p", "- ", "• "]
)  # fmt: skip


@given(st.lists(PIECES | st.text(max_size=6), max_size=25).map("".join))
def test_every_span_lies_inside_the_paste(text: str) -> None:
    reading = read_text(text)
    spans = [*(demand.span for demand in reading.causes), *(code.span for code in reading.codes), *reading.boilerplate]
    for span in spans:
        assert 0 <= span.start < span.end <= len(text)


@given(st.text(max_size=200))
def test_matching_form_has_the_length_of_what_is_read(text: str) -> None:
    plain = plain_text(text)
    assert len(plain.matching) == len(plain.cased)
    assert plain.matching.isascii()
