"""Write docs/explanation/are-they-opted-in.md: three questions of a forum thread, answered by real output.

python tools/render_import_transcript.py    run the commands on made-up files and write the page anew

Decides: which commands are shown. What is different on each run (ids of entries, times of today) is replaced by dots.
"""

import os
import re
import subprocess
import sys
import tempfile
from pathlib import Path
from typing import Final

from tools.made_up_history import make

ROOT: Final = Path(__file__).resolve().parents[1]
PAGE: Final = ROOT / "docs" / "explanation" / "are-they-opted-in.md"
_BUSINESS: Final = "Maple Ridge Vet"
_CAME_BACK: Final = "414-555-0188"
_IDS: Final = re.compile(r"\b[0-9a-f]{32}\b")
_TODAY: Final = re.compile(r"(signed on ).*?( UTC)")
_INTRO: Final = """\
<!-- written by tools/render_import_transcript.py from made-up files -->
# Transcript: are they already opted in?

Three questions of a forum thread about opt-in, answered on the address book and the message store of a made-up
veterinarian: 300 contacts and 5,000 texts (`tools/made_up_history.py`). Everything below is what the commands print.

"""
_FORM: Final = """\
Your own form records it by `POST /api/v1/consent/opt-ins`, with the exact words that the person saw; see
[how to use the API](../how-to/use-the-api.md). What to say to those on the list when they call or come in:
"""
_NOBODY: Final = """\
To nobody in advance. It is kept, and handed over for named numbers when a carrier or RingCentral asks. For somebody who
wrote first, opted out and came back:
"""


def page() -> str:
    """The page."""
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        contacts, store = make()
        (folder / "contacts.csv").write_text(contacts, encoding="utf-8")
        (folder / "message-store.json").write_text(store, encoding="utf-8")
        _run(folder, "workspaces", "add", _BUSINESS)
        return _INTRO + "\n".join(_parts(folder))


def _parts(folder: Path) -> list[str]:
    files = ("contacts.csv", "message-store.json")
    return [
        "## 1. Are all the customers whom we already text opted in?\n",
        "No. Of 300, 78 wrote first, which allows answers; 42 asked for an end of the texts; none agreed to more.\n",
        _shown(folder, "import", *files, "--preview"),
        "Recorded, with files for the rest of the work:\n",
        _shown(folder, "import", *files, "--out", "result", last=6),
        "The first lines of the to-do list; the first two people said something that a person has to read:\n",
        _block((folder / "result" / "to-do.csv").read_text(encoding="utf-8-sig").splitlines()[:4]),
        "## 2. Is there a form that records the answer?\n",
        _FORM,
        _block((folder / "result" / "words-to-use.txt").read_text(encoding="utf-8").splitlines()[:6]),
        "## 3. To whom is the record sent?\n",
        _NOBODY,
        _shown(folder, "prove", _CAME_BACK, "--out", "proof"),
        "Lists of who opted out, and who came back:\n",
        _shown(folder, "export", "opted-out", most=6),
        _shown(folder, "export", "opted-back-in"),
        "And taken back, if it was the wrong file:\n",
        _shown(folder, "import", "--undo", _import_id(folder)),
    ]


def _import_id(folder: Path) -> str:
    ended = _run(folder, "import", "contacts.csv", "message-store.json", "--preview")
    found = re.search(r"Recorded by import ([0-9a-f]{16})", ended)
    return found[1] if found else ""


def _shown(folder: Path, *args: str, most: int = 0, last: int = 0) -> str:
    lines = _run(folder, *args).splitlines()
    if last:
        lines = ["(the same as above, then)", *lines[-last:]]
    left = len(lines) - most
    if most and left > 0:
        lines = [*lines[:most], f"... and {left} more"]
    said = " ".join(f'"{arg}"' if " " in arg else arg for arg in args)
    return _block([f"$ carelane {said}", *lines])


def _block(lines: list[str]) -> str:
    text = _TODAY.sub(r"\1...\2", _IDS.sub("...", "\n".join(lines).replace("\ufeff", "")))
    text = re.sub(r"consent-(\d{4})-\d{4}-\d{2}-\d{2}", r"consent-\1-...", text)
    return f"```text\n{text.rstrip()}\n```\n"


def _run(folder: Path, *args: str) -> str:
    env = {**os.environ, "CARELANE_DATA": str(folder / "data"), "NO_COLOR": "1", "PYTHONIOENCODING": "utf-8"}
    done = subprocess.run(
        [sys.executable, "-m", "carelane", *args], cwd=folder, env=env, check=True, capture_output=True, text=True
    )
    return done.stdout + done.stderr


if __name__ == "__main__":
    PAGE.write_text(page(), encoding="utf-8")
    sys.stdout.write(f"written: {PAGE.relative_to(ROOT)}\n")
