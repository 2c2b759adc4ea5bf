"""Every setting is read, refused and documented."""

from dataclasses import fields
from pathlib import Path

import pytest

from carelane.domain.errors import BadSetting
from carelane.settings import SETTINGS, Settings, read_settings
from tests.house.checkout import read


def test_without_any_setting_everything_lies_in_the_home_folder():
    settings = read_settings({"HOME": "/h/ann"})
    assert settings.data == Path("/h/ann/.local/share/carelane")
    assert settings.database == "sqlite:////h/ann/.local/share/carelane/carelane.db"
    assert (settings.host, settings.port, settings.public_url) == ("127.0.0.1", 8080, "")


def test_what_is_set_counts():
    settings = read_settings(
        {
            "CARELANE_DATA": "/srv/carelane",
            "CARELANE_DATABASE": " postgresql://ann@db/carelane ",
            "CARELANE_PUBLIC_URL": "https://carelane.example.com/",
            "CARELANE_PORT": "9000",
            "CARELANE_HOST": "",
        }
    )
    assert (settings.data, settings.database) == (Path("/srv/carelane"), "postgresql://ann@db/carelane")
    assert (settings.public_url, settings.port, settings.host) == ("https://carelane.example.com", 9000, "127.0.0.1")


def test_the_folder_for_data_follows_the_desktop():
    assert read_settings({"XDG_DATA_HOME": "/data"}).data == Path("/data/carelane")
    assert read_settings({"XDG_DATA_HOME": "relative", "HOME": "/h"}).data == Path("/h/.local/share/carelane")


@pytest.mark.parametrize(
    ("name", "value"),
    [
        ("CARELANE_PORT", "0"), ("CARELANE_PORT", "65536"), ("CARELANE_PORT", "eighty"), ("CARELANE_PORT", "٨٠"),
        ("CARELANE_PORT", "9" * 5000), ("CARELANE_PUBLIC_URL", "carelane.example.com"),
        ("CARELANE_PUBLIC_URL", "javascript://x"), ("CARELANE_PUBLIC_URL", "https://x/?a=b"),
        ("CARELANE_SESSION_DAYS", "-1"), ("CARELANE_RESULT_DAYS", "1.5"),
    ],
)  # fmt: skip
def test_what_cannot_be_is_refused_with_the_name_of_the_setting(name, value):
    with pytest.raises(BadSetting, match=name):
        read_settings({"HOME": "/h", name: value})


def test_every_setting_has_a_name_a_help_and_its_place():
    assert {setting.attribute for setting in SETTINGS} == {field.name for field in fields(Settings)}
    assert len({setting.name for setting in SETTINGS}) == len(SETTINGS)
    assert all(
        setting.name.startswith("CARELANE_") and setting.help.endswith((".", "com", "db")) for setting in SETTINGS
    )


def test_the_defaults_that_are_told_are_those_that_hold():
    settings = read_settings({"HOME": "/h"})
    for setting in SETTINGS:
        held = getattr(settings, setting.attribute)
        if isinstance(held, int) or setting.attribute == "host":
            assert setting.default == str(held), setting.name


def test_every_setting_is_documented():
    page = read("docs/reference/settings.md")
    for setting in SETTINGS:
        assert f"## {setting.name}" in page
        assert setting.help in page
