"""The tree of RFC 6962: known answers, and a path proves its entry and no other."""

import hashlib

import pytest
from hypothesis import given
from hypothesis import strategies as st

from carelane.domain.merkle import grow, leaf_hash, node_hash, path_to, root_from, root_of

# The test inputs that the implementations of Certificate Transparency share, with the roots that they publish.
ENTRIES = [
    bytes.fromhex(entry)
    for entry in (
        "", "00", "10", "2021", "3031", "40414243", "5051525354555657", "606162636465666768696a6b6c6d6e6f",
    )
]  # fmt: skip
ROOTS = {
    0: "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855",
    1: "6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d",
    2: "fac54203e7cc696cf0dfcb42c92a1d9dbaf70ad9e621f4bd8d98662f00e3c125",
    3: "aeb6bcfe274b70a14fb067a5e5578264db0fa9b51af5e0ba159158f329e06e77",
    8: "5dc9da79a70659a9ad559cb701ded9a2ab9d823aad2f4960cfe370eff4604328",
}


def subtrees_of(leaves):
    subtrees: list[bytes] = []
    for size, leaf in enumerate(leaves):
        grow(subtrees, size, leaf)
    return subtrees


def plain_root(leaves):
    """The definition of the standard, word for word."""
    if not leaves:
        return hashlib.sha256(b"").digest()
    if len(leaves) == 1:
        return leaves[0]
    half = 1
    while half * 2 < len(leaves):
        half *= 2
    return node_hash(plain_root(leaves[:half]), plain_root(leaves[half:]))


@pytest.mark.parametrize("size", ROOTS)
def test_roots_are_those_that_others_publish(size):
    assert root_of(subtrees_of([leaf_hash(entry) for entry in ENTRIES[:size]])).hex() == ROOTS[size]


@given(st.integers(0, 140))
def test_growing_one_by_one_gives_the_root_of_the_definition(size):
    leaves = [leaf_hash(bytes([number])) for number in range(size)]
    assert root_of(subtrees_of(leaves)) == plain_root(leaves)


@given(st.data())
def test_a_path_leads_from_its_entry_to_the_root_and_from_no_other(data):
    size = data.draw(st.integers(1, 140))
    index = data.draw(st.integers(0, size - 1))
    more = data.draw(st.integers(0, 5))
    leaves = [leaf_hash(bytes([number])) for number in range(size + more)]
    path = path_to(leaves, size, index)
    root = plain_root(leaves[:size])
    assert root_from(leaves[index], index, size, path) == root
    other = data.draw(st.integers(0, size - 1).filter(lambda at: at != index) if size > 1 else st.just(-1))
    if other >= 0:
        assert root_from(leaves[other], index, size, path) != root
        assert root_from(leaves[index], other, size, path) != root
    assert root_from(leaves[index], index, size, (*path, root)) != root


@pytest.mark.parametrize(("size", "index"), [(0, 0), (3, 3), (3, -1)])
def test_what_is_not_among_the_entries_has_no_path(size, index):
    with pytest.raises(ValueError, match="no such entry"):
        path_to([leaf_hash(b"x")] * size, size, index)
