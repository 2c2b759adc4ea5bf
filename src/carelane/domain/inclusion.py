"""One entry of a ledger, and what proves that it stands in a list whose head was signed.

Decides: how such a proof is checked: the entry's bytes, its place and the path give the signed root, or they do not.
Leaves alone: the signature (Ed25519 over `Checkpoint.statement`), and where entries are kept.
Source: RFC 6962, 2.1.1 (audit paths), https://www.rfc-editor.org/rfc/rfc6962#section-2.1.1
"""

from dataclasses import dataclass

from carelane.domain.merkle import leaf_hash, root_from


@dataclass(frozen=True, slots=True)
class Inclusion:
    """The entry `number` (from 1) of a list of `size` entries with this root (hexadecimal).

    content: the very bytes that were hashed. path: the hashes beside the way up, from the leaf.
    """

    number: int
    content: bytes
    path: tuple[bytes, ...]
    size: int
    root: str

    @property
    def leaf(self) -> str:
        """The hash of the entry."""
        return leaf_hash(self.content).hex()

    @property
    def holds(self) -> bool:
        """Whether entry, place and path give the root."""
        found = root_from(leaf_hash(self.content), self.number - 1, self.size, self.path)
        return found.hex() == self.root
