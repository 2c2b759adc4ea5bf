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

from carelane.domain.errors import CarelaneError, InputError, UnreadableFile
from carelane.rules.context import Attributes, Context
from carelane.services.check_text import check_text, text_context
from carelane.services.findings import Strictness

MOST_BYTES_A_LINE = 8_000_000
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

    text_context(
        use_case=use_case, brand=brand, provider=provider
    )  # a wrong default is an error of the call, not of a line
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
    out = sys.stdout.buffer
    progress = _Progress()
    for number, raw in enumerate(_lines(source), start=1):
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
            result = {"carelane": 1, "id": line_id, "error": {"slug": error.slug, "message": message}}
        out.write(encode(result))
        out.write(b"\n")
        progress.step(number)
    out.flush()
    progress.finish()


def _lines(source: str) -> Iterator[bytes]:
    if source == "-":
        yield from _nonempty(sys.stdin.buffer)
        return
    try:
        with Path(source).open("rb") as file:
            yield from _nonempty(file)
    except OSError as error:
        raise UnreadableFile(
            f"{source} could not be read: {error.strerror or 'unknown reason'}",
            hint="give the path of a file of JSON lines",
        ) from error


def _nonempty(file: BinaryIO) -> Iterator[bytes]:
    while True:
        line = file.readline(MOST_BYTES_A_LINE + 1)
        if not line:
            return
        if len(line) > MOST_BYTES_A_LINE:
            yield line[:64]  # not valid JSON: reported as a bad line
            while line and not line.endswith(b"\n"):
                line = file.readline(MOST_BYTES_A_LINE)
            continue
        if line.strip():
            yield line


def _decoded(raw: bytes, decode: Any) -> dict[str, Any]:  # noqa: ANN401  a decoder function
    import msgspec  # noqa: PLC0415

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
    flags = tuple(
        sorted(
            (_ATTRIBUTES[name], value)
            for name, value in attributes.items()
            if name in _ATTRIBUTES and isinstance(value, bool)
        )
    )
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
        self._shown = sys.stderr.isatty()
        self._start = self._last = time.monotonic()
        self._count = 0

    def step(self, count: int) -> None:
        self._count = count
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
