"""Take in one text of a person: read it, record what it does, and say what is to be answered.

Decides: the order: evidence, events, the queue for people, then the answer. When this returns, everything is durable;
when it raises, the caller must not acknowledge the text to its provider, which then delivers it again.
The same message is dealt with once. Of all who handle it at the same moment one alone may answer: its event bears a
word that only the one who recorded it knows.
Leaves alone: reading, planning, scopes and answering (the modules beside this one).
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import timedelta
from typing import Final

from carelane.domain.consent import ConsentEvent, ConsentScope, EventKind, Method, NewEvent
from carelane.domain.consent_records import Disclosure, HeldReply
from carelane.domain.consent_state import fold
from carelane.domain.kept import Actor
from carelane.language.replies import Reply
from carelane.ports.accounts import WorkspaceStore
from carelane.ports.campaigns import CampaignStore
from carelane.ports.clock import Clock
from carelane.ports.ledger import ConsentLedger, ConsentSetup, EvidenceStore, HeldReplies, People
from carelane.ports.secrets import Tokens
from carelane.ports.store_errors import StoreUnavailable
from carelane.services.consent.inbound.answering import Moment, attention, reply_for, silence
from carelane.services.consent.inbound.arriving import Arrived, InboundText, arrived
from carelane.services.consent.inbound.handled import Handled
from carelane.services.consent.inbound.planning import About, planned
from carelane.services.consent.inbound.provider_words import acts_on, plain
from carelane.services.consent.inbound.reading import Reading, read
from carelane.services.consent.inbound.scopes import is_out, lifted_scopes, opt_out_scopes, stopped_scopes
from carelane.services.consent.revocation_rules import revocation_rules
from carelane.services.consent.wordings import Wordings, wordings_of
from carelane.sources import citations

EVIDENCE: Final = "inbound_text"
_CLAIM: Final = "_handled_by"
_QUOTED: Final = re.compile("\u201c[^\u201d]*\u201d")
_SPANISH: Final = frozenset(
    {"ayuda", "informacion", "suscribir", "comenzar", "empezar", "alta", "continuar", "reanudar"}
)
_LONGEST_WORD: Final = 20


@dataclass(frozen=True, slots=True)
class _Ports:
    ledger: ConsentLedger
    people: People
    evidence: EvidenceStore
    setup: ConsentSetup
    held: HeldReplies
    campaigns: CampaignStore
    workspaces: WorkspaceStore
    tokens: Tokens
    clock: Clock


def handle_inbound(
    text: InboundText,
    by: Actor,
    *,
    ledger: ConsentLedger,
    people: People,
    evidence: EvidenceStore,
    setup: ConsentSetup,
    held: HeldReplies,
    campaigns: CampaignStore,
    workspaces: WorkspaceStore,
    tokens: Tokens,
    clock: Clock,
) -> Handled:
    """Deal with one text. by: the program or person that hands it in.

    Raises:
        BadPhoneNumber: one of the numbers is none.
        BadEvent: the moment has no time zone, the message no id, or the text is longer than any phone sends.
        NotKept: there is no such workspace.
        StoreUnavailable: nothing is known to be recorded: do not acknowledge the text.
    """
    ports = _Ports(ledger, people, evidence, setup, held, campaigns, workspaces, tokens, clock)
    known = arrived(text, ledger=ledger, people=people, setup=setup, clock=clock)
    states = tuple(fold(known.events).values())
    reading = read(known.text, is_out=is_out(states, known.sender, known.text.at), events=known.events)
    if known.dealt_with:
        return _again(known, known.dealt_with, reading.reply, held)
    wordings = _wordings(known, ports) if reading.reply.intent == "revocation" else None
    is_keyword = wordings is not None and _is_keyword(known, wordings)
    recorded, is_ours = _record(known, reading, by, ports, is_keyword=is_keyword)
    if not is_ours:
        return _again(known, recorded, reading.reply, held)
    _queue(known, recorded[0], reading.reply, held)
    return _answered(_handled(recorded, reading.reply), known, reading.reply, ports, wordings, is_keyword=is_keyword)


def _wordings(known: Arrived, ports: _Ports) -> Wordings:
    return wordings_of(
        known.text.workspace_id,
        known.sender,
        provider=known.text.provider,
        setup=ports.setup,
        campaigns=ports.campaigns,
        workspaces=ports.workspaces,
    )


def _is_keyword(known: Arrived, wordings: Wordings) -> bool:
    """Whether the provider hears it too."""
    registered = wordings.registration.campaign.optout_keywords
    text = known.text
    return text.provider_read == "stop" or acts_on(wordings.provider, text.text, text.at.date(), registered)


def _record(
    known: Arrived, reading: Reading, by: Actor, ports: _Ports, *, is_keyword: bool
) -> tuple[tuple[ConsentEvent, ...], bool]:
    """The events of the text, and whether it was we who recorded them."""
    text = known.text
    item = ports.evidence.keep(
        text.workspace_id,
        EVIDENCE,
        "text/plain; charset=utf-8",
        text.text.encode("utf-8", "backslashreplace"),
        recipient=known.recipient,
        at=text.at,
    )
    claim = ports.tokens.token()
    about = About(
        recipient=known.recipient,
        at=text.at,
        actor=by,
        source=known.source,
        key=known.key,
        evidence=item.id,
        detail={"text": text.text, "to": known.sender, "message_id": text.message_id, _CLAIM: claim},
        is_keyword=is_keyword,
        deadline=text.at + timedelta(hours=known.policy.review_hours),
    )
    recorded = ports.ledger.append(text.workspace_id, _events(known, reading, about, ports))
    return recorded, recorded[0].event.detail.get(_CLAIM) == claim


def _events(known: Arrived, reading: Reading, about: About, ports: _Ports) -> tuple[NewEvent, ...]:
    text, reply = known.text, reading.reply
    states = tuple(fold(known.events).values())
    joins = None if text.asked_question else _joins(known, ports)
    out = opt_out_scopes(
        asked_for_less=reply.scope == "this_stream",
        sender=known.sender,
        stream=text.stream,
        rules=revocation_rules(text.at.date()),
        policy=known.policy,
        senders=known.senders,
        streams=ports.setup.streams(text.workspace_id),
    )
    stopped = stopped_scopes(states, known.sender, text.at)
    back = lifted_scopes(stopped, known.events, known.sender, known.source)
    return planned(reading, about, out=out, back=back, inquiry=ConsentScope(known.sender), joins=joins)


def _joins(known: Arrived, ports: _Ports) -> Disclosure | None:
    """The advertisement that asks to text this word to join, if one is out; the newest of several."""
    text, word = known.text, plain(known.text.text)
    if not word or len(word) > _LONGEST_WORD:
        return None
    out = [
        each
        for each in ports.setup.disclosures(text.workspace_id)
        if each.place == "keyword_ad" and each.since <= text.at and (each.until is None or text.at < each.until)
    ]
    if not out or word not in map(plain, _wordings(known, ports).registration.campaign.optin_keywords):
        return None
    return max(out, key=lambda each: each.since)


def _queue(known: Arrived, event: ConsentEvent, reply: Reply, held: HeldReplies) -> None:
    """Put an unclear reply where people look; doing it again changes nothing."""
    what = event.event
    if what.kind is not EventKind.HOLD or what.until is None:
        return
    held.add(
        HeldReply(
            workspace_id=event.workspace_id,
            event_id=event.id,
            recipient=known.recipient,
            sender=known.sender,
            evidence=what.evidence[0] if what.evidence else "",
            why=_QUOTED.sub("it", reply.why),  # the person's own words stay with the evidence
            held_at=what.happened_at,
            deadline=what.until,
        )
    )


def _again(known: Arrived, recorded: Sequence[ConsentEvent], reply: Reply, held: HeldReplies) -> Handled:
    """The message was dealt with before, perhaps by somebody who did not get to the queue."""
    _queue(known, recorded[0], reply, held)
    why = "this message was dealt with before, and nothing is sent twice"
    return replace(_handled(recorded, reply), is_repeat=True, silence=why)


def _handled(recorded: Sequence[ConsentEvent], reply: Reply) -> Handled:
    first = recorded[0].event
    is_held = first.kind is EventKind.HOLD
    return Handled(
        intent=reply.intent,
        band=reply.band,
        rule=reply.rule,
        why=reply.why,
        recorded=tuple(recorded),
        citations=citations(reply.requirements),
        is_held=is_held,
        deadline=first.until if is_held else None,
    )


def _answered(
    handled: Handled, known: Arrived, reply: Reply, ports: _Ports, wordings: Wordings | None, *, is_keyword: bool
) -> Handled:
    """With what is to be sent, or why nothing is."""
    first = handled.recorded[0]
    was_out = now_out = False
    if first.event.kind is EventKind.OPT_OUT:
        # In the order of the ledger one opt-out is the first, however many arrive at the same moment.
        history = ports.ledger.history(known.text.workspace_id, known.recipient)
        earlier = fold(each for each in history if each.number < first.number)
        was_out = is_out(earlier.values(), known.sender, known.now)
        now_out = is_out(fold(history).values(), known.sender, known.now)
    moment = Moment(
        text=known.text,
        reply=reply,
        kind=first.event.kind,
        was_out=was_out,
        is_out=now_out,
        was_stopped=bool(stopped_scopes(fold(known.events).values(), known.sender, known.text.at)),
        is_keyword=is_keyword,
        is_join=first.event.method is Method.KEYWORD and first.event.kind is EventKind.OPT_IN,
        now=known.now,
        policy=known.policy,
        rules=revocation_rules(known.text.at.date()),
    )
    quiet, look = silence(moment), attention(moment)
    if quiet:
        return replace(handled, silence=quiet, attention=look)
    try:
        words = wordings or _wordings(known, ports)
    except StoreUnavailable:  # what is recorded is safe; an answer is not worth a second delivery of the text
        return replace(handled, silence="the words of the campaign could not be read", attention="answer by hand")
    made, to_do = reply_for(moment, words, _language(reply))
    quiet = "" if made else "there are no words to send"
    return replace(handled, reply=made, attention=to_do or look, silence=quiet)


def _language(reply: Reply) -> str:
    """In which language somebody is answered where the campaign has no words of its own."""
    word = reply.rule.rpartition("/")[2]
    return "es" if "REV-25" in reply.requirements or word in _SPANISH else "en"
