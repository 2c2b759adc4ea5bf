"""Fit models anew: `python -m training TASK --data FOLDER`.

Decides: which tasks there are, and what is said when the public sets that they read are not there.
Leaves alone: the tasks. A new one is a line in TASKS.
"""

import argparse
import sys
from collections.abc import Callable, Sequence
from importlib import import_module
from pathlib import Path
from typing import Final

from training.backgrounds import Missing, missing

# What a task is called, and the module whose `train(data)` writes the model and returns its path.
TASKS: Final = {
    "marketing": "training.marketing",
    "replies": "training.replies",
    "use-cases": "training.use_cases",
}
MISSING_DATA: Final = 3


def main(arguments: Sequence[str] | None = None) -> int:
    """Run the tasks that are named; all of them when none is."""
    parser = argparse.ArgumentParser(prog="python -m training", description="Fit the models of carelane.language.")
    parser.add_argument("task", nargs="*", help=f"what to fit: {', '.join(TASKS)}; all when none is named")
    parser.add_argument("--data", type=Path, required=True, help="folder with the public sets")
    given = parser.parse_args(arguments)
    unknown = [task for task in given.task if task not in TASKS]
    if unknown:
        parser.error(f"there is no task called {unknown[0]!r}; known: {', '.join(TASKS)}")
    lacking = missing(given.data)
    if lacking:
        print(explained(given.data, lacking), file=sys.stderr)
        return MISSING_DATA
    for task in given.task or TASKS:
        train: Callable[[Path], Path] = import_module(TASKS[task]).train
        path = train(given.data)
        print(f"{task}: {path.name}, {path.stat().st_size:,} bytes")
    return 0


def explained(folder: Path, lacking: Sequence[Missing]) -> str:
    """Which sets stand in the way, where they come from and under which licence."""
    lines = [f"Training reads public sets that are not part of this repository. In {folder}:"]
    for item in lacking:
        state = "differs from the copy that the shipped models were fitted on" if item.differs else "is not there"
        lines.append(
            f"  {item.path} {state}: {item.background.what}, {item.background.licence}, {item.background.address}"
            f" (SHA-256 {item.background.files[item.path]})"
        )
    lines.append("Fetch them, then name their folder: make train DATA=FOLDER")
    return "\n".join(lines)


if __name__ == "__main__":
    sys.exit(main())
