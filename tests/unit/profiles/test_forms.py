"""The forms of providers: every field once, every hint with a source that exists."""

import pytest

from carelane.profiles.forms import form_of
from carelane.profiles.origins import origin
from carelane.profiles.profile import load_profile, profile_names


@pytest.mark.parametrize("name", profile_names())
def test_every_provider_has_a_form(name):
    form = form_of(name)
    fields = [path for step in form.steps for path in step.fields]
    assert len(fields) == len(set(fields))
    assert {"usecase", "description", "messageFlow", "sample1", "optinMessage", "optoutMessage", "helpMessage"} <= set(
        fields
    )
    for source in (*form.sources, *(source for hint in form.hints.values() for source in hint.sources)):
        assert origin(source).title


@pytest.mark.parametrize("name", profile_names())
def test_a_form_asks_for_everything_that_its_provider_requires(name):
    fields = {path for step in form_of(name).steps for path in step.fields}
    assert set(load_profile(name).required) <= fields


def test_hints_and_labels_belong_to_fields_that_are_asked():
    for name in profile_names():
        form = form_of(name)
        fields = {path for step in form.steps for path in step.fields}
        assert set(form.hints) <= fields
        assert set(form.labels) <= fields


def test_ringcentral_asks_for_the_brand_then_the_campaign_then_the_numbers():
    fields = [path for step in form_of("ringcentral").steps for path in step.fields]
    places = [
        fields.index(path) for path in ("brand.ein", "usecase", "description", "messageFlow", "sample1", "numbers")
    ]
    assert places == sorted(places)
