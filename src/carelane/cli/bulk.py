"""Texts in bulk: JSON lines in, JSON lines out, in input order.

Decides: what a bad line gives ({"id", "error"}) and that the run goes on. Standard output carries
result lines only; progress goes to standard error, and only when that is a terminal.
"""

import sys
import time
from collections.abc import Iterator, Sequence
from datetime import date
from pathlib import Path
from typing import Any, BinaryIO

from carelane.cli.output import ReaderGone, standard_input, standard_output
from carelane.domain.errors import CarelaneError, InputError, UnreadableFile
from carelane.rules.context import Attributes, Context
from carelane.services.check_text import check_text, kind_of, text_context
from carelane.services.contexts import named_profile
from carelane.services.findings import Strictness

MOST_BYTES_A_LINE = 8_000_000
_TOO_LONG = b"\x00"  # stands for a line beyond that
_ATTRIBUTES = {
    "embedded_link": "embedded_link", "embeddedLink": "embedded_link",
    "embedded_phone": "embedded_phone", "embeddedPhone": "embedded_phone",
    "age_gated": "age_gated", "ageGated": "age_gated",
    "direct_lending": "direct_lending", "directLending": "direct_lending",
    "affiliate_marketing": "affiliate_marketing", "affiliateMarketing": "affiliate_marketing",
    "number_pool": "number_pool", "numberPool": "number_pool",
}  # fmt: skip


class BadLine(InputError):
    """A line of a bulk file that cannot be read."""

    slug = "bad-line"


def check_lines(
    source: str,
    *,
    kind: str,
    use_case: str,
    brand: tuple[str, ...],
    website: str,
    provider: str,
    template: bool,
    as_of: date | None,
    strictness: Strictness,
) -> None:
    """Read lines from a file or standard input and write one result line for each.

    Raises:
        UnreadableFile: the file cannot be opened.
        UnknownName: a default given on the command line does not exist.
    """
    import msgspec  # noqa: PLC0415  keeps the start of other commands short

    from carelane.report.json_v1 import text_line_data  # noqa: PLC0415

    _refuse_wrong_defaults(kind, use_case, provider)
    defaults = {
        "as": kind,
        "use_case": use_case,
        "brand": brand,
        "website": website,
        "provider": provider,
        "template": template,
    }
    encode = msgspec.json.Encoder().encode
    decode = msgspec.json.Decoder().decode
    contexts: dict[Any, Context] = {}
    out = standard_output()
    progress = _Progress()
    for number, raw in enumerate(_lines(source), start=1):
        if not raw.strip():
            continue
        line_id: object = number
        try:
            line = _decoded(raw, decode)
            line_id = line.get("id", number)
            facts = _facts(line, defaults)
            context = contexts.get(facts)
            if context is None:
                if len(contexts) > 10_000:
                    contexts.clear()
                context = contexts[facts] = _context(facts, as_of)
            report = check_text(_text(line), kind=str(line.get("as") or kind), context=context, strictness=strictness)
            result = text_line_data(report, line_id)
        except CarelaneError as error:
            message = f"{error.message} - {error.hint}" if error.hint else error.message
            told = {"slug": error.slug, "message": message, "line": number}
            result = {"carelane": 1, "id": line_id, "error": told}
        _put(out, encode(result) + b"\n")
        progress.step()
    _put(out, b"")
    progress.finish()


def _refuse_wrong_defaults(kind: str, use_case: str, provider: str) -> None:
    """A wrong default is an error of the call, not of every line."""
    kind_of(kind)
    text_context(use_case=use_case)
    if provider:
        named_profile(provider)


def _put(out: BinaryIO, line: bytes) -> None:
    try:
        out.write(line) if line else out.flush()
    except BrokenPipeError:
        raise ReaderGone from None


def _lines(source: str) -> Iterator[bytes]:
    if source == "-":
        yield from _bounded(standard_input())
        return
    try:
        with Path(source).open("rb") as file:
            yield from _bounded(file)
    except OSError as error:
        reason = error.strerror or "unknown reason"
        raise UnreadableFile(f"{source} could not be read: {reason}", hint="give a file of JSON lines") from error


def _bounded(file: BinaryIO) -> Iterator[bytes]:
    """The lines, also blank ones: they count."""
    while True:
        line = file.readline(MOST_BYTES_A_LINE + 1)
        if not line:
            return
        if len(line) > MOST_BYTES_A_LINE:
            yield _TOO_LONG
            while line and not line.endswith(b"\n"):
                line = file.readline(MOST_BYTES_A_LINE)
            continue
        yield line


def _decoded(raw: bytes, decode: Any) -> dict[str, Any]:  # noqa: ANN401  a decoder function
    import msgspec  # noqa: PLC0415

    if raw == _TOO_LONG:
        raise BadLine("this line is longer than 8 MB", hint="a line holds one text")
    try:
        line = decode(raw.lstrip(b"\xef\xbb\xbf"))
    except (msgspec.DecodeError, UnicodeDecodeError, RecursionError) as error:
        raise BadLine("this line is not JSON", hint='write {"id": ..., "text": "..."} on one line, in UTF-8') from error
    if not isinstance(line, dict):
        raise BadLine("this line is not a JSON object", hint='write {"id": ..., "text": "..."}')
    return line


def _text(line: dict[str, Any]) -> str:
    text = line.get("text")
    if not isinstance(text, str):
        raise BadLine("this line has no text", hint='"text" must be a string')
    return text


def _facts(line: dict[str, Any], defaults: dict[str, Any]) -> tuple[Any, ...]:
    use_case = line.get("use_case", defaults["use_case"]) or ""
    subs = line.get("sub_use_cases") or ()
    brand = line.get("brand", defaults["brand"]) or ()
    website = line.get("website", defaults["website"]) or ""
    provider = line.get("provider", defaults["provider"]) or ""
    template = line.get("template", defaults["template"]) or False
    attributes = line.get("attributes") or {}
    names = (brand,) if isinstance(brand, str) else brand
    if not all(isinstance(value, str) for value in (use_case, website, provider)) or not isinstance(template, bool):
        raise BadLine(
            "a fact of this line has the wrong type",
            hint="use_case, website and provider are strings, template is true or false",
        )
    if not _all_strings(names) or not _all_strings(subs) or not isinstance(attributes, dict):
        raise BadLine(
            "a fact of this line has the wrong type",
            hint="brand is a string or a list of strings, attributes is an object",
        )
    known = {_ATTRIBUTES[name]: value for name, value in attributes.items() if name in _ATTRIBUTES}
    if not all(value is None or isinstance(value, bool) for value in known.values()):
        raise BadLine("an attribute of this line has the wrong type", hint="attributes are true or false")
    flags = tuple(sorted((name, value) for name, value in known.items() if value is not None))
    return (use_case, tuple(subs), tuple(names), website, provider, template, flags)


def _all_strings(values: object) -> bool:
    return (
        isinstance(values, Sequence) and not isinstance(values, str) and all(isinstance(value, str) for value in values)
    )


def _context(facts: tuple[Any, ...], as_of: date | None) -> Context:
    use_case, subs, names, website, provider, template, flags = facts
    return text_context(
        use_case=use_case, sub_use_cases=subs, brand=names, website=website, provider=provider,
        attributes=Attributes(**dict(flags)), template=template, as_of=as_of,
    )  # fmt: skip


class _Progress:
    """A counter on standard error, at most five times a second, on a terminal only."""

    def __init__(self) -> None:
        self._shown = sys.stderr is not None and sys.stderr.isatty()
        self._start = self._last = time.monotonic()
        self._count = 0

    def step(self) -> None:
        self._count += 1
        count = self._count
        if not self._shown or count % 256:
            return
        now = time.monotonic()
        if now - self._last >= 0.2:
            self._last = now
            rate = count / max(now - self._start, 1e-9)
            sys.stderr.write(f"\r{count:,} texts, {rate:,.0f} a second ")
            sys.stderr.flush()

    def finish(self) -> None:
        if self._shown and self._count:
            seconds = time.monotonic() - self._start
            sys.stderr.write(f"\r{self._count:,} texts in {seconds:.1f} s                    \n")
