"""Make up the address book and the message store of a business: 300 contacts, 5,000 texts, the same for the same seed.

python tools/made_up_history.py FOLDER [SEED]    writes contacts.csv and message-store.json

Decides: which sorts of people there are and how many. Nobody in it exists: numbers are 555-01xx, names are put together
and every text was written for this file. The files have the faults that real ones have: numbers that are none, entries
twice, faxes between the texts, a history that begins in the middle.
"""

import csv
import io
import json
import random
import sys
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any, Final

PEOPLE: Final = 300
TEXTS: Final = 5_000
OURS: Final = ("+16085550100", "+16085550101")
_AREAS: Final = ("608", "414", "262", "715")
_END: Final = datetime(2026, 11, 20, 17, 0, tzinfo=UTC)
# How many people of each sort; the rest of the contacts have no text at all.
SORTS: Final = {
    "began": 72, "replied": 84, "silent": 46, "stopped": 22, "told us": 12, "came back": 6, "wrong": 4, "unclear": 6,
    "cut off": 8,
}  # fmt: skip
_FIRST: Final = (
    "Ada", "Bruno", "Clara", "Dev", "Elena", "Felix", "Greta", "Hugo", "Ines", "Jonas", "Kira", "Lena", "Milo", "Nora",
    "Omar", "Petra", "Quinn", "Rosa", "Samir", "Tess", "Uma", "Viktor", "Wanda", "Xenia", "Yusuf", "Zoe",
)  # fmt: skip
_LAST: Final = (
    "Alder", "Birch", "Cedar", "Dahl", "Elm", "Fern", "Grove", "Hazel", "Irving", "Juniper", "Knoll", "Linden", "Marsh",
    "Nettle", "Oakes", "Pine", "Quill", "Rowan", "Sorrel", "Thorn", "Underhill", "Vale", "Willow", "Yarrow",
)  # fmt: skip
_ASK: Final = (
    "Hi, do you have any openings this week for a nail trim?",
    "Hello! Is Dr. Webb in on Saturday?",
    "My cat has not eaten since yesterday, should I bring her in?",
    "What do you charge for a dental cleaning?",
    "Hi this is {name}, can I pick up the flea medicine after work?",
    "I need to move Biscuit's appointment to next week",
    "Are you taking new patients? We just moved here with two dogs",
    "Could you send me the vaccination record for Pepper?",
)
_ANSWER: Final = (
    "Maple Ridge Vet: we are open until six today.",
    "Maple Ridge Vet: yes, Thursday at two is free. Shall we hold it for you?",
    "Maple Ridge Vet: please bring her in this afternoon, we will fit you in.",
    "Maple Ridge Vet: it is ready at the front desk.",
    "Maple Ridge Vet: the record is on its way to your e-mail.",
)
_REMIND: Final = (
    "Maple Ridge Vet: Biscuit's check-up is on {day} at 10:30. Reply C to confirm or call 608-555-0100 to move it.",
    "Maple Ridge Vet: Pepper is due for the rabies booster. Call 608-555-0100 to book. Reply STOP to opt out.",
    "Maple Ridge Vet: the lab results are in. Call us at 608-555-0100 when you have a moment.",
    "Maple Ridge Vet: your order of joint food is ready at the front desk.",
    "Maple Ridge Vet: we are closed on {day} for the holiday. For emergencies call 608-555-0101.",
)
_REPLY: Final = ("C", "Yes", "ok thanks", "Thanks so much!", "We will be there", "Can we come at 11 instead?", "👍")
_STOP: Final = ("STOP", "Stop", "UNSUBSCRIBE", "stop.", "Cancel", "END")
_PLAIN_STOP: Final = (
    "please stop texting me",
    "Take me off your list, we moved to Ohio",
    "I don't want these messages any more",
    "Do not text this number again",
)
_WRONG: Final = ("You have the wrong number, I don't have a dog", "wrong number")
_UNCLEAR: Final = ("please don't text me so much", "how do I make these go away", "too many texts lately")


@dataclass(slots=True)
class History:
    """What is made, and the chance that makes it."""

    chance: random.Random
    records: list[dict[str, Any]] = field(default_factory=list)

    def add(self, number: str, inbound: bool, text: str, at: datetime, ours: str = OURS[0]) -> datetime:  # noqa: FBT001
        """One text; gives a moment some minutes later."""
        sides = (number, ours) if inbound else (ours, number)
        self.records.append(
            {
                "type": "SMS",
                "direction": "Inbound" if inbound else "Outbound",
                "from": {"phoneNumber": sides[0]},
                "to": [{"phoneNumber": sides[1]}],
                "creationTime": at.isoformat(timespec="milliseconds").replace("+00:00", "Z"),
                "subject": text,
                "messageStatus": "Received" if inbound else "Delivered",
                "readStatus": "Read",
            }
        )
        return at + timedelta(minutes=self.chance.randint(2, 90))

    def reminder(self, number: str, at: datetime) -> datetime:
        """A text that they did not ask for."""
        text = self.chance.choice(_REMIND).format(day=f"{at + timedelta(days=3):%A, %B %-d}")
        return self.add(number, False, text, at)


def numbers(count: int) -> list[str]:
    """Numbers that nobody has."""
    found = [f"+1{area}55501{last:02}" for area in _AREAS for last in range(100)]
    return [number for number in found if number not in OURS][:count]


def make(seed: int = 7) -> tuple[str, str]:
    """The address book as CSV, and the message store as JSON."""
    chance = random.Random(seed)  # noqa: S311  made-up people, no secrets
    people = numbers(PEOPLE)
    chance.shuffle(people)
    sorts = [sort for sort, count in SORTS.items() for _ in range(count)]
    named = {number: f"{chance.choice(_FIRST)} {chance.choice(_LAST)}" for number in people}
    history = History(chance)
    texted = dict(zip(people, sorts, strict=False))
    for number, sort in texted.items():
        _converse(history, number, sort, named[number])
    talkative = [number for number, sort in texted.items() if sort in {"began", "replied", "silent"}]
    while len(history.records) < TEXTS:
        _chat(history, chance.choice(talkative), texted)
    store = _store(history, chance)
    return _contacts(people, named, texted, chance), json.dumps({"records": store}, indent=1, ensure_ascii=False) + "\n"


def _converse(history: History, number: str, sort: str, name: str) -> None:
    """What defines a person of a sort; small talk comes later and changes nothing about it."""
    chance = history.chance
    at = _END - timedelta(days=chance.randint(320, 700), minutes=chance.randint(0, 500))
    if sort in {"began", "came back"}:
        at = history.add(number, True, chance.choice(_ASK).format(name=name), at)
        at = history.add(number, False, chance.choice(_ANSWER), at)
    elif sort == "cut off":
        at = history.add(number, True, chance.choice(("C", "ok thanks", "Yes")), at)
    else:
        at = history.reminder(number, at)
    last = {
        "replied": _REPLY, "stopped": _STOP, "told us": _PLAIN_STOP, "wrong": _WRONG, "unclear": _UNCLEAR,
        "came back": _STOP,
    }.get(sort)  # fmt: skip
    if last:
        at = history.add(number, True, chance.choice(last), at + timedelta(minutes=30))
    if sort == "came back":
        history.add(number, True, chance.choice(("START", "Unstop")), at + timedelta(days=chance.randint(2, 40)))


def _chat(history: History, number: str, texted: dict[str, str]) -> None:
    """A few more texts, always after those that define the person."""
    chance = history.chance
    at = _END - timedelta(days=chance.randint(0, 300), minutes=chance.randint(0, 700))
    at = history.reminder(number, at)
    if texted[number] != "silent" and len(history.records) < TEXTS and chance.random() < 0.45:
        history.add(number, True, chance.choice(_REPLY), at)


def _store(history: History, chance: random.Random) -> list[dict[str, Any]]:
    """The records in the order of time, with ids, and the other sorts of messages between them."""
    records = sorted(history.records[:TEXTS], key=lambda record: record["creationTime"])
    for kind in ("Fax", "VoiceMail", "Fax"):
        place = chance.randint(0, len(records))
        records.insert(place, {"type": kind, "direction": "Inbound", "creationTime": "2026-01-05T15:00:00.000Z"})
    return [{"id": 1_724_099_032_000 + number, **record} for number, record in enumerate(records)]


def _contacts(people: list[str], named: dict[str, str], texted: dict[str, str], chance: random.Random) -> str:
    made = io.StringIO()
    writer = csv.writer(made)
    writer.writerow(("Client", "Mobile Phone", "Last Visit", "SMS OK", "Notes"))
    for number in people:
        shown = chance.choice(
            (f"({number[2:5]}) {number[5:8]}-{number[8:]}", f"{number[2:5]}-{number[5:8]}-{number[8:]}")
        )
        visited = number not in texted and chance.random() < 0.6
        visit = (_END - timedelta(days=chance.randint(20, 900))).strftime("%m/%d/%Y") if visited else ""
        writer.writerow((named[number], shown, visit, chance.choice(("yes", "", "")), ""))
    writer.writerow(("Landline only", "555-0199", "", "", "no area code"))
    writer.writerow(("Front desk", "608-555-0102 ext. 14", "", "", ""))
    writer.writerow((named[people[0]], people[0], "", "", "entered twice"))
    return made.getvalue()


def main() -> None:
    """Write the files."""
    folder = Path(sys.argv[1])
    seed = int(sys.argv[2]) if len(sys.argv) > 2 else 7
    folder.mkdir(parents=True, exist_ok=True)
    contacts, store = make(seed)
    (folder / "contacts.csv").write_text(contacts, encoding="utf-8")
    (folder / "message-store.json").write_text(store, encoding="utf-8")


if __name__ == "__main__":
    main()
