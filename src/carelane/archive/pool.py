"""Batches through several processes, in order and a few at a time.

Decides: how many batches are under way at once, so that memory stays flat, and that results keep the order.
Leaves alone: what is done with a batch.
"""

import multiprocessing
from collections import deque
from collections.abc import Callable, Generator, Iterable
from concurrent.futures import Future, ProcessPoolExecutor
from typing import Any, TypeVar

Made = TypeVar("Made")
_UNDER_WAY = 2  # for each process


def in_order(
    work: Callable[..., Made], calls: Iterable[tuple[Any, ...]], processes: int, prepare: Callable[[], object]
) -> Generator[Made, None, None]:
    """What `work` makes of each call's arguments, in the order of the calls.

    prepare: runs once in each process before its first batch. Both functions are sent to the processes, so they have
    to stand in a module.
    """
    if processes < 2:
        prepare()
        for call in calls:
            yield work(*call)
        return
    context = multiprocessing.get_context("spawn")  # the same on every system, and safe beside threads
    with ProcessPoolExecutor(processes, mp_context=context, initializer=prepare) as pool:
        waiting: deque[Future[Made]] = deque()
        try:
            for call in calls:
                waiting.append(pool.submit(work, *call))
                if len(waiting) > _UNDER_WAY * processes:
                    yield waiting.popleft().result()
            while waiting:
                yield waiting.popleft().result()
        finally:
            pool.shutdown(wait=False, cancel_futures=True)
