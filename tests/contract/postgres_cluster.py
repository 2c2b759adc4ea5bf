"""A throw-away PostgreSQL server for the tests: made when first needed, shared by all workers of a run.

It listens on a socket in a private folder and on no network, and keeps nothing safe (`fsync=off`): what is tested is
our use of it. PostgreSQL refuses to run as root, so root hands it to another user.
"""

import fcntl
import json
import os
import pwd
import shutil
import subprocess
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

OWNER = "carelane"
ABSENT = "PostgreSQL's server is absent (Debian package postgresql)"
_OPTIONS = "-c listen_addresses='' -c fsync=off -c full_page_writes=off -c max_connections=80 -c shared_buffers=32MB"
_DURABLE = "-c listen_addresses='' -c fsync=on -c synchronous_commit=on -c max_connections=40"


def server_programs() -> Path | None:
    """The folder that holds initdb and pg_ctl; None when there is none."""
    places = sorted(Path("/usr/lib/postgresql").glob("*/bin"), key=lambda path: path.parent.name, reverse=True)
    if on_path := shutil.which("initdb"):
        places.append(Path(on_path).resolve().parent)
    return next((place for place in places if (place / "initdb").exists() and (place / "pg_ctl").exists()), None)


@contextmanager
def shared_cluster(folder: Path, *, is_durable: bool = False) -> Iterator[str]:
    """The address of the server (without a database) that everybody with this folder shares; the last one stops it.

    is_durable: every commit is on the disk before it is acknowledged, as benchmarks need it.
    """
    address = _join(folder, is_durable=is_durable)
    try:
        yield address
    finally:
        _leave(folder)


def _join(folder: Path, *, is_durable: bool) -> str:
    with _locked(folder) as state:
        if not state:
            state["home"] = str(_start(_DURABLE if is_durable else _OPTIONS))
            state["users"] = 0
        state["users"] += 1
        return f"postgresql://{OWNER}@/{{}}?host={state['home']}"


def _leave(folder: Path) -> None:
    with _locked(folder) as state:
        state["users"] -= 1
        if not state["users"]:
            home = Path(state["home"])
            _run("pg_ctl", "-D", str(home / "data"), "-m", "immediate", "-w", "stop")
            shutil.rmtree(home, ignore_errors=True)
            state.clear()


@contextmanager
def _locked(folder: Path) -> Iterator[dict[str, Any]]:
    with (folder / "postgres.state").open("a+", encoding="utf-8") as file:
        fcntl.flock(file, fcntl.LOCK_EX)
        file.seek(0)
        state = json.loads(file.read() or "{}")
        yield state
        file.truncate(0)
        file.write(json.dumps(state))


def _start(options: str) -> Path:
    home = Path(tempfile.mkdtemp(prefix="carelane-pg-"))  # short: the path of a socket may have 107 bytes
    if user := _other_user():
        os.chown(home, user.pw_uid, user.pw_gid)
    _run("initdb", "-D", str(home / "data"), "-U", OWNER, "-A", "trust", "-E", "UTF8", "--locale=C", "--no-sync")
    log = str(home / "log")
    _run("pg_ctl", "-D", str(home / "data"), "-w", "-l", log, "-o", f"{options} -k {home}", "start")
    return home


def _other_user() -> pwd.struct_passwd | None:
    if os.geteuid() != 0:
        return None
    names = {user.pw_name: user for user in pwd.getpwall()}
    return names.get("postgres") or names["nobody"]


def _run(program: str, *arguments: str) -> None:
    programs = server_programs()
    assert programs is not None
    user = _other_user()
    other: dict[str, Any] = {"user": user.pw_uid, "group": user.pw_gid, "extra_groups": []} if user else {}
    surroundings = {name: value for name, value in os.environ.items() if not name.startswith("PG")} | {"LC_ALL": "C"}
    done = subprocess.run(
        [str(programs / program), *arguments],
        cwd="/",
        env=surroundings,
        stdin=subprocess.DEVNULL,
        stdout=subprocess.DEVNULL if program == "pg_ctl" else subprocess.PIPE,  # the server would keep a pipe open
        stderr=subprocess.DEVNULL if program == "pg_ctl" else subprocess.PIPE,
        check=False,
        **other,
    )
    assert done.returncode == 0, (program, done.stderr)
