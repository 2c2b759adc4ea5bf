"""A registration put together from single fields, whoever read them.

Decides: how the value of each field is understood, which of two values for one field counts (the first), and
what is told about everything that could not be placed.
Leaves alone: where the fields come from (`reader.py` reads JSON, `portal` reads pasted forms).
"""

from dataclasses import replace
from typing import Final

from carelane.domain.campaign import MAX_SAMPLES, Registration
from carelane.domain.fields import with_value
from carelane.formats.foreign.brand_name import parse_brand
from carelane.formats.foreign.provider_names import provider_for
from carelane.formats.foreign.use_case_names import folded
from carelane.formats.foreign.values import (
    CODE_PATHS,
    code_of,
    flag_of,
    is_empty_answer,
    is_plain_flag,
    keywords_of,
    use_cases_of,
)
from carelane.formats.own.layout import CAMPAIGN_KEYS, Holds
from carelane.formats.reading import Place, Reading
from carelane.formats.syntax.nodes import shortened
from carelane.profiles.use_cases import label_note

BRAND_LINE: Final = "brand"  # one line that names the sender
MOST_OF_A_VALUE = 200  # a note names a value; it does not repeat a whole document
_FLAGS: Final = frozenset(name for name, key in CAMPAIGN_KEYS.items() if key.holds is Holds.FLAG)
_WRITTEN_TEXTS: Final = frozenset({"description", "messageFlow", "optinMessage", "optoutMessage", "helpMessage"})
_LISTS: Final = frozenset(
    {name for name, key in CAMPAIGN_KEYS.items() if key.holds in {Holds.KEYWORDS, Holds.TEXTS}} | {"brand.alsoKnownAs"}
)


class Assembly:
    """Takes fields one by one; `finished` gives the registration."""

    def __init__(self, provider: str = "") -> None:
        self.registration = Registration(provider=provider)
        self.places: dict[str, Place] = {}
        self.notes: list[str] = []
        self._left: list[str] = []
        self._samples: list[str] = []
        self._use_case_label = ""
        self._name_from_line = ""  # the field that the name in a line such as "Company: Acme" went to
        self._subs_are_all = False

    def note(self, text: str) -> None:
        """Something the owner should know."""
        if text:
            self.notes.append(text)

    def leave(self, label: str, value: str) -> None:
        """A value that has no place in a registration; it is named in one note with all others."""
        if value.strip():
            self._left.append(f"{label} “{shortened(value, MOST_OF_A_VALUE)}”")

    def put(self, path: str, label: str, text: str, place: Place) -> None:
        """A field with one text."""
        if path == BRAND_LINE:
            self._put_brand_line(text, place)
        elif path in {"usecase", "subUsecases"}:
            self._put_use_case(path, label, text, place)
        elif path == "provider":
            self._put_provider(text)
        elif path == "template":
            self.registration = replace(self.registration, template=bool(flag_of(text)))
        elif path.startswith("sample"):
            self.put_sample(text, place, path.removeprefix("sample"))
        elif path in _FLAGS:
            self._put_flag(path, label, text, place)
        elif path in _LISTS:
            words = (text,) if path == "brand.alsoKnownAs" else keywords_of(text)
            if words:
                self.put_list(path, label, words, place)
            else:
                self.leave(label, text)
        else:
            self._put_text(path, label, text, place)

    def put_list(self, path: str, label: str, words: tuple[str, ...], place: Place) -> None:
        """A field with several words."""
        if path == "subUsecases":
            self._put_use_case(path, label, ", ".join(words), place)
        elif words and self._is_free(path, label, ", ".join(words)):
            self._set(path, words, place)

    def put_sample(self, text: str, place: Place, number: str = "") -> None:
        """A sample; with a number it goes to that place, without one behind the others."""
        position = int(number) - 1 if number.isdecimal() else len(self._samples)
        if number and not text:
            return
        self._samples.extend([""] * (position + 1 - len(self._samples)))
        taken = self._samples[position]
        if taken and taken != text:
            self.leave(f"a second sample {position + 1}", text)
            return
        self._samples[position] = text
        self.places[f"sample{position + 1}"] = place

    def finished(self) -> Reading:
        """The registration and everything to know about it."""
        self._use_case_from_subs()
        self.note(label_note(self._use_case_label, self.registration.provider))
        for number, text in enumerate(self._samples[MAX_SAMPLES:], start=MAX_SAMPLES + 1):
            self.places.pop(f"sample{number}", None)
            if text:
                self.note(f"sample {number} was left out, the registry takes {MAX_SAMPLES}: “{shortened(text, 200)}”")
        samples = self._samples[:MAX_SAMPLES]
        while samples and not samples[-1]:
            samples.pop()
        campaign = replace(self.registration.campaign, samples=tuple(samples))
        registration = replace(self.registration, campaign=campaign)
        if self._left:
            self.note("not part of a registration, left out: " + ", ".join(self._left))
        return Reading(registration, self.places, tuple(self.notes))

    def _use_case_from_subs(self) -> None:
        """A list of use cases without a use case, as RingCentral's programs give it."""
        campaign = self.registration.campaign
        if campaign.usecase or not campaign.sub_usecases or not self._subs_are_all:
            return
        place = self.places["subUsecases"]
        if len(campaign.sub_usecases) == 1:
            self._set("usecase", campaign.sub_usecases[0], place)
            self.registration = with_value(self.registration, "subUsecases", ())
        else:
            self._set("usecase", "MIXED", place)
            self.note("several use cases and none above them; read as MIXED with these as sub use cases")

    def _set(self, path: str, value: object, place: Place) -> None:
        self.registration = with_value(self.registration, path, value)
        self.places[path] = place

    def _is_free(self, path: str, label: str, text: str) -> bool:
        if path in self.places:
            self.leave(f"a second {label}", text)
            return False
        return True

    def _put_text(self, path: str, label: str, text: str, place: Place) -> None:
        code = code_of(path, text) if path in CODE_PATHS else ""
        if not code and path not in _WRITTEN_TEXTS and is_empty_answer(text):
            self.leave(label, text)  # "n/a" is no website; as a message it is what the reviewer sees
            return
        if path == "brand.displayName":
            self._make_room_for_dba()
        if not self._is_free(path, label, text):
            return
        if path in CODE_PATHS:
            if not code:
                self.note(f"{label} “{shortened(text)}” is none of the registry's values and was kept as it is")
            text = code or text
        self._set(path, text, place)

    def _make_room_for_dba(self) -> None:
        """ "Company: X" with "DBA: Y" below: the only name so far is the legal one."""
        place = self.places.get("brand.displayName")
        if place and self._name_from_line == "brand.displayName" and "brand.companyName" not in self.places:
            self._set("brand.companyName", self.registration.brand.display_name, place)
            del self.places["brand.displayName"]

    def _put_flag(self, path: str, label: str, text: str, place: Place) -> None:
        flag = flag_of(text)
        if flag is None:
            self.leave(label, text)
        elif self._is_free(path, label, text):
            self._set(path, flag, place)
            if not is_plain_flag(text):  # "Yes, but only in replies": the words beside the answer are not lost
                self.notes.append(f"{label}: read as {'yes' if flag else 'no'} from {shortened(text, MOST_OF_A_VALUE)}")

    def _put_provider(self, text: str) -> None:
        name = provider_for(text)
        if name:
            self.registration = replace(self.registration, provider=name)
        if name != text.casefold():
            self.leave("provider", text)

    def _put_brand_line(self, text: str, place: Place) -> None:
        names = parse_brand(text)
        for path, name in (
            ("brand.companyName", names.company_name),
            ("brand.displayName", names.display_name),
            ("brand.entityType", names.entity_type),
        ):
            if name and path not in self.places:
                self._set(path, name, place)
                self._name_from_line = path
        # The DBA stood before it, under a label of its own: then the line gives the other name.
        other = names.display_name
        is_second = other != self.registration.brand.display_name
        if other and is_second and not names.company_name and "brand.companyName" not in self.places:
            self._set("brand.companyName", other, place)
        if names.also_known_as:
            self._set("brand.alsoKnownAs", names.also_known_as, place)
        for part in names.rest:
            self.leave("brand", part)

    def _put_use_case(self, path: str, label: str, text: str, place: Place) -> None:
        code, subs, note = use_cases_of(text)
        campaign = self.registration.campaign
        if path == "subUsecases":
            self._subs_are_all = folded(label) == "usecases"
            words = tuple(dict.fromkeys((*campaign.sub_usecases, *(subs if code == "MIXED" else (code, *subs)))))
            self._set(path, tuple(word for word in words if word), place)
            self.note("" if code == "MIXED" else note)
            return
        self.note(note)
        self._use_case_label = self._use_case_label or text
        if code and self._is_free(path, label, text):
            self._set(path, code, place)
        if subs:
            self._set("subUsecases", tuple(dict.fromkeys((*campaign.sub_usecases, *subs))), place)
