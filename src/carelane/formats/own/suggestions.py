"""What a person meant by a key or word that the campaign file does not know.

Decides: the one suggestion for an unknown key ("did you mean ...", "belongs under ...") or word.
Leaves alone: accepting it: a campaign file has one spelling, so that two people write the same file.
"""

import difflib
from collections.abc import Iterable, Mapping
from typing import Final

from carelane.formats.foreign.field_names import path_for
from carelane.formats.foreign.use_case_names import folded, use_case_for
from carelane.formats.own.layout import BRAND_KEYS, CAMPAIGN_ORDER, FACT_KEYS, TEXT_KEYS, TOP_KEYS

SECTIONS: Final[Mapping[str, tuple[str, ...]]] = {
    "brand": tuple(BRAND_KEYS),
    "campaign": CAMPAIGN_ORDER,
    "texts": tuple(TEXT_KEYS),
    "facts": tuple(FACT_KEYS),
}
_OWN_KEYS: Final = "keys of your own start with x-"


def hint_for_key(key: str, known: Iterable[str], section: str = "") -> str:
    """What to write instead of an unknown key of a section ("" for the top of the file)."""
    known = tuple(known)
    spelled = _same_letters(key, known)
    if spelled:
        return f"did you mean `{spelled}`?"
    home, name = _home_of(key)
    if name and home == section:
        return f"did you mean `{name}`?"
    if name:
        return f"it belongs under `{home}:` as `{name}`" if home else f"`{name}` stands at the top of the file"
    near = difflib.get_close_matches(key, known, n=1, cutoff=0.72)
    if near:
        return f"did you mean `{near[0]}`?"
    for home, names in SECTIONS.items():
        near = difflib.get_close_matches(key, names, n=1, cutoff=0.8)
        if near and home != section:
            return f"did you mean `{near[0]}`, under `{home}:`?"
    if len(known) <= 12:
        return f"known here: {', '.join(known)}; {_OWN_KEYS}"
    return _OWN_KEYS


def _same_letters(key: str, known: Iterable[str]) -> str:
    """The known key that differs only in case, dashes and underscores."""
    wanted = folded(key)
    return next((name for name in known if folded(name) == wanted), "")


def _home_of(key: str) -> tuple[str, str]:
    """(section, name) where a key belongs, also when it is spelled as a provider spells it."""
    if _same_letters(key, TOP_KEYS):
        return "", _same_letters(key, TOP_KEYS)
    for section, names in SECTIONS.items():
        if name := _same_letters(key, names):
            return section, name
    path = path_for(key)
    if not path:
        return "", ""
    for prefix in ("brand.", "texts."):
        if path.startswith(prefix):
            return prefix.removesuffix("."), path.removeprefix(prefix)
    return ("", path) if path in TOP_KEYS else ("campaign", path)


def hint_for_word(word: str, known: Iterable[str]) -> str:
    """What to write instead of a word that is not in a closed list."""
    known = tuple(known)
    spelled = _same_letters(word, known)
    code = use_case_for(word)
    if spelled or code in known:
        return f"write {spelled or code}"
    wanted = word.upper().replace(" ", "_") if known and known[0].isupper() else word.lower().replace(" ", "_")
    begun = [name for name in known if len(word) > 2 and folded(name).startswith(folded(word))]
    near = begun[:2] or difflib.get_close_matches(wanted, known, n=2, cutoff=0.6)
    if near:
        return f"did you mean {' or '.join(near)}?"
    return f"known: {', '.join(known)}"
