"""Whether the provider acts on a text by itself, as it does on the words of its own list.

Decides: which words a provider hears, from its documentation (dated values); of a provider that nobody named, all
words that any of them hears.
Leaves alone: what the words mean to us: far more counts as an opt-out than any provider hears (`language.replies`).
Source: providers compare the whole text with a list, without regard to case; RingCentral lacks REVOKE and OPT OUT.
"""

import re
from datetime import date
from functools import lru_cache
from typing import Final

from carelane.sources import history, value_names, words

_SUFFIX: Final = "-opt-out-words"
_NOT_LETTERS: Final = re.compile(r"[^a-z0-9]")


def acts_on(provider: str, text: str, as_of: date, registered: tuple[str, ...] = ()) -> bool:
    """Whether the provider takes this text for an opt-out. registered: further words of the campaign."""
    said = plain(text)
    return bool(said) and (said in _listed(provider.strip().lower(), as_of) or said in map(plain, registered))


def plain(text: str) -> str:
    """A text as keyword lists are compared: its letters and digits, in lower case."""
    return _NOT_LETTERS.sub("", text.casefold())


@lru_cache(maxsize=256)
def _listed(provider: str, as_of: date) -> frozenset[str]:
    names = [name for name in value_names() if name.endswith(_SUFFIX) and not name.startswith("ctia")]
    own = f"{provider}{_SUFFIX}"
    chosen = [own] if own in names else names
    heard: list[str] = []
    for name in chosen:
        day = max(as_of, history(name)[0].since)
        heard += words(name, day)
    return frozenset(plain(word) for word in heard)
