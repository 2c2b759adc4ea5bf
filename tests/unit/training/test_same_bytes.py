"""Fitting anew gives the shipped files byte for byte. Needs the public sets and a minute or two."""

from pathlib import Path

import pytest

from training import fit
from training.__main__ import TASKS, main

pytestmark = pytest.mark.soak


@pytest.mark.parametrize("task", TASKS)
def test_fitting_anew_gives_the_shipped_bytes(
    task: str, shared: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    shipped = fit.MODELS
    monkeypatch.setattr(fit, "MODELS", tmp_path)
    assert main([task, "--data", str(shared / "data")]) == 0
    (made,) = tmp_path.iterdir()
    assert made.read_bytes() == (shipped / made.name).read_bytes(), f"{made.name} differs: run make train and measure"
