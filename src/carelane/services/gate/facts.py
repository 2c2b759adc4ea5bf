"""From what is kept to the facts of one decision.

Decides: which campaign, brand and provider a text belongs to, where the person is, and how they stand.
Leaves alone: what follows (`domain.decide_send`).
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from datetime import date, datetime
from typing import Final

from carelane.domain.consent_records import Stream, TextKind
from carelane.domain.consent_state import Mark, ScopeState, Standing, standing
from carelane.domain.gate.text_checks import RINGCENTRAL
from carelane.domain.gate_facts import (
    CampaignState,
    Elsewhere,
    Reassigned,
    SendContext,
    SenderFacts,
    SendFacts,
    TextFacts,
)
from carelane.ports.gate import GateRead
from carelane.services.gate.law import law_of
from carelane.services.gate.place import place_facts
from carelane.services.gate.question import GateParts, SendQuestion
from carelane.services.gate.setup import CampaignSetup, WorkspaceSetup
from carelane.services.gate.text_reading import Frame

_STOPS: Final = (Mark.OPT_OUT, Mark.HOLD)


@dataclass(frozen=True, slots=True)
class Route:
    """A number and a stream of a workspace: who sends, and in which frame its texts are read."""

    sender: SenderFacts
    stream: Stream | None
    frame: Frame


def route_of(question: SendQuestion, setup: WorkspaceSetup, day: date) -> Route:
    """The route of a question, worked out once for each setup."""
    key = (question.sender, question.stream, question.context, day)
    known: Route | None = setup.routes.get(key)
    if known is None:
        if len(setup.routes) >= _MOST_ROUTES:
            setup.routes.clear()
        known = setup.routes[key] = _route(question, setup, day)
    return known


_MOST_ROUTES: Final = 10_000


def facts_of(
    question: SendQuestion,
    kept: GateRead,
    text: TextFacts,
    route: Route,
    setup: WorkspaceSetup,
    *,
    workspace_id: str,
    at: datetime,
    gate: GateParts,
) -> SendFacts:
    """The facts of one decision."""
    stream = route.stream
    stands = standing(
        kept.states,
        question.sender,
        question.stream,
        at=at,
        purpose_changed_at=None if stream is None else stream.purpose_changed_at,
    )
    sender = route.sender
    if sender.provider == RINGCENTRAL:
        sender = replace(sender, last_minute=gate.memory.pace.of(workspace_id, question.sender, at))
    return SendFacts(
        at=at,
        policy=setup.policy,
        law=law_of(at.date()),
        standing=stands,
        text=text,
        stream=stream,
        sender=sender,
        place=place_facts(question.recipient, question.zone or kept.zone, question.region or kept.region),
        sent=kept.sent,
        context=question.context,
        is_automated=question.is_automated,
        elsewhere=stopped_elsewhere(kept.states, question.sender, question.stream, setup.streams, at),
        reassigned=_reassigned(question, stands, gate),
        confirmed_at=kept.confirmed_at,
    )


def stopped_elsewhere(
    states: Iterable[ScopeState], sender: str, stream: str, streams: Mapping[str, Stream], at: datetime
) -> tuple[Elsewhere, ...]:
    """The opt-outs that stand for another sender or stream than these."""
    states = tuple(states)
    found: list[Elsewhere] = []
    for state in states:
        scope = state.scope
        if scope.covers(sender, stream) or not any(mark in state.marks for mark in _STOPS):
            continue
        point = standing(states, scope.sender, scope.stream, at=at).opted_out
        if point is not None:
            other = streams.get(scope.stream)
            found.append(Elsewhere(scope, point, other is not None and other.kind is TextKind.MARKETING))
    return tuple(found)


def _route(question: SendQuestion, setup: WorkspaceSetup, day: date) -> Route:
    sender, stream = setup.senders.get(question.sender), setup.streams.get(question.stream)
    stream_campaign = stream.campaign_id if stream else ""
    sender_campaign = sender.campaign_id if sender else ""
    campaign = setup.campaigns.get(stream_campaign or sender_campaign)
    other = setup.campaigns.get(sender_campaign)
    provider = (sender.provider if sender else "") or (campaign.provider if campaign else "")
    facts = SenderFacts(
        is_ours=sender is not None,
        is_linked=sender is not None and sender.is_linked,
        provider=provider,
        campaign=_campaign_state(stream_campaign or sender_campaign, campaign),
        same_campaign=not (stream_campaign and sender_campaign) or stream_campaign == sender_campaign,
        same_brand=campaign is None or other is None or _same_brand(campaign, other),
    )
    frame = Frame(
        use_case=campaign.use_case if campaign else "",
        sub_use_cases=campaign.sub_use_cases if campaign else (),
        names=campaign.names if campaign else (),
        website=campaign.website if campaign else "",
        provider=provider,
        topic=stream.name if stream else "",
        context=question.context,
        day=day,
    )
    return Route(facts, stream, frame)


def _campaign_state(campaign_id: str, campaign: CampaignSetup | None) -> CampaignState:
    if not campaign_id:
        return CampaignState.NOT_NAMED
    if campaign is None:
        return CampaignState.MISSING
    return CampaignState.APPROVED if campaign.is_approved else CampaignState.NOT_APPROVED


def _same_brand(one: CampaignSetup, other: CampaignSetup) -> bool:
    folded = {name.casefold() for name in one.names}
    return not one.names or not other.names or any(name.casefold() in folded for name in other.names)


def _reassigned(question: SendQuestion, stands: Standing, gate: GateParts) -> Reassigned:
    """What the plugged-in database says; asked only for texts that rest on consent of before."""
    if gate.reassigned is None or stands.consent is None or question.context is SendContext.HELP_REPLY:
        return Reassigned.NOT_ASKED
    sure = [point.at for point in (stands.consent, stands.inquiry) if point is not None]
    return gate.reassigned.look_up(question.recipient, max(sure).date())
