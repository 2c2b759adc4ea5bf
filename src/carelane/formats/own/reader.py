"""Nodes of a carelane file into a registration, with every problem at once.

Decides: the shape of the file (see `layout.py`), and that one misspelled key is a problem: silently leaving
out a text that its owner wrote would make the check say less than the reviewer sees.
Leaves alone: keys that start with `x-`, and what is missing (a finding of the rules, not an error).
"""

import difflib
from collections.abc import Mapping as Map
from dataclasses import replace

from carelane.domain.brand import Brand
from carelane.domain.campaign import MAX_SAMPLES, Campaign, OtherTexts, Registration
from carelane.domain.facts import Facts, PhoneFieldUse, WayOut
from carelane.domain.opt_in import OptInKind, OptInMethod
from carelane.formats.foreign.provider_names import PROVIDERS
from carelane.formats.own.layout import (
    BRAND_KEYS,
    CAMPAIGN_KEYS,
    FACT_KEYS,
    SAMPLE_KEYS,
    SAMPLES,
    TEXT_KEYS,
    TOP_KEYS,
    VERSION,
    Key,
)
from carelane.formats.own.opt_in_layout import WAY_KEYS, WAYS
from carelane.formats.own.suggestions import SECTIONS, hint_for_key, hint_for_word
from carelane.formats.own.values import TooManyProblems, Values
from carelane.formats.reading import Reading
from carelane.formats.syntax.nodes import Mapping, Node, Scalar, Sequence, describe, shortened


def read_own(root: Node) -> Reading:
    """The registration of a carelane file; wrong parts are in `problems`."""
    reader = _Reader()
    try:
        registration = reader.registration(root)
    except TooManyProblems:
        registration = Registration()
    return Reading(registration, reader.values.places, tuple(reader.notes), tuple(reader.values.problems))


class _Reader:
    def __init__(self) -> None:
        self.values = Values()
        self.notes: list[str] = []

    def registration(self, root: Node) -> Registration:
        found = Registration()
        if not isinstance(root, Mapping):
            self.values.problem(
                root, "", f"should be a group of keys, not {describe(root)}", "start with `carelane: 1`"
            )
            return found
        if not self._is_our_version(root):
            return found
        for key, node in self.values.entries(root, ""):
            found = self._top(key, node, found)
        return found

    def _is_our_version(self, root: Mapping) -> bool:
        node = root.get("carelane")
        if node is None:
            self.values.problem(
                root, "carelane", "does not say the version of its format", "add the line `carelane: 1`"
            )
            return True
        if isinstance(node, Scalar) and node.text == str(VERSION):
            return True
        newer = isinstance(node, Scalar) and node.text.isdecimal() and len(node.text) < 5 and int(node.text) > VERSION
        hint = "install a newer carelane" if newer else f"write `carelane: {VERSION}`"
        said = f"version {describe(node)} is not known; this carelane reads version {VERSION}"
        self.values.problem(node, "carelane", said, hint)
        return False

    def _top(self, key: Scalar, node: Node, found: Registration) -> Registration:
        name = key.text
        if name == "provider":
            return replace(found, provider=self._provider(node))
        if name == "template":
            self.values.places[name] = (node.line, node.column)
            return replace(found, template=bool(self.values.flag(node, name)))
        if name == "brand":
            return replace(found, brand=Brand(**self._section(node, name, BRAND_KEYS, "brand.")))  # type: ignore[arg-type]
        if name == "campaign":
            return replace(found, campaign=self._campaign(node))
        if name == "texts":
            return replace(found, texts=OtherTexts(**self._section(node, name, TEXT_KEYS, "texts.")))  # type: ignore[arg-type]
        if name == "facts":
            return replace(found, facts=self._facts(node))
        if name == "optInMethods":
            return replace(found, opt_in_methods=self._methods(node))
        if name != "carelane":
            self.values.problem(key, "", f"unknown key `{shortened(name)}`", hint_for_key(name, TOP_KEYS))
        return found

    def _provider(self, node: Node) -> str:
        self.values.places["provider"] = (node.line, node.column)
        name = self.values.text(node, "provider") or ""
        if name and name not in PROVIDERS:
            near = difflib.get_close_matches(name.lower().replace(" ", ""), PROVIDERS, n=1, cutoff=0.7)
            if near:
                self.values.problem(
                    node, "provider", f"“{name}” is not a provider that we know", f"did you mean {near[0]}?"
                )
            else:
                self.notes.append(f"provider “{name}” is not known here")
        return name

    def _facts(self, node: Node) -> Facts:
        facts = self._section(node, "facts", FACT_KEYS, "facts.")
        if use := facts.get("phone_field"):
            facts["phone_field"] = PhoneFieldUse(str(use))
        if way := facts.get("way_out"):
            facts["way_out"] = WayOut(str(way))
        return Facts(**{name: value for name, value in facts.items() if value not in ("", None)})  # type: ignore[arg-type]

    def _section(self, node: Node, section: str, keys: Map[str, Key], prefix: str) -> dict[str, object]:
        mapping = self.values.group(node, section)
        facts: dict[str, object] = {}
        for key, value in self.values.entries(mapping, section) if mapping else ():
            known = keys.get(key.text)
            if known is None:
                self._unknown(key, section)
            elif (read := self.values.read(value, known, prefix + key.text)) is not None:
                facts[known.attribute] = read
        return facts

    def _unknown(self, key: Scalar, section: str) -> None:
        hint = hint_for_key(key.text, SECTIONS[section], section)
        self.values.problem(key, section, f"unknown key `{shortened(key.text)}`", hint)

    def _campaign(self, node: Node) -> Campaign:
        mapping = self.values.group(node, "campaign")
        if mapping is None:
            return Campaign()
        own = Mapping(
            tuple(entry for entry in mapping.entries if entry[0].text not in (*SAMPLE_KEYS, SAMPLES)),
            mapping.line,
            mapping.column,
        )
        facts = self._section(own, "campaign", CAMPAIGN_KEYS, "")
        return Campaign(samples=self._samples(mapping), **facts)  # type: ignore[arg-type]

    def _samples(self, mapping: Mapping) -> tuple[str, ...]:
        given = Mapping(
            tuple(entry for entry in mapping.entries if entry[0].text in (*SAMPLE_KEYS, SAMPLES)),
            mapping.line,
            mapping.column,
        )
        texts: dict[int, str] = {}
        as_list = given.get(SAMPLES) is not None
        for key, node in self.values.entries(given, "campaign"):
            if key.text == SAMPLES:
                texts.update(self._sample_list(node))
            elif as_list:
                self.values.problem(key, key.text, "samples are given twice", "keep the list or sample1 to sample5")
            else:
                self.values.places[key.text] = (node.line, node.column)
                text = None if isinstance(node, Scalar) and node.is_nothing else self.values.text(node, key.text)
                if text is not None:
                    texts[int(key.text.removeprefix("sample"))] = text
        return tuple(texts.get(number, "") for number in range(1, max(texts, default=0) + 1))

    def _sample_list(self, node: Node) -> dict[int, str]:
        if isinstance(node, Scalar) and node.is_nothing:
            return {}
        items = node.items if isinstance(node, Sequence) else (node,)
        for extra in items[MAX_SAMPLES : MAX_SAMPLES + 1]:
            self.values.problem(
                extra, SAMPLES, f"has {len(items)} texts; the registry takes {MAX_SAMPLES}", "delete the others"
            )
        found: dict[int, str] = {}
        for number, item in enumerate(items[:MAX_SAMPLES], start=1):
            path = f"sample{number}"
            self.values.places[path] = (item.line, item.column)
            found[number] = self.values.text(item, path) or ""
        return found

    def _methods(self, node: Node) -> tuple[OptInMethod, ...]:
        if isinstance(node, Scalar) and node.is_nothing:
            return ()
        if not isinstance(node, Sequence):
            said = f"should be a list, not {describe(node)}"
            self.values.problem(node, "optInMethods", said, "start each way with “- method: ...”")
            return ()
        found = (self._method(item, f"optInMethods[{index}]") for index, item in enumerate(node.items))
        return tuple(method for method in found if method is not None)

    def _method(self, node: Node, path: str) -> OptInMethod | None:
        self.values.places[path] = (node.line, node.column)
        mapping = self.values.group(node, path)
        kind = self._kind(mapping, path) if mapping else None
        if mapping is None or kind is None:
            return None
        facts: dict[str, object] = {}
        keys = WAY_KEYS[kind]
        for key, value in self.values.entries(mapping, path):
            known = keys.get(key.text)
            if known is None and key.text != "method":
                said = f"unknown key `{shortened(key.text)}` for {kind.value}"
                self.values.problem(key, path, said, hint_for_key(key.text, ("method", *keys)))
            elif known is not None and (read := self.values.read(value, known, f"{path}.{key.text}")) is not None:
                facts[known.attribute] = read
        return WAYS[kind](**facts)  # type: ignore[arg-type]

    def _kind(self, mapping: Mapping, path: str) -> OptInKind | None:
        node = mapping.get("method")
        if node is None:
            self.values.problem(mapping, path, "does not say its `method`", f"one of {', '.join(OptInKind)}")
            return None
        text = self.values.text(node, f"{path}.method")
        if text in set(OptInKind):
            return OptInKind(text)
        if text is not None:
            hint = hint_for_word(text, tuple(OptInKind))
            self.values.problem(node, f"{path}.method", f"{describe(node)} is not a way to opt in that we know", hint)
        return None
