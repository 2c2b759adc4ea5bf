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
from carelane.wording.published.dates import read_day

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


_HOST: Final = r"(?:[^\W_](?:[\w-]{0,61}[^\W_])?\.)+(?:xn--[a-z0-9-]{2,}|[^\W\d_]{2,})"
_SITE: Final = re.compile(rf"(?:https?://)?{_HOST}(?::\d{{1,5}})?(?:[/?#]\S*)?", re.IGNORECASE)
_EMAIL: Final = re.compile(rf"[^\s@.,;<>()]+(?:\.[^\s@.,;<>()]+)*@{_HOST}", re.IGNORECASE)
_AMOUNT: Final = re.compile(r"(?<![\w.])(-?\d+(?:[.,]\d+)?)")
_IN_WORDS: Final = re.compile(
    r"\b(?:an?|one|two|three|four|five|six|seven|eight|nine|ten|once|twice|daily|weekly|monthly|yearly|each|every|per)\b"
)
_VARYING: Final = re.compile(r"\b(?:var(?:y|ies|ying)|depends)\b")
_SIGNS: Final = re.compile(r"[\[\]{}<>]")
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


def day(line: str) -> Answer | Wrong:
    """A day of the calendar, kept as 2026-01-05."""
    found = read_day(line)
    return found.isoformat() if found else Wrong("give a day as year-month-day, for example 2026-01-05")


def words(most: int) -> Callable[[str], Answer | Wrong]:
    """A few words that stand inside sentences."""

    def read(line: str) -> Answer | Wrong:
        given = " ".join(line.split())
        if len(given) > most:
            return Wrong(f"that has {len(given):,} characters; there is room for {most}, because short replies hold it")
        sign = _SIGNS.search(given)
        return (
            Wrong(f"leave out “{sign.group()}”: reviewers take it for a blank that was not filled in")
            if sign
            else given
        )

    return read


def how_often(most: int) -> Callable[[str], Answer | Wrong]:
    """How often texts come: that it varies, or a number."""
    of_words = words(most)

    def read(line: str) -> Answer | Wrong:
        given = of_words(line)
        if isinstance(given, Wrong):
            return given
        told = str(given).casefold()
        amounts = _AMOUNT.findall(told)
        if any(amount.startswith("-") or not amount.strip("0.,") for amount in amounts):
            return Wrong("a number of messages is at least 1, for example: up to 4 messages a month")
        if any(re.search(r"[.,]", amount) for amount in amounts):
            return Wrong("give a whole number of messages, for example: up to 4 messages a month")
        if not amounts and not _IN_WORDS.search(told) and not _VARYING.search(told):
            return Wrong("write “varies”, or a number and a time, for example: up to 4 messages a month")
        return given

    return read


def email(line: str) -> Answer | Wrong:
    """An e-mail address."""
    return line if _EMAIL.fullmatch(line) else Wrong("that is no e-mail address; one looks like office@example.com")


def phone(line: str) -> Answer | Wrong:
    """A telephone number; ten digits are taken as one of the United States or Canada."""
    digits = re.sub(r"\D", "", line)
    if re.search(r"[A-Za-z]{2}", line):
        return Wrong("a number has digits only, for example 303 555 0142")
    is_abroad = line.strip().startswith("+") and not digits.startswith("1")
    if is_abroad and 8 <= len(digits) <= 15:
        return f"+{digits}"
    local = digits[1:] if len(digits) == 11 and digits.startswith("1") else digits
    if not is_abroad and len(local) == 10 and local[0] not in "01" and local[3] not in "01":
        return f"+1{local}"
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
