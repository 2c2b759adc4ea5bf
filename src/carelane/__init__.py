"""carelane: get a Customer Care texting campaign approved, and stay approved.

The two calls most programs need are here; everything else has its own module.

    from carelane import check_campaign, check_text
"""

from typing import TYPE_CHECKING

__version__ = "0.1.0"
__all__ = ["__version__", "check_campaign", "check_text"]

if TYPE_CHECKING:
    from carelane.services.check_campaign import check_campaign
    from carelane.services.check_text import check_text


def __getattr__(name: str) -> object:
    """Import the services on first use, so that `import carelane` stays cheap."""
    if name == "check_campaign":
        from carelane.services.check_campaign import check_campaign  # noqa: PLC0415

        return check_campaign
    if name == "check_text":
        from carelane.services.check_text import check_text  # noqa: PLC0415

        return check_text
    raise AttributeError(f"module 'carelane' has no attribute {name!r}")
