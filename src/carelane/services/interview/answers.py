"""What a person types, understood: is it an answer to the question, and which one.

Decides: the kinds of answer, what each accepts, and the sentence that says what is wrong with it.
Leaves alone: which questions are asked (`questions.py`).
"""

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Final

from carelane.formats.foreign.use_case_names import folded
from carelane.formats.foreign.values import flag_of

Answer = str | bool | tuple[str, ...]
Answers = Mapping[str, Answer]


@dataclass(frozen=True, slots=True)
class Choice:
    """One of the answers to choose from: the value that it stands for and how it is called."""

    value: str
    title: str


@dataclass(frozen=True, slots=True)
class Wrong:
    """Why something is no answer."""

    why: str


_SITE: Final = re.compile(r"(?:https?://)?[\w-]+(?:\.[\w-]+)+(?::\d+)?(?:/\S*)?", re.IGNORECASE)
_EMAIL: Final = re.compile(r"[^\s@]+@[\w-]+(?:\.[\w-]+)+")
_KEYWORD: Final = re.compile(r"[A-Za-z0-9]+")
_STATE: Final = re.compile(r"[A-Za-z]{2}")
_POSTAL_CODE: Final = re.compile(r"\d{5}(?:-\d{4})?")


def text(line: str) -> Answer | Wrong:
    """Any text."""
    return line


def site(line: str) -> Answer | Wrong:
    """A public web address."""
    if not _SITE.fullmatch(line):
        return Wrong("that is no web address; one looks like https://www.example.com")
    return line if "://" in line else f"https://{line}"


def email(line: str) -> Answer | Wrong:
    """An e-mail address."""
    return line if _EMAIL.fullmatch(line) else Wrong("that is no e-mail address; one looks like office@example.com")


def phone(line: str) -> Answer | Wrong:
    """A telephone number; ten digits are taken as one of the United States or Canada."""
    digits = re.sub(r"\D", "", line)
    if re.search(r"[A-Za-z]{2}", line):
        return Wrong("a number has digits only, for example 303 555 0142")
    if line.strip().startswith("+") and 8 <= len(digits) <= 15:
        return f"+{digits}"
    if len(digits) == 11 and digits.startswith("1"):
        return f"+{digits}"
    if len(digits) == 10 and digits[0] not in "01":
        return f"+1{digits}"
    return Wrong("that is no telephone number; one has ten digits, for example 303 555 0142")


def phones(line: str) -> Answer | Wrong:
    """Several telephone numbers."""
    found = [phone(part) for part in re.split(r"[,;]", line) if part.strip()]
    wrong = next((item for item in found if isinstance(item, Wrong)), None)
    return wrong or tuple(item for item in found if isinstance(item, str))


def tax_number(line: str) -> Answer | Wrong:
    """A tax number of the United States (EIN)."""
    digits = re.sub(r"[\s-]", "", line)
    if not digits.isdecimal() or len(digits) != 9:
        return Wrong("an EIN has nine digits, for example 12-3456789")
    return f"{digits[:2]}-{digits[2:]}"


def state(line: str) -> Answer | Wrong:
    """A state by its two letters."""
    return line.upper() if _STATE.fullmatch(line) else Wrong("two letters, for example CO")


def postal_code(line: str) -> Answer | Wrong:
    """A ZIP code."""
    return line if _POSTAL_CODE.fullmatch(line) else Wrong("five digits, for example 80203")


def keyword(line: str) -> Answer | Wrong:
    """One word that people text."""
    return line.upper() if _KEYWORD.fullmatch(line) else Wrong("one word of letters and digits, for example JOIN")


def names(line: str) -> Answer | Wrong:
    """Several names with commas between them."""
    return tuple(part.strip() for part in line.split(",") if part.strip()) or Wrong("names with commas between them")


def yes_or_no(line: str) -> Answer | Wrong:
    """Yes or no."""
    answer = flag_of(line)
    return Wrong("answer yes or no") if answer is None else answer


def one_of(choices: tuple[Choice, ...]) -> Callable[[str], Answer | Wrong]:
    """One of the choices, by its number, its name or the start of its name."""

    def read(line: str) -> Answer | Wrong:
        found = _chosen(line, choices)
        return found or Wrong(f"answer with a number from 1 to {len(choices)}")

    return read


def several_of(choices: tuple[Choice, ...]) -> Callable[[str], Answer | Wrong]:
    """Some of the choices, by their numbers or names, with commas (or blanks between numbers)."""

    def read(line: str) -> Answer | Wrong:
        parts = line.split() if re.fullmatch(r"[\d\s]+", line) else re.split(r"[,;]|\band\b", line)
        found = [_chosen(part, choices) for part in parts if part.strip()]
        if not found or "" in found:
            return Wrong(f"answer with numbers from 1 to {len(choices)}, for example 1, 2")
        return tuple(dict.fromkeys(found))

    return read


def _chosen(line: str, choices: tuple[Choice, ...]) -> str:
    word = folded(line)
    if word.isdecimal() and len(word) < 4:
        return choices[int(word) - 1].value if 1 <= int(word) <= len(choices) else ""
    exact = [choice.value for choice in choices if word in {folded(choice.value), folded(choice.title)}]
    starts = [choice.value for choice in choices if len(word) > 2 and _starts_a_word(word, choice)]
    found = exact or starts
    return found[0] if len(found) == 1 else ""


def _starts_a_word(word: str, choice: Choice) -> bool:
    names = (choice.title, choice.value.replace("_", " "))
    words = {folded(" ".join(name.split()[place:])) for name in names for place in range(len(name.split()))}
    return any(candidate.startswith(word) for candidate in words)
