"""The runner of an installation records what a deadline decided, without anybody asking."""

from pathlib import Path

from carelane.domain.access import WorkspaceKind
from carelane.domain.consent_state import standing
from carelane.domain.phone import parse_phone
from carelane.services.consent.inbound.arriving import InboundText
from carelane.services.consent.inbound.handle import handle_inbound
from tests.unit.services.consent.desk import OFFICE, PERSON
from tests.unit.services.installation import as_actor, clock_of, installation


def test_a_reply_that_nobody_decided_on_becomes_an_opt_out_by_itself(tmp_path: Path) -> None:
    with installation(tmp_path / "data") as services:
        owner = services.users.add_user("olga@example.com", "Olga", "")
        by = as_actor(owner)
        workspace = services.workspaces.add_workspace(
            "Birch Property", WorkspaceKind.BUSINESS, "ringcentral", owner=owner, by=by
        ).id
        text = InboundText(workspace, OFFICE, PERSON, "not interested", services.clock.now(), "m1")
        handle_inbound(
            text, by, ledger=services.ledger, people=services.people, evidence=services.evidence,
            setup=services.consent_setup, held=services.held, campaigns=services.campaigns,
            workspaces=services.workspaces, tokens=services.tokens, clock=services.clock,
        )  # fmt: skip
        assert services.held.open(workspace)
        clock_of(services).pass_(hours=25)
        services.runner.work_once()  # type: ignore[attr-defined]
        assert services.held.open(workspace) == ()
        recipient = services.people.recipient(workspace, parse_phone(PERSON))
        kinds = [each.event.method.value for each in services.ledger.history(workspace, recipient)]
        assert kinds == ["inbound_text", "deadline"]
        states = services.ledger.states(workspace, recipient)
        assert standing(states, OFFICE, "care", at=services.clock.now()).opted_out
