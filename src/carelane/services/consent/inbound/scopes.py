"""How far an opt-out reaches, and how far coming back lifts it.

Decides: an opt-out reaches all senders and streams unless the person asked for less and the rules of the day allow it;
a workspace that limits opt-outs to a campaign still limits them to all numbers of that campaign; what ends one kind of
marketing ends all of it.
Leaves alone: which rules hold (`revocation_rules`), and the fold (`domain.consent_state`).
Source: CTIA 5.1.3; RingCentral content policy (no number of the campaign); FCC DA 26-12; FCC 26-67 (marketing).
"""

from collections.abc import Iterable, Sequence
from datetime import datetime

from carelane.domain.consent import ALL, ConsentEvent, ConsentScope, EventKind, lifts
from carelane.domain.consent_records import SenderNumber, Stream, TextKind
from carelane.domain.consent_state import ScopeState, Standing, standing
from carelane.domain.gate_policy import GatePolicy
from carelane.domain.phone import PhoneNumber
from carelane.services.consent.revocation_rules import RevocationRules


def opt_out_scopes(
    *,
    asked_for_less: bool,
    sender: str,
    stream: str,
    rules: RevocationRules,
    policy: GatePolicy,
    senders: Sequence[SenderNumber],
    streams: Sequence[Stream],
) -> tuple[ConsentScope, ...]:
    """Where an opt-out is recorded. stream: of the text that it answers, "" when nobody knows.

    asked_for_less: the person named one kind of message and did not ask for an end of all.
    """
    known = {each.id: each for each in streams}
    less = asked_for_less and stream in known and not rules.is_revoke_all
    everywhere = policy.opt_outs_everywhere or rules.is_revoke_all
    numbers = (ALL,) if everywhere else _of_the_campaign(sender, senders)
    scopes = [ConsentScope(number, stream if less else ALL) for number in numbers]
    if less and known[stream].kind is TextKind.MARKETING:
        scopes += [ConsentScope(ALL, each.id) for each in streams if each.kind is TextKind.MARKETING]
    return tuple(dict.fromkeys(scopes))


def _of_the_campaign(sender: str, senders: Sequence[SenderNumber]) -> tuple[str, ...]:
    """The number and those that share its campaign."""
    campaign = next((each.campaign_id for each in senders if each.number == sender), "")
    shared = [str(each.number) for each in senders if campaign and each.campaign_id == campaign]
    return tuple(dict.fromkeys((sender, *shared)))


def stopped_scopes(states: Iterable[ScopeState], sender: str, at: datetime) -> tuple[ConsentScope, ...]:
    """The scopes that hold texts of a sender back, and that an act of the person can lift."""
    kept = tuple(states)
    found = []
    for each in kept:
        alone = standing([each], each.scope.sender, each.scope.stream, at=at)
        if each.scope.sender in {ALL, sender} and alone.is_stopped and _at(kept, sender, each.scope, at).is_stopped:
            found.append(each.scope)
    return tuple(sorted(found))


def is_out(states: Iterable[ScopeState], sender: str, at: datetime) -> bool:
    """Whether an opt-out stands against any stream of a sender."""
    kept = tuple(states)
    reaching = [each.scope for each in kept if each.scope.sender in {ALL, sender}]
    return any(_at(kept, sender, scope, at).opted_out is not None for scope in reaching)


def _at(states: tuple[ScopeState, ...], sender: str, scope: ConsentScope, at: datetime) -> Standing:
    """How the person stands for the sender in the streams of a scope."""
    return standing(states, sender, "" if scope.stream == ALL else scope.stream, at=at)


def lifted_scopes(
    stopped: Sequence[ConsentScope], events: Iterable[ConsentEvent], sender: PhoneNumber, source: str
) -> tuple[ConsentScope, ...]:
    """What coming back to one number lifts.

    All of it, where every opt-out that stands was said to that number; else for that number only: who told another
    number to stop has not taken that back.
    """
    known = tuple(events)
    back = [each for each in known if lifts(each.event)]
    standing_still = [
        each
        for each in known
        if each.event.kind is EventKind.OPT_OUT and not any(_takes_back(later, each) for later in back)
    ]
    if all(each.event.source == source for each in standing_still):
        return tuple(stopped)
    return tuple(dict.fromkeys(ConsentScope(sender, scope.stream) for scope in stopped))


def _takes_back(later: ConsentEvent, out: ConsentEvent) -> bool:
    """Whether an act of the person came after an opt-out and is about it."""
    same_road = later.event.source == out.event.source
    return later.counts_at > out.counts_at and (same_road or later.event.scope == ConsentScope())
