"""Kept campaigns: taken in, saved, compared, taken back, given out."""

from dataclasses import replace
from typing import Any

import pytest

from carelane.domain.access import WorkspaceKind
from carelane.domain.campaign import Registration
from carelane.domain.errors import BadSetting, CampaignFileError, InputError, UnknownFormat
from carelane.formats.campaign_file import WRITABLE, load_registration
from carelane.ports.campaigns import EditConflict, NotKept
from carelane.services.attempts.changes import Part
from carelane.services.campaigns import import_campaigns as importing
from carelane.services.campaigns.export_campaign import export_campaign, file_stem
from carelane.services.campaigns.import_campaigns import ImportCampaigns, begin_campaign, import_campaigns
from carelane.services.campaigns.versions import (
    SaveCampaign,
    all_changes,
    compare_versions,
    conflict_of,
    restore_version,
    save_campaign,
)
from carelane.services.demo_campaign import CAMPAIGN_FILE, answered
from tests.contract.kept_things import registration
from tests.unit.services.installation import as_actor

DEMO = load_registration(CAMPAIGN_FILE).registration


@pytest.fixture
def workspace(services, ann):
    return services.workspaces.add_workspace("W", WorkspaceKind.BUSINESS, "", owner=ann, by=as_actor(ann)).id


@pytest.fixture
def kept(services, ann, workspace):
    return services.campaigns.add(workspace, "Tenants", registration("first"), as_actor(ann))


def take_in(services, ann, workspace, content, **given) -> Any:
    command = ImportCampaigns(workspace, content, **given)
    return import_campaigns(command, as_actor(ann), campaigns=services.campaigns)


def save(services, ann, kept, text, expected) -> Any:
    command = SaveCampaign(kept.workspace_id, kept.id, registration(text), expected)
    return save_campaign(command, as_actor(ann), campaigns=services.campaigns)


def test_a_campaign_file_is_taken_in_whole(services, ann, workspace):
    [imported] = take_in(services, ann, workspace, CAMPAIGN_FILE.encode(), file_name="campaign.yaml")
    assert imported.campaign.registration == DEMO
    assert (imported.campaign.name, imported.format) == ("Maple Ridge Property Management", "carelane")
    assert services.campaigns.versions(workspace, imported.campaign.id)[0].note == "imported (carelane)"


@pytest.mark.parametrize("format_name", WRITABLE)
def test_what_is_given_out_can_be_taken_in_again(services, ann, workspace, format_name):
    [first] = take_in(services, ann, workspace, CAMPAIGN_FILE)
    out = export_campaign(workspace, first.campaign.id, format_name, campaigns=services.campaigns)
    assert out.file_name.startswith("maple-ridge-property-management.")
    [again] = take_in(services, ann, workspace, out.content.encode(), file_name=out.file_name)
    assert again.campaign.registration.campaign.description == DEMO.campaign.description
    if format_name.startswith("carelane"):
        assert again.campaign.registration == DEMO


def test_of_a_list_every_campaign_is_kept_or_none(services, ann, workspace):
    good = '{"carelane": 1, "brand": {"displayName": "Oak Hill"}, "campaign": {"usecase": "CUSTOMER_CARE"}}\n'
    bad = '{"carelane": 1, "brand": {"displayNome": "Elm"}}\n'
    with pytest.raises(CampaignFileError):
        take_in(services, ann, workspace, good + bad, file_name="some.jsonl")
    assert services.campaigns.all(workspace) == ()
    imported = take_in(services, ann, workspace, good * 2, file_name="some.jsonl", name="Client")
    assert [each.campaign.name for each in imported] == ["Client 1: Oak Hill", "Client 2: Oak Hill"]


def test_too_many_campaigns_at_once_are_refused(services, ann, workspace, monkeypatch):
    monkeypatch.setattr(importing, "MOST_CAMPAIGNS", 2)
    line = '{"carelane": 1, "brand": {"displayName": "Oak Hill"}}\n'
    with pytest.raises(BadSetting, match="2 at once"):
        take_in(services, ann, workspace, line * 3, file_name="some.jsonl")
    assert services.campaigns.all(workspace) == ()


@pytest.mark.parametrize("content", [b"", b"\xff\xfe\x00", b"hello", "hello", b"PK\x03\x04"])
def test_what_is_no_campaign_is_refused(services, ann, workspace, content):
    with pytest.raises(InputError):
        take_in(services, ann, workspace, content)
    assert services.campaigns.all(workspace) == ()


def test_a_name_of_several_lines_becomes_one_and_the_provider_fills_a_gap(services, ann, workspace):
    file = CAMPAIGN_FILE.replace("provider: ringcentral\n", "")
    [imported] = take_in(services, ann, workspace, file, name="Our\n  tenants", provider="twilio")
    assert (imported.campaign.name, imported.campaign.registration.provider) == ("Our tenants", "twilio")
    [kept] = take_in(services, ann, workspace, CAMPAIGN_FILE, provider="twilio")
    assert kept.campaign.registration.provider == "ringcentral"


def test_a_campaign_can_begin_empty(services, ann, workspace):
    begun = begin_campaign(workspace, "", as_actor(ann), sender="Oak Hill", campaigns=services.campaigns)
    assert (begun.name, begun.registration.brand.display_name) == ("Customer care", "Oak Hill")


def test_saving_what_stands_makes_no_version(services, ann, workspace, kept):
    assert save(services, ann, kept, "first", 1).version == 1
    assert save(services, ann, kept, "second", 1).version == 2
    assert len(services.campaigns.versions(workspace, kept.id)) == 2


def test_taking_back_is_a_new_version_with_the_old_text(services, ann, workspace, kept):
    save(services, ann, kept, "second", 1)
    back = restore_version(workspace, kept.id, 1, as_actor(ann), expected=2, campaigns=services.campaigns)
    assert (back.version, back.registration) == (3, registration("first"))
    assert services.campaigns.version(workspace, kept.id, 3).note == "version 1 again"
    with pytest.raises(NotKept):
        restore_version(workspace, kept.id, 9, as_actor(ann), expected=3, campaigns=services.campaigns)
    with pytest.raises(EditConflict):
        restore_version(workspace, kept.id, 2, as_actor(ann), expected=1, campaigns=services.campaigns)


def test_two_versions_are_compared_with_the_facts_of_the_owner(services, ann, workspace):
    kept = services.campaigns.add(workspace, "Tenants", DEMO, as_actor(ann))
    command = SaveCampaign(workspace, kept.id, answered(DEMO), 1)
    save_campaign(command, as_actor(ann), campaigns=services.campaigns)
    compared = compare_versions(workspace, kept.id, 1, 2, campaigns=services.campaigns)
    changed = {change.field: (change.old, change.new) for change in compared.changes}
    assert changed["facts.customers"] == ("", "tenants")
    assert changed["privacyPolicyLink"] == ("", "https://www.mapleridgepm.example/privacy")
    assert (compared.before.number, compared.after.number) == (1, 2)
    assert compare_versions(workspace, kept.id, 2, 2, campaigns=services.campaigns).changes == ()


def test_nothing_that_differs_is_left_out_of_a_comparison():
    for changed in (
        replace(DEMO, provider="twilio"),
        replace(DEMO, template=True),
        replace(DEMO, facts=replace(DEMO.facts, confirmed=("a",))),
        replace(DEMO, opt_in_methods=()),
    ):
        assert all_changes(DEMO, changed), changed
    assert all_changes(DEMO, replace(DEMO, provider="twilio"))[-1].part is Part.WAY
    assert all_changes(Registration(), Registration()) == ()


def test_a_conflict_shows_both_sides_and_what_both_changed(services, ann, workspace):
    begun = registration("first", message_flow="Tenants ask.", help_message="Call us.")
    kept = services.campaigns.add(workspace, "Tenants", begun, as_actor(ann))
    theirs = registration("theirs", message_flow="Tenants ask.", help_message="Write us.")
    mine = registration("mine", message_flow="Tenants sign.", help_message="Write us.")
    services.campaigns.save(workspace, kept.id, theirs, expected=1, by=as_actor(ann))
    with pytest.raises(EditConflict) as raised:
        services.campaigns.save(workspace, kept.id, mine, expected=1, by=as_actor(ann))
    aside = raised.value.aside
    assert aside is not None
    conflict = conflict_of(workspace, kept.id, aside.number, campaigns=services.campaigns)
    assert (conflict.aside, conflict.standing.number) == (aside, 2)
    assert conflict.base is not None
    assert conflict.base.registration == begun
    assert {change.field for change in conflict.ours} == {"description", "messageFlow", "helpMessage"}
    assert {change.field for change in conflict.theirs} == {"description", "helpMessage"}
    assert conflict.both == ("description",)
    taken = restore_version(workspace, kept.id, aside.number, as_actor(ann), expected=2, campaigns=services.campaigns)
    assert taken.registration == mine


def test_a_former_version_can_be_given_out(services, ann, workspace, kept):
    save(services, ann, kept, "second", 1)
    given = export_campaign(workspace, kept.id, "carelane-json", version=1, campaigns=services.campaigns)
    assert '"first"' in given.content
    assert (given.media_type, given.file_name) == ("application/json", "tenants.json")
    with pytest.raises(UnknownFormat):
        export_campaign(workspace, kept.id, "floppy", campaigns=services.campaigns)


@pytest.mark.parametrize(
    ("name", "stem"),
    [
        ("../../etc/passwd", "etc-passwd"), ('a"; filename="b.exe', "a-filename-b-exe"), ("日本", "campaign"),
        ("a\r\nSet-Cookie: x", "a-set-cookie-x"), ("word " * 20, "word-word-word-word-word-word"), ("", "campaign"),
    ],
)  # fmt: skip
def test_a_name_says_nothing_to_a_path_or_a_header(name, stem):
    assert file_stem(name) == stem
