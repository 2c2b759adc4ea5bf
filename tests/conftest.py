"""What every test may rely on: the knowledge folder, hypothesis profiles, and honest skips.

Decides: where the knowledge folder is (`shared`), that nothing but its absence may skip a test in CI, and
how many examples the property tests try.
Leaves alone: what the tests test; fixtures of one area live beside its tests.
"""

import os
from pathlib import Path

import pytest
from hypothesis import HealthCheck, settings

ROOT = Path(__file__).resolve().parent.parent
SHARED_ABSENT = "the knowledge folder is absent (../shared, or what CARELANE_SHARED names)"
IN_CI = os.environ.get("CI", "").lower() in {"1", "true"}

# Times vary by machine and load, so no example has a deadline; tests that measure time compare two runs.
_ANY_SPEED = [HealthCheck.too_slow]
settings.register_profile("default", max_examples=60, deadline=None, suppress_health_check=_ANY_SPEED)
# CI must give the same answer for the same commit; new examples are what `make soak` is for.
settings.register_profile(
    "ci", max_examples=100, deadline=None, derandomize=True, print_blob=True, suppress_health_check=_ANY_SPEED
)
settings.register_profile("soak", max_examples=3000, deadline=None, print_blob=True, suppress_health_check=_ANY_SPEED)
settings.load_profile(os.environ.get("HYPOTHESIS_PROFILE", "ci" if IN_CI else "default"))


@pytest.fixture(scope="session")
def shared() -> Path:
    """The knowledge folder that the corpus and completeness tests read; its tests are skipped without it."""
    named = os.environ.get("CARELANE_SHARED")
    folder = Path(named) if named else ROOT.parent / "shared"
    if named and not folder.is_dir():
        pytest.fail(f"CARELANE_SHARED names {named}, which is not a folder")
    if not folder.is_dir():
        pytest.skip(SHARED_ABSENT)
    return folder


@pytest.hookimpl(wrapper=True)
def pytest_runtest_makereport(item, call):
    """In CI a skipped test is a failed one, unless the knowledge folder is what it lacks."""
    report = yield
    _refuse_skip(report)
    return report


@pytest.hookimpl(wrapper=True)
def pytest_make_collect_report(collector):
    """The same for a whole file that skips itself, as `pytest.importorskip` does."""
    report = yield
    _refuse_skip(report)
    return report


def _refuse_skip(report: pytest.TestReport | pytest.CollectReport) -> None:
    expected_to_fail = hasattr(report, "wasxfail")
    reason = str(report.longrepr)
    if IN_CI and report.skipped and not expected_to_fail and SHARED_ABSENT not in reason:
        report.outcome = "failed"
        report.longrepr = f"skipped, which CI does not allow: {reason}"


def pytest_terminal_summary(terminalreporter: pytest.TerminalReporter) -> None:
    """Name every test that did not run for want of the knowledge folder."""
    skipped = terminalreporter.stats.get("skipped", [])
    names = sorted(report.nodeid for report in skipped if SHARED_ABSENT in str(report.longrepr))
    if names:
        terminalreporter.section(f"not run: {SHARED_ABSENT}")
        terminalreporter.write_line("\n".join(names))
