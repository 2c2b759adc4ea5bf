"""A picture of a website as JSON, and back.

Decides: names (those of the values themselves) and what may be left out: what is as it is by default.
Leaves alone: how a picture is made (`site`), and what is judged about it.
"""

import json
from dataclasses import replace
from typing import Any, Final

import msgspec

from carelane.domain.errors import UnreadableFile
from carelane.domain.site import SitePicture

VERSION: Final = 1
MOST_BYTES: Final = 100_000_000
_HINT: Final = "make the picture again with `carelane check-site`, or put back a copy of the file"


def dump_site(picture: SitePicture) -> str:
    """The picture as JSON; equal pictures give equal texts."""
    tree = _bare(msgspec.to_builtins(replace(picture, shots={}), order="deterministic"))
    if picture.shots:
        tree["shots"] = dict(sorted(picture.shots.items()))
    said = {"carelane": VERSION, "picture": tree}
    return json.dumps(said, ensure_ascii=False, indent=1) + "\n"


def load_site(text: str, name: str) -> SitePicture:
    """The picture that a text holds.

    Raises:
        UnreadableFile: it is no picture, or one of another version.
    """
    if len(text) > MOST_BYTES:
        raise UnreadableFile(f"{name} is too large for a picture of a website", hint=_HINT)
    try:
        said = json.loads(text)
    except (ValueError, RecursionError):
        raise UnreadableFile(f"{name} is no JSON", hint=_HINT) from None
    if not isinstance(said, dict) or said.get("carelane") != VERSION or "picture" not in said:
        raise UnreadableFile(
            f"{name} is no picture of a website that we can read: it does not say `carelane: 1`", hint=_HINT
        )
    try:
        picture = msgspec.convert(said["picture"], SitePicture)
    except (msgspec.ValidationError, RecursionError) as error:
        raise UnreadableFile(f"{name} is no picture of a website: {error}", hint=_HINT) from None
    if picture.version != VERSION:
        raise UnreadableFile(
            f"{name} is a picture of version {picture.version}; this program reads {VERSION}", hint=_HINT
        )
    return picture


def _bare(said: Any) -> Any:  # noqa: ANN401  JSON
    """Without what is false, empty or unknown, as nearly all of it is."""
    if isinstance(said, dict):
        return {name: _bare(value) for name, value in said.items() if name in _ALWAYS or not _is_default(name, value)}
    if isinstance(said, list | tuple):
        return [_bare(each) for each in said]
    return said


_ALWAYS: Final = frozenset(
    {"site", "address", "text", "state", "control", "number", "fields", "written", "pages", "x", "y"}
)
_DEFAULTS: Final = {
    "status": 200,
    "step": 1,
    "method": "get",
    "where": "page",
    "kind": "p",
    "media_type": "text/html",
    "words": 0,
    "words_without_script": 0,
}


def _is_default(name: str, value: Any) -> bool:  # noqa: ANN401  JSON
    if name in _DEFAULTS:
        return bool(value == _DEFAULTS[name])
    return value is None or value is False or value in ("", [], {}, ())
