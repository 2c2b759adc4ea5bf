"""What is personal, under a key of its own for each person: destroy the key, and nobody reads it again.

Decides: AES-256-GCM with a fresh nonce; the key is known by the first bytes of its hash, so that what was sealed with
a key that is destroyed is told apart from what somebody changed; what a sealed value is for is bound to it.
Leaves alone: which values are personal (the stores), and the key of the installation, which seals the data keys.
"""

import hashlib
import json
import os
from collections.abc import Mapping
from typing import Final

import msgspec
from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives.ciphers.aead import AESGCM

from carelane.ports.accounts import SealBroken, Vault

_VERSION: Final = b"\x01"
_NAME_BYTES: Final = 8
_NONCE_BYTES: Final = 12
_START: Final = 1 + _NAME_BYTES + _NONCE_BYTES


class PersonalKey:
    """The data key of one person, in memory for as long as it is needed."""

    def __init__(self, key: bytes) -> None:
        self._name = _VERSION + hashlib.sha256(b"carelane data key" + key).digest()[:_NAME_BYTES]
        self._cipher = AESGCM(key)

    def seal(self, purpose: str, value: bytes) -> bytes:
        """The value sealed."""
        nonce = os.urandom(_NONCE_BYTES)
        return self._name + nonce + self._cipher.encrypt(nonce, value, purpose.encode())

    def unseal(self, purpose: str, sealed: bytes) -> bytes | None:
        """The value again; None when it was sealed with a key that the person had before an erasure.

        Raises:
            SealBroken: somebody changed it.
        """
        if sealed[:1] == _VERSION and sealed[: 1 + _NAME_BYTES] != self._name:
            return None
        try:
            return self._cipher.decrypt(sealed[1 + _NAME_BYTES : _START], sealed[_START:], purpose.encode())
        except (InvalidTag, ValueError):
            raise SealBroken(
                "a kept value of a person cannot be opened: it was changed",
                hint="carelane ledger verify names what was changed; put back a backup from before",
            ) from None


def new_key(vault: Vault, workspace_id: str, recipient: str) -> tuple[PersonalKey, bytes]:
    """A new data key, and its sealed form."""
    key = AESGCM.generate_key(256)
    return PersonalKey(key), vault.seal(_purpose(workspace_id, recipient), key)


def open_key(vault: Vault, workspace_id: str, recipient: str, sealed: bytes) -> PersonalKey:
    """The data key from its sealed form.

    Raises:
        SealBroken: it was changed, or belongs to somebody else.
    """
    return PersonalKey(vault.unseal(_purpose(workspace_id, recipient), sealed))


def seal_detail(key: PersonalKey, event_id: str, detail: Mapping[str, str]) -> bytes:
    """The detail of an event sealed."""
    return key.seal(f"detail/{event_id}", _json(dict(detail)))


def unseal_detail(key: PersonalKey | None, event_id: str, sealed: bytes | None) -> dict[str, str]:
    """The detail of an event; empty when the person was erased since.

    Raises:
        SealBroken: somebody changed it.
    """
    content = key.unseal(f"detail/{event_id}", sealed) if key and sealed else None
    return {} if content is None else dict(json.loads(content))


def _json(detail: dict[str, str]) -> bytes:
    try:
        return msgspec.json.encode(detail)
    except UnicodeEncodeError:  # half a character, which only JSON in ASCII keeps
        return json.dumps(detail).encode()


def _purpose(workspace_id: str, recipient: str) -> str:
    return f"consent-person/{workspace_id}/{recipient}"
