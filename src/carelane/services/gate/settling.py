"""What a process that decides about many texts does once, after it has started.

Decides: that the collector of unreachable objects passes over what stays (rules, patterns, settings) and comes by less
often. Measured: decisions in batches are half as fast again.
"""

import gc
from typing import Final

_OBJECTS: Final = 50_000  # made since the last pass; Python's own choice is 700


def settle() -> None:
    """Do it. Only for the main program of a process, never for a library that somebody else's program loads."""
    gc.collect()
    gc.freeze()
    gc.set_threshold(_OBJECTS, 20, 50)
