"""Check many messages: pasted or from a file, on one page, with nothing kept."""

import csv
import io
import json
from typing import Any

import pytest

from carelane.web.routes import check_many

FINE = "Oak Dental: your appointment is confirmed for Tuesday at 2pm. Reply STOP to opt out, HELP for help."
SELLS = "Oak Dental: get 20% off whitening if you book today. Reply STOP to opt out."
ATTACK = '"><script>alert(1)</script><img src=x onerror=alert(1)>'


def upload(page_client: Any, content: str | bytes, name: str = "messages.csv", **fields: str) -> Any:
    data = {"kind": "message", "use_case": "CUSTOMER_CARE", **fields}
    return page_client.post("/check/many", data=data, files={"file": (name, content, "text/csv")})


def test_pasted_messages_are_counted_by_verdict_and_explained(page_client):
    page = page_client.submit(page_client.get("/check/many"), {"pasted": f"{FINE}\n{SELLS}\n", "brand": "Oak Dental"})
    assert "2 messages checked" in page.text
    assert "<strong>1</strong> not to be sent like this" in page.text
    assert "offers a lower price" in page.text
    assert page.text.index("20% off whitening if") < page.text.index(
        "your appointment is confirmed for", page.text.index("The messages")
    )


def test_a_file_is_read_by_its_message_column_which_can_be_changed(page_client):
    page = upload(
        page_client, f'no,note,message\n1,"He said hello to us",{FINE}\n2,"x","{SELLS}"\n'.replace(FINE, f'"{FINE}"')
    )
    assert "2 messages checked" in page.text
    assert '<option value="2" selected>message</option>' in page.text
    other = page_client.submit(page, {"column": "1"}, action="/check/many")
    assert "He said hello to us" in other.text
    assert "2 messages checked" in other.text


@pytest.mark.parametrize("encoding", ["utf-8-sig", "utf-16", "cp1252"])
def test_a_file_in_any_usual_encoding_is_read(page_client, encoding):
    page = upload(page_client, "id;Text\n1;Café Zoë: your table is ready now\n".encode(encoding))
    assert "Café Zoë: your table is ready now" in page.text


def test_rows_that_cannot_be_checked_are_told_with_line_and_reason(page_client):
    page = upload(page_client, f'id,text\n1,"{FINE}"\n2,\n')
    assert "Line 3: there is no message in the chosen column." in page.text


def test_the_table_to_download_is_made_of_what_the_page_carries_and_runs_no_formula(page_client):
    page = upload(page_client, 'id,text\n1,"=1+1|calc"\n2,"@SUM(A1)"\n')
    table = page_client.submit(page, press=("as", "csv"), action="/check/many")
    assert "attachment" in table.headers["content-disposition"]
    rows = list(csv.DictReader(io.StringIO(table.text.removeprefix("\ufeff"), newline="")))
    assert [row["message"] for row in rows] == ["'=1+1|calc", "'@SUM(A1)"]


def test_the_same_result_can_be_had_as_json(page_client):
    page = page_client.submit(page_client.get("/check/many"), {"pasted": f"{FINE}\n{SELLS}", "brand": "Oak Dental"})
    data = json.loads(page_client.submit(page, press=("as", "json")).text)
    assert data["verdicts"] == {"stop": 1, "review": 0, "go": 1}
    assert [message["line"] for message in data["messages"]] == [1, 2]


def test_another_file_can_be_taken(page_client):
    page = page_client.submit(upload(page_client, f'id,text\n1,"{FINE}"\n'), press=("as", "forget"))
    assert "Paste messages" in page.text
    assert "There is a problem" not in page.text


def test_nothing_given_is_told_at_the_field(page_client):
    page = page_client.submit(page_client.get("/check/many"), {})
    assert "Paste some messages, or choose a file." in page.text


def test_a_file_of_blank_lines_is_not_sent_back(page_client):
    page = upload(page_client, "\n" * 500_000)
    assert "Paste some messages, or choose a file." in page.text
    assert len(page.content) < 50_000


def test_more_messages_than_a_page_checks_are_sent_to_long_work(page_client):
    page = page_client.post("/check/many", data={"pasted": "Hello there\n" * (check_many.MOST_INLINE + 1)})
    assert "2,001 messages; 2,000 are checked at once" in page.text
    assert "Long work" in page.text


def test_a_long_list_shows_the_worst_first_and_downloads_whole(page_client):
    pasted = "\n".join([f"Oak Dental: order {number} is ready." for number in range(600)] + [SELLS])
    page = page_client.post("/check/many", data={"pasted": pasted, "use_case": "CUSTOMER_CARE", "kind": "message"})
    assert page.text.index("20% off whitening", page.text.index("The messages")) > 0
    assert page.text.count("<details>") <= check_many.MOST_SHOWN + 2
    table = page_client.submit(page, press=("as", "csv"))
    assert len(table.text.strip().split("\n")) == 602


def test_a_workbook_is_refused_with_what_to_do(page_client):
    page = upload(page_client, b"PK\x03\x04" + b"x" * 100, name="m.xlsx")
    assert "save it as CSV" in page.text


@pytest.mark.parametrize(
    "field",
    ["pasted", "brand", "website", "kind", "use_case", "provider", "situation", "carried", "name", "column", "names"],
)
def test_markup_in_any_field_stays_text(page_client, field):
    page = page_client.post("/check/many", data={"pasted": FINE, "kind": "message", field: ATTACK})
    assert page.status_code == 200
    assert "<script>alert" not in page.text
    assert "<img src=x" not in page.text


@pytest.mark.parametrize(
    "field", ["pasted", "brand", "website", "kind", "use_case", "provider", "situation", "carried", "name", "column"]
)
def test_twenty_thousand_characters_in_any_field_break_nothing(page_client, field):
    page = page_client.post("/check/many", data={"pasted": FINE, "kind": "message", field: "ab " * 7_000})
    assert page.status_code == 200


def test_markup_in_a_file_and_in_its_name_stays_text(page_client):
    page = upload(page_client, f"id,{ATTACK}\n1,{ATTACK}\n2,{ATTACK}\n".encode(), name=f"{ATTACK}.csv")
    assert page.status_code == 200
    assert "<script>alert" not in page.text
    assert "<img src=x" not in page.text
