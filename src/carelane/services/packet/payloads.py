"""The registration as the body of a call to Twilio, Telnyx or the registry.

Decides: what each would refuse (lengths, required fields, form of a value), so that nobody pays for a call that fails.
Leaves alone: sending it: carelane sends nothing.
Source: the parameters of Twilio's Usa2p resource (github.com/twilio/twilio-oai, twilio_messaging_v1), and the
registry's field names as in `formats/foreign`.
"""

import json
import re
from collections.abc import Iterator
from typing import Final

from carelane.domain.campaign import Registration
from carelane.formats.campaign_file import write_registration
from carelane.formats.portal.writer import LABELS
from carelane.profiles.field_rules import FieldSpec, field_specs, missing_fields, samples_needed
from carelane.profiles.profile import Profile, load_profile
from carelane.services.attempts.changes import values
from carelane.services.packet.packet import Payload

TARGETS: Final = ("twilio", "telnyx", "tcr")
_TITLES: Final = {
    "twilio": "Twilio: parameters of POST /v1/Services/{MG...}/Compliance/Usa2p",
    "telnyx": "Telnyx: body of POST /v2/10dlc/campaignBuilder",
    "tcr": "The Campaign Registry: brand and campaign",
}
_ANSWERS_ONLY: Final = {"campaign_id"}  # in Twilio's answers, and no parameter
_IDS: Final = {
    "twilio": (("brandId", r"BN[0-9a-fA-F]{32}", "BN and 32 hexadecimal digits"),),
    "telnyx": (("brandId", r".{1,64}", "the brand's id"),),
}
_TWILIO_NEEDS: Final = ("embeddedLink", "embeddedPhone")  # required booleans


def payloads(registration: Registration) -> tuple[Payload, ...]:
    """One payload for each target."""
    return tuple(payload_for(registration, target) for target in TARGETS)


def payload_for(registration: Registration, target: str) -> Payload:
    """The body for one target, with what it would refuse and what it cannot express."""
    written = write_registration(registration, target)
    body = json.loads(written.text)
    if target == "twilio":
        body = {_parameter(name): value for name, value in body.items() if name not in _ANSWERS_ONLY}
    profile = load_profile(target)
    return Payload(
        name=f"payload-{target}.json",
        title=_TITLES[target],
        text=json.dumps(body, ensure_ascii=False, indent=2) + "\n",
        problems=tuple(dict.fromkeys(_problems(registration, profile, with_brand=target == "tcr"))),
        notes=tuple(_told(note) for note in written.notes),
    )


def _told(note: str) -> str:
    """What a format has no field for, without what is never part of a submission, and the brand in one word."""
    start, colon, names = note.partition(" has no field for: ")
    if not colon:
        return note
    left = [name for name in names.split(", ") if name != "provider" and not name.startswith("facts.")]
    brand = sum(name.startswith("brand.") for name in left)
    shown = [name for name in left if not name.startswith("brand.")]
    if brand:
        shown.insert(0, f"the brand ({brand} fields; it is registered by a call of its own)")
    return f"{start}{colon}{', '.join(shown)}" if shown else f"{start} holds everything"


def _parameter(name: str) -> str:
    """ "opt_in_message" as Twilio's interface takes it: "OptInMessage"."""
    return "".join(part.capitalize() for part in name.split("_"))


def _problems(registration: Registration, profile: Profile, *, with_brand: bool) -> Iterator[str]:
    given = values(registration)
    specs = field_specs(profile)
    for path in missing_fields(registration, profile):
        if with_brand or not path.startswith("brand."):
            yield f"{path} ({LABELS.get(path, path)}) is required and empty"
    if profile.name == "twilio":
        yield from (f"{path} has to be answered with yes or no" for path in _TWILIO_NEEDS if path not in given)
    number = sum(path.startswith("sample") for path in given)
    if number < samples_needed(registration, profile):
        yield f"{samples_needed(registration, profile)} samples are required, and there are {number}"
    own = {path for path, _, _ in _IDS.get(profile.name, ())}  # these ids are the provider's, not the registry's
    for path, value in given.items():
        if path in specs and path not in own and (with_brand or not path.startswith("brand.")):
            yield from _of_value(specs[path], _counted(path, value), registration)
    for path, pattern, words in _IDS.get(profile.name, ()):
        if path in given and not re.fullmatch(pattern, given[path]):
            yield f"{path} has to be {words}"
        elif path not in given and path not in missing_fields(registration, profile):
            yield f"{path} is required and empty"


def _counted(path: str, value: str) -> str:
    """A list of keywords as it is sent: with commas and no blanks."""
    return value.replace(", ", ",") if path.endswith("Keywords") else value


def _of_value(spec: FieldSpec, value: str, registration: Registration) -> Iterator[str]:
    if spec.maximum is not None and len(value) > spec.maximum:
        yield f"{spec.path} has {len(value):,} characters; {spec.maximum:,} is the most"
    if len(value) < spec.minimum:
        yield f"{spec.path} has {len(value):,} characters; {spec.minimum:,} is the fewest"
    in_the_us = registration.brand.country in {"", "US"}
    for pattern in (spec.pattern, spec.pattern_us if in_the_us else ""):
        if pattern and not re.search(pattern, value):
            yield f"{spec.path} does not have the form that the registry wants ({spec.note or pattern})"
    for item in value.split(",") if spec.item_pattern else ():
        if not re.search(spec.item_pattern, item):
            yield f"{spec.path}: “{item[:40]}” does not have the form of a keyword"
