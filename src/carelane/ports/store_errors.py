"""What can be wrong with the place where things are kept, whatever it is."""

from carelane.domain.errors import CarelaneError


class StoreUnavailable(CarelaneError):
    """The database cannot be reached, is busy for too long, or has no room. Nothing was changed."""

    slug = "store-unavailable"

    def __init__(self, what: str = "the database does not answer") -> None:
        super().__init__(what, hint="nothing was changed; try again in a moment, and look at the disk and the server")
