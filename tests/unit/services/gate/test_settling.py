"""What the main program of a server does once."""

import gc

import pytest

from carelane.services.gate.settling import settle


def test_what_stays_is_passed_over_and_the_collector_still_runs() -> None:
    before, is_on = gc.get_threshold(), gc.isenabled()
    if not is_on:
        pytest.fail("the collector is off: this test would say nothing")
    try:
        settle()
        assert gc.get_freeze_count() > 0
        assert gc.isenabled()
        assert gc.get_threshold()[0] > before[0]
    finally:
        gc.unfreeze()
        gc.set_threshold(*before)
