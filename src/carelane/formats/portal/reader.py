"""A pasted registration form ("Label: value") into a registration.

Decides: where the value of each label ends. A label inside a long text counts as a label only when what
follows fits its field and the field is still empty; indented lines below an empty label are its value
whatever they look like (the writer writes them so).
Leaves alone: what the labels mean (`labels.py`, `lines.py`).
"""

import re
import textwrap
from dataclasses import dataclass, field, replace
from typing import Final

from carelane.domain.opt_in import OptInKind
from carelane.formats.foreign.assembly import Assembly
from carelane.formats.foreign.values import flag_of
from carelane.formats.own.opt_in_layout import WAYS as WAY_TYPES
from carelane.formats.portal.labels import WAYS, label_for
from carelane.formats.portal.lines import (
    FLAGS,
    LabelLine,
    address_in,
    is_plausible,
    is_single,
    label_line,
    without_bullet,
)
from carelane.formats.reading import Reading

_RULER: Final = re.compile(r"^\s*(?:(?:[-=*_]\s?){3,}|\|[-:|\s]+\|)$")
_COUNTER: Final = re.compile(
    r"^\s*\(?\d{1,4}\s*(?:/|of)\s*\d{2,4}(?:\s*characters?)?\)?\s*$|^\s*characters?:?\s*\d+\s*(?:/\s*\d+)?\s*$",
    re.IGNORECASE,
)
_QUOTES: Final = (('"', '"'), ("“", "”"), ("'", "'"), ("«", "»"))
_KIND_WORDS: Final = (
    (OptInKind.CUSTOMER_TEXTS_FIRST, r"texts? (?:us )?first|customer.initiated|inbound|text us|mobile originated"),
    (OptInKind.KEYWORD, r"keyword|text.to.join|qr"),
    (OptInKind.WEB_FORM, r"web|online|form on|site|checkout"),
    (OptInKind.VERBAL, r"verbal|voice|phone call|ivr|over the phone"),
    (OptInKind.PAPER, r"paper|written form|intake form|mail"),
    (OptInKind.POINT_OF_SALE, r"point.of.sale|\bpos\b|in.store|on.?site|counter|kiosk|in.person"),
    (OptInKind.CONTRACT, r"contract|agreement"),
    (OptInKind.EMPLOYEE_ONBOARDING, r"employ|onboarding|staff"),
)


@dataclass(slots=True)
class _Field:
    """A label and the lines that belong to it so far."""

    path: str
    label: str
    line: int
    column: int
    lines: list[str] = field(default_factory=list)
    inline: bool = False
    indent: int = 0  # above 0: an indented block


def count_labels(text: str) -> int:
    """How many different labels of a registration form stand in a text."""
    found = (label_line(line) for line in text.split("\n"))
    return len({line.path for line in found if line and line.path and is_plausible(line.path, line.value)})


def read_portal(text: str) -> Reading:
    """The registration that a pasted form describes."""
    reader = _Reader(text.replace("\r\n", "\n").replace("\r", "\n").split("\n"))
    reader.run()
    return reader.assembly.finished()


class _Reader:
    def __init__(self, lines: list[str]) -> None:
        self.lines = lines
        self.assembly = Assembly()
        self.current: _Field | None = None
        self.seen: set[str] = set()

    def run(self) -> None:
        for number, line in enumerate(self.lines, start=1):
            if self._continues_block(line):
                continue
            found = label_line(line)
            if found and self._starts_field(found, number):
                self._close()
                self.seen.add(found.path)
                self.current = _Field(found.path, found.label, number, found.value_at + 1)
                if found.value:
                    self.current.lines.append(found.value)
                    self.current.inline = True
            elif _RULER.match(line) or line.startswith("#"):
                self._close()
            else:
                self._content(line, number)
        self._close()

    def _continues_block(self, line: str) -> bool:
        """True when the line is part of an indented block (and has been added to it)."""
        current = self.current
        if current is None or current.inline:
            return False
        indent = len(line) - len(line.lstrip())
        if not line.strip() and current.indent:
            current.lines.append("")
            return True
        if not current.lines and indent >= 2 and line.strip():
            current.indent, current.line, current.column = indent, current.line + 1, indent + 1
        if current.indent and indent >= 2:
            current.lines.append(line)
            return True
        return False

    def _starts_field(self, found: LabelLine, number: int) -> bool:
        value = found.value or self._next_value(number)
        if found.path and not is_plausible(found.path, value):
            return False
        if found.path and found.path in self.seen and found.path != "samples":
            return self.current is None
        inside_text = self.current is not None and not is_single(self.current.path)
        return not (found.is_heading and found.value and inside_text)

    def _next_value(self, number: int) -> str:
        """The next line that is not blank, unless it starts a field itself."""
        for line in self.lines[number : number + 3]:
            if line.strip():
                return "" if label_line(line) else line.strip()
        return ""

    def _content(self, line: str, number: int) -> None:
        current = self.current
        if _COUNTER.match(line):
            return
        if current is None:
            self.assembly.leave(f"line {number}", line)
        elif not is_single(current.path):
            if line.strip() and not any(part.strip() for part in current.lines):
                current.line, current.column = number, len(line) - len(line.lstrip()) + 1
            current.lines.append(line)
        elif not line.strip():
            if any(current.lines):
                self._close()
        elif any(current.lines):
            self.assembly.leave(f"line {number}", line)
        else:
            current.line, current.column = number, len(line) - len(line.lstrip()) + 1
            current.lines.append(line.strip())

    def _close(self) -> None:
        current, self.current = self.current, None
        if current is None:
            return
        text = _unquoted(textwrap.dedent("\n".join(current.lines)).strip("\n").rstrip())
        if not current.indent:
            text = text.strip()
        if not text:
            return
        if not current.path:
            self.assembly.leave(current.label, text)
        elif current.path == "samples":
            for sample in _samples_in(text):
                self.assembly.put_sample(sample, (current.line, current.column))
        elif current.path == WAYS:
            self._put_ways(current, text)
        else:
            self._put(current, text)

    def _put(self, current: _Field, text: str) -> None:
        path, place = current.path, (current.line, current.column)
        if path in {"privacyPolicyLink", "termsAndConditionsLink"}:
            path, text = _link_or_text(path, text)
        elif path == "numbers" and flag_of(text) is not None:
            path = "embeddedPhone"
        elif path in FLAGS and len(text.split()) > 1 and flag_of(text) is not None:
            self.assembly.note(f"{current.label}: “{text}” was read as {'yes' if flag_of(text) else 'no'}")
        self.assembly.put(path, current.label, text, place)

    def _put_ways(self, current: _Field, text: str) -> None:
        """Ways to opt in by name; a description of the way is the call to action."""
        kinds = [kind for kind, words in _KIND_WORDS if re.search(words, text.casefold())]
        if len(text) > 200 or not kinds:
            self.seen.add("messageFlow")
            self.assembly.put("messageFlow", current.label, text, (current.line, current.column))
            return
        methods = tuple(WAY_TYPES[kind]() for kind in kinds)
        self.assembly.registration = replace(self.assembly.registration, opt_in_methods=methods)
        self.assembly.places["optInMethods[0]"] = (current.line, current.column)
        self.assembly.note(f"{current.label}: “{text}” was read as {', '.join(kind.value for kind in kinds)}")


def _link_or_text(path: str, text: str) -> tuple[str, str]:
    """A field for a link that holds something else: the policy itself, or only a yes."""
    address = address_in(text)
    if address and len(text) <= len(address) + 40:
        return path, address
    if flag_of(text) is not None and path == "termsAndConditionsLink":
        return "termsAndConditions", text
    return ("texts.privacyPolicy" if path == "privacyPolicyLink" else "texts.terms"), text


def _unquoted(text: str) -> str:
    for opening, closing in _QUOTES:
        inner = text[1:-1]
        if len(text) > 2 and text[0] == opening and text[-1] == closing and _is_one_quotation(inner, opening, closing):
            return inner
    return text


def _is_one_quotation(inner: str, opening: str, closing: str) -> bool:
    """False for “a” and “b”: there the first sign inside closes; in a quotation within one it opens."""
    places = [place for place in (inner.find(opening), inner.find(closing)) if place >= 0]
    if not places or inner[min(places)] != closing:
        return True
    return opening == closing and inner[: min(places)].endswith((" ", "\n", "(", "["))


def _samples_in(text: str) -> list[str]:
    """The samples in one block: bullets or numbers part them, or blank lines, or they are one."""
    samples: list[list[str]] = []
    bulleted = any(without_bullet(line)[1] for line in text.split("\n"))
    blank = False
    for line in text.split("\n"):
        bare, has_bullet = without_bullet(line)
        label = label_for(line.split(":", 1)[0]) if ":" in line else None
        if label and label.path.startswith("sample"):
            bare, has_bullet = line.split(":", 1)[1].strip(), True
        if has_bullet or not samples or (blank and not bulleted and line.strip()):
            samples.append([bare])
        else:
            samples[-1].append(line)
        blank = not line.strip()
    found = (_unquoted("\n".join(lines).strip()) for lines in samples)
    return [sample for sample in found if sample]
