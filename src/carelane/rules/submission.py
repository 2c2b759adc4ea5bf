"""A registration as campaign rules see it: the model, its texts already scanned, and the context.

Decides: what is precomputed once for all campaign rules.
Leaves alone: any judgement.
"""

from collections.abc import Iterator, Mapping

from carelane.domain.brand import Brand
from carelane.domain.campaign import Campaign, Registration
from carelane.domain.opt_in import OptInMethod
from carelane.domain.target import Target
from carelane.rules.context import Context
from carelane.rules.text import Pattern, Text


class Submission:
    """A registration with its texts by field path (only fields that are filled in)."""

    def __init__(self, registration: Registration, context: Context, texts: Mapping[str, Text]) -> None:
        self.registration = registration
        self.context = context
        self.texts = texts

    @property
    def brand(self) -> Brand:
        """The brand record."""
        return self.registration.brand

    @property
    def campaign(self) -> Campaign:
        """The campaign record."""
        return self.registration.campaign

    @property
    def methods(self) -> tuple[OptInMethod, ...]:
        """The ways to opt in that the file declares."""
        return self.registration.opt_in_methods

    @property
    def placed_methods(self) -> Iterator[tuple[str, OptInMethod]]:
        """(path, method) of every declared way to opt in."""
        for index, method in enumerate(self.methods):
            yield f"optInMethods[{index}]", method

    def of_kind(self, *kinds: Target) -> Iterator[tuple[str, Text]]:
        """(path, text) of every filled text of the given kinds, in the order of the form."""
        for path, text in self.texts.items():
            if text.kind in kinds:
                yield path, text

    @property
    def samples(self) -> tuple[tuple[str, Text], ...]:
        """(path, text) of the samples that are filled in."""
        return tuple(self.of_kind(Target.SAMPLE))

    def any_has(self, paths: tuple[str, ...], *wanted: Pattern) -> bool:
        """True when one of the named fields contains one of the patterns or elements."""
        return any(self.texts[path].has(*wanted) for path in paths if path in self.texts)
