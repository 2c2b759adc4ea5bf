"""The key of the installation: 32 random bytes in a file that only its owner may read.

Decides: one sub-key per purpose (HKDF-SHA-256), HMAC-SHA-256 for keyed hashes, AES-256-GCM with a fresh nonce for
sealing. The part of a purpose before "/" chooses the sub-key; the whole purpose is bound to the sealed value, so that
it opens nowhere else ("rejection/<id of the row>").
Leaves alone: what is sealed (`storage`, `services`), and the copy of the key in a backup (`storage.backup`).
"""

import hmac
import os
import secrets
from contextlib import suppress
from functools import lru_cache
from pathlib import Path
from typing import Final

from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives.ciphers.aead import AESGCM
from cryptography.hazmat.primitives.hashes import SHA256
from cryptography.hazmat.primitives.kdf.hkdf import HKDF

from carelane.domain.errors import BadSetting
from carelane.ports.accounts import SealBroken

KEY_FILE: Final = "secret.key"
KEY_BYTES: Final = 32
_VERSION: Final = b"\x01"
_NONCE_BYTES: Final = 12


class KeyVault:
    """See the port `Vault`."""

    def __init__(self, key: bytes) -> None:
        if len(key) != KEY_BYTES:
            raise ValueError(f"the key has {KEY_BYTES} bytes, not {len(key)}")
        self._sub_key = lru_cache(maxsize=64)(lambda use: _derive(key, use))
        self._cipher = lru_cache(maxsize=64)(lambda family: AESGCM(self._sub_key(f"seal:{family}")))

    def keyed_hash(self, purpose: str, value: str) -> str:
        """HMAC-SHA-256 in hex."""
        message = f"{purpose}\x00{value}".encode("utf-8", "surrogatepass")
        return hmac.digest(self._sub_key(f"hash:{_family(purpose)}"), message, "sha256").hex()

    def seal(self, purpose: str, value: bytes) -> bytes:
        """A version byte, the nonce, and the encrypted value with its tag."""
        nonce = os.urandom(_NONCE_BYTES)
        return _VERSION + nonce + self._cipher(_family(purpose)).encrypt(nonce, value, purpose.encode())

    def unseal(self, purpose: str, sealed: bytes) -> bytes:
        """The value again."""
        nonce, encrypted = sealed[1 : 1 + _NONCE_BYTES], sealed[1 + _NONCE_BYTES :]
        if sealed[:1] != _VERSION or len(nonce) != _NONCE_BYTES:
            raise _broken()
        try:
            return self._cipher(_family(purpose)).decrypt(nonce, encrypted, purpose.encode())
        except InvalidTag:
            raise _broken() from None


def open_vault(folder: Path) -> KeyVault:
    """The vault with the key in this folder; the key is made when there is none.

    Raises:
        BadSetting: the key cannot be read or made, or is none.
    """
    path = folder / KEY_FILE
    try:
        folder.mkdir(mode=0o700, parents=True, exist_ok=True)
        if not path.exists():
            _make(path, secrets.token_bytes(KEY_BYTES))
        key = path.read_bytes()
    except OSError as error:
        raise BadSetting(
            f"the key {path} cannot be read: {error.strerror or 'unknown reason'}",
            hint="the folder of CARELANE_DATA has to belong to whoever runs carelane",
        ) from error
    if len(key) != KEY_BYTES:
        raise BadSetting(f"{path} holds no key", hint="put back the file from a backup (carelane restore)")
    return KeyVault(key)


def read_key(folder: Path) -> bytes | None:
    """The key in this folder, for a backup; None when there is none."""
    path = folder / KEY_FILE
    return path.read_bytes() if path.exists() else None


def put_key(folder: Path, key: bytes) -> None:
    """Put a key from a backup into a folder that has none."""
    folder.mkdir(mode=0o700, parents=True, exist_ok=True)
    _make(folder / KEY_FILE, key)


def _make(path: Path, key: bytes) -> None:
    """Put a key there: complete under a name of its own first, so that nobody ever reads half of one."""
    neighbour = path.with_name(f".{path.name}.{secrets.token_hex(8)}.tmp")
    try:
        descriptor = os.open(neighbour, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
        with os.fdopen(descriptor, "wb") as file:
            file.write(key)
            file.flush()
            os.fsync(file.fileno())
        with suppress(FileExistsError):  # another process was quicker: its key counts
            os.link(neighbour, path)
    finally:
        neighbour.unlink(missing_ok=True)
    folder = os.open(path.parent, os.O_RDONLY)
    try:
        os.fsync(folder)
    finally:
        os.close(folder)


def _family(purpose: str) -> str:
    return purpose.partition("/")[0]


def _derive(key: bytes, use: str) -> bytes:
    return HKDF(algorithm=SHA256(), length=32, salt=None, info=f"carelane 1 {use}".encode()).derive(key)


def _broken() -> SealBroken:
    return SealBroken(
        "a kept value cannot be opened with the key of this installation",
        hint=f"put back the {KEY_FILE} that belongs to this database (carelane restore does both)",
    )
