"""What a pattern may contain, and how `$` is read."""

import re
import warnings

import pytest

from carelane.domain.errors import CatalogueError
from carelane.language.pattern_syntax import as_python, check_pattern, compiled


@pytest.mark.parametrize(
    ("pattern", "says"),
    [
        (r"free(?= gift)", "looks around"),
        (r"free(?! gift)", "looks around"),
        (r"(?<=a )gift", "looks around"),
        (r"(?<!a )gift", "looks around"),
        (r"(?i)gift", "sets a flag"),
        (r"(?m:^gift)", "sets a flag"),
        (r"(?#note)gift", "sets a flag"),
        (r"(?>gift)", "sets a flag"),
        (r"(?P=name)", "sets a flag"),
        (r"(gift) \1", "has the escape"),
        (r"gift\Z", "has the escape"),
        (r"gift\z", "has the escape"),
        (r"\pLgift", "has the escape"),
        (r"\u00e9", "has the escape"),
        (r"\xC9", "has the escape"),
        ("gift\\", "has the escape"),
        (r"Gift", "has a capital letter"),
        (r"[A-Z]+", "has a capital letter"),
        ("\u00c9", "has a capital letter"),
        (r"[[:alpha:]]", "looks like a set of sets"),
        (r"[a--z]", "looks like a set of sets"),
        (r"a{,3}", "leaves out the lower bound"),
        (r"a++", "repeats a repetition"),
        (r"a{2}*", "repeats a repetition"),
        (r"*a", "repeats nothing"),
        (r"(?:|+a)", "repeats nothing"),
        (r"\b*a", "repeats nothing"),
    ],
)
def test_what_the_engines_do_not_share_is_refused_with_a_hint(pattern: str, says: str) -> None:
    with pytest.raises(CatalogueError, match=re.escape(says)) as caught:
        check_pattern(pattern)
    assert caught.value.hint


@pytest.mark.parametrize(
    "pattern",
    [
        r"\bfree\b",
        r"[\"'*(\[ :]{0,3}",
        r"(?P<name>gift)",
        r"[*+?]+ a|b?",
        r"\D\S\W\B",
        r"[^.\n]{0,20}",
        "env[i\u00ed]e",
        r"\$\d{1,3}%",
        r"a{2,}",
        r"[]a]",
        r"\x2e",
        r"a*?b+?c??",
    ],
)
def test_what_both_engines_read_alike_is_accepted(pattern: str) -> None:
    with warnings.catch_warnings():
        warnings.simplefilter("error")
        assert compiled(pattern).flags & re.ASCII


@pytest.mark.parametrize("pattern", ["(", "[a", "a{2,1}", "[z-a]"])
def test_broken_syntax_is_reported_as_our_own_error(pattern: str) -> None:
    with pytest.raises(CatalogueError, match="is not valid"):
        compiled(pattern)


def test_a_dollar_is_the_very_end_of_the_text() -> None:
    assert compiled("stop$").search("please stop")
    assert not compiled("stop$").search("please stop\n")


@pytest.mark.parametrize(
    ("pattern", "python"),
    [
        ("a$", r"a\Z"),
        (r"\$5", r"\$5"),
        (r"\\$", r"\\\Z"),
        (r"[$%]", r"[$%]"),
        (r"[]$]$", r"[]$]\Z"),
        (r"[^]$\]]$", r"[^]$\]]\Z"),
        (r"(?:a|$)", r"(?:a|\Z)"),
    ],
)
def test_only_a_dollar_that_is_an_anchor_is_rewritten(pattern: str, python: str) -> None:
    assert as_python(pattern) == python


def test_letters_with_accents_are_no_word_characters() -> None:
    assert compiled(r"\bcaf\b").search("caf\u00e9")
    assert not compiled(r"\w").search("\u00e9")


def test_a_pattern_is_compiled_once() -> None:
    assert compiled(r"\bonce\b") is compiled(r"\bonce\b")
