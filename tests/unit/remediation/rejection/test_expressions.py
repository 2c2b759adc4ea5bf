"""Expressions of the grammar bind as written down, and a wrong one is refused with its reason."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from carelane.domain.errors import CatalogueError
from carelane.remediation.rejection.expressions import expression

NAMES = ("a", "b", "c-d")


@given(st.sets(st.sampled_from(NAMES)))
def test_not_binds_closer_than_and_and_and_closer_than_or(there: set[str]) -> None:
    holds = expression("a | !b & c-d", NAMES, {})
    assert holds(there) == ("a" in there or ("b" not in there and "c-d" in there))
    assert expression("(a | !b) & c-d", NAMES, {})(there) == (("a" in there or "b" not in there) and "c-d" in there)


def test_a_group_stands_for_its_expression() -> None:
    holds = expression("!both", NAMES, {"both": "a & b"})
    assert holds({"a"})
    assert not holds({"a", "b"})


@pytest.mark.parametrize(
    ("text", "reason"),
    [
        ("a & ", "ends too soon"),
        ("(a", "closing bracket"),
        ("a b", "goes on"),
        ("x", "no concept"),
        ("a + b", "means nothing"),
    ],
)
def test_a_wrong_expression_is_refused(text: str, reason: str) -> None:
    with pytest.raises(CatalogueError, match=reason):
        expression(text, NAMES, {})
