r"""What a pattern with wide gaps needs, said in patterns without them.

An automaton that runs many patterns at once has to remember, for every gap such as `[^.\n]{0,24}`, how
far it has come; with a hundred of them nearly every text leads to states that were never seen before,
and the scan becomes a hundred times slower. A text that matches `stop\b[^.\n]{0,24}\btexts` matches
`stop\b` and `\btexts`: these go into the automaton, and the whole pattern is tried where both match.

Decides: what counts as a wide gap, and which pieces stand around it.
Leaves alone: scanning (`patterns.py`) and what a pattern may contain (`pattern_syntax.py`).
A pattern is read here and not by the parser of `re`, which would take a third of the time that the
start of the program has. A part that is not understood counts as a gap: tried too often, never too seldom.
"""

import re
from collections.abc import Iterable
from dataclasses import dataclass
from functools import lru_cache
from typing import Final

_WIDE_CLASS: Final = 12  # characters; a class of more says next to nothing about the text
_LONG: Final = 5  # repetitions
_MOST_COPIES: Final = 3
_LONGEST_ENDING: Final = 24
_MOST_PIECES: Final = 2
_RARE: Final = 5  # characters of a piece that is enough alone
_WORDS: Final = (
    "a an and are at be been by call can do for from get has have help here i in is it message messages me msg my no"
    " not now of off on or order our out please reply so stop text that the this to today up us use we will with you"
    " your"
)
_WORDS_EVERYWHERE: Final = frozenset(_WORDS.split())
_NO_END: Final = 100_000  # repetitions: `*` and `+`
_TOKEN: Final = re.compile(
    r"(?P<escape>\\(?:x[0-9a-fA-F]{2}|.))"
    r"|(?P<set>\[\^?\]?(?:\\.|[^\]\\])*\])"
    r"|(?P<words>\((?:\?:)?[a-z '|-][a-z '|?-]*\))"  # most groups are words; to read them at once takes half the time
    r"|(?P<open>\((?:\?(?::|P<\w+>))?)"
    r"|(?P<close>\))"
    r"|(?P<bar>\|)"
    r"|(?P<times>[*+?]\??|\{\d+(?:,\d*)?\}\??)"
    r"|(?P<edge>[\^$])"
    r"|(?P<any>\.)"
    r"|(?P<letters>[^\\\[()|*+?{.^$]+(?![*+?{])|.)",  # the last letter stands alone when it is repeated
    re.DOTALL,
)
# Without one of these no pattern has a gap; most patterns need no further look.
_MAY_HAVE_GAP: Final = re.compile(r"\{\d*,(?:[5-9]|\d\d|\})|[.\])][*+]|\)\{")
_OPTIONAL: Final = re.compile(r".\?")
_MEMBER: Final = re.compile(r"(\\(?:x[0-9a-fA-F]{2}|.)|.)(?:-(\\(?:x[0-9a-fA-F]{2}|[^dDsSwW])|[^\\]))?", re.DOTALL)
_SIZES: Final = {"d": 10, "s": 6, "b": 0, "B": 0, "A": 0, "D": 1_000, "S": 1_000, "w": 63, "W": 1_000}


@dataclass(frozen=True, slots=True)
class Needs:
    """Patterns without wide gaps that all match wherever the pattern does.

    decides: the other way round too, so that nothing is left to try.
    """

    pieces: tuple[str, ...]
    decides: bool


@dataclass(slots=True)
class _Part:
    """A part of a pattern: letters, a class, an edge or a group, with its repetition.

    size: how many characters a class takes, 1 for letters, 0 for what takes none or is a group.
    branches: the alternatives of a group. worth: see `_worth`.
    """

    source: str  # without the repetition
    size: int = 0
    branches: "tuple[_Run, ...]" = ()
    low: int = 1
    high: int = 1
    negated: bool = False
    times: str = ""
    is_gap: bool = False
    worth: float = 0


_Run = list[_Part]  # parts that stand side by side


@lru_cache(maxsize=8192)
def needs(pattern: str) -> Needs:
    """What must match for the pattern to match; the pattern itself when it has no wide gap."""
    if not _MAY_HAVE_GAP.search(pattern):
        return Needs((pattern,), decides=True)
    branches = _read(pattern)
    if branches is None or not any(part.is_gap for run in branches for part in run):
        return Needs((pattern,), decides=True)
    branches = tuple(map(_without_outer_gaps, branches))
    whole = [*branches[0]] if len(branches) == 1 else [_group(branches)]
    if not any(part.is_gap for part in whole):
        return Needs((_source(whole),), decides=True)
    pieces = _telling(_runs(whole))
    return Needs(pieces, decides=False) if pieces else Needs((pattern,), decides=True)


def _telling(runs: list[_Run]) -> tuple[str, ...]:
    """The pieces that fewest texts match, the rarest first; what most texts match would only be in the way."""
    worth = [(_worth(run), place) for place, run in enumerate(runs)]
    best = sorted([each for each in worth if each[0] > 0], key=lambda each: (-each[0], each[1]))[:_MOST_PIECES]
    if best and best[0][0] >= _RARE:
        best = best[:1]
    return tuple(dict.fromkeys([_source(runs[place]) for _, place in best]))


# ------------------------------------------------------------------ reading


def _read(pattern: str) -> tuple[_Run, ...] | None:
    """The alternatives of a pattern; None when the parentheses do not fit, which the engines report."""
    stack: list[list[_Run]] = [[[]]]
    for match in _TOKEN.finditer(pattern):
        kind, text = match.lastgroup, match.group()
        if kind == "open":
            stack.append([[]])
        elif kind == "close":
            if len(stack) == 1:
                return None
            group = _group(tuple(stack.pop()))
            stack[-1][-1].append(group)
        elif kind == "bar":
            stack[-1].append([])
        elif kind == "times":
            if not stack[-1][-1]:
                return None
            _repeat(stack[-1][-1], text)
        else:
            stack[-1][-1].append(_one(str(kind), text))
    return tuple(stack[0]) if len(stack) == 1 else None


def _one(kind: str, text: str) -> _Part:
    if kind == "escape":
        return _class(text, _SIZES.get(text[1:], 1))
    if kind == "set":
        negated = text.startswith("[^")
        return _class(text, 1_000 if negated else _class_size(text[1:-1]), negated=negated)
    if kind == "any":
        return _class(text, 1_000, negated=True)
    if kind == "words":
        words = text[3 if text.startswith("(?:") else 1 : -1]
        return _Part(f"(?:{words})", worth=min([_worth_of_letters(word) for word in words.split("|")]))
    return _Part(text) if kind == "edge" else _Part(text, 1, worth=_worth_of_letters(text))


def _class(text: str, size: int, *, negated: bool = False) -> _Part:
    return _Part(text, size, negated=negated, worth=1 / size if 0 < size <= _WIDE_CLASS else 0)


def _class_size(members: str) -> int:
    size = 0
    for first, last in _MEMBER.findall(members):
        if last:
            size += max(ord(_char(last)) - ord(_char(first)) + 1, 1)
        else:
            size += _SIZES.get(first[1:], 1) if first.startswith("\\") else 1
    return size


def _char(member: str) -> str:
    return chr(int(f"0{member[1:]}", 0)) if member.startswith("\\x") else member[-1]


def _group(branches: tuple[_Run, ...]) -> _Part:
    return _Part(
        f"(?:{'|'.join(map(_source, branches))})",
        branches=branches,
        is_gap=any(part.is_gap for run in branches for part in run),
        worth=min(map(_worth, branches)),
    )


def _repeat(run: _Run, times: str) -> None:
    part = run[-1]
    part.times = times
    bounds = times.rstrip("?") if len(times) > 1 else times
    if bounds in {"*", "+", "?"}:
        part.low, part.high = int(bounds == "+"), 1 if bounds == "?" else _NO_END
    else:
        low, comma, high = bounds.strip("{}").partition(",")
        part.low = int(low)
        part.high = int(high) if high else _NO_END if comma else part.low
    part.worth *= min(part.low, _MOST_COPIES)
    if part.high >= _LONG and _has_wide(part):
        # The loop of a plain class ends with the word and needs no counting; neither does the ending of an
        # address (`\.[a-z]{2,24}`), which begins in few places.
        is_plain = not part.branches and not part.negated
        is_ending = len(run) > 1 and run[-2].source == r"\." and part.high <= _LONGEST_ENDING
        part.is_gap = not (is_plain and (part.high == _NO_END or is_ending))
    elif part.high > 1 and _has_loop(part):
        part.is_gap = True


def _has_wide(part: _Part) -> bool:
    return part.size > _WIDE_CLASS or any(_has_wide(inner) for run in part.branches for inner in run)


def _has_loop(part: _Part) -> bool:
    """A loop over letters within, which repeated makes a gap of several words."""
    return any((inner.high >= _LONG and _has_wide(inner)) or _has_loop(inner) for run in part.branches for inner in run)


# ------------------------------------------------------------------ taking apart


def _without_outer_gaps(run: _Run) -> _Run:
    """The same for the question "does it match": a gap at either end is as good as its shortest form."""
    return [*_shortest(run[0]), *run[1:-1], *_shortest(run[-1])] if len(run) > 1 else run


def _shortest(part: _Part) -> _Run:
    if not part.is_gap or not part.times or part.low > _MOST_COPIES:
        return [part]
    return [_once(part)] * part.low


def _once(part: _Part) -> _Part:
    """The part without its repetition."""
    if part.branches:
        return _group(part.branches)
    return _Part(
        part.source, part.size, negated=part.negated, worth=part.worth / min(part.low, _MOST_COPIES) if part.low else 0
    )


def _runs(run: Iterable[_Part]) -> list[_Run]:
    """The pieces between the gaps, as parts that stand side by side in the text."""
    runs: list[_Run] = [[]]
    for part in run:
        if not part.is_gap:
            runs[-1].append(part)
        elif part.times:
            inner = _runs([_once(part)]) if part.low else [[]]
            runs[-1] += inner[0]
            runs.append(list(inner[-1]))
        elif len(part.branches) == 1:
            first, *others = _runs(part.branches[0])
            runs[-1] += first
            runs += others
        else:
            best = tuple(max(_runs(branch), key=_worth) for branch in part.branches)
            if all(_worth(one) > 0 for one in best):
                runs.append([_group(best)])
            runs.append([])
    return runs


def _worth(run: Iterable[_Part]) -> float:
    """How many characters a run is sure to hold that say something about the text."""
    return sum([part.worth for part in run])


def _worth_of_letters(letters: str) -> float:
    """Next to nothing for words that stand in most texts."""
    if letters.startswith("\\"):
        return 1
    if "?" in letters:  # what may be left out counts for nothing
        letters = _OPTIONAL.sub("", letters)
    words = letters.split()
    if not words:
        return min(len(letters), 1)
    worth = len(words) - 1
    for word in words:
        worth += 1 if word in _WORDS_EVERYWHERE else len(word)
    return worth


def _source(run: Iterable[_Part]) -> str:
    return "".join([part.source + part.times for part in run])
