"""Waiting for what is asynchronous, from outside and from inside of an event loop."""

import asyncio

import pytest

from carelane.site.waiting import waited_for


async def seven() -> int:
    await asyncio.sleep(0)
    return 7


async def fails() -> int:
    raise ValueError("no seven")


def test_plain_code_waits_for_asynchronous_work() -> None:
    assert waited_for(seven()) == 7


def test_code_inside_of_an_event_loop_may_wait_too() -> None:
    async def caller() -> int:
        return waited_for(seven())

    assert waited_for(caller()) == 7


def test_what_the_work_raises_comes_out() -> None:
    with pytest.raises(ValueError, match="no seven"):
        waited_for(fails())
