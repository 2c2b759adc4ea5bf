"""What choosing a use case gives back, as data.

Decides: the shape of a choice. Every statement of fact names its sources by id.
Leaves alone: how it is found (the modules beside this one) and printed (`report`).
"""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Said:
    """A statement with the ids of its sources; an inference of ours from the answers has none."""

    text: str
    sources: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Plan:
    """One campaign to register: a use case, its sub use cases, and the kinds of texts that go under it."""

    code: str
    subs: tuple[str, ...] = ()
    streams: tuple[str, ...] = ()

    @property
    def title(self) -> str:
        """`LOW_VOLUME (CUSTOMER_CARE, 2FA)`."""
        return f"{self.code} ({', '.join(self.subs)})" if self.subs else self.code

    @property
    def purposes(self) -> tuple[str, ...]:
        """What is declared to be sent: the sub use cases, or the use case itself."""
        return self.subs or (self.code,)


@dataclass(frozen=True, slots=True)
class Cost:
    """US dollars. once: brand and review. None where a monthly fee was not found."""

    option: str
    brand: float
    review: float
    monthly: float | None
    first_month: float | None
    first_year: float | None
    year_after: float | None

    @property
    def once(self) -> float:
        """What is paid once, at registration."""
        return round(self.brand + self.review, 2)


@dataclass(frozen=True, slots=True)
class Alternative:
    """Another way to register, and why it is not the first choice."""

    campaigns: tuple[Plan, ...]
    why_not: Said

    @property
    def title(self) -> str:
        """The use cases with a plus between them."""
        return " + ".join(plan.title for plan in self.campaigns)


@dataclass(frozen=True, slots=True)
class SampleAdvice:
    """How many samples a campaign needs, the bounds of its sub use cases, and one hint for each sample."""

    campaign: Plan
    number: int
    bounds: tuple[int, int]
    why: tuple[Said, ...]
    hints: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Speed:
    """How fast a campaign may send. `brand` says for which brands; `yours`: True or False where the score is known."""

    campaign: str
    carrier: str
    brand: str
    messages: int
    per: str
    sources: tuple[str, ...]
    yours: bool | None = None


@dataclass(frozen=True, slots=True)
class Evidence:
    """What one field of the campaign file shows. `fits`: the recommended use covers it.

    `is_hint`: it is how the text as a whole reads, a guess that decides nothing.
    """

    field: str
    code: str
    shows: str
    fits: bool
    is_hint: bool = False


@dataclass(frozen=True, slots=True)
class Raised:
    """A question that the answers raise, with what better sources say to it."""

    question: str
    answer: Said
    demand: str = ""
    conflict: str = ""


@dataclass(frozen=True, slots=True)
class Choice:
    """The recommendation and everything that it rests on."""

    recommended: tuple[Plan, ...]
    confidence: str
    why: tuple[Said, ...]
    stands_in_the_way: tuple[Said, ...]
    needs: tuple[Said, ...]
    alternatives: tuple[Alternative, ...]
    excludes: tuple[Said, ...]
    samples: tuple[SampleAdvice, ...]
    costs: tuple[Cost, ...]
    cost_notes: tuple[Said, ...]
    speed: tuple[Speed, ...]
    speed_notes: tuple[Said, ...]
    evidence: tuple[Evidence, ...]
    declared: str
    questions: tuple[Raised, ...]
    conflicts: tuple[Said, ...]
    left_open: tuple[str, ...]
    provider: str
    provider_title: str
    as_of: str
    never: tuple[tuple[str, Said], ...]

    @property
    def title(self) -> str:
        """The recommended campaigns with a plus between them."""
        return " + ".join(plan.title for plan in self.recommended)
