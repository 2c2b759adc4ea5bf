"""Check a whole campaign: every format, findings by field, edits to click, and the corrected file to take along."""

import html
import json
from typing import Any

import pytest

from carelane.formats.campaign_file import WRITABLE, load_registration, write_registration
from carelane.services.demo_campaign import CAMPAIGN_FILE

ATTACK = '"><script>alert(1)</script><img src=x onerror=alert(1)>'


def example(page_client: Any) -> Any:
    return page_client.submit(page_client.get("/check/campaign"), press=("example", "yes"))


def carried(page: Any) -> str:
    """The file that a page carries."""
    return html.unescape(page.text.split('<textarea id="text"')[1].split(">\n", 1)[1].split("</textarea>")[0])


def test_a_declined_campaign_is_stopped_with_findings_by_field_and_line(page_client):
    page = example(page_client)
    assert "Stop: do not submit yet" in page.text
    assert "<code>messageFlow</code>, line" in page.text
    assert "<mark" in page.text


@pytest.mark.parametrize("name", WRITABLE)
def test_every_format_is_read(page_client, name):
    text = write_registration(load_registration(CAMPAIGN_FILE).registration, name).text
    page = page_client.post("/check/campaign", data={"text": text})
    assert "Stop: do not submit yet" in page.text


def test_all_safe_edits_go_in_at_once_and_comments_of_the_file_stay(page_client):
    page = page_client.post("/check/campaign", data={"text": f"# mine\n{CAMPAIGN_FILE}"})
    fixed = page_client.submit(page, press=("apply", "safe"))
    assert "Changed just now" in fixed.text
    assert "<ins>Maple Ridge Property Management: " in fixed.text
    assert carried(fixed).startswith("# mine\n")
    assert load_registration(carried(fixed)).registration.campaign.optout_message.startswith("Maple Ridge")


def test_one_edit_changes_one_field(page_client):
    page = example(page_client)
    number = page.text.split('name="apply" value="')[2].split('"')[0]
    fixed = page_client.submit(page, press=("apply", number))
    before, after = load_registration(CAMPAIGN_FILE).registration, load_registration(carried(fixed)).registration
    assert before != after
    assert fixed.text.split("</section>")[0].count("<h3>") == 1


def test_the_corrected_file_can_be_downloaded_in_its_own_and_in_another_format(page_client):
    fixed = page_client.submit(example(page_client), press=("apply", "safe"))
    own = page_client.submit(fixed, press=("as", "file"))
    assert 'filename="maple-ridge-declined-corrected.yaml"' in own.headers["content-disposition"]
    assert own.text == carried(fixed)
    twilio = page_client.submit(fixed, {"format": "twilio"}, press=("as", "file"))
    assert json.loads(twilio.text)["us_app_to_person_usecase"] == "CUSTOMER_CARE"


def test_what_a_format_cannot_hold_is_told_before_somebody_takes_it(page_client):
    assert "has no field for" in example(page_client).text


def test_errors_of_a_file_are_told_with_line_and_column_and_the_text_is_kept(page_client):
    text = "carelane: 1\nbrand:\n  companyNam: Oak\n"
    page = page_client.post("/check/campaign", data={"text": text})
    assert "Line 3, column 3" in page.text
    assert "<code>  companyNam: Oak</code>" in page.text
    assert carried(page) == text


def test_an_uploaded_file_with_errors_shows_its_lines(page_client):
    files = {"file": ("c.yaml", b"carelane: 1\nbrand:\n  companyNam: Oak\n", "text/yaml")}
    page = page_client.post("/check/campaign", files=files)
    assert "<code>  companyNam: Oak</code>" in page.text


def test_a_file_of_several_campaigns_asks_which_one(page_client):
    two = f"{CAMPAIGN_FILE}---\n{CAMPAIGN_FILE.replace('Maple Ridge Property Management', 'Oak Dental')}"
    page = page_client.post("/check/campaign", data={"text": two})
    assert "The file holds 2 campaigns. Which one?" in page.text
    chosen = page_client.submit(page, {"pick": "2"})
    assert "Stop: do not submit yet" in chosen.text
    fixed = page_client.submit(chosen, press=("apply", "safe"))
    assert load_registration(carried(fixed)).registration.brand.display_name == "Oak Dental"
    assert "is a carelane file from here on" in fixed.text


@pytest.mark.parametrize(
    ("content", "said"),
    [
        (b"%PDF-1.7 x", "PDF document"),
        (b"\xff\xfa\x00", "not text"),
        (b"", "is empty"),
        (b"caf\xe9: x", "UTF-8"),
    ],
)
def test_a_file_that_is_no_campaign_is_refused_with_what_to_do(page_client, content, said):
    page = page_client.post("/check/campaign", files={"file": ("x.bin", content, "x/y")}, data={"text": ""})
    assert page.status_code == 200
    assert said in page.text


def test_nothing_and_nonsense_are_told(page_client):
    assert "Paste a campaign" in page_client.submit(page_client.get("/check/campaign"), {}).text
    assert "no campaign that we recognise" in page_client.post("/check/campaign", data={"text": "hello"}).text


def test_too_much_is_refused_and_not_carried(page_client):
    page = page_client.post("/check/campaign", data={"text": "x" * 600_001})
    assert "more than 600,000 characters" in page.text
    assert len(page.text) < 100_000


@pytest.mark.parametrize("field", ["name", "provider", "read_as", "pick", "apply", "format", "as", "example"])
def test_markup_and_twenty_thousand_characters_in_any_field_break_nothing(page_client, field):
    for value in (ATTACK, "ab " * 7_000):
        page = page_client.post("/check/campaign", data={"text": CAMPAIGN_FILE, field: value})
        assert page.status_code == 200
        assert "<script>alert" not in page.text


def test_markup_in_every_text_of_a_campaign_stays_text(page_client):
    text = json.dumps(
        {
            "carelane": 1,
            "provider": ATTACK,
            "brand": {"companyName": ATTACK, "displayName": ATTACK, "website": ATTACK, "email": ATTACK},
            "campaign": {
                "description": ATTACK, "messageFlow": ATTACK, "sample1": ATTACK * 400, "helpMessage": ATTACK,
                "optinKeywords": [ATTACK], "privacyPolicyLink": ATTACK,
            },
        }
    )  # fmt: skip
    page = page_client.post("/check/campaign", data={"text": text, "name": f"{ATTACK}.json"})
    assert "blocker" in page.text
    assert "<script>alert" not in page.text
    assert "<img src=x" not in page.text
    fixed = page_client.submit(page, press=("apply", "safe"))
    assert "<script>alert" not in fixed.text
