"""`python -m training` without the public sets, and with others than the models were fitted on."""

from pathlib import Path

import pytest

from training.__main__ import TASKS, main
from training.backgrounds import BACKGROUNDS, missing


def test_without_the_sets_it_says_which_where_from_and_under_which_licence(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["replies", "--data", str(tmp_path)]) == 3
    told = capsys.readouterr().err
    for background in BACKGROUNDS:
        assert background.address in told
        assert background.licence in told
        for path, sha256 in background.files.items():
            assert path in told
            assert sha256 in told


def test_a_copy_with_other_bytes_is_told_from_a_missing_one(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    path = next(iter(BACKGROUNDS[0].files))
    (tmp_path / path).parent.mkdir(parents=True)
    (tmp_path / path).write_text("text\nother\n", encoding="utf-8")
    assert [item.differs for item in missing(tmp_path)][:1] == [True]
    assert main(["--data", str(tmp_path)]) == 3
    assert f"{path} differs" in capsys.readouterr().err


def test_an_unknown_task_is_refused_with_the_known_ones(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit, match="2"):
        main(["sideways", "--data", str(tmp_path)])
    assert "known: " + ", ".join(TASKS) in capsys.readouterr().err
