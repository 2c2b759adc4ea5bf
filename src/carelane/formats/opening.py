"""Text into nodes: JSON, JSON Lines, YAML, or none of them (the text of a form).

Decides: which syntax a text is in, by the name of its file, its first sign and its keys.
Leaves alone: whose campaign it is (`detect.py`).
"""

import re
from dataclasses import dataclass
from typing import Final

from carelane.domain.errors import CampaignFileError, UnknownFormat, UnreadableFile
from carelane.formats.detect import FORMATS, OWN, PORTAL, campaigns_in, format_of
from carelane.formats.syntax.nodes import Mapping, Node, SyntaxProblem

_LINES: Final = (".jsonl", ".ndjson")
_YAML: Final = (".yaml", ".yml")
_LOOKS_LIKE_JSON: Final = re.compile(r"\s*(?:\{|\[\s*[\[{\"\]])")
_LOOKS_LIKE_OURS: Final = re.compile(r"^[\"']?carelane[\"']?\s*:", re.MULTILINE)
_PROGRAM_KEY: Final = re.compile(r"[a-z][A-Za-z0-9_]*")
_FEWEST_LABELS: Final = 2


@dataclass(frozen=True, slots=True)
class Opened:
    """The nodes of a text in one of the syntaxes "json", "jsonl", "yaml"; "text" has none."""

    syntax: str
    nodes: tuple[Node, ...] = ()


def open_text(text: str, suffix: str, name: str, wanted: str = "") -> Opened:
    """The nodes of a text. `suffix` is that of the file name, `wanted` a format or "" to find out.

    Raises:
        CampaignFileError: the text says that it is JSON or YAML and is not well formed.
        UnknownFormat: it is nothing that we read.
        UnreadableFile: there are only comments in it.
    """
    if wanted == PORTAL:
        return Opened("text")
    try:
        opened = _opened(text, suffix, wanted)
    except SyntaxProblem as problem:
        raise CampaignFileError(name, (problem.problem,)) from None
    if opened is None:
        raise UnknownFormat(
            f"{name} holds no campaign that we recognise",
            hint=f"formats that we read: {', '.join(FORMATS)}; name one with --from, or start with `carelane new`",
        )
    if opened.syntax != "text" and not opened.nodes:
        raise UnreadableFile(f"{name} holds nothing but comments", hint="`carelane new` writes a campaign file")
    return opened


def _opened(text: str, suffix: str, wanted: str) -> Opened | None:
    if suffix in _LINES:
        return _lines(text)
    if suffix == ".json" or _LOOKS_LIKE_JSON.match(text):
        return _json(text, suffix, wanted)
    if suffix in _YAML or wanted or _LOOKS_LIKE_OURS.search(text):
        return _yaml(text)
    return _loose(text)


def _json(text: str, suffix: str, wanted: str) -> Opened:
    from carelane.formats.syntax.json_reader import read_json  # noqa: PLC0415  start-up

    try:
        return Opened("json", (read_json(text),))
    except SyntaxProblem as problem:
        other = _not_json_after_all(text, suffix, wanted)
        if other is None:
            raise problem from None
        return other


def _not_json_after_all(text: str, suffix: str, wanted: str) -> Opened | None:
    """What a text is that starts like JSON: one value a line, YAML's braces, or a form with "[Brand]" in front."""
    from carelane.formats.portal.reader import count_labels  # noqa: PLC0415  start-up

    lines = [line for line in text.split("\n") if line.strip()]
    if len(lines) > 1 and all(line.rstrip().endswith(("}", "]")) for line in lines[:2]):
        return _lines(text)
    if suffix in _YAML:
        return _yaml(text)
    if not suffix.startswith(".json") and not wanted and count_labels(text) >= _FEWEST_LABELS:
        return Opened("text")
    return None


def _lines(text: str) -> Opened:
    from carelane.formats.syntax.json_reader import read_json_lines  # noqa: PLC0415  start-up

    return Opened("jsonl", tuple(read_json_lines(text)))


def _yaml(text: str) -> Opened:
    from carelane.formats.syntax.yaml_reader import read_yaml  # noqa: PLC0415  start-up

    return Opened("yaml", tuple(read_yaml(text)))


def _loose(text: str) -> Opened | None:
    """Text without any sign of what it is: YAML with the keys of a program, or a form, or nothing of ours."""
    from carelane.formats.portal.reader import count_labels  # noqa: PLC0415  start-up

    labels = count_labels(text)
    try:
        opened = _yaml(text)
    except SyntaxProblem:
        opened = Opened("yaml")
    campaigns = [item for node in opened.nodes for item, _ in campaigns_in(node)]
    if any(format_of(item) and _is_of_a_program(item) for item in campaigns):
        return opened
    return Opened("text") if labels >= _FEWEST_LABELS else None


def _is_of_a_program(mapping: Mapping) -> bool:
    keys = tuple(mapping.keys())
    return OWN in keys or all(_PROGRAM_KEY.fullmatch(key) for key in keys)
