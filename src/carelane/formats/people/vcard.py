"""vCards (versions 2.1, 3.0 and 4.0) as contacts.

Decides: which number of a card is taken (a mobile one before others), and which name.
Leaves alone: pictures, addresses and everything else of a card.
Source: RFC 6350 (folding, parameters, TEL, FN, N); RFC 2426; vCard 2.1 for quoted-printable.
"""

import quopri
import re
from collections.abc import Iterator
from typing import Final

from carelane.domain.phone import BadPhoneNumber, PhoneNumber, parse_phone
from carelane.formats.people.rows import Contact, Holds, PeopleFile, RefusedRow

MOST_LINES_OF_A_CARD: Final = 5_000
_MOBILE: Final = frozenset({"cell", "mobile", "iphone", "text"})
_UNFIT: Final = frozenset({"fax", "pager"})
_ESCAPED: Final = re.compile(r"\\([\\,;:nN])")
_WORD: Final = re.compile(r"[a-z]+")


def is_vcard(text: str) -> bool:
    """Whether a text begins as a card does."""
    return text.lstrip()[:11].upper() == "BEGIN:VCARD"


def read_vcards(text: str, *, most: int) -> PeopleFile:
    """Every card; a card without a number that can receive texts is refused, with the line on which it begins."""
    contacts: list[Contact] = []
    refused: list[RefusedRow] = []
    for line, card in _cards(text):
        if len(contacts) >= most:
            refused.append(RefusedRow(line, f"only the first {most:,} cards are read at once"))
            break
        made = _contact(line, card)
        (contacts if isinstance(made, Contact) else refused).append(made)  # type: ignore[arg-type]
    return PeopleFile(Holds.CONTACTS, "vCard", tuple(contacts), refused=tuple(refused))


def _cards(text: str) -> Iterator[tuple[int, list[str] | None]]:
    """The lines of each card, unfolded, with the line on which it begins; None for one that never ends."""
    card: list[str] | None = None
    begins = 0
    for number, line in enumerate(text.split("\n"), start=1):
        word = line.strip().upper()
        if word == "BEGIN:VCARD":
            if card is not None:
                yield begins, None
            card, begins = [], number
        elif word == "END:VCARD" and card is not None:
            yield begins, card
            card = None
        elif card is not None and len(card) < MOST_LINES_OF_A_CARD:
            if card and line[:1] in {" ", "\t"}:
                card[-1] += line[1:]
            elif card and card[-1].endswith("=") and "QUOTED-PRINTABLE" in card[-1].upper():
                card[-1] = card[-1][:-1] + line
            else:
                card.append(line)
    if card is not None:
        yield begins, None


def _contact(line: int, card: list[str] | None) -> Contact | RefusedRow:
    if card is None:
        return RefusedRow(line, "the card has no end; the file was perhaps cut off")
    numbers: list[tuple[int, PhoneNumber]] = []
    given = 0
    name = structured = ""
    for entry in card:
        field, words, value = _entry(entry)
        if field == "FN":
            name = name or value
        elif field == "N":
            structured = structured or " ".join(part.strip() for part in reversed(value.split(";")[:2]) if part.strip())
        elif field == "TEL" and value and not words & _UNFIT:
            given += 1
            try:
                numbers.append((0 if words & _MOBILE else 1, parse_phone(value)))
            except BadPhoneNumber:
                continue
    if not numbers:
        return RefusedRow(line, _without_number(given))
    best = min(numbers, key=lambda item: item[0])[1]
    return Contact(line, best, name=(name or structured)[:200])


def _without_number(given: int) -> str:
    if given:
        return "no number of the card can receive texts; write ten digits, or + and the country code"
    return "the card has no telephone number"


def _entry(line: str) -> tuple[str, frozenset[str], str]:
    """The name of a line without its group, the words of its parameters in lower case, and its value."""
    head, found, value = line.partition(":")
    if not found:
        return "", frozenset(), ""
    name, _, parameters = head.partition(";")
    field = name.rpartition(".")[2].strip().upper()
    if "QUOTED-PRINTABLE" in parameters.upper():
        value = quopri.decodestring(value.encode("utf-8", "replace")).decode("utf-8", "replace")
    plain = _ESCAPED.sub(lambda match: " " if match[1] in "nN" else match[1], value).strip()
    return field, frozenset(_WORD.findall(parameters.lower())), plain
