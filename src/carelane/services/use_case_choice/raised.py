"""The questions that S0 to S4 ask and these answers raise, with what better sources say.

Decides: which question concerns whom. The answers stand in the catalogue of demands, with their sources.
Leaves alone: questions about single texts (`carelane check`).
"""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import Final

from carelane.profiles.profile import Profile
from carelane.services.use_case_choice.answers import Answers
from carelane.services.use_case_choice.choice import Plan, Raised, Said
from carelane.sources import conflict, demand

When = Callable[[Answers, frozenset[str]], bool]


@dataclass(frozen=True, slots=True)
class Asked:
    """One question, the demand whose `better` answers it, and when it is raised."""

    question: str
    demand: str
    when: When


def _always(_answers: Answers, _codes: frozenset[str]) -> bool:
    return True


def _streams(*wanted: str) -> When:
    return lambda answers, _: not set(wanted).isdisjoint(answers.streams)


def _declares(*wanted: str) -> When:
    return lambda _, codes: not codes.isdisjoint(wanted)


_ASKED: Final = (
    Asked("Can the use case be changed later?", "S0-34", _always),
    Asked("Customer Care or Conversational?", "S0-25", _declares("CUSTOMER_CARE")),
    Asked("May a Customer Care text ask for a review?", "S0-31", _streams("review_requests", "surveys", "answers")),
    Asked("Does Customer Care give high throughput?", "S0-32", _always),
    Asked("What if we send both support and marketing?", "S0-33", _declares("MARKETING")),
    Asked("Do codes belong into Customer Care, as one vendor's guide says?", "S2-05", _streams("codes")),
    Asked("Do order confirmations belong into Customer Care, as one vendor's guide says?", "S2-06", _streams("orders")),
    Asked("Do password resets belong into Customer Care, as one vendor's guide says?", "S2-07", _streams("codes")),
    Asked("Are internal texts, codes and answers one use case?", "S3-04",
          lambda answers, _: "staff_messages" in answers.streams and len(answers.streams) > 1),
    Asked("Do texts to our own employees need consent and registration?", "S3-07",
          lambda answers, _: "staff_messages" in answers.streams or "employees" in answers.receives),
    Asked("We only answer people who text first: how can that be approved?", "S1-01",
          lambda answers, _: answers.customers_always_first),
    Asked("Do we have to invent opt-in, STOP and HELP wordings?", "S1-09",
          lambda answers, _: answers.customers_always_first),
    Asked("May we call that consent implied?", "S1-04", lambda answers, _: answers.customers_always_first),
    Asked("Is something special about non-profits?", "S1-16", lambda answers, _: answers.entity_type == "NON_PROFIT"),
    Asked("Are tax services refused?", "S3-06", lambda answers, _: answers.trade == "tax_services"),
    Asked("Do we need stocks (a listing) to be approved?", "S3-05",
          lambda answers, _: answers.entity_type not in {"PUBLIC_PROFIT", "GOVERNMENT"}),
    Asked("Would another provider, a plain mobile phone or a landline save us this?", "S3-45", _always),
)  # fmt: skip


def raised(campaigns: tuple[Plan, ...], answers: Answers, profile: Profile) -> Iterator[Raised]:
    """The questions for these answers, in a settled order."""
    codes = frozenset(code for plan in campaigns for code in plan.purposes)
    for asked in _ASKED:
        if asked.when(answers, codes):
            entry = demand(asked.demand)
            yield Raised(asked.question, Said(entry.better, entry.better_sources), asked.demand, entry.conflict)
    yield _toll_free(profile)


def _toll_free(profile: Profile) -> Raised:
    speed = next((row for row in profile.throughput if row.name == "ringcentral-high-volume-toll-free"), None)
    more = f" RingCentral lets it send {speed.messages} a {speed.per} with High Volume SMS." if speed else ""
    return Raised(
        "Would a toll-free number be the better road?",
        Said(
            "It does not go through this registration but has to be verified on its own, and it is refused while it is "
            f"not; consent and STOP count there as well.{more} A local number that customers know already is "
            "what this registration is for.",
            ("ringcentral-sms-errors", "ringcentral-content-policy", "ctia-principles-2023"),
        ),
    )


def disputes(asked: tuple[Raised, ...], campaigns: tuple[Plan, ...], profile: Profile) -> Iterator[Said]:
    """The points on which sources disagree and that touch this choice, both sides."""
    subs = {code for plan in campaigns for code in plan.subs}
    more = ["appointment-reminders-use-case"] if "ACCOUNT_NOTIFICATION" in subs else []
    for name in dict.fromkeys([*(item.conflict for item in asked if item.conflict), *more]):
        entry = conflict(name)
        text = f"On {entry.point}. {entry.a.says}, or: {entry.b.says}. We advise: {entry.advice}"
        yield Said(text, (*entry.a.sources, *entry.b.sources))
    for note in profile.notes_on("use-cases"):
        if note.conflict and note.name != "conversational":
            yield Said(note.text, note.sources)
