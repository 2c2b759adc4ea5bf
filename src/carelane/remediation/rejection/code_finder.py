"""Rejection codes in a text, and what they mean there.

Decides: which numbers and names are codes (by their shape and what stands around them, never by the number alone),
whose code each is (the provider that the user names, else the family whose shape it has), and which other lists use
the same number for something else.
Leaves alone: what the words around a code say (`words`).
Source: shapes of the code families as carriers, resellers and registrants show them (see `providers.toml`).
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache
from typing import Final

from carelane.domain.errors import UnknownName
from carelane.domain.finding import Span
from carelane.remediation.codes import Code, codes, find_codes
from carelane.remediation.rejection.plain import Plain
from carelane.remediation.rejection.reading import CodeFound

_BEFORE: Final = r"(?<![\w$#/.+-])"
_AFTER: Final = (
    r"(?![\w%/]|[-.,]\d|\s?(?:days?|hours?|characters?|chars|messages?|texts?|numbers?|percent|usd|dollars|am|pm|"
    r"cents)\b)"
)
_NAMED: Final = (
    r"(?:rejection|rejected|declined|denied|error|reason|decline|denial|failure|status|dca2?|tcr|code|codes|err)[\s_-]{0,3}"
    r"(?:reasons?|codes?|no\.?|number|id)?\s{0,2}[:#=(]{0,3}\s{0,2}"
)
_SHAPES: Final = (
    ("sinch", re.compile(rf"{_BEFORE}CR[- ]?(?P<code>\d{{4}})(?!\d)", re.IGNORECASE)),
    ("twilio", re.compile(rf"{_BEFORE}(?P<code>30[4-9]\d\d){_AFTER}", re.IGNORECASE)),
    ("", re.compile(rf"{_BEFORE}{_NAMED}(?P<code>\d{{3,5}}){_AFTER}", re.IGNORECASE)),
    # at the end of a sentence, not in front of the rest of a phone number
    (
        "",
        re.compile(
            r"(?:^|(?<=[\w.!?;:\"') ]))\s?\((?P<code>\d{3}|(?!19|20)\d{4})\)(?=\s{0,40}(?:$|[\n.;,]|[A-Z(\[]))",
            re.MULTILINE,
        ),
    ),
    ("", re.compile(r"(?<=[\w.!?;:\"') ])\s?[(\[](?P<code>9\d{3})[)\]]", re.MULTILINE)),
    ("", re.compile(r"\[(?P<code>\d{3}|(?!19|20)\d{4,5})\]")),
    (
        "",
        re.compile(
            r"(?:^|[;]|[.] )[ \t]{0,8}[*•-]?[ \t]{0,4}(?P<code>[1-9]\d{2,4})\s?(?:[:–—-](?=\s)|[:](?=[A-Z]))",
            re.MULTILINE,
        ),
    ),
    ("", re.compile(r"^[ \t]{0,8}(?P<code>[1-9]\d{2,4})[ \t]{0,8}$", re.MULTILINE)),
    ("", re.compile(rf"(?<=\d\d\d),\s?(?P<code>\d{{3,5}}){_AFTER}")),
    ("aws", re.compile(r"(?<![\w-])(?P<code>[A-Z][A-Z0-9]+(?:_[A-Z0-9]+)+)(?!\w)")),
    ("microsoft", re.compile(r"(?<![\w.-])(?P<code>(?:[A-Z][a-z]+){2,}(?:[A-Z][A-Za-z]+)+)(?![\w(])")),
)
# Several numbers in a row: "861/805", "861, 805 and 30892", "(861; 805)".
_SEPARATOR: Final = r"\s{0,2}(?:,\s?(?:and|or)\b|[,/;&+|]|\band\b|\bor\b)\s{0,2}"
_ROW: Final = re.compile(
    rf"(?P<name>{_NAMED})?(?<![\w$#.+-])(?P<row>\d{{3,5}}(?:{_SEPARATOR}\d{{3,5}})+){_AFTER}", re.IGNORECASE
)
_ROW_BY_BLANKS: Final = re.compile(rf"\bcodes\b\W{{0,3}}(?P<row>\d{{3,5}}(?:\s\d{{3,5}})+){_AFTER}", re.IGNORECASE)
_NUMBER: Final = re.compile(r"\d{3,5}")
# Where a number or name is given as a code in so many words.
_GIVEN: Final = (
    re.compile(
        rf"\b(?:codes?|errors?|err|dca2)[\s_-]{{0,3}}(?:no\.?|number|id|is|was)?\s{{0,2}}[:#=(\[]{{0,3}}\s{{0,2}}"
        rf"(?P<code>(?!19|20)\d{{3,6}}){_AFTER}",
        re.IGNORECASE,
    ),
    re.compile(r"\b(?i:codes?|reasons?|errors?)\s{0,2}[:=]\s{0,2}(?P<code>[A-Z][A-Z0-9]+(?:_[A-Z0-9]+)+)(?!\w)"),
    re.compile(r"\b(?P<code>CR\d{4})(?!\d)"),
    re.compile(r"[.!?:]\s{0,2}\((?P<code>[5-9]\d{2})\)(?=\s{0,40}(?:$|[\n.;,]|[A-Z(\[]))", re.MULTILINE),
    re.compile(r"\[(?P<code>[5-9]\d{2})\]"),
)
_STATUS_OF_A_PAGE: Final = re.compile(r"[45]0\d$")
# Codes of other things, as they end in front of the number.
_OTHER_CODE: Final = re.compile(
    r"\b(?:area|zip|postal|dress|discount|promo|coupon|verification|security|sign-?in|access|door|gate|country)"
    r"[ -]codes?(?: is)?\W{0,3}$",
    re.IGNORECASE,
)
_YEAR: Final = re.compile(r"(?:19|20)\d\d$")
_NUMBERED: Final = re.compile(r"\d+$")
_AREA: Final = re.compile(r"\)?[\s.-]{0,2}\d{3}[\s.-]?\d{4}")
# Four digits of the automatic check, when the shape does not say more.
_FAMILY_BY_LENGTH: Final = {3: "dca2", 4: "bandwidth", 5: "twilio"}


@dataclass(frozen=True, slots=True)
class _Hit:
    code: str
    start: int
    end: int
    family: str


def find_codes_in(plain: Plain, provider: str = "") -> tuple[CodeFound, ...]:
    """Every code of the text in order, each once."""
    found: dict[str, CodeFound] = {}
    for code, span in plain.codes:
        item = _found(code, span, provider, "")
        if item is not None:
            found.setdefault(item.code, item)
    hits = sorted(_hits(plain.cased), key=lambda hit: (hit.start, -hit.end))
    for hit in hits:
        item = _found(hit.code, plain.span(hit.start, hit.end), provider, hit.family)
        if item is not None:
            found.setdefault(item.code, item)
    return tuple(found.values())


def _hits(text: str) -> Iterator[_Hit]:
    for family, shape in _SHAPES:
        for match in shape.finditer(text):
            start, end = match.span("code")
            if _AREA.match(text, end) and family != "aws":
                continue
            if _OTHER_CODE.search(text, max(0, start - 40), start):
                continue
            code = f"CR{match['code']}" if family == "sinch" else match["code"]
            start = match.start() if family == "sinch" else start
            yield _Hit(code, start, end, family)
    yield from _rows(text)


def _rows(text: str) -> Iterator[_Hit]:
    """The numbers of rows. A row that nothing introduces counts when each of its numbers is a code."""
    for match in (*_ROW.finditer(text), *_ROW_BY_BLANKS.finditer(text)):
        numbers = list(_NUMBER.finditer(text, *match.span("row")))
        is_named = match.re is _ROW_BY_BLANKS or match["name"] is not None
        if _AREA.match(text, match.end("row")) or _OTHER_CODE.search(text, max(0, match.start() - 40), match.start()):
            continue
        if is_named or all(_meanings(number.group()) and not _YEAR.match(number.group()) for number in numbers):
            yield from (_Hit(number.group(), number.start(), number.end(), "") for number in numbers)


def unknown_codes_in(plain: Plain, known: Sequence[CodeFound]) -> tuple[str, ...]:
    """What the text gives as a code and no list has, each once."""
    given = [code for code, _ in plain.codes]
    for shape in _GIVEN:
        given += [
            match["code"]
            for match in shape.finditer(plain.cased)
            if not _OTHER_CODE.search(plain.cased, max(0, match.start("code") - 40), match.start("code"))
        ]
    given += [hit.code for hit in _rows(plain.cased)]
    found = {code.code for code in known}
    return tuple(
        code
        for code in dict.fromkeys(given)
        if code not in found and not _meanings(code) and not _STATUS_OF_A_PAGE.match(code)
    )


def _found(code: str, span: Span, provider: str, family: str) -> CodeFound | None:
    known = _meanings(code)
    if not known:
        return None
    chosen = _chosen(code, known, provider, family)
    meant = set(chosen[0].causes)
    others = tuple(
        dict.fromkeys(
            item.provider
            for item in known
            if item.provider != chosen[0].provider and item.evidence != "superseded" and meant.isdisjoint(item.causes)
        )
    )
    settled = bool(provider) and _answers(code, provider)
    return CodeFound(code=chosen[0].code, span=span, meanings=chosen, clashes=() if settled else others)


def _chosen(code: str, known: tuple[Code, ...], provider: str, family: str) -> tuple[Code, ...]:
    """The entries that count here: those of the provider, else of the family of the shape, else the best known."""
    for name in (provider, family, _FAMILY_BY_LENGTH.get(len(code), "") if _NUMBERED.match(code) else ""):
        chosen = _answers(code, name)
        if chosen:
            return _newest(chosen)
    return _newest(known)


def _newest(chosen: Sequence[Code]) -> tuple[Code, ...]:
    """Without meanings that a newer list has replaced, as long as another one is left."""
    valid = tuple(item for item in chosen if item.evidence != "superseded")
    return valid or tuple(chosen)


@lru_cache(maxsize=4096)
def _answers(code: str, provider: str) -> tuple[Code, ...]:
    if not provider:
        return ()
    try:
        return find_codes(code, provider)
    except UnknownName:
        return ()


@lru_cache(maxsize=4096)
def _meanings(code: str) -> tuple[Code, ...]:
    if code not in _all_codes():
        return ()
    return find_codes(code)


@lru_cache(maxsize=1)
def _all_codes() -> frozenset[str]:
    """Every code that is a number or a name; "(no code)" and words of guides are none."""
    return frozenset(
        name
        for item in codes()
        for name in (item.code, *item.also)
        if re.fullmatch(r"\d{3,5}|[A-Z]\w{5,}|CR\d{4}", name)
    )
