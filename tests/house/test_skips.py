"""tests/conftest.py keeps its word: in CI only the absent knowledge folder may skip a test."""

import pytest

from tests.house.checkout import read

SKIPPING = """
import pytest

def test_with_the_folder(shared):
    assert shared.is_dir()

def test_without_a_part():
    pytest.importorskip("a_part_that_is_not_installed")

@pytest.mark.xfail(strict=True)
def test_known_to_fail():
    assert False

def test_ordinary():
    pass
"""


@pytest.fixture
def run(pytester, monkeypatch):
    """Run a test file under our conftest.py in a folder of its own; says how it ended."""
    pytester.makeconftest(read("tests/conftest.py"))

    def run_with(source: str, **environment: str):
        for name in ("CI", "CARELANE_SHARED", "HYPOTHESIS_PROFILE"):
            monkeypatch.delenv(name, raising=False)
        for name, value in environment.items():
            monkeypatch.setenv(name, value)
        pytester.makepyfile(source)
        return pytester.runpytest_subprocess("-p", "no:cacheprovider")

    return run_with


def test_on_a_desk_missing_parts_are_skipped(run):
    run(SKIPPING).assert_outcomes(passed=1, skipped=2, xfailed=1)


def test_in_ci_a_missing_part_fails(run):
    result = run(SKIPPING, CI="true")
    result.assert_outcomes(passed=1, skipped=1, xfailed=1, failed=1)
    result.stdout.fnmatch_lines(["*which CI does not allow*"])


def test_in_ci_a_file_that_skips_itself_fails(run):
    result = run('import pytest\npytest.importorskip("a_part_that_is_not_installed")\n', CI="true")
    result.assert_outcomes(errors=1)


def test_the_summary_names_what_did_not_run_for_want_of_the_folder(run):
    result = run(SKIPPING, CI="true")
    result.stdout.fnmatch_lines(["*not run: the knowledge folder is absent*", "*::test_with_the_folder"])
    result.stdout.no_fnmatch_line("*::test_ordinary")


def test_the_folder_may_lie_elsewhere(run, tmp_path):
    (tmp_path / "knowledge").mkdir()
    run(SKIPPING, CARELANE_SHARED=str(tmp_path / "knowledge")).assert_outcomes(passed=2, skipped=1, xfailed=1)


def test_a_named_folder_that_is_absent_is_a_mistake_not_a_skip(run, tmp_path):
    run(SKIPPING, CARELANE_SHARED=str(tmp_path / "nowhere")).assert_outcomes(passed=1, skipped=1, xfailed=1, errors=1)


@pytest.mark.parametrize(
    ("environment", "examples"),
    [({}, 60), ({"CI": "true"}, 100), ({"CI": "true", "HYPOTHESIS_PROFILE": "soak"}, 3000)],
    ids=["desk", "ci", "soak"],
)
def test_the_number_of_examples_follows_the_profile(run, environment, examples):
    source = f"from hypothesis import settings\n\ndef test_it():\n    assert settings().max_examples == {examples}\n"
    run(source, **environment).assert_outcomes(passed=1)
