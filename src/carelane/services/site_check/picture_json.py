"""The picture of a website as JSON, to be kept and judged again later.

Decides: its form: what is as it would be without being said is left out; a picture of another version is refused.
Leaves alone: what the picture consists of (`domain/site.py`) and where it is kept.
"""

import json
from collections.abc import Mapping
from dataclasses import MISSING, fields, is_dataclass
from enum import Enum
from functools import cache
from types import UnionType
from typing import Any, get_args, get_origin, get_type_hints

from carelane.domain.errors import InputError
from carelane.domain.site import SitePicture

_HINT = "look at the website again"


def picture_to_json(picture: SitePicture) -> bytes:
    """The picture in UTF-8."""
    return json.dumps(_data(picture), ensure_ascii=False, separators=(",", ":")).encode("utf-8", "backslashreplace")


def picture_from_json(content: bytes) -> SitePicture:
    """The picture that `picture_to_json` wrote.

    Raises:
        InputError: it is something else, or of another version.
    """
    try:
        made = _made(SitePicture, json.loads(content))
    except (ValueError, TypeError, KeyError, RecursionError):
        raise InputError("this is no picture of a website", hint=_HINT) from None
    assert isinstance(made, SitePicture)  # noqa: S101  what was asked for
    if made.version != SitePicture.__dataclass_fields__["version"].default:
        raise InputError("this picture of a website was made by another version of carelane", hint=_HINT)
    return made


def _data(value: Any) -> Any:
    if is_dataclass(value) and not isinstance(value, type):
        return {each.name: _data(getattr(value, each.name)) for each in fields(value) if _differs(value, each)}
    if isinstance(value, Enum):
        return value.value
    if isinstance(value, tuple):
        return [_data(each) for each in value]
    return dict(value) if isinstance(value, Mapping) else value


def _differs(value: Any, part: Any) -> bool:
    """Whether a part says something; the version is always said."""
    default = part.default_factory() if part.default_factory is not MISSING else part.default
    return part.name == "version" or bool(getattr(value, part.name) != default)


@cache
def _types(kind: type) -> dict[str, Any]:
    return get_type_hints(kind)


def _made(kind: Any, data: Any) -> Any:
    """A value of a kind out of data; TypeError or ValueError where it does not fit."""
    if is_dataclass(kind) and isinstance(kind, type):
        if not isinstance(data, dict):
            raise TypeError(kind.__name__)
        types = _types(kind)
        return kind(**{name: _made(types[name], each) for name, each in data.items()})
    if isinstance(kind, type) and issubclass(kind, Enum):
        return kind(data)
    origin = get_origin(kind)
    if origin is tuple:
        if not isinstance(data, list):
            raise TypeError("a list is wanted")
        return tuple(_made(get_args(kind)[0], each) for each in data)
    if origin is UnionType:
        return None if data is None else _made(get_args(kind)[0], data)
    if origin is Mapping:
        return {str(name): str(each) for name, each in dict(data).items()}
    wanted = (int, float) if kind is float else kind
    if not isinstance(data, wanted) or (isinstance(data, bool) and kind is not bool):
        raise TypeError(f"{kind} is wanted")
    return data
