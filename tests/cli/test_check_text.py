"""`carelane check-text`, as people and programs call it."""

import json
from pathlib import Path

from tests.cli.conftest import Run

FINE = "Northgate Dental: your cleaning is on Monday at 9. Reply STOP to opt out, HELP for help."


def test_a_clean_text_ends_with_zero_and_says_so(run: Run) -> None:
    ended = run("check-text", "--use-case", "CUSTOMER_CARE", "--brand", "Northgate Dental", FINE)
    assert (ended.code, ended.err) == (0, "")
    assert "No findings." in ended.out
    assert "not legal advice" in " ".join(ended.out.split())


def test_a_promotion_in_a_care_text_ends_with_twelve_and_points_at_the_words(run: Run) -> None:
    ended = run(
        "check-text", "--use-case", "Customer Care", "Northgate Dental: 20% off your next visit! Reply STOP to opt out."
    )
    assert ended.code == 12
    assert "^^^" in ended.out
    assert "reads as marketing" in ended.out


def test_json_is_the_contract(run: Run) -> None:
    ended = run("check-text", "--format", "json", "--as", "help_message", "We will get back to you.")
    data = json.loads(ended.out)
    assert data["carelane"] == 1
    assert data["as"] == "help_message"
    assert set(data) == {"carelane", "as", "text", "findings", "marketing", "rewrite", "exit_code", "notice"}
    finding = data["findings"][0]
    assert {"rule", "severity", "confidence", "field", "span", "what", "why", "citations", "fix"} <= set(finding)
    assert ended.code == data["exit_code"] == 12


def test_the_text_may_come_from_standard_input(run: Run) -> None:
    assert run("check-text", "-", "--use-case", "CUSTOMER_CARE", given=FINE).code in (0, 10)


def test_an_unknown_kind_is_a_usage_error_that_lists_the_kinds(run: Run) -> None:
    ended = run("check-text", "--as", "smaple", FINE)
    assert ended.code == 2
    assert "hint: known kinds: sample" in ended.err
    assert ended.out == ""


def test_no_text_is_an_error_that_says_what_to_give(run: Run) -> None:
    ended = run("check-text", "  ")
    assert ended.code == 2
    assert "no text to check" in ended.err


def test_wrong_bytes_on_standard_input_are_an_error_not_a_traceback(run: Run) -> None:
    ended = run("check-text", "-", given=b"\xff\xfe\x00caf\xe9\xff")
    assert ended.code == 2
    assert "UTF-8" in ended.err
    assert "Traceback" not in ended.err


def test_bulk_gives_one_line_for_each_in_order_and_goes_on_after_bad_ones(run: Run, tmp_path: Path) -> None:
    lines = [
        json.dumps({"id": "a", "text": FINE, "use_case": "CUSTOMER_CARE", "brand": "Northgate Dental"}),
        "this is no JSON",
        "",
        json.dumps({"id": "c", "as": "cta", "text": "Customers sign up on our site."}),
        json.dumps({"id": 4}),
        json.dumps({"id": 5, "text": "Hello", "use_case": "CARE_OF_CUSTOMERS"}),
        json.dumps(["not", "an", "object"]),
        json.dumps({"id": 7, "text": "Hello", "brand": 7}),
        json.dumps(
            {
                "id": "last",
                "text": "{name}: ready. Reply STOP to opt out.",
                "template": True,
                "attributes": {"embedded_link": False},
            }
        ),
    ]
    (tmp_path / "in.jsonl").write_text("\n".join(lines), encoding="utf-8")
    ended = run("check-text", "--jsonl", "in.jsonl")
    assert (ended.code, ended.err) == (0, "")
    found = [json.loads(line) for line in ended.out.splitlines()]
    assert [item["id"] for item in found] == ["a", 2, "c", 4, 5, 7, 7, "last"]
    assert [("error" in item) for item in found] == [False, True, False, True, True, True, True, False]
    assert all(item["carelane"] == 1 for item in found)
    assert found[1]["error"]["slug"] == "bad-line"
    assert [item["error"]["line"] for item in found if "error" in item] == [2, 5, 6, 7, 8]
    assert found[4]["error"]["slug"] == "unknown-name"
    assert found[0]["findings"] == []
    assert found[2]["as"] == "cta"
    assert set(found[0]) == {"carelane", "id", "as", "findings", "marketing"}


def test_a_line_without_an_id_is_called_by_its_number_in_the_file_blank_lines_counted(run: Run) -> None:
    ended = run("check-text", "--jsonl", "-", given='\n\n{"text": "Hello from us all"}\n\nnonsense\n')
    assert [json.loads(line)["id"] for line in ended.out.splitlines()] == [3, 5]


def test_an_attribute_that_is_neither_true_nor_false_is_a_bad_line(run: Run) -> None:
    line = json.dumps({"id": 1, "text": "Hello from us all", "attributes": {"embeddedLink": "no"}})
    assert "attribute" in json.loads(run("check-text", "--jsonl", "-", given=line).out)["error"]["message"]


def test_options_that_exclude_each_other_are_refused(run: Run) -> None:
    assert run("check-text", "--jsonl", "-", FINE).code == 2
    assert run("check-text", "--jsonl", "-", "--format", "json").code == 2


def test_an_unknown_provider_is_refused_and_a_known_one_may_be_written_in_capitals(run: Run) -> None:
    assert "known: aws" in run("check-text", "--provider", "pigeon", FINE).err
    assert "known: aws" in run("check-text", "--provider", "pigeon", "--jsonl", "-").err
    assert run("check-text", "--provider", "RingCentral", FINE).code in (0, 10)


def test_wrong_bytes_on_the_command_line_still_give_valid_json(run: Run) -> None:
    ended = run("check-text", "--format", "json", "Acme \udcff\x9b31m bytes")
    assert json.loads(ended.out)["text"].startswith("Acme ")
    assert "\x9b" not in ended.out


def test_json_is_utf_8_and_a_report_is_readable_whatever_the_terminal_can_show(run: Run) -> None:
    data = json.loads(run("check-text", "--format", "json", "Café 🔧 is open", PYTHONIOENCODING="ascii").out)
    assert data["text"] == "Café 🔧 is open"
    shown = run("check-text", "Café 🔧 is open", PYTHONIOENCODING="ascii").out
    assert "Caf? ? is open" in shown
    assert '"Reply STOP' in shown


def test_a_bulk_file_that_is_missing_ends_with_an_error(run: Run) -> None:
    ended = run("check-text", "--jsonl", "nowhere.jsonl")
    assert ended.code == 2
    assert "nowhere.jsonl" in ended.err


def test_findings_that_hold_only_for_some_use_cases_are_advice_while_the_use_case_is_unknown(run: Run) -> None:
    text = "Northgate Dental: 20% off your next visit! Reply STOP to opt out."
    unknown = json.loads(run("check-text", "--format", "json", text).out)
    known = json.loads(run("check-text", "--format", "json", "--use-case", "CUSTOMER_CARE", text).out)
    allowed = json.loads(run("check-text", "--format", "json", "--use-case", "MARKETING", text).out)
    assert {finding["severity"] for finding in unknown["findings"]} == {"advice"}
    assert "blocker" in {finding["severity"] for finding in known["findings"]}
    assert "blocker" not in {finding["severity"] for finding in allowed["findings"]}
    assert (
        unknown["marketing"]["verdict"]
        == known["marketing"]["verdict"]
        == allowed["marketing"]["verdict"]
        == "marketing"
    )


RESTOCK = "Trailhead Outfitters: the size 9 boots are back in stock. Reply STOP to opt out."


def test_what_led_to_a_text_changes_what_is_reported_and_the_policy_says_why(run: Run) -> None:
    call = ("check-text", "--format", "json", "--use-case", "CUSTOMER_CARE", RESTOCK)
    plain = json.loads(run(*call).out)
    asked = json.loads(run(*call, "--context", "reply_to_inbound").out)
    assert "restock-notice" in {finding["rule"] for finding in plain["findings"]}
    assert "restock-notice" not in {finding["rule"] for finding in asked["findings"]}
    (policy,) = asked["marketing"]["policy"]
    assert set(policy) == {"category", "code", "decision", "why", "sources", "conflict"}
    assert (policy["code"], policy["decision"]) == ("restock-notice", "allow")
    assert policy["sources"][0].startswith("https://")


def test_a_contested_kind_is_told_with_what_is_advised(run: Run) -> None:
    shown = " ".join(run("check-text", "--use-case", "CUSTOMER_CARE", RESTOCK).out.split())
    assert "restock-notice (here: warn): authorities differ on whether a notice that something is available" in shown
    assert "we advise: send it only to people who asked" in shown
    sold = run("check-text", "--use-case", "CUSTOMER_CARE", "Northgate Dental: 20% off your next visit!").out
    assert "authorities differ" not in sold


def test_a_context_that_does_not_exist_is_refused_as_an_option_and_is_the_error_of_its_line(run: Run) -> None:
    assert "hint: known contexts: none, reply_to_inbound" in run("check-text", "--context", "asked", FINE).err
    assert run("check-text", "--context", "asked", "--jsonl", "-").code == 2
    facts = {"text": RESTOCK, "use_case": "CUSTOMER_CARE"}
    contexts = ["reply_to_inbound", "asked", 5, None]
    given = "\n".join(json.dumps({"id": index, "context": word, **facts}) for index, word in enumerate(contexts))
    found = [json.loads(line) for line in run("check-text", "--jsonl", "-", given=given).out.splitlines()]
    assert [item.get("error", {}).get("slug") for item in found] == [None, "unknown-name", "bad-line", None]
    assert "known contexts" in found[1]["error"]["message"]
    assert [item["marketing"]["policy"][0]["decision"] for item in (found[0], found[3])] == ["allow", "warn"]
