"""A decision as data and as text: whole, versioned, and without anybody's number."""

import json

from carelane.report.decision import decision_data, decision_text, explanation_data
from carelane.services.gate.check_send import check_send
from tests.unit.services.gate.fakes import ANN, AT, SENDER, TEXT, Workspace, question, unavailable


def test_the_data_of_a_decision_has_every_field_of_the_contract() -> None:
    workspace = Workspace()
    event = workspace.agreed()
    answer = check_send(question(), workspace_id="w1", at=AT, gate=workspace.parts())
    assert decision_data(answer) == {
        "carelane": 1, "outcome": "allowed", "may_send": True, "enforced": True, "noted": False,
        "decided_at": "2026-11-25T18:00:00Z", "until": None, "suggestion": "",
        "reasons": [
            {
                "code": "consent-on-record", "effect": "note",
                "sentence": "There is consent on record that covers this text.", "requirements": ["CON-01"],
                "event": event, "until": None,
            }
        ],
    }  # fmt: skip


def test_an_explanation_names_every_question_and_whose_rule_it_is_and_nobodys_number() -> None:
    answer = check_send(question(), workspace_id="w1", at=AT, gate=Workspace().parts())
    data = explanation_data(answer)
    assert [each["name"] for each in data["checks"]] == ["stops", "consent", "text", "sender", "time"]
    assert {each["id"] for each in data["requirements"]} >= {"CON-01", "CON-04"}
    assert data["facts"]["zones"] == ["America/Chicago"]
    text = json.dumps(data) + decision_text(answer, explain=True)
    assert ANN not in text
    assert SENDER not in text
    assert TEXT not in text


def test_the_text_says_the_outcome_first_and_that_it_is_no_legal_advice() -> None:
    workspace = Workspace()
    workspace.agreed()
    held = check_send(question(), workspace_id="w1", at=AT.replace(hour=4), gate=workspace.parts())
    text = decision_text(held)
    assert text.startswith("Hold until 2026-11-25 15:00 UTC\n")
    assert "outside-your-hours" in text
    assert "not legal advice" in text


def test_a_decision_without_facts_is_explained_as_far_as_it_goes() -> None:
    workspace = Workspace()
    workspace.store.failing = unavailable()
    answer = check_send(question(), workspace_id="w1", at=AT, gate=workspace.parts())
    assert explanation_data(answer)["facts"] is None
    assert "cannot-read-ledger" in decision_text(answer, explain=True)
