r"""One scan of a text with all patterns at once.

Decides: which of many patterns match somewhere in a folded text.
Leaves alone: where they match; rules ask `compiled(pattern)` for that, and only for patterns that hit.

The engine is google-re2's `Set`, which reports "no match" for a text on which it ran out of memory
(https://github.com/google/re2/issues/136). Therefore every set also holds a sentinel, a pattern that
matches the end of any text: when its number is missing the scan did not get there, and the
pure-Python engine answers for that text. The same engine takes the rare texts that the two would read
differently: empty ones (`\B`), halves of surrogate pairs (no UTF-8), a vertical tab (`\s`).
"""

import importlib
import re
from collections.abc import Callable, Sequence
from functools import lru_cache
from typing import TYPE_CHECKING, Any, Literal, Protocol

from carelane.domain.errors import BadSetting
from carelane.language.gap_free import Needs, needs
from carelane.language.pattern_syntax import bad_pattern, check_pattern, compiled

if TYPE_CHECKING:
    from carelane.language.token_engine import TokenEngine

__all__ = ["Engine", "PatternSet", "compiled", "is_in"]

Engine = Literal["auto", "re2", "python"]
_Single = Callable[[str, bytes], bool]  # the text, and the same in UTF-8
SENTINEL = r"\z"  # matches at the end of every text, and nowhere else
_MEMORY_BYTES = 128 << 20
# An automaton is built as texts come, and its states multiply with its patterns: one of 1,500 patterns reads texts that
# are all different at a third of the speed of four of 400 (and repeated ones a little faster).
_MOST_TOGETHER = 400
_MOST_READ = 8_192  # of places that matched together
_SEEN_TO_THE_END = -1  # what the sentinel means among the numbers of patterns


class ManyPatterns(Protocol):
    """The part of google-re2's `Set` that is used here."""

    def Add(self, pattern: str) -> int:  # noqa: N802  named by google-re2
        """Add a pattern; raises when it is not valid."""

    def Compile(self) -> None:  # noqa: N802
        """End the adding."""

    def Match(self, text: bytes) -> list[int] | None:  # noqa: N802
        """The numbers of the patterns that match somewhere in the text (UTF-8)."""


class PatternSet:
    """Many patterns compiled into a few automata. Safe to share between threads."""

    __slots__ = ("_parts", "engine")

    def __init__(self, patterns: Sequence[str], engine: str = "auto", *, are_checked: bool = False) -> None:
        """Compile the patterns; engine is "auto" (google-re2 where it is installed), "re2" or "python".

        are_checked: a test has shown that both engines read them alike, which saves a tenth of the start.

        Raises:
            CatalogueError: a pattern is not valid in both engines.
            BadSetting: the engine is unknown or not installed.
        """
        if engine not in {"auto", "re2", "python"}:
            raise BadSetting(f"there is no pattern engine called {engine!r}", hint="use auto, re2 or python")
        has_re2 = engine != "python" and _re2() is not None
        if engine == "re2" and not has_re2:
            raise BadSetting("the pattern engine re2 is not installed", hint="install google-re2, or use auto")
        many = -(-len(patterns) // _MOST_TOGETHER) if has_re2 else 1
        numbers = [range(first, len(patterns), max(many, 1)) for first in range(max(many, 1))]
        self._parts: list[tuple[Re2Engine | TokenEngine, Sequence[int]]] = [
            (Re2Engine([patterns[number] for number in part], are_checked=are_checked), part)
            if has_re2
            else (_in_python(patterns), part)
            for part in numbers
        ]
        self.engine: Engine = "re2" if has_re2 else "python"

    def hits(self, folded_text: str) -> tuple[int, ...]:
        """The numbers (places in `patterns`) of the patterns that match somewhere, in order."""
        if len(self._parts) == 1:
            return self._parts[0][0].hits(folded_text)
        found = [(part, hits) for engine, part in self._parts if (hits := engine.hits(folded_text))]
        return tuple(sorted([part[place] for part, hits in found for place in hits])) if found else ()


class Re2Engine:
    """google-re2's `Set` with a sentinel, and the pure-Python engine behind it.

    Patterns with wide gaps stand in the set as the pieces that they need (see `gap_free.py`); the
    pattern itself is tried on texts in which all its pieces match.
    """

    __slots__ = ("_fall_back", "_match", "_means", "_patterns", "_read", "_singles")

    def __init__(
        self,
        patterns: Sequence[str],
        new_set: Callable[[], ManyPatterns] | None = None,
        *,
        are_checked: bool = False,
    ) -> None:
        """Compile the patterns into a set; tests hand in a `new_set` that fails on demand."""
        self._patterns = tuple(patterns)
        self._fall_back: TokenEngine | None = None
        self._singles: list[_Single | None] = [None] * len(self._patterns)
        # By the places that match: the patterns that do, and those to try. Most texts are like others.
        self._read: dict[tuple[int, ...], tuple[tuple[int, ...], tuple[int, ...]]] = {}
        # By place in the set: the patterns that match when it does, and those to try if another place matches too.
        self._means: list[tuple[list[int], list[tuple[int, int]]]] = []
        many = (new_set or _google_set)()
        places: dict[str, int] = {}
        for number, pattern in enumerate(self._patterns):
            if not are_checked:
                check_pattern(pattern)
            found = _needs(pattern)
            for piece in found.pieces:
                if piece not in places:
                    _add(many, piece, pattern)
                    places[piece] = len(self._means)
                    self._means.append(([], []))
            decided, to_try = self._means[places[found.pieces[0]]]
            if found.decides:
                decided.append(number)
            else:
                to_try.append((number, places[found.pieces[-1]]))
        self._means.append(([_SEEN_TO_THE_END], []))
        many.Add(SENTINEL)
        many.Compile()
        self._match = many.Match

    def hits(self, text: str) -> tuple[int, ...]:
        """The numbers of the patterns that match somewhere in the text, in order."""
        if not text or "\v" in text:
            return self._hits_in_python(text)
        try:
            data = text.encode()  # once for all sets
        except UnicodeEncodeError:
            return self._hits_in_python(text)
        found = self._match(data)
        if not found:
            return self._hits_in_python(text)
        places = tuple(found)
        decided, to_try = self._read.get(places) or self._meant_by(places)
        if not decided:
            return self._hits_in_python(text)
        if not to_try:
            return decided[1:]
        more = [number for number in to_try if (self._singles[number] or self._single(number))(text, data)]
        return tuple(sorted([*decided[1:], *more])) if more else decided[1:]

    def _meant_by(self, places: tuple[int, ...]) -> tuple[tuple[int, ...], tuple[int, ...]]:
        """What these places of the set mean: patterns that match, and patterns to try; none without the sentinel."""
        decided = sorted(number for place in places for number in self._means[place][0])
        to_try = tuple(number for place in places for number, other in self._means[place][1] if other in places)
        if decided[:1] != [_SEEN_TO_THE_END]:
            return (), ()
        if len(self._read) >= _MOST_READ:
            self._read.clear()
        self._read[places] = tuple(decided), to_try
        return tuple(decided), to_try

    def _single(self, number: int) -> "_Single":
        single = self._singles[number] = _single(self._patterns[number])
        return single

    def _hits_in_python(self, text: str) -> tuple[int, ...]:
        if self._fall_back is None:
            self._fall_back = _in_python(self._patterns)
        return self._fall_back.hits(text)


def is_in(pattern: str, text: str) -> bool:
    """Whether a pattern matches somewhere, as `compiled(pattern).search` says, but sooner for long patterns.

    Raises:
        CatalogueError: the pattern is not valid in both engines.
    """
    if not text or "\v" in text:
        return compiled(pattern).search(text) is not None
    try:
        data = text.encode()
    except UnicodeEncodeError:
        return compiled(pattern).search(text) is not None
    return _single(pattern)(text, data)


@lru_cache(maxsize=8192)
def _single(pattern: str) -> _Single:
    """Whether one pattern matches a text: a set of one answers sooner than `re` does."""
    if _re2() is None:
        return lambda text, data: compiled(pattern).search(text) is not None  # noqa: ARG005
    check_pattern(pattern)
    many = _google_set()
    _add(many, pattern, pattern)
    sentinel = many.Add(SENTINEL)
    many.Compile()
    match = many.Match

    def matches(text: str, data: bytes) -> bool:
        found = match(data)
        if not found or sentinel not in found:
            return compiled(pattern).search(text) is not None
        return len(found) > 1

    return matches


def _needs(pattern: str) -> Needs:
    try:
        return needs(pattern)
    except re.error as error:
        raise bad_pattern(pattern, f"is not valid: {error}", "correct the syntax") from error


def _in_python(patterns: Sequence[str]) -> "TokenEngine":
    from carelane.language.token_engine import TokenEngine  # noqa: PLC0415  where google-re2 is there, rarely needed

    return TokenEngine(patterns)


def _add(many: ManyPatterns, piece: str, pattern: str) -> None:
    try:
        many.Add(piece)
    except Exception as error:
        module = _re2()
        if module is None or not isinstance(error, module.error):
            raise
        raise bad_pattern(pattern, f"is not valid: {_reason(module, pattern)}", "correct the syntax") from error


def _reason(module: Any, pattern: str) -> str:  # noqa: ANN401  google-re2 has no stubs
    options = module.Options()
    options.log_errors = False
    try:
        module.compile(pattern, options)
    except module.error as error:
        words = error.args[0] if error.args else "google-re2 refuses it"
        return words.decode("utf-8", "replace") if isinstance(words, bytes) else str(words)
    return "google-re2 refuses it"


def _google_set() -> ManyPatterns:
    module = _re2()
    options = module.Options()
    options.max_mem = _MEMORY_BYTES
    options.log_errors = False
    many: ManyPatterns = module.Set.SearchSet(options)
    return many


def _re2() -> Any:  # noqa: ANN401  google-re2 has no stubs
    """google-re2, or None; other packages install a module of the same name that has no `Set`."""
    try:
        module = importlib.import_module("re2")
    except ImportError:
        return None
    return module if hasattr(module, "Set") else None
