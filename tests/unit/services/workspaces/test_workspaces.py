"""Workspaces, the keys of programs, and the example to explore."""

from typing import Any

import pytest

from carelane.domain.access import Permission, Scope, WorkspaceKind
from carelane.domain.attempt import Outcome
from carelane.domain.errors import BadSetting, UnknownName
from carelane.domain.kept import Status
from carelane.ports.accounts import StaleChange
from carelane.ports.campaigns import NotKept
from carelane.services.demo_campaign import REJECTION
from carelane.services.workspaces.api_keys import CreateKey, create_key, key_of, principal_of, revoke_key
from carelane.services.workspaces.example import add_example, example_of
from carelane.services.workspaces.workspaces import (
    ChangeWorkspace,
    CreateWorkspace,
    change_workspace,
    create_workspace,
    remove_workspace,
)
from tests.unit.services.installation import as_actor


def create(services, ann, name="Maple Ridge", provider="ringcentral") -> Any:
    command = CreateWorkspace(ann, name, WorkspaceKind.CLIENT, provider)
    return create_workspace(command, as_actor(ann), workspaces=services.workspaces)


def test_a_name_is_one_line(services, ann):
    assert create(services, ann, "  Maple \n Ridge ").name == "Maple Ridge"


@pytest.mark.parametrize("name", ["", " \n ", "x" * 201])
def test_an_empty_or_endless_name_is_refused(services, ann, name):
    with pytest.raises(BadSetting):
        create(services, ann, name)


def test_a_provider_is_one_that_is_known(services, ann):
    assert create(services, ann, provider="").provider == ""
    with pytest.raises(UnknownName):
        create(services, ann, provider="pigeon post")


def test_settings_change_for_the_version_that_was_looked_at(services, ann):
    workspace = create(services, ann)
    command = ChangeWorkspace(workspace.id, "Oak Hill", WorkspaceKind.BUSINESS, "twilio", 1)
    assert change_workspace(command, as_actor(ann), workspaces=services.workspaces).name == "Oak Hill"
    with pytest.raises(StaleChange):
        change_workspace(command, as_actor(ann), workspaces=services.workspaces)


def test_a_workspace_is_removed_only_by_whoever_types_its_name(services, ann):
    workspace = create(services, ann)
    for typed in ("", "maple ridge", "Maple"):
        with pytest.raises(BadSetting):
            remove_workspace(workspace.id, typed, as_actor(ann), workspaces=services.workspaces)
    remove_workspace(workspace.id, " Maple  Ridge ", as_actor(ann), workspaces=services.workspaces)
    with pytest.raises(NotKept):
        services.workspaces.workspace(workspace.id)


def test_a_key_is_shown_once_and_opens_its_workspace_as_its_scopes_say(services, ann):
    workspace = create(services, ann)
    needs = {"workspaces": services.workspaces, "vault": services.vault, "tokens": services.tokens}
    made = create_key(CreateKey(workspace.id, "nightly check", (Scope.READ,)), as_actor(ann), **needs)
    found = key_of(made.secret, services.clock.now(), **needs)
    assert found is not None
    assert (found.id, found.name, made.secret.startswith(found.prefix)) == (made.key.id, "nightly check", True)
    principal = principal_of(found)
    assert principal.may(Permission.READ, workspace.id)
    assert not principal.may(Permission.EDIT, workspace.id)
    assert not principal.may(Permission.READ, create(services, ann, "Other").id)
    [kept] = services.workspaces.keys(workspace.id)
    assert kept.last_used_at is not None
    with services.database.reading() as connection:
        assert made.secret not in str(connection.exec_driver_sql("SELECT * FROM api_keys").all())


def test_what_opens_nothing_is_no_key(services, ann):
    workspace = create(services, ann)
    needs = {"workspaces": services.workspaces, "vault": services.vault, "tokens": services.tokens}
    made = create_key(CreateKey(workspace.id, "k", (Scope.EDIT,)), as_actor(ann), **needs)
    at = services.clock.now()
    for text in ("", "clk_", made.secret[:-1], made.key.prefix, services.tokens.api_key()[1]):
        assert key_of(text, at, **needs) is None
    revoke_key(workspace.id, made.key.id, as_actor(ann), workspaces=services.workspaces)
    assert key_of(made.secret, at, **needs) is None


def test_a_key_that_may_do_nothing_is_refused(services, ann):
    workspace = create(services, ann)
    needs = {"workspaces": services.workspaces, "vault": services.vault, "tokens": services.tokens}
    with pytest.raises(BadSetting):
        create_key(CreateKey(workspace.id, "k", ()), as_actor(ann), **needs)
    with pytest.raises(BadSetting):
        create_key(CreateKey(workspace.id, " ", (Scope.READ,)), as_actor(ann), **needs)


def test_the_example_is_marked_complete_and_made_once(services, ann):
    needs = {"workspaces": services.workspaces, "campaigns": services.campaigns, "clock": services.clock}
    example = add_example(ann, as_actor(ann), **needs)
    assert (example.is_example, example.name.startswith("Example")) == (True, True)
    assert add_example(ann, as_actor(ann), **needs) == example
    assert example_of(ann, workspaces=services.workspaces) == example
    [campaign] = services.campaigns.all(example.id)
    assert (campaign.status, campaign.registration.provider) == (Status.DECLINED, "ringcentral")
    [attempt] = services.campaigns.attempts(example.id, campaign.id)
    assert (attempt.outcome, attempt.answer, attempt.registration) == (
        Outcome.DECLINED, REJECTION, campaign.registration,
    )  # fmt: skip
    assert attempt.date < attempt.answered < services.clock.now().date().isoformat()
    [correction] = services.campaigns.corrections(example.id, campaign.id)
    assert correction.rejection == REJECTION


def test_the_example_goes_without_typing_its_name_and_can_come_again(services, ann):
    needs = {"workspaces": services.workspaces, "campaigns": services.campaigns, "clock": services.clock}
    example = add_example(ann, as_actor(ann), **needs)
    remove_workspace(example.id, "", as_actor(ann), workspaces=services.workspaces)
    assert example_of(ann, workspaces=services.workspaces) is None
    assert add_example(ann, as_actor(ann), **needs).id != example.id
