"""The names that template authors give to placeholders.

Decides: whether a name is one that a template would use, and whether it stands for the sender.
Leaves alone: how placeholders look (`placeholders.py`).
Source: ours, from the merge fields that messaging and booking products document.
"""

import re
from functools import lru_cache
from typing import Final

_SLOT_WORDS: Final = (
    "account address agent amount app appointment balance brand building business carrier city client clinic code"
    " community company contact confirmation coupon customer date day dba deal description doctor domain email event"
    " field first firstname fname full given guest hour id insert invoice item job last lastname link lname location"
    " member merchant month name number offer office order org organisation organization owner password patient phone"
    " pin placeholder practice price product program property provider reason reference representative resident salon"
    " sender service shop site staff status store student surname team technician tenant ticket time title total"
    " tracking unit url user username value variable vehicle vendor venue website year your"
)
# Words that mean the sender on their own, and words that do so only together with "name".
_SENDER_WORDS: Final = (
    "brand brandname business businessname biz company companyname dba org orgname organisation organization"
    " organizationname practice practicename sender sendername workspace"
)
_SENDER_WITH_NAME: Final = (
    "account agency app building center church clinic club community dealer dealership dentist display employer"
    " facility firm from group gym hospital hotel institution legal location nonprofit office partner pharmacy program"
    " project property restaurant salon school service shop site spa store studio team tenant trade vendor"
)
_ALONE_FOR_THE_SENDER: Final = "agency clinic dealership firm gym restaurant salon school shop store studio"
# With these the placeholder is about something of the sender, not the sender's name.
_OTHER_WORDS: Final = (
    "address agent city code contact date day domain email first hours id last link location number phone product site"
    " state street time type url website zip"
)
_SLOTS: Final = frozenset(_SLOT_WORDS.split())
_SENDERS: Final = frozenset(_SENDER_WORDS.split())
_SENDERS_WITH_NAME: Final = frozenset(_SENDER_WITH_NAME.split())
_SENDERS_ALONE: Final = frozenset(_ALONE_FOR_THE_SENDER.split())
_OTHERS: Final = frozenset(_OTHER_WORDS.split())
_FILL_WORDS: Final = frozenset(["your", "the", "insert", "our", "my", "a", "here", "enter", "add", "full"])


@lru_cache(maxsize=4096)
def words_of(name: str) -> list[str]:
    """The words of a name written in any style: "firstName", "FIRST_NAME", "contact.first-name"."""
    split = re.sub(r"(?<=[a-z0-9])(?=[A-Z])|(?<=[A-Z])(?=[A-Z][a-z])|[^A-Za-z0-9]+", " ", name)
    return split.lower().split()


def is_slot_name(name: str) -> bool:
    """True when a template would use the name: a merge field, or a call to insert something."""
    if re.search(r"[a-z][A-Z]|\w_\w", name) and " " not in name.strip():
        return True
    words = words_of(name)
    return bool(words) and (words[0] == "insert" or any(word in _SLOTS for word in words))


def is_brand_name(name: str) -> bool:
    """True when the name stands for the name of the sender."""
    words = [word for word in words_of(name) if word not in _FILL_WORDS]
    if not words or any(word in _OTHERS for word in words):
        return words in (["site", "name"], ["location", "name"])
    if any(word in _SENDERS for word in words):
        return True
    if words[-1] == "name":
        return any(word in _SENDERS_WITH_NAME for word in words[:-1])
    return len(words) == 1 and words[0] in _SENDERS_ALONE
