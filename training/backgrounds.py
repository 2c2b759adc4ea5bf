"""Public sets of texts that are read for training and measuring but never copied here.

Decides: where each comes from, under which licence, and how to tell that a copy is the same.
Leaves alone: fetching them; a folder with them is named when training starts.
"""

import csv
import json
from collections.abc import Iterator
from dataclasses import dataclass
from hashlib import sha256
from pathlib import Path
from typing import Final


@dataclass(frozen=True, slots=True)
class Background:
    """One public set. `files` maps paths below the data folder to their SHA-256."""

    name: str
    what: str
    address: str
    licence: str
    files: dict[str, str]


@dataclass(frozen=True, slots=True)
class Missing:
    """A file that is not there or differs from the one the shipped models were trained with."""

    background: Background
    path: str
    differs: bool


BACKGROUNDS: Final = (
    Background(
        "banking77",
        "questions of a bank's customers",
        "https://github.com/PolyAI-LDN/task-specific-datasets",
        "CC BY 4.0",
        {
            "banking77/train.csv": "b06e26ac675513959a63135f11b94ea7786ed02da65db93a5650d8838cbc664b",
            "banking77/test.csv": "d12d6e3bc4c3103966ae786dc435913c0c563dfa328f5a3646d0e62cfeeb474d",
        },
    ),
    Background(
        "nlupp",
        "questions of bank and hotel customers (its fold files joined into one)",
        "https://github.com/PolyAI-LDN/task-specific-datasets",
        "CC BY 4.0",
        {"nlupp/nlupp.json": "2237d886a966e9113ec720b15ecd6e6e4163ea6427099dc5f9680f68d28aded5"},
    ),
    Background(
        "clinc150",
        "requests to an assistant",
        "https://github.com/clinc/oos-eval",
        "CC BY 3.0",
        {"clinc150/data_full.json": "36923c3705a59e08fe9c3883d8bc2dd966ef93e22cb78ac41171782a698d56e0"},
    ),
    Background(
        "multidogo",
        "customers' turns to service agents (its 12 files joined, each turn once)",
        "https://github.com/awslabs/multi-domain-goal-oriented-dialogues-dataset",
        "CDLA-Permissive 1.0",
        {"multidogo/customer_turns.csv": "95326e3709d548aa8e745c7afc2eef887d7c899892639c2f8ff38b876cb71501"},
    ),
)


def missing(folder: Path) -> list[Missing]:
    """What stands in the way of training with these sets."""
    found: list[Missing] = []
    for background in BACKGROUNDS:
        for path, wanted in background.files.items():
            file = folder / path
            if not file.is_file():
                found.append(Missing(background, path, differs=False))
            elif sha256(file.read_bytes()).hexdigest() != wanted:
                found.append(Missing(background, path, differs=True))
    return found


def texts(folder: Path) -> dict[str, list[str]]:
    """The inbound texts by set, each once, in the order of the files."""
    clinc = json.loads((folder / "clinc150/data_full.json").read_text(encoding="utf-8"))
    nlupp = json.loads((folder / "nlupp/nlupp.json").read_text(encoding="utf-8"))
    found = {
        "banking77": [*_column(folder / "banking77/train.csv"), *_column(folder / "banking77/test.csv")],
        "nlupp": [item["text"] for item in nlupp],
        "clinc150": [pair[0] for part in clinc.values() for pair in part],
        "multidogo": list(_column(folder / "multidogo/customer_turns.csv")),
    }
    return {name: list(dict.fromkeys(lines)) for name, lines in found.items()}


def in_training_half(text: str) -> bool:
    """Half of the texts serve training; the other half only measures (`benchmarks/replies.py` uses the same split)."""
    return int(sha256(text.encode()).hexdigest(), 16) % 2 == 0


def _column(path: Path) -> Iterator[str]:
    with path.open(encoding="utf-8", newline="") as file:
        for line in csv.DictReader(file):
            yield line["text"]
