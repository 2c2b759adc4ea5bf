"""Providers are found by any name that people use for them."""

import pytest

from carelane.domain.errors import CatalogueError, UnknownName
from carelane.remediation import providers as module
from carelane.remediation.codes import codes
from carelane.remediation.providers import find_provider, providers

LABELS = {item.provider: item.family for item in codes()}


def test_every_list_of_codes_belongs_to_a_family_that_exists():
    assert set(LABELS.values()) <= set(providers())


def test_a_family_without_codes_passes_on_those_of_others():
    for known in providers().values():
        assert known.id in LABELS.values() or known.passes_on


@pytest.mark.parametrize(
    ("name", "family", "lists"),
    [
        ("Twilio", "twilio", 3),
        ("twilio toll-free", "twilio", 1),
        ("TELUS", "ringcentral", 1),
        ("AT&T", "ringcentral", 1),
        ("RC", "ringcentral", 6),
        ("Telnyx (older page)", "telnyx", 1),
        ("quo", "openphone", 1),
        ("GHL", "gohighlevel", 1),
        ("Amazon", "aws", 1),
        ("dca2", "dca2", 0),
    ],
)
def test_a_name_stands_for_its_lists(name, family, lists):
    found = find_provider(name, LABELS)
    assert found.provider.id == family
    assert len(found.labels) == lists


def test_no_two_families_share_a_name():
    names = [name for known in providers().values() for name in {known.id, known.title.casefold(), *known.also_called}]
    assert len(names) == len(set(names))
    assert all(name == name.casefold() for known in providers().values() for name in known.also_called)


@pytest.mark.parametrize("name", ["twillio", "", "!"])
def test_an_unknown_provider_is_answered_with_a_hint(name):
    with pytest.raises(UnknownName) as caught:
        find_provider(name, LABELS)
    assert caught.value.hint


def test_passing_on_an_unknown_family_is_refused(tmp_path, monkeypatch):
    file = tmp_path / "providers.toml"
    file.write_text('[a]\ntitle = "A"\npasses_on = ["b"]\n', encoding="utf-8")
    monkeypatch.setattr(module, "_FILE", file)
    with pytest.raises(CatalogueError, match="unknown families: b"):
        providers.__wrapped__()
