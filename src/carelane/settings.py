"""Every setting once: its name in the environment, its default, and what it is for.

Decides: how a setting is read and what is refused; `docs/reference/settings.md` is made from this.
Leaves alone: options of single commands (`cli`), which take their defaults from here.
"""

import os
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any, Final
from urllib.parse import urlsplit

from carelane.domain.errors import BadSetting


@dataclass(frozen=True, slots=True)
class Settings:
    """What an installation is told from outside; `SETTINGS` says what each is for."""

    data: Path
    database: str = field(repr=False)  # may hold a password
    public_url: str = ""
    host: str = "127.0.0.1"
    port: int = 8080
    session_days: int = 14
    result_days: int = 30

    @property
    def link_command(self) -> str:
        """What prints another sign-in link of the server that these settings started."""
        standard = next(setting.default for setting in SETTINGS if setting.attribute == "port")
        return "carelane link" + ("" if str(self.port) == standard else f" --port {self.port}")


@dataclass(frozen=True, slots=True)
class Setting:
    """One setting. `default` is what the manual says about leaving it out."""

    name: str
    attribute: str
    default: str
    help: str
    read: Callable[[str], Any]


def read_settings(environment: Mapping[str, str] | None = None) -> Settings:
    """The settings in these environment variables (default: those of the process).

    Raises:
        BadSetting: a value is not what it should be.
    """
    given = os.environ if environment is None else environment
    found = {
        setting.attribute: _read(setting, text) for setting in SETTINGS if (text := given.get(setting.name, "").strip())
    }
    data = found.pop("data", None) or _default_folder(given)
    database = found.pop("database", "") or f"sqlite:///{data / 'carelane.db'}"
    return Settings(data=data, database=database, **found)


def _read(setting: Setting, text: str) -> Any:  # noqa: ANN401  what the setting holds
    try:
        return setting.read(text)
    except ValueError as error:
        raise BadSetting(f"{setting.name} is not usable: {error}", hint=setting.help) from None


def _default_folder(given: Mapping[str, str]) -> Path:
    """Where programs of this person keep their data (XDG base directories)."""
    base = given.get("XDG_DATA_HOME", "")
    return (Path(base) if base.startswith("/") else Path(given.get("HOME", "~")).expanduser() / ".local/share") / (
        "carelane"
    )


def _folder(text: str) -> Path:
    return Path(text).expanduser().absolute()


def _address(text: str) -> str:
    parts = urlsplit(text)
    if parts.scheme not in {"http", "https"} or not parts.hostname or parts.query or parts.fragment:
        raise ValueError("it is no address such as https://carelane.example.com")
    return text.rstrip("/")


def _whole(least: int, most: int) -> Callable[[str], int]:
    def read(text: str) -> int:
        if not (text.isascii() and text.isdigit() and least <= int(text[:9]) <= most):
            raise ValueError(f"it has to be a whole number from {least} to {most}")
        return int(text)

    return read


SETTINGS: Final = (
    Setting(
        "CARELANE_DATA",
        "data",
        "~/.local/share/carelane",
        "The folder that holds the database and the key. Only its owner may read it; back it up with carelane backup.",
        _folder,
    ),
    Setting(
        "CARELANE_DATABASE",
        "database",
        "SQLite in the folder of CARELANE_DATA",
        "The address of another database: postgresql://user:password@host/name or sqlite:////path/to/file.db",
        str,
    ),
    Setting(
        "CARELANE_PUBLIC_URL",
        "public_url",
        "the address that the server listens on",
        "The address under which people reach carelane, when a proxy stands before it: https://carelane.example.com",
        _address,
    ),
    Setting("CARELANE_HOST", "host", "127.0.0.1", "The network address that the server listens on.", str),
    Setting("CARELANE_PORT", "port", "8080", "The port that the server listens on.", _whole(1, 65_535)),
    Setting(
        "CARELANE_SESSION_DAYS",
        "session_days",
        "14",
        "After how many days people have to sign in again.",
        _whole(1, 365),
    ),
    Setting(
        "CARELANE_RESULT_DAYS",
        "result_days",
        "30",
        "After how many days the result of a finished job is removed.",
        _whole(1, 3650),
    ),
)
