"""An answers file: YAML or JSON into answers, with every problem and its place.

Decides: which keys and words are taken, and what was probably meant by one that is not.
Leaves alone: what the answers lead to (`plan.py`). Every key may be left out.
"""

import difflib
from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path
from typing import Final

from carelane.domain.errors import CampaignFileError, FileProblem, UnreadableFile
from carelane.formats.foreign.values import flag_of
from carelane.formats.opening import open_text
from carelane.formats.syntax.nodes import Mapping as Group
from carelane.formats.syntax.nodes import Node, Scalar, Sequence, Style, describe
from carelane.formats.syntax.source_text import read_bytes, to_text
from carelane.services.use_case_choice.answers import KEYS, VERSION, Answers, Key

Value = str | bool | int | tuple[str, ...]
_LISTED: Final = "`carelane schema --answers` lists the keys and words of an answers file"
_NONE: Final = {"institution", "taxExempt"}  # where "none" is a word and stands for nothing said


class AnswersFileError(CampaignFileError):
    """An answers file with errors: all of them."""

    slug = "answers-file"

    def __init__(self, name: str, problems: tuple[FileProblem, ...]) -> None:
        super().__init__(name, problems)
        self.hint = f"correct the lines above; {_LISTED}"


def read_answers(source: Path | bytes | str, *, name: str = "answers") -> Answers:
    """The answers in a file (Path), its bytes or its text.

    Raises:
        UnreadableFile: there is no such file, or it is no text.
        AnswersFileError: it is no answers file; every problem has its place.
    """
    suffix = Path(name).suffix.lower()
    try:
        text = to_text(read_bytes(source) if isinstance(source, Path) else source, name)
        opened = open_text(text, ".json" if suffix == ".json" else ".yaml", name)
    except UnreadableFile as error:
        raise UnreadableFile(error.message, hint=_LISTED) from None
    except CampaignFileError as error:
        raise AnswersFileError(name, error.problems) from None
    root = opened.nodes[0]
    problems: list[FileProblem] = []
    if not isinstance(root, Group) or len(opened.nodes) > 1:
        raise AnswersFileError(name, (FileProblem(1, 1, "", "is no group of keys with their answers"),))
    values = dict(_values(root, problems))
    if problems:
        raise AnswersFileError(name, tuple(problems))
    return answers_from(values)


def answers_from(values: Mapping[str, Value]) -> Answers:
    """The answers for values that were checked, by the keys of an answers file."""
    said = {key: value for key, value in values.items() if not (key in _NONE and value == "none")}
    return Answers(**{KEYS[key].attribute: value for key, value in said.items()})  # type: ignore[arg-type]


def _values(root: Group, problems: list[FileProblem]) -> Iterator[tuple[str, Value]]:
    seen: set[str] = set()
    for name, node in root.entries:
        key = name.text
        if key in seen:
            problems.append(FileProblem(name.line, name.column, key, "stands twice"))
        seen.add(key)
        if key == "carelane":
            if not (isinstance(node, Scalar) and node.text == str(VERSION)):
                problems.append(FileProblem(name.line, name.column, key, f"only version {VERSION} is known"))
        elif key not in KEYS:
            if not key.startswith("x-"):
                hint = _nearest(key, KEYS)
                problems.append(FileProblem(name.line, name.column, key, "is no key of an answers file", hint))
        elif not (isinstance(node, Scalar) and node.is_nothing):
            value = _value(KEYS[key], node, key, problems)
            if value is not None:
                yield key, value


def _value(key: Key, node: Node, path: str, problems: list[FileProblem]) -> Value | None:
    if key.kind == "choices":
        items = node.items if isinstance(node, Sequence) else (node,)
        words = [_word(key, item, path, problems) for item in items]
        return tuple(dict.fromkeys(word for word in words if word))
    if not isinstance(node, Scalar):
        problems.append(FileProblem(node.line, node.column, path, f"is {describe(node)} where one word belongs"))
        return None
    if key.kind == "choice":
        return _word(key, node, path, problems)
    if key.kind == "flag":
        flag = flag_of(node.text)
        if flag is None:
            problems.append(FileProblem(node.line, node.column, path, f"is {describe(node)}, not true or false"))
        return flag
    digits = node.text.replace("_", "")
    if node.style is Style.QUOTED or not (digits.isascii() and digits.isdecimal()) or len(digits) > 9:
        problems.append(FileProblem(node.line, node.column, path, f"is {describe(node)}, not a whole number"))
        return None
    if int(digits) > key.most:
        problems.append(FileProblem(node.line, node.column, path, f"is more than {key.most:,}"))
        return None
    return int(digits)


def _word(key: Key, node: Node, path: str, problems: list[FileProblem]) -> str | None:
    if isinstance(node, Scalar) and node.text in key.words:
        return node.text
    text = node.text if isinstance(node, Scalar) else ""
    problems.append(
        FileProblem(node.line, node.column, path, f"does not know {describe(node)}", _nearest(text, key.words))
    )
    return None


def _nearest(word: str, known: Iterable[str]) -> str:
    names = tuple(known)
    lowered = {name.lower(): name for name in names}
    near = difflib.get_close_matches(word.lower(), lowered, n=1, cutoff=0.6)
    return f"did you mean `{lowered[near[0]]}`?" if near else f"known: {', '.join(names)}"
