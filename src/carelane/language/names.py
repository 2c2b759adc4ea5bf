"""A known sender's names in a text.

Decides: which words of a text name the sender (the name without its legal form, trade names, acronyms in
capitals, the name of the website), and whether another name means the same sender.
Leaves alone: texts whose sender nobody told us (`senders.py`); whether a name must be there (`rules`).
A name that is also an ordinary word ("Target") counts only with a capital; leading words of a name
("Maple Ridge" of "Maple Ridge Property Management") are weaker evidence and reported apart.
"""

from bisect import bisect_left
from dataclasses import dataclass
from typing import Final

from carelane.language.name_forms import (
    SHORTEST_ANY_CASE,
    NameForms,
    forms_of,
    full_matches,
    is_ordinary,
    label_of,
    matches,
    merged_spans,
)
from carelane.language.name_parts import NameParts, key_of, parts_of, without_departments
from carelane.language.normalise import Folded
from carelane.language.senders import Sender, guess_sender

__all__ = ["BrandNames", "Sender", "guess_sender"]

_SHORTEST_PREFIX: Final = 5  # letters that two names in one piece must share at the start


@dataclass(frozen=True, slots=True)
class BrandNames:
    """The names of one sender and its website, each as the registration has it."""

    names: tuple[str, ...]
    website: str = ""

    def find(self, folded: Folded) -> tuple[tuple[int, int], ...]:
        """Where the text names the sender, as ranges of the folded text, in order."""
        return merged_spans(full_matches(forms_of(self.names, self.website), folded))

    def find_partial(self, folded: Folded) -> tuple[tuple[int, int], ...]:
        """Where the text has the leading words of a name only; what `find` finds is left out."""
        forms = forms_of(self.names, self.website)
        leading = merged_spans(matches(forms.leading, folded))
        if not leading:
            return ()
        full = merged_spans(full_matches(forms, folded))
        starts = [start for start, _ in full]
        return tuple(
            (start, end)
            for start, end in leading
            if not (before := bisect_left(starts, end)) or full[before - 1][1] <= start
        )

    def same_sender(self, name: str) -> bool:
        """True when another name (or web address) means this sender."""
        own = forms_of(self.names, self.website)
        if "." in name and " " not in name.strip():
            label = label_of(name).replace("-", "")
            return bool(label) and (label in own.keys or label == own.label.replace("-", ""))
        if name.strip() in own.acronyms:
            return True
        return any(_is_same(own, parts) for parts in parts_of(name))


def _is_same(own: NameForms, parts: NameParts) -> bool:
    words = without_departments(parts.words)
    key = key_of(words)
    if key in own.keys or parts.key in own.keys or (own.label and key == key_of([own.label.replace("-", "")])):
        return True
    if any(_leads(words, ours) or _leads(ours, words) for ours in own.words):
        return True
    label = own.label.replace("-", "")
    shorter = min(len(key), len(label))
    return shorter >= _SHORTEST_PREFIX and not is_ordinary(key) and (label.startswith(key) or key.startswith(label))


def _leads(short: tuple[str, ...], long: tuple[str, ...]) -> bool:
    """True when one name is the beginning of the other, and enough of it to know the sender by."""
    if not short or len(short) > len(long) or key_of(short) != key_of(long[: len(short)]):
        return False
    telling = [word for word in short if not is_ordinary(word)]
    return bool(telling) and (len(short) > 1 or len(short[0]) >= SHORTEST_ANY_CASE)
