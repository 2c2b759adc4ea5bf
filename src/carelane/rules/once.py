"""A value that an object computes when it is first asked for, and then keeps.

Decides: nothing. It is `functools.cached_property` without the lock, which on Python 3.11 costs more than
many of the values; an object that has such values must not be shared between threads.
"""

from collections.abc import Callable
from typing import Any, Generic, TypeVar, overload

Value = TypeVar("Value")


class once(Generic[Value]):  # noqa: N801  reads as `@once`
    """Decorator for a method without arguments."""

    def __init__(self, compute: Callable[[Any], Value]) -> None:
        self.compute = compute
        self.name = compute.__name__
        self.__doc__ = compute.__doc__

    @overload
    def __get__(self, instance: None, owner: type[object]) -> "once[Value]": ...

    @overload
    def __get__(self, instance: object, owner: type[object]) -> Value: ...

    def __get__(self, instance: object | None, owner: type[object]) -> "Value | once[Value]":
        if instance is None:
            return self
        value = self.compute(instance)
        instance.__dict__[self.name] = value  # found before this descriptor from now on
        return value
