"""Public opt-in forms and the look of public pages, as the port promises, on both databases."""

from dataclasses import replace

import pytest

from carelane.domain.opt_in_form import OptInForm, Theme
from carelane.ports.campaigns import NotKept
from carelane.storage.form_store import SqlOptInForms
from tests.contract.kept_things import ANN, Stores

FORM = OptInForm(
    "", "", "Website", ("care", "offers"), sender="+16085550100", privacy_url="https://a.example/p", asks_name=False,
    is_double=True, origins=("https://a.example",), is_open=False,
)  # fmt: skip


@pytest.fixture
def forms(stores: Stores) -> SqlOptInForms:
    return SqlOptInForms(stores.database, stores.clock)


def test_a_form_is_kept_as_it_was_given_and_found_by_its_public_id(stores, forms):
    workspace = stores.new_workspace()
    kept = forms.put_form(replace(FORM, workspace_id=workspace.id), ANN)
    assert kept.id
    assert forms.form(kept.id) == kept == replace(FORM, workspace_id=workspace.id, id=kept.id)
    changed = forms.put_form(replace(kept, name="Again", is_open=True), ANN)
    assert forms.forms(workspace.id) == (changed,)


def test_a_form_belongs_to_one_workspace_and_never_to_another(stores, forms):
    ours, theirs = stores.new_workspace(), stores.new_workspace("Theirs")
    kept = forms.put_form(replace(FORM, workspace_id=ours.id), ANN)
    with pytest.raises(NotKept):
        forms.put_form(replace(kept, workspace_id=theirs.id), ANN)
    assert forms.forms(theirs.id) == ()
    assert forms.form(kept.id).workspace_id == ours.id


@pytest.mark.parametrize("form_id", ["", "nothing", "\x00", "a" * 500])
def test_a_form_that_is_not_there_is_told(forms, form_id):
    with pytest.raises(NotKept):
        forms.form(form_id)


def test_the_look_is_kept_and_changed(stores, forms):
    workspace = stores.new_workspace()
    assert forms.theme(workspace.id) is None
    for look in (Theme("Birch", "#7a1f3d", b"\x89PNG"), Theme("Birch & Sons", "#0f6b5c")):
        forms.put_theme(workspace.id, look, ANN)
        assert forms.theme(workspace.id) == look


def test_every_change_has_its_line_in_the_trail(stores, forms):
    workspace = stores.new_workspace()
    kept = forms.put_form(replace(FORM, workspace_id=workspace.id), ANN)
    forms.put_form(kept, ANN)
    forms.put_theme(workspace.id, Theme("Birch"), ANN)
    actions = [each.action for each in stores.workspaces.trail(workspace.id)][:3]
    assert actions == ["look.changed", "form.changed", "form.added"]


def test_forms_go_with_their_workspace(stores, forms):
    workspace = stores.new_workspace()
    kept = forms.put_form(replace(FORM, workspace_id=workspace.id), ANN)
    forms.put_theme(workspace.id, Theme("Birch"), ANN)
    stores.workspaces.remove_workspace(workspace.id, ANN)
    with pytest.raises(NotKept):
        forms.form(kept.id)
    with pytest.raises(NotKept):
        forms.put_theme(workspace.id, Theme("Birch"), ANN)
