"""The facts of a campaign and its ways to opt in as boxes of a form, and back.

Decides: how each fact is asked for, and what a line about a published number looks like.
Leaves alone: which texts are written from them (`services/write_texts.py`).
"""

from collections.abc import Mapping
from dataclasses import dataclass, fields, replace
from typing import Any, Final

from carelane.domain.campaign import Registration
from carelane.domain.opt_in import OptInKind, OptInMethod, Publication, PublishedOn
from carelane.formats.own.layout import FACT_KEYS, Holds, Key
from carelane.formats.own.opt_in_layout import WAY_KEYS, WAYS, WAYS_ABOUT
from carelane.web.campaign_form import Box
from carelane.web.forms import Form

MOST_WAYS: Final = 12
_MOST: Final = 4_000
_YES_OR_NO: Final = (("", "I do not know yet"), ("yes", "yes"), ("no", "no"))
_LONG: Final = frozenset({"wording", "script", "clause", "description"})
_ASK: Final[Mapping[str, str]] = {
    "customers": "Who is texted?",
    "topics": "What are the texts about?",
    "trade": "Which trade are you in?",
    "frequency": "How often do texts come?",
    "languages": "Which languages do recipients read?",
    "supportHours": "When does somebody answer?",
    "sendsOptinReply": "Does your phone system answer a person who opts in?",
    "sendsOptoutReply": "Does your phone system answer STOP?",
    "sendsHelpReply": "Does your phone system answer HELP?",
    "sendsMarketing": "Do some of the texts advertise?",
    "sharesNumbers": "Do numbers go to third parties for their marketing?",
    "phoneField": "What is a phone field on your website for?",
    "wayOut": "What do you do about a phone field that is for calls only?",
    "policyDate": "From which day does your texting policy hold?",
}
_SAY: Final[Mapping[str, str]] = {
    "customers": "As a plural: tenants, patients",
    "topics": "So that it completes “texts about ...”: repairs in your apartment",
    "trade": "Sample messages are taken from it",
    "frequency": "As it stands in a sentence: up to 4 messages a month. Or: varies",
    "supportHours": "As it stands in a sentence: Monday to Friday, 9 am to 5 pm",
    "policyDate": "As it stands in the policy: 2026-11-01",
}


@dataclass(frozen=True, slots=True)
class WayBoxes:
    """One way to opt in, by its place in the campaign."""

    number: int
    title: str
    boxes: tuple[Box, ...]


def fact_boxes(registration: Registration, errors: Mapping[str, str] | None = None) -> tuple[Box, ...]:
    """The facts, in the order of the file."""
    boxes = []
    for name, key in FACT_KEYS.items():
        if name in _ASK:
            path = f"facts.{name}"
            box = _box(path, key, getattr(registration.facts, key.attribute))
            boxes.append(replace(box, label=_ASK[name], about=_SAY.get(name, ""), error=(errors or {}).get(path, "")))
    return tuple(boxes)


def way_boxes(registration: Registration) -> tuple[WayBoxes, ...]:
    """The ways to opt in, each with its own facts."""
    return tuple(_way_boxes(number, way) for number, way in enumerate(registration.opt_in_methods))


def _way_boxes(number: int, way: OptInMethod) -> WayBoxes:
    keys = WAY_KEYS[way.kind].items()
    boxes = tuple(_box(f"ways.{number}.{name}", key, getattr(way, key.attribute)) for name, key in keys)
    title = WAYS_ABOUT[way.kind]
    return WayBoxes(number, title[:1].upper() + title[1:], boxes)


def way_choices() -> tuple[tuple[str, str], ...]:
    """The ways that can be added."""
    return (("", "none"), *((kind.value, WAYS_ABOUT[kind]) for kind in OptInKind))


def typed_facts(registration: Registration, form: Form) -> tuple[Registration, dict[str, str]]:
    """The registration with the facts and ways that were typed; the second part tells what could not be taken."""
    errors: dict[str, str] = {}
    facts: dict[str, Any] = {}
    for name, key in FACT_KEYS.items():
        path = f"facts.{name}"
        if name not in _ASK or (path not in form.data and f"{path}:sent" not in form.data):
            continue
        try:
            facts[key.attribute] = _value(key, form.text(path), form.all(path))
        except ValueError as error:
            errors[path] = str(error)
    ways = [
        _typed_way(number, way, form)
        for number, way in enumerate(registration.opt_in_methods)
        if not form.flag(f"ways.{number}.remove")
    ]
    added = form.text("ways.add")
    if added in set(OptInKind) and len(ways) < MOST_WAYS:
        ways.append(WAYS[OptInKind(added)]())
    return replace(registration, facts=replace(registration.facts, **facts), opt_in_methods=tuple(ways)), errors


def _typed_way(number: int, way: OptInMethod, form: Form) -> OptInMethod:
    changed: dict[str, Any] = {}
    names = {field.name for field in fields(way)}
    for name, key in WAY_KEYS[way.kind].items():
        path = f"ways.{number}.{name}"
        if path in form.data and key.attribute in names:
            changed[key.attribute] = _value(key, form.text(path), form.all(path))
    return replace(way, **changed)


def _value(key: Key, typed: str, values: tuple[str, ...]) -> object:
    """What was typed as the model holds it.

    Raises:
        ValueError: a choice that does not exist, or a text that is too long.
    """
    if key.holds is Holds.FLAG:
        return {"yes": True, "no": False}.get(typed)
    if key.holds is Holds.CODES:
        return tuple(value for value in values if value in key.values)
    if key.holds is Holds.PUBLICATIONS:
        return tuple(_publication(line) for line in typed.split("\n") if line.strip())[:20]
    if len(typed) > _MOST:
        raise ValueError(f"This is longer than {_MOST:,} characters.")
    if key.holds is Holds.CODE:
        if typed and typed not in key.values:
            raise ValueError("Choose from the list.")
        return _coded(key, typed)
    return typed.strip()


def _coded(key: Key, typed: str) -> object:
    """A code as the model holds it: a word, or a member of its own list."""
    from carelane.domain.facts import PhoneFieldUse, WayOut  # noqa: PLC0415  only these two

    kinds = {"phone_field": PhoneFieldUse, "way_out": WayOut}
    if key.attribute in kinds:
        return kinds[key.attribute](typed) if typed else None
    return typed


def _publication(line: str) -> Publication:
    """A line such as "page | example.com/contact | photo of the page"; an unknown place counts as another."""
    place, _, rest = (part.strip() for part in line.partition("|"))
    where, _, evidence = (part.strip() for part in rest.partition("|"))
    known = place.casefold().replace(" ", "_")
    if known in set(PublishedOn):
        return Publication(PublishedOn(known), where, evidence)
    return Publication(PublishedOn.OTHER, line.strip())


def _box(path: str, key: Key, value: object) -> Box:
    about = key.about
    box = Box(path, about[:1].upper() + about[1:], about, "line", "" if value is None else str(value))
    if key.holds is Holds.FLAG:
        return replace(box, kind="flag", options=_YES_OR_NO, value={True: "yes", False: "no"}.get(value, ""))  # type: ignore[call-overload]
    if key.holds is Holds.CODE:
        options = (("", "not said"), *((code, code.replace("_", " ")) for code in key.values))
        return replace(box, kind="choice", options=options)
    if key.holds is Holds.CODES:
        options = tuple((code, {"en": "English", "es": "Spanish"}.get(code, code)) for code in key.values)
        return replace(box, kind="several", options=options, chosen=tuple(value) if isinstance(value, tuple) else ())
    if key.holds is Holds.PUBLICATIONS:
        lines = [" | ".join((str(each.on), each.where, each.evidence)).rstrip("| ") for each in value]  # type: ignore[attr-defined]
        places = ", ".join(place.value for place in PublishedOn)
        hint = f"{about}. One a line: place | which one | proof. Places: {places}"
        return replace(box, kind="list", value="\n".join(lines), about=hint)
    return replace(box, kind="long") if key.name in _LONG else box
