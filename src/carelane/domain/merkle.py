"""The tree of RFC 6962 over a growing list: one hash stands for all of it, and a short path proves one entry.

Decides: how leaves and nodes are hashed, and how the complete subtrees of a list grow by one entry.
Leaves alone: what the entries are (`storage.ledger`), and who signs the head.
Source: RFC 6962, 2.1, https://www.rfc-editor.org/rfc/rfc6962#section-2.1
"""

import hashlib
from collections.abc import Iterable, Sequence
from typing import Final

HASH_BYTES: Final = 32


def leaf_hash(entry: bytes) -> bytes:
    """The hash of one entry."""
    return hashlib.sha256(b"\x00" + entry).digest()


def node_hash(left: bytes, right: bytes) -> bytes:
    """The hash of two subtrees."""
    return hashlib.sha256(b"\x01" + left + right).digest()


def grow(subtrees: list[bytes], size: int, leaf: bytes) -> None:
    """Add a leaf to the complete subtrees of a list of that size, the largest first."""
    while size & 1:
        leaf = node_hash(subtrees.pop(), leaf)
        size >>= 1
    subtrees.append(leaf)


def root_of(subtrees: Sequence[bytes]) -> bytes:
    """The hash that stands for the whole list."""
    if not subtrees:
        return hashlib.sha256(b"").digest()
    root = subtrees[-1]
    for left in reversed(subtrees[:-1]):
        root = node_hash(left, root)
    return root


def path_to(leaves: Iterable[bytes], size: int, index: int) -> tuple[bytes, ...]:
    """What has to be known beside the entry at `index` (from 0) to work out the root of the first `size` leaves.

    Reads the leaves once and holds no more than the path.
    """
    if not 0 <= index < size:
        raise ValueError("there is no such entry")
    parts = _parts(0, size, index)
    hashes: dict[tuple[int, int], bytes] = {}
    wanted = iter(sorted(parts))
    part = next(wanted, None)
    subtrees: list[bytes] = []
    for number, leaf in enumerate(leaves):
        if part is None or number >= size:
            break
        first, end = part
        if number < first:
            continue
        grow(subtrees, number - first, leaf)
        if number + 1 == end:
            hashes[part] = root_of(subtrees)
            subtrees, part = [], next(wanted, None)
    return tuple(hashes[part] for part in parts)


def root_from(leaf: bytes, index: int, size: int, path: Sequence[bytes]) -> bytes:
    """The root that follows from a leaf and the path to it; some other one when they do not belong together."""
    sides: list[bool] = []
    first, end = 0, size
    while end - first > 1:
        middle = first + _half(end - first)
        sides.append(index < middle)
        first, end = (first, middle) if index < middle else (middle, end)
    if len(sides) != len(path):
        return b""
    for is_left, other in zip(reversed(sides), path, strict=True):
        leaf = node_hash(leaf, other) if is_left else node_hash(other, leaf)
    return leaf


def _parts(first: int, end: int, index: int) -> list[tuple[int, int]]:
    """The stretches beside the path, from the leaf up."""
    if end - first == 1:
        return []
    middle = first + _half(end - first)
    if index < middle:
        return [*_parts(first, middle, index), (middle, end)]
    return [*_parts(middle, end, index), (first, middle)]


def _half(size: int) -> int:
    """The largest power of two below a size."""
    return 1 << ((size - 1).bit_length() - 1)
