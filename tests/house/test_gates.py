"""The checks that `make lint types layers sizes` run are kept: they are part of the suite."""

import subprocess
import sys
from pathlib import Path

import pytest

from tests.house.checkout import ROOT

BIN = Path(sys.executable).parent
GATES = {
    "style": ("ruff", "check", "--output-format", "concise", "."),
    "format": ("ruff", "format", "--check", "."),
    "types": ("mypy",),
    "layers": ("lint-imports",),
    "sizes": ("python", "tools/check_sizes.py"),
}


@pytest.mark.parametrize("gate", GATES)
def test_the_checkout_passes_its_own_gate(gate):
    program, *options = GATES[gate]
    result = subprocess.run(
        [BIN / program, *options], cwd=ROOT, capture_output=True, text=True, timeout=600, check=False
    )
    assert result.returncode == 0, f"{program} {' '.join(options)}\n{result.stdout}{result.stderr}"
