"""A backup: one zip file with the key, every row, and a manifest that says what has to be in it.

Decides: names and order inside, checksums (SHA-256), that the file is complete or not there and only its owner may read
it, and that a backup whose parts do not fit its manifest is refused before anything else happens.
Leaves alone: rows (`portable_rows`), and putting a backup back (`restoring`).
"""

import hashlib
import json
import os
import secrets
import zipfile
import zlib
from collections.abc import Iterable, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from typing import Any, Final

from carelane.domain.errors import BadSetting, InputError
from carelane.storage.database import Database
from carelane.storage.portable_rows import lines_of, tables_of
from carelane.storage.upgrading import step_of

FORMAT: Final = 1
_MANIFEST: Final = "manifest.json"
_KEY: Final = "secret.key"
_MOST_MANIFEST_BYTES: Final = 1_000_000
_KEY_BYTES: Final = 32
# What the reader of zip files raises for files that are none, are cut, or hold what it cannot read.
_UNREADABLE: Final = (zipfile.BadZipFile, zlib.error, EOFError, RuntimeError, KeyError)


class BadBackup(InputError):
    """A file that is no backup, or one that is damaged."""

    slug = "bad-backup"


@dataclass(frozen=True, slots=True)
class Manifest:
    """What a backup says about itself. step: of the tables. rows, checksums: by table; `key_checksum`: of the key."""

    version: str
    step: str
    made_at: str
    engine: str
    rows: Mapping[str, int]
    checksums: Mapping[str, str]
    key_checksum: str


def write_backup(
    path: Path, database: Database, key: bytes, *, version: str, made_at: datetime, force: bool = False
) -> Manifest:
    """Write a backup of one moment; others may go on working meanwhile.

    Raises:
        BadSetting: there is a file of that name, or none can be written there.
    """
    if path.exists() and not force:
        raise BadSetting(f"{path} is there already", hint="choose another name, or --force to replace it")
    neighbour = path.with_name(f".{path.name[:100]}.{secrets.token_hex(8)}.tmp")
    try:
        with _private(neighbour) as file, zipfile.ZipFile(file, "w", zipfile.ZIP_DEFLATED) as archive:
            manifest = _fill(archive, database, key, version, made_at)
        with open_backup(neighbour) as written:  # what cannot be read again is no backup
            manifest = written.manifest
        neighbour.replace(path)
        _sync_folder(path.parent)
    except OSError as error:
        raise BadSetting(
            f"{path} could not be written: {error.strerror or 'unknown reason'}", hint="choose another place for it"
        ) from error
    finally:
        neighbour.unlink(missing_ok=True)
    return manifest


class Backup:
    """An open backup whose parts fit its manifest."""

    def __init__(self, archive: zipfile.ZipFile, manifest: Manifest) -> None:
        self._archive = archive
        self.manifest = manifest

    @property
    def key(self) -> bytes:
        """The key of the installation."""
        return self._archive.read(_KEY)

    def lines(self, table: str) -> Iterator[bytes]:
        """The rows of a table; none for one that the backup does not know."""
        if table not in self.manifest.rows:
            return
        with self._archive.open(_member(table)) as file:
            yield from file


@contextmanager
def open_backup(path: Path) -> Iterator[Backup]:
    """Open a backup after every part was read once and compared with the manifest.

    Raises:
        BadBackup: it is none, is damaged, or was made by a newer carelane.
    """
    archive = None
    try:
        archive = zipfile.ZipFile(path)
        manifest = _manifest(archive)
        _verify(archive, manifest)
    except BaseException as error:
        if archive is not None:
            archive.close()
        if isinstance(error, FileNotFoundError):
            raise BadBackup(f"there is no file {path}", hint="give the file that carelane backup wrote") from None
        if isinstance(error, OSError):
            said = error.strerror or "unknown reason"
            raise BadBackup(f"{path} cannot be read: {said}", hint="look at the disk") from error
        if isinstance(error, _UNREADABLE):
            raise _damaged() from error
        raise
    with archive:
        yield Backup(archive, manifest)


def _fill(archive: zipfile.ZipFile, database: Database, key: bytes, version: str, made_at: datetime) -> Manifest:
    rows: dict[str, int] = {}
    checksums: dict[str, str] = {}
    with database.reading() as connection:
        step = step_of(connection)
        for table in tables_of(connection):
            with archive.open(_member(table.name), "w") as member:
                rows[table.name], checksums[table.name] = _put(member, lines_of(connection, table))
    archive.writestr(_KEY, key)
    sums = hashlib.sha256(key).hexdigest()
    manifest = Manifest(version, step, made_at.isoformat(), database.engine.dialect.name, rows, checksums, sums)
    said = {
        "carelane-backup": FORMAT,
        "version": manifest.version,
        "step": manifest.step,
        "made_at": manifest.made_at,
        "engine": manifest.engine,
        "key": manifest.key_checksum,
        "tables": {name: {"rows": rows[name], "sha256": checksums[name]} for name in rows},
    }
    archive.writestr(_MANIFEST, json.dumps(said, indent=2))
    return manifest


def _put(member: Any, lines: Iterable[bytes]) -> tuple[int, str]:  # noqa: ANN401  a member of a zip file
    count, checksum = 0, hashlib.sha256()
    for line in lines:
        member.write(line)
        checksum.update(line)
        count += 1
    return count, checksum.hexdigest()


def _manifest(archive: zipfile.ZipFile) -> Manifest:
    if archive.getinfo(_MANIFEST).file_size > _MOST_MANIFEST_BYTES:
        raise _damaged()
    try:
        said = json.loads(archive.read(_MANIFEST))
        if said["carelane-backup"] != FORMAT:
            raise BadBackup("this backup was made by a newer carelane", hint="install that version to restore it")
        tables = said["tables"]
        return Manifest(
            version=str(said["version"]),
            step=str(said["step"]),
            made_at=str(said["made_at"]),
            engine=str(said["engine"]),
            rows={str(name): int(table["rows"]) for name, table in tables.items()},
            checksums={str(name): str(table["sha256"]) for name, table in tables.items()},
            key_checksum=str(said["key"]),
        )
    except (ValueError, TypeError, AttributeError) as error:
        raise _damaged() from error


def _verify(archive: zipfile.ZipFile, manifest: Manifest) -> None:
    key = archive.read(_KEY) if archive.getinfo(_KEY).file_size == _KEY_BYTES else b""
    if hashlib.sha256(key).hexdigest() != manifest.key_checksum:
        raise _damaged()
    for table, expected in manifest.checksums.items():
        count, checksum = 0, hashlib.sha256()
        with archive.open(_member(table)) as member:
            for line in member:
                checksum.update(line)
                count += 1
        if checksum.hexdigest() != expected or count != manifest.rows[table]:
            raise _damaged()


def _member(table: str) -> str:
    return f"tables/{table}.jsonl"


def _damaged() -> BadBackup:
    return BadBackup("this file is no backup, or it is damaged", hint="take another copy of it, or an older backup")


@contextmanager
def _private(path: Path) -> Iterator[Any]:
    descriptor = os.open(path, os.O_RDWR | os.O_CREAT | os.O_EXCL, 0o600)
    with os.fdopen(descriptor, "w+b") as file:
        yield file
        file.flush()
        os.fsync(file.fileno())


def _sync_folder(folder: Path) -> None:
    descriptor = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(descriptor)
    finally:
        os.close(descriptor)
