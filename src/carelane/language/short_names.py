"""Names of three letters ("Zed", "Ace"), which ordinary words are easily taken for.

Decides: whether such a word in a text is the name: by its capitals, by what stands around it, by a possessive.
Leaves alone: longer names and acronyms in capitals (`name_forms.py`).
Source: ours; the ordinary words are those that people text.
"""

import re
from typing import Final

from carelane.language.business_words import COMMON_IN_NAMES, CONNECTING, LABELS, NO_ACRONYMS
from carelane.language.normalise import Folded

LETTERS: Final = 3


def _set_of(words: str) -> frozenset[str]:
    return frozenset(words.split())


_CALENDAR: Final = _set_of(
    "jan feb mar apr may jun jul aug sep oct nov dec mon tue wed thu fri sat sun ene abr ago dic lun mie jue vie dom"
)
_WORDS: Final = _set_of(
    "ace act add ads age ago aid aim air ale all and ant any ape apt arc are ark arm art ash ask ate awe axe bad bag"
    " ban bar bat bay bed bee beg bet bid big bin bit bob bow box boy bud bug bun bus but buy bye cab can cap car cat"
    " cop cot cow cry cub cue cup cut dad dam day den dew did die dig dim dip dog dot dry due dye ear eat egg ego elf"
    " elm end era eve eye fan far fat fee few fig fin fir fit fix flu fly foe fog for fox fun fur gap gas gel gem get"
    " got gum gun gut guy gym had ham has hat hay hem hen her hey hid him hip his hit hog hop hot how hub hug hut ice"
    " ill ink inn ivy jam jar jaw jet job jog joy jug key kid kin kit lab lad lap law lay led leg let lid lie lip lit"
    " log lot low mad man map mat may men met mix mob mom mop mud mug nap net new nil nod nor not now nut oak oar oat"
    " odd off oil old one opt orb ore our out owl own pad pal pan pat paw pay pea pen pet pie pig pin pit pod pop pot"
    " pro pub pun pup put rag ram ran rap rat raw ray red rib rid rig rim rip rob rod rot row rub rug run rye sad sap"
    " sat saw say sea see set sew she shy sip sir sit six ski sky sly sob sod son soy spa spy sum sun tab tag tan tap"
    " tar tax tea ten the tie tin tip toe ton too top toy try tub tug two urn use van vat vet via vow war was wax way"
    " web wet who why wig win wit won yes yet you zip zoo una uno los las del con por que sus mas"
)
# After these a "'s" is "is" or "has": "Sun's out".
_AFTER_IS: Final = re.compile(
    r" (?:a|an|the|out|up|down|in|on|off|back|here|there|not|been|going|coming|gone|done|ready|very|too|so)\b"
)
_OWN: Final = re.compile(r"'?s$")
_OPENS: Final = '.!?:;\n"(['
_SIGNED: Final = re.compile(r"^ ?(?::|-{1,2} |\|)")


def names_the_sender(folded: Folded, start: int, end: int, *, in_capitals: bool = False) -> bool:
    """True when the word there is a known name and no ordinary word that is spelled alike.

    in_capitals: the name is registered in capitals ("UPS"); another spelling counts only where it signs the text.
    """
    written = folded.cased[start:end]
    word = _OWN.sub("", written) if len(written) > LETTERS else written
    if word.isupper():
        return True
    key, after, before = word.lower(), folded.cased[end : end + 24], folded.cased[:start].rstrip(" ")
    is_first = not before or before[-1] in _OPENS
    signs = not before and _SIGNED.match(after) is not None
    if key in LABELS or key in _CALENDAR:  # "Tip: ...", "Sat 10 am"
        return signs and word.istitle() and key not in LABELS
    if not word.istitle() or in_capitals:
        return signs and not is_ordinary_word(key)
    if not is_ordinary_word(key) or signs:
        return True
    if "'" in written:
        return _AFTER_IS.match(after) is None
    if is_first:  # every sentence begins with a capital
        return False
    return not (_is_capital_word(before.rpartition(" ")[2]) or _is_capital_word(after.lstrip(" ")[:LETTERS]))


def is_ordinary_word(word: str) -> bool:
    """True for a short word that sentences hold without naming anybody."""
    return (
        word in _WORDS or word in COMMON_IN_NAMES or word in CONNECTING or word in LABELS
        or word in NO_ACRONYMS or word in _CALENDAR
    )  # fmt: skip


def _is_capital_word(words: str) -> bool:
    """True for "Valley" in "Sun Valley": a heading or another name."""
    return words[:1].isupper() and words[1:2].islower()
