"""The kinds of long work that the web application knows."""

from types import MappingProxyType
from typing import Final

from carelane.ports.jobs import Handlers
from carelane.services.message_batch.job import KIND, check_messages

HANDLERS: Final[Handlers] = MappingProxyType({KIND: check_messages})
