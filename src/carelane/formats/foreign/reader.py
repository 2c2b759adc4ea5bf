"""A campaign in the JSON of a program: the registry, Twilio, Telnyx, AWS, or a plain list of fields.

Decides: which keys are fields, also inside groups; the spelling of keys does not matter.
Leaves alone: what the values mean (`assembly.py`). Nothing is lost silently: what has no place becomes a note.
"""

import json
import re
from typing import Final

from carelane.formats.foreign.assembly import BRAND_LINE, Assembly
from carelane.formats.foreign.field_names import GROUPS, KEYWORDS_PATH, SAMPLES_PATH, path_for
from carelane.formats.foreign.use_case_names import folded
from carelane.formats.foreign.values import text_of, texts_of
from carelane.formats.reading import Reading
from carelane.formats.syntax.nodes import Mapping, Node, Scalar, Sequence

PROVIDER_OF: Final = {"twilio": "twilio", "telnyx": "telnyx"}
_SAMPLE_KEY: Final = re.compile(r"(?:message|sms|text)?samples?(?:message|text|sms)?([1-9])|messagesample([1-9])")
_LIST_PATHS: Final = frozenset(
    {"subUsecases", "optinKeywords", "optoutKeywords", "helpKeywords", "numbers", "brand.alsoKnownAs"}
)
_BRAND_GROUPS: Final = frozenset(
    {"brand", "companyinfo", "contactinfo", "companydetails", "brandinfo", "businessaddress", "address"}
)
_KEYWORD_KINDS: Final = {
    "optin": "optinKeywords", "start": "optinKeywords", "optout": "optoutKeywords", "stop": "optoutKeywords",
    "help": "helpKeywords", "info": "helpKeywords",
}  # fmt: skip
_BRAND_KEYS: Final = {"name": "brand.displayName", "externalid": "brandId", "id": "brandId"}
# The registry's own ids win over the ones that a provider gives to the same thing.
_FIRST_KEYS: Final = frozenset({"tcrcampaignid", "tcrbrandid"})


def read_foreign(root: Mapping, format_name: str) -> Reading:
    """The registration of one campaign object."""
    assembly = Assembly(PROVIDER_OF.get(format_name, ""))
    _group(root, assembly, "")
    return assembly.finished()


def _group(mapping: Mapping, assembly: Assembly, group: str) -> None:
    ordered = sorted(mapping.entries, key=lambda entry: folded(entry[0].text) not in _FIRST_KEYS)
    for key, value in ordered:
        if isinstance(value, Scalar) and value.is_nothing:
            continue
        name = folded(key.text)
        path = _path(key.text, name, group)
        if isinstance(value, Mapping) and (name in GROUPS or (group in _BRAND_GROUPS and name in _BRAND_GROUPS)):
            _group(value, assembly, name)
        elif path == KEYWORDS_PATH and isinstance(value, Mapping):
            _keywords(value, assembly)
        elif path and _put(path, key.text, value, assembly):
            continue
        else:
            assembly.leave(key.text, plain_text(value))


def _path(key: str, name: str, group: str) -> str:
    sample = _SAMPLE_KEY.fullmatch(name)
    if sample:
        return f"sample{sample.group(1) or sample.group(2)}"
    if group in _BRAND_GROUPS:
        path = _BRAND_KEYS.get(name) or path_for(key)
        return path if path == "brandId" or path.startswith("brand.") else ""
    return BRAND_LINE if name == "brand" else path_for(key)


def _put(path: str, label: str, value: Node, assembly: Assembly) -> bool:
    """True when the value could be understood."""
    place = (value.line, value.column)
    if path == SAMPLES_PATH:
        items = value.items if isinstance(value, Sequence) else (value,)
        samples = [(text_of(item), (item.line, item.column)) for item in items]
        for text, at in samples:
            assembly.put_sample(text or "", at)
        return all(text is not None for text, _ in samples)
    if path in _LIST_PATHS and isinstance(value, Sequence):
        words = texts_of(value)
        if words:
            assembly.put_list(path, label, words, place)
        return words is not None
    if path == "usecase" and isinstance(value, Sequence):
        words = texts_of(value)
        assembly.put(path, label, ", ".join(words or ()), place)
        return words is not None
    single = text_of(value)
    if single is None or path == KEYWORDS_PATH:
        return False
    if single:
        assembly.put(path, label, single, place)
    return True


def _keywords(mapping: Mapping, assembly: Assembly) -> None:
    for key, value in mapping.entries:
        path = _KEYWORD_KINDS.get(folded(key.text).removesuffix("s").removesuffix("keyword"), "")
        if not path or not _put(path, f"keywords.{key.text}", value, assembly):
            assembly.leave(f"keywords.{key.text}", plain_text(value))


def plain_text(node: Node) -> str:
    """A value in one line, as JSON when it is not a text."""
    return node.text if isinstance(node, Scalar) else json.dumps(_plain(node), ensure_ascii=False)


def _plain(node: Node) -> object:
    if isinstance(node, Scalar):
        return None if node.is_nothing else node.text
    if isinstance(node, Sequence):
        return [_plain(item) for item in node.items]
    return {key.text: _plain(value) for key, value in node.entries}
