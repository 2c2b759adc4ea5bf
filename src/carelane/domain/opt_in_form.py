"""A public opt-in form of a workspace, and how its public pages look.

Decides: which facts a form has, which addresses and colours are good ones, and that white words on the colour can be
read by everybody.
Leaves alone: the words beside the boxes, which are registered wordings (`consent_records.Disclosure`).
Source: WCAG 2.2, 1.4.3 contrast (4.5 to 1) and its relative luminance, https://www.w3.org/TR/WCAG22/#contrast-minimum .
"""

import re
from dataclasses import dataclass
from typing import Final
from urllib.parse import urlsplit

from carelane.domain.errors import InputError

LANGUAGES: Final = ("en", "es")
DEFAULT_COLOUR: Final = "#0f6b5c"
LEAST_CONTRAST: Final = 4.5
MOST_NAME: Final = 100
_COLOUR: Final = re.compile(r"#[0-9a-f]{6}")
_ORIGIN: Final = re.compile(r"https?://[a-z0-9.-]{1,253}(?::\d{1,5})?")


class BadForm(InputError):
    """A form or a look that cannot be used."""

    slug = "bad-form"


@dataclass(frozen=True, slots=True)
class Theme:
    """How the public pages of a workspace look. logo: a PNG that was made anew, b"" for none."""

    name: str
    colour: str = DEFAULT_COLOUR
    logo: bytes = b""

    def __post_init__(self) -> None:
        if not self.name.strip() or len(self.name) > MOST_NAME:
            raise BadForm(
                "the name is missing or too long", hint=f"give the name that people know, 1 to {MOST_NAME} letters"
            )
        if contrast_with_white(self.colour) < LEAST_CONTRAST:
            raise BadForm(
                f"white words on {self.colour} are hard to read: the contrast is "
                f"{contrast_with_white(self.colour):.1f} to 1, and {LEAST_CONTRAST} to 1 is needed",
                hint=f"{readable(self.colour)} is the same colour, dark enough",
            )


@dataclass(frozen=True, slots=True)
class OptInForm:
    """A public form. streams: one box each, in this order. sender: one of our numbers, "" where it may be any.

    origins: websites whose own forms may post here, such as "https://example.com". is_double: what the form records
    has to be confirmed from the phone before it counts.
    """

    id: str
    workspace_id: str
    name: str
    streams: tuple[str, ...]
    sender: str = ""
    privacy_url: str = ""
    terms_url: str = ""
    asks_name: bool = True
    is_double: bool = False
    origins: tuple[str, ...] = ()
    is_open: bool = True

    def __post_init__(self) -> None:
        if not self.name.strip() or len(self.name) > MOST_NAME:
            raise BadForm("the form has no name, or one that is too long", hint=f"give it 1 to {MOST_NAME} letters")
        if not self.streams or len(set(self.streams)) != len(self.streams):
            raise BadForm("the form asks for nothing", hint="choose at least one kind of texts")
        for address in (self.privacy_url, self.terms_url):
            if address and not is_web_address(address):
                raise BadForm("an address is none", hint="give a whole address that begins with https://")
        if not all(_ORIGIN.fullmatch(origin) for origin in self.origins):
            raise BadForm(
                "a website is not named as browsers name it", hint="write it like https://example.com, without a page"
            )


def is_web_address(text: str) -> bool:
    """Whether it is an address that may be put into a link."""
    try:
        parts = urlsplit(text)
    except ValueError:
        return False
    return parts.scheme in {"http", "https"} and bool(parts.hostname) and not re.search(r"\s", text) and len(text) < 500


def colour_of(text: str) -> str:
    """A colour as "#" and six digits.

    Raises:
        BadForm: it is none.
    """
    given = "#" + text.strip().casefold().removeprefix("#")
    if len(given) == 4:
        given = "#" + "".join(digit * 2 for digit in given[1:])
    if not _COLOUR.fullmatch(given):
        raise BadForm("this is not a colour", hint="give # and six digits, such as #0f6b5c")
    return given


def contrast_with_white(colour: str) -> float:
    """From 1 (white on white) to 21 (white on black)."""
    return 1.05 / (_luminance(colour_of(colour)) + 0.05)


def readable(colour: str) -> str:
    """The colour itself, or the lightest shade of it on which white words can be read."""
    parts = _parts(colour_of(colour))
    for tenths in range(1000, -1, -5):
        shade = "#" + "".join(f"{part * tenths // 1000:02x}" for part in parts)
        if contrast_with_white(shade) >= LEAST_CONTRAST:
            return shade
    return "#000000"


def _parts(colour: str) -> tuple[int, int, int]:
    return int(colour[1:3], 16), int(colour[3:5], 16), int(colour[5:7], 16)


def _luminance(colour: str) -> float:
    red, green, blue = (
        part / 255 / 12.92 if part / 255 <= 0.04045 else ((part / 255 + 0.055) / 1.055) ** 2.4
        for part in _parts(colour)
    )
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue
