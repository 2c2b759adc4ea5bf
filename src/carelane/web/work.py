"""The kinds of long work that the web application knows."""

from types import MappingProxyType
from typing import Final

from carelane.ports.jobs import Handlers

HANDLERS: Final[Handlers] = MappingProxyType({})
