"""Asynchronous work called from plain code, wherever that runs.

Decides: that a caller whose thread is inside an event loop already (a notebook, a test with a browser) is served by
another thread, since no thread runs two loops.
"""

import asyncio
from collections.abc import Coroutine
from concurrent.futures import ThreadPoolExecutor
from typing import Any, TypeVar

_Result = TypeVar("_Result")


def waited_for(work: Coroutine[Any, Any, _Result]) -> _Result:
    """What the work comes to; raises what it raises."""
    try:
        asyncio.get_running_loop()
    except RuntimeError:
        return asyncio.run(work)
    with ThreadPoolExecutor(max_workers=1) as thread:
        return thread.submit(asyncio.run, work).result()
