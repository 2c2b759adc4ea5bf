"""The kinds of long work that the web application knows."""

from types import MappingProxyType
from typing import Final

from carelane.ports.jobs import Handlers
from carelane.ports.site import SiteReader
from carelane.services.message_batch.job import KIND, check_messages
from carelane.services.site_check import job as site_job
from carelane.wiring import site_reader


def handlers(reader: SiteReader | None = None) -> Handlers:
    """Every kind with what does it. reader: who looks at websites; without one, over the network of this machine."""
    return MappingProxyType({KIND: check_messages, site_job.KIND: site_job.looking(reader or site_reader())})


HANDLERS: Final[Handlers] = handlers()
