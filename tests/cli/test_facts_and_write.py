"""`carelane facts` and `carelane write`: asked once, kept in the file, written from there."""

import json
from pathlib import Path

import pytest
from typer.testing import CliRunner

from carelane.cli.main import app
from carelane.domain.errors import CarelaneError
from carelane.formats.campaign_file import load_registration

FILE = """\
carelane: 1
provider: ringcentral
brand:
  displayName: Maple Ridge Property Management
  website: https://www.mapleridgepm.example
  email: office@mapleridgepm.example
campaign:
  usecase: CUSTOMER_CARE
  numbers: ["+16145550143"]
optInMethods:
  - method: customer_texts_first
    customerAlwaysFirst: true
    addedToAList: false
    broadcasts: false
    published:
      - place: page
        where: https://www.mapleridgepm.example/contact
"""
SET = ("--set", "customers=tenants", "--set", "topics=repairs in your apartment", "--set", "frequency=varies")


@pytest.fixture
def campaign(tmp_path: Path) -> Path:
    path = tmp_path / "campaign.yaml"
    path.write_text(FILE, encoding="utf-8")
    return path


def run(*arguments: object, typed: str = "") -> str:
    result = CliRunner().invoke(app, [str(item) for item in arguments], input=typed, catch_exceptions=False)
    assert result.exit_code == 0, result.output
    return result.output


def test_facts_that_are_set_are_kept_in_the_file_with_a_backup(campaign: Path) -> None:
    run("facts", campaign, *SET, "--set", "phoneField=2", "--set", "trade=property")
    facts = load_registration(campaign).registration.facts
    assert (facts.customers, facts.topics, facts.trade) == ("tenants", "repairs in your apartment", "property")
    assert str(facts.phone_field) == "calls_only"
    assert campaign.with_name("campaign.yaml.bak").read_text(encoding="utf-8") == FILE


def test_an_interview_asks_and_keeps_what_was_said(campaign: Path) -> None:
    run("facts", campaign, typed="tenants\nrepairs\nproperty\nvaries\n1\nquit\n")
    facts = load_registration(campaign).registration.facts
    assert (facts.customers, facts.topics, facts.languages) == ("tenants", "repairs", ("en",))


def test_an_empty_value_makes_a_fact_unknown_again(campaign: Path) -> None:
    run("facts", campaign, *SET)
    run("facts", campaign, "--set", "topics=")
    assert load_registration(campaign).registration.facts.topics == ""


@pytest.mark.parametrize(
    ("arguments", "says"),
    [
        (("--set", "colour=red"), "there is no fact called 'colour'"),
        (("--set", "trade"), "“trade” sets nothing"),
        (("--set", "policyDate=yesterday"), "“yesterday” does not answer"),
        (("--set", "policyDate=2026-02-30"), "“2026-02-30” does not answer"),
        (("--set", f"topics={'x' * 5000}"), "does not answer"),
        (("--set", "frequency=-1 messages a month"), "does not answer"),
        (("--set", "phoneField=perhaps"), "does not answer"),
        (("--confirm", "made-up"), "no text of this campaign claims 'made-up'"),
    ],
)
def test_what_cannot_be_set_is_refused_and_the_file_stays(
    campaign: Path, arguments: tuple[str, ...], says: str
) -> None:
    with pytest.raises(CarelaneError, match=says):
        CliRunner().invoke(app, ["facts", str(campaign), *arguments], catch_exceptions=False)
    assert campaign.read_text(encoding="utf-8") == FILE


def test_the_list_shows_facts_and_confirmed_statements(campaign: Path) -> None:
    run("facts", campaign, *SET)
    run("facts", campaign, "--confirm", "no-marketing")
    shown = run("facts", campaign, "--list")
    assert "customers          tenants" in shown
    lines = {line.rsplit("[", 1)[1].rstrip("]"): line.strip() for line in shown.splitlines() if line.endswith("]")}
    assert lines["no-marketing"].startswith("[x] none of the texts advertises")
    assert lines["customer-texts-first"].startswith("[x]"), "the way to opt in says so"
    assert "(the facts say so)" in lines["customer-texts-first"]
    assert lines["stop-honoured"].startswith("[ ]")
    assert "left to confirm" in shown


def test_texts_are_shown_with_what_they_claim_and_what_is_open(campaign: Path) -> None:
    run("facts", campaign, *SET)
    shown = run("write", campaign)
    assert "Call to action (message flow)" in shown
    assert "true only if" in shown
    assert "what is the web address of the privacy policy?" in shown
    assert "not legal advice" in shown


def test_json_carries_its_version_the_statements_and_the_questions(campaign: Path) -> None:
    data = json.loads(run("write", campaign, "--only", "messageFlow", "--format", "json"))
    assert data["carelane"] == 1
    (text,) = data["texts"]
    assert text["artefact"] == "messageFlow"
    assert "facts.topics" in {question["fact"] for question in text["questions"]}
    assert {"customer-texts-first", "no-list"} <= {state["id"] for state in data["statements"]}


def test_applying_fills_empty_fields_only_and_a_second_time_nothing(campaign: Path) -> None:
    run("facts", campaign, *SET)
    run("write", campaign, "--apply")
    filled = load_registration(campaign).registration.campaign
    assert filled.optout_message.startswith("Maple Ridge Property Management:")
    assert len(filled.samples) == 3
    before = campaign.read_text(encoding="utf-8")
    run("write", campaign, "--apply")
    assert campaign.read_text(encoding="utf-8") == before


def test_every_text_becomes_a_file(campaign: Path, tmp_path: Path) -> None:
    run("facts", campaign, *SET)
    run("write", campaign, "--out", tmp_path / "texts", "--language", "en", "--language", "es")
    names = {path.name for path in (tmp_path / "texts").iterdir()}
    assert {"messageFlow.en.txt", "helpMessage.es.txt", "texts.privacyPolicy.en.txt"} <= names


def test_the_trades_are_listed(campaign: Path) -> None:
    assert "property" in run("write", campaign, "--trades")


def test_a_fact_that_is_too_long_is_refused_with_the_limit_and_without_repeating_it(campaign: Path) -> None:
    with pytest.raises(CarelaneError) as error:
        CliRunner().invoke(app, ["facts", str(campaign), "--set", f"topics={'x' * 5000}"], catch_exceptions=False)
    assert "5,000 characters; there is room for 160" in (error.value.hint or "")
    assert len(error.value.render()) < 500


def test_files_that_are_there_are_not_written_over_unless_that_is_said(campaign: Path, tmp_path: Path) -> None:
    run("facts", campaign, *SET)
    folder = tmp_path / "texts"
    run("write", campaign, "--out", folder)
    run("write", campaign, "--out", folder)  # the same words again are no loss
    mine = folder / "helpMessage.en.txt"
    mine.write_text("my own words", encoding="utf-8")
    (folder / "optinMessage.en.txt").unlink()
    with pytest.raises(CarelaneError, match=r"helpMessage\.en\.txt"):
        CliRunner().invoke(app, ["write", str(campaign), "--out", str(folder)], catch_exceptions=False)
    assert mine.read_text(encoding="utf-8") == "my own words"
    assert not (folder / "optinMessage.en.txt").exists()
    shown = run("write", campaign, "--out", folder, "--force")
    assert "written over: " in shown
    assert mine.read_text(encoding="utf-8") != "my own words"


def test_topics_that_a_spanish_text_does_not_have_are_told_once(campaign: Path) -> None:
    run("facts", campaign, *SET)
    shown = run("write", campaign, "--language", "es")
    assert shown.count("Your topics are not translated") == 1
    assert "repairs in your apartment" in shown
    data = json.loads(run("write", campaign, "--language", "es", "--only", "optinMessage", "--format", "json"))
    assert "sus preguntas y solicitudes" in data["texts"][0]["notes"][0]
    assert "not translated" not in run("write", campaign, "--language", "en")


def test_what_is_filled_in_is_refused_by_the_check_until_it_is_confirmed(campaign: Path) -> None:
    run("facts", campaign, *SET)
    run("write", campaign, "--apply")
    assert "[QUESTION: is it true that" in campaign.read_text(encoding="utf-8")
    assert "question-left-open" in CliRunner().invoke(app, ["check", str(campaign)]).output
    run("facts", campaign, "--confirm", "samples-like-live")
    left = load_registration(campaign).registration.campaign
    assert not any("is it true that you send texts like this one" in text for text in left.samples)
    assert any("is it true that" in text for text in left.samples)


def test_claims_are_gone_through_in_groups_and_what_is_left_is_counted(campaign: Path) -> None:
    run("facts", campaign, *SET)
    run("write", campaign, "--apply")
    told = run("facts", campaign, "--claims", typed="yes\nquit\n")
    confirmed = load_registration(campaign).registration.facts.confirmed
    assert {"stop-honoured", "help-reply-on", "optout-reply-on", "optin-reply-on"} == set(confirmed)
    assert "What your phone system answers (4)" in told
    left = int(told.split(" statements are left")[0].split()[-3])
    again = run("facts", campaign, "--confirm", "sending,no-sharing")
    assert int(again.split(" statements are left")[0].split()[-3]) < left
    run("facts", campaign, "--claims", typed="yes\n" * 20)
    assert "is it true that" not in campaign.read_text(encoding="utf-8")
    assert "Everything that the texts claim is confirmed" in run("facts", campaign, "--claims")


def test_a_claim_that_is_not_so_stays_marked_and_says_how_to_make_it_so(campaign: Path) -> None:
    run("facts", campaign, *SET)
    told = run("facts", campaign, "--claims", typed="no\nno\nquit\n")
    assert "not so: nobody gets another text after replying STOP" in told
    assert "send STOP from a mobile of your own" in told
    assert load_registration(campaign).registration.facts.confirmed == ()


def test_facts_that_are_answered_later_go_into_the_texts_that_asked_for_them(campaign: Path) -> None:
    run("write", campaign, "--apply")
    before = load_registration(campaign).registration.campaign
    assert "what are the texts about?" in before.description
    run("facts", campaign, *SET[2:])
    told = run("write", campaign, "--apply")
    after = load_registration(campaign).registration
    assert "repairs in their apartment" in after.campaign.description
    assert "what are the texts about?" not in after.campaign.description
    assert "still open" in told


def test_a_text_of_the_owner_with_a_question_in_it_is_not_replaced(campaign: Path) -> None:
    own = "Our own words about [QUESTION: what are the texts about?] and more of our own words, reply STOP to end."
    campaign.write_text(
        FILE.replace("  usecase: CUSTOMER_CARE\n", f"  usecase: CUSTOMER_CARE\n  description: '{own}'\n")
    )
    run("facts", campaign, *SET)
    told = run("write", campaign, "--apply")
    assert load_registration(campaign).registration.campaign.description == own
    assert "left with open questions: description" in told
