"""Pattern sets: both engines agree on every text, and a scan that gives up never reads as "no match"."""

import sys
import time
from types import ModuleType

import pytest
from hypothesis import given
from hypothesis import strategies as st

from carelane.domain.errors import BadSetting, CatalogueError
from carelane.language import patterns as module_of_patterns
from carelane.language.elements import ALL_ELEMENTS
from carelane.language.patterns import PatternSet, Re2Engine, compiled, is_in
from carelane.language.token_engine import TokenEngine

PATTERNS = (
    r"\bstop\b",
    r"\bstop(?:s|ped|ping)?\b",
    r"\bopt[- ]?(?:ed |ing )?out\b",
    r"\bfree\b",
    r"\bdiscount\w*",
    r"\d{1,3} ?% off",
    r"\$\d+(?:\.\d\d)?\b",
    r"\bfree\b.{0,20}\bgift\b",
    r"\bfree\b[^.\n]{0,20}\bgift\b",
    r"^hello\b",
    r"\bthanks$",
    r"bit\.ly/\w+",
    r"\bt\s?&\s?cs?\b",
    r"!{2,}",
    r"\Bing\b",
    r"[^\x00-\x7f]",
    "caf[e\u00e9]",
    r"\bno\s+\w+ing\b",
    r"\W\W\W",
    r"\D\d\D",
    r"(?:msg|message)s? ?(?:&|and) ?data rates",
    r"[a-z0-9._]+@[a-z0-9-]+\.[a-z]{2,}",
    r"\bwin(?:ner)?\b|\bprize\b",
    r"(?:ha){2,}",
    r".",
    r"\S+\s\S+",
    r"",
    r"\x01",
    r"_",
    *(pattern for element in ALL_ELEMENTS for pattern in element.patterns),
)
PIECES = (
    "stop stopped opt out opt-out opted free discounts 20% off $5 $5.99 gift hello thanks bit.ly/x t&c t & cs !! sing"
    " ing caf\u00e9 cafe no smoking msg and data rates ann@acme.example winner prize hahaha reply help text privacy"
    " terms frequency varies acme.com 555-555-0100 \u0410 \x01 \v \n \t . , _ \ud800 \ufffd \u2026 \U0001f600"
)
WORDS = PIECES.split(" ")
TEXTS = st.text(st.characters(codec=None, exclude_categories=()), max_size=40) | st.lists(
    st.sampled_from([*WORDS, " ", " ", "\n", "\v", "\x01", "-"]), max_size=12
).map("".join)

RE2 = PatternSet(PATTERNS, engine="re2")
PYTHON = PatternSet(PATTERNS, engine="python")


def one_by_one(text: str) -> tuple[int, ...]:
    return tuple(number for number, pattern in enumerate(PATTERNS) if compiled(pattern).search(text))


@given(TEXTS)
def test_both_engines_give_equal_answers_on_any_text(text: str) -> None:
    assert RE2.hits(text) == PYTHON.hits(text)


@given(TEXTS.filter(lambda text: not any("\ud800" <= char <= "\udfff" for char in text)))
def test_the_python_engine_misses_nothing_and_invents_nothing(text: str) -> None:
    assert PYTHON.hits(text) == one_by_one(text)


def test_hits_are_places_in_the_list_in_order() -> None:
    patterns = PatternSet([r"\bgift\b", r"\bfree\b", r"\bloan\b"])
    assert patterns.hits("free gift") == (0, 1)
    assert patterns.hits("nothing here") == ()


def test_an_empty_set_and_an_empty_text_are_fine() -> None:
    for engine in ("re2", "python"):
        assert PatternSet([], engine).hits("anything") == ()
        assert PatternSet([r"\ba\b", "$", ""], engine).hits("") == (1, 2)


def test_the_same_pattern_twice_hits_twice() -> None:
    for engine in ("re2", "python"):
        assert PatternSet([r"\bgift\b", r"\bgift\b"], engine).hits("a gift") == (0, 1)


# ------------------------------------------------------------------ the sentinel


class ForgetfulSet:
    """A set that runs out of memory on some texts, the way google-re2 shows it: it says "no match"."""

    def __init__(self, answers: dict[str, list[int] | None]) -> None:
        self.answers = answers
        self.added: list[str] = []

    def Add(self, pattern: str) -> int:  # noqa: N802  named by google-re2
        self.added.append(pattern)
        return len(self.added) - 1

    def Compile(self) -> None:  # noqa: N802
        self.added.append("compiled")

    def Match(self, text: bytes) -> list[int] | None:  # noqa: N802
        return self.answers[text.decode()]


def test_a_scan_without_its_sentinel_is_done_again_in_python() -> None:
    fake = ForgetfulSet({"free gift": None, "a free loan": [1], "just a gift": []})
    engine = Re2Engine([r"\bgift\b", r"\bfree\b", r"\bloan\b"], new_set=lambda: fake)
    assert fake.added == [r"\bgift\b", r"\bfree\b", r"\bloan\b", r"\z", "compiled"]
    assert engine.hits("free gift") == (0, 1)
    assert engine.hits("a free loan") == (1, 2)
    assert engine.hits("just a gift") == (0,)


def test_a_scan_with_its_sentinel_is_believed() -> None:
    fake = ForgetfulSet({"free gift": [3, 1, 0], "nothing": [3]})
    engine = Re2Engine([r"\bgift\b", r"\bfree\b", r"\bloan\b"], new_set=lambda: fake)
    assert engine.hits("free gift") == (0, 1)
    assert engine.hits("nothing") == ()


@given(TEXTS)
def test_the_fall_back_gives_what_the_scan_would_have_given(text: str) -> None:
    forgetful = Re2Engine(PATTERNS, new_set=lambda: ForgetfulSet({text: None}))
    assert forgetful.hits(text) == RE2.hits(text)


def test_the_sentinel_is_reported_for_every_kind_of_end() -> None:
    many = module_of_patterns._google_set()
    many.Add(r"\bstop\b")
    sentinel = many.Add(module_of_patterns.SENTINEL)
    many.Compile()
    for text in ("stop", "stop\n", "no", "\n", "\x01", "\x00", "\u00e9", "\U0001f600", "a" * 100_000):
        found = many.Match(text.encode())
        assert found is not None
        assert sentinel in found


# ------------------------------------------------------------------ bad patterns and settings


@pytest.mark.parametrize("engine", ["re2", "python"])
@pytest.mark.parametrize("pattern", ["free(?= gift)", "Free", "(", "[z-a]", r"(a)\1", "a{2,1}", "**"])
def test_a_bad_pattern_is_refused_when_the_set_is_made(pattern: str, engine: str) -> None:
    with pytest.raises(CatalogueError) as caught:
        PatternSet([r"\bfine\b", pattern], engine)
    assert repr(pattern) in caught.value.message


def test_an_unknown_engine_is_refused() -> None:
    with pytest.raises(BadSetting, match="hyperscan"):
        PatternSet([], engine="hyperscan")


def test_auto_takes_google_re2_when_it_is_there() -> None:
    assert PatternSet([]).engine == "re2"


def test_auto_takes_python_when_another_package_owns_the_name_re2(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "re2", ModuleType("re2"))
    patterns = PatternSet([r"\bgift\b"])
    assert patterns.engine == "python"
    assert patterns.hits("a gift") == (0,)
    with pytest.raises(BadSetting, match="not installed"):
        PatternSet([], engine="re2")


# ------------------------------------------------------------------ time


@pytest.mark.parametrize("engine", ["re2", "python"])
def test_a_long_text_is_scanned_in_time(engine: str) -> None:
    patterns = PatternSet([r"\bfree\b", r"\bgift card\b", r"\d{1,3} ?% off\b", r"\bloan\w*\b"], engine)
    text = "your appointment is on tuesday at ten. " * 25_000 + "loans"
    started = time.perf_counter()
    assert patterns.hits(text) == (3,)
    assert time.perf_counter() - started < 3


def test_the_python_engine_asks_only_for_patterns_whose_words_are_there() -> None:
    engine = TokenEngine([r"\bgift\b", r"\bloan\w*", r"%", r"\w\W\w"])
    assert engine._candidates("a gift") == {0, 3}
    assert engine._candidates("loans 5%") == {1, 2, 3}


@given(TEXTS)
def test_one_pattern_is_in_a_text_when_its_search_says_so(text: str) -> None:
    for pattern in PATTERNS[:30]:
        assert is_in(pattern, text) == (compiled(pattern).search(text) is not None), pattern


def test_one_pattern_is_searched_for_without_google_re2_too(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(module_of_patterns, "_re2", lambda: None)
    assert is_in(r"\bonly in this test\b", "it is only in this test")
    assert not is_in(r"\bonly in this other test\b", "nothing")
