"""The page on which a person sees how they stand, and stops or starts texts: by a signed link, or by a code.

Decides: that a link is sealed, so that it says nothing of the number and cannot be made by others; how long links and
codes open; and that a change on the page is the person's own act, recorded with what was shown.
Leaves alone: how the page looks (`web`), and the words beside what can be turned on (registered wordings).
"""

import base64
import json
import secrets
from dataclasses import dataclass, replace
from datetime import UTC, datetime, timedelta
from typing import Final

from carelane.domain.access import ActorKind
from carelane.domain.consent import ALL, ConsentEvent, ConsentLevel, ConsentScope, EventKind, Method, NewEvent
from carelane.domain.consent_records import Disclosure, Stream
from carelane.domain.consent_state import ScopeState, Standing, standing
from carelane.domain.kept import Actor
from carelane.ports.accounts import SealBroken, UserStore, Vault
from carelane.ports.campaigns import NotKept
from carelane.ports.ledger import ConsentLedger, ConsentSetup, EvidenceStore, People
from carelane.services.consent.form_page import current

PLACE: Final = "preference_page"
LINK_DAYS: Final = 180
CODE_HOURS: Final = 24
CODE_LETTERS: Final = "23456789ABCDEFGHJKMNPQRSTVWXYZ"  # none that looks like another
CODE_LENGTH: Final = 8
EVERYTHING: Final = ALL
_PURPOSE: Final = "preference-link"
_HALF: Final = 32  # hex digits of a workspace id
PERSON: Final = Actor(ActorKind.SYSTEM, "", "the person, on the preference page")


@dataclass(frozen=True, slots=True)
class Holder:
    """Whose page it is."""

    workspace_id: str
    recipient: str


@dataclass(frozen=True, slots=True)
class Choice:
    """One kind of texts: how the person stands, and the registered words by which they may turn it on (or None)."""

    stream: Stream
    standing: Standing
    words: Disclosure | None

    @property
    def is_on(self) -> bool:
        """Whether texts of this kind may come."""
        return not self.standing.is_stopped and self.standing.level.rank >= ConsentLevel.EXPRESS.rank


@dataclass(frozen=True, slots=True)
class Chosen:
    """What was sent. off and on: ids of streams; everything: no texts of any kind any more."""

    off: tuple[str, ...] = ()
    on: tuple[str, ...] = ()
    everything: bool = False
    language: str = "en"
    view: str = ""
    html: bytes = b""
    address: str = ""
    agent: str = ""


def link_token(workspace_id: str, recipient: str, at: datetime, *, vault: Vault) -> str:
    """What stands in the address of the person's page."""
    days = int(at.timestamp()) // 86_400 + LINK_DAYS
    content = days.to_bytes(3, "big") + f"{workspace_id}/{recipient}".encode()
    return base64.urlsafe_b64encode(vault.seal(_PURPOSE, content)).decode().rstrip("=")


def holder_of(token: str, at: datetime, *, vault: Vault) -> Holder:
    """Whose page a link opens.

    Raises:
        NotKept: it is none of ours, or too old.
    """
    try:
        sealed = base64.urlsafe_b64decode(token + "=" * (-len(token) % 4))
        content = vault.unseal(_PURPOSE, sealed)
    except (ValueError, SealBroken):
        raise _no_page() from None
    last = datetime.fromtimestamp(int.from_bytes(content[:3], "big") * 86_400, UTC)
    workspace_id, _, recipient = content[3:].decode().partition("/")
    if at > last:
        raise _no_page()
    return Holder(workspace_id, recipient)


def make_code(workspace_id: str, recipient: str, at: datetime, *, users: UserStore, vault: Vault) -> str:
    """A code that opens the person's page once, to be read out or texted to them."""
    code = "".join(secrets.choice(CODE_LETTERS) for _ in range(CODE_LENGTH))
    subject = f"{workspace_id}/{recipient}"
    users.keep_link(vault.keyed_hash(_PURPOSE, code), "preferences", subject, at + timedelta(hours=CODE_HOURS))
    return f"{code[:4]}-{code[4:]}"


def link_by_code(code: str, at: datetime, *, users: UserStore, vault: Vault) -> str:
    """The token of the page that a code opens; the code is used up then.

    Raises:
        NotKept: it opens nothing (any more).
    """
    typed = "".join(letter for letter in code.upper() if letter in CODE_LETTERS)
    subject = users.use_link(vault.keyed_hash(_PURPOSE, typed), "preferences", at) if typed else None
    if subject is None:
        raise NotKept("this code opens nothing", hint="codes work once and for a day; ask for a new one")
    workspace_id, _, recipient = subject.partition("/")
    return link_token(workspace_id, recipient, at, vault=vault)


def choices(
    holder: Holder, language: str, at: datetime, *, ledger: ConsentLedger, consent_setup: ConsentSetup
) -> tuple[Choice, ...]:
    """Every open kind of texts, as the person stands for it."""
    states = ledger.states(holder.workspace_id, holder.recipient)
    wordings = consent_setup.disclosures(holder.workspace_id)
    return tuple(
        Choice(stream, _best(states, stream, at), current(wordings, PLACE, stream.id, language, at))
        for stream in consent_setup.streams(holder.workspace_id)
        if stream.is_open
    )


def _best(states: tuple[ScopeState, ...], stream: Stream, at: datetime) -> Standing:
    """How the person stands for the sender for which they agreed to most: texts may come while there is one."""
    senders = {ALL, *(state.scope.sender for state in states)}
    found = [
        standing(states, each, stream.id, at=at, purpose_changed_at=stream.purpose_changed_at)
        for each in sorted(senders)
    ]
    return max(found, key=lambda each: (not each.is_stopped, each.level.rank))


def choose(
    holder: Holder,
    chosen: Chosen,
    at: datetime,
    *,
    ledger: ConsentLedger,
    people: People,
    evidence: EvidenceStore,
    consent_setup: ConsentSetup,
) -> tuple[ConsentEvent, ...]:
    """Record what the person turned off and on; stopping comes first and needs nothing.

    Turning everything off leaves nothing on. What has no registered words cannot be turned on, and is left as it is.
    """
    known = {
        each.stream.id: each
        for each in choices(holder, chosen.language, at, ledger=ledger, consent_setup=consent_setup)
    }
    is_erased = people.person(holder.workspace_id, holder.recipient).number is None
    off = [EVERYTHING] if chosen.everything else [each for each in chosen.off if each in known]
    wanted = [] if chosen.everything else [each for each in chosen.on if each in known and each not in off]
    on = [(each, words) for each in wanted if (words := known[each].words) is not None]
    if not off and not on:
        return ()
    if is_erased:  # nothing personal can be kept of them, and a stop goes through all the same
        chosen, on = replace(chosen, address="", agent=""), []
        proof: tuple[str, ...] = ()
    else:
        proof = _keep(holder, chosen, off, [stream for stream, _ in on], at, evidence=evidence)
    events = [_event(_About(holder, chosen, proof, at), EventKind.OPT_OUT, stream) for stream in off]
    events += [_event(_About(holder, chosen, proof, at), EventKind.OPT_IN, stream, words) for stream, words in on]
    return ledger.append(holder.workspace_id, events)


@dataclass(frozen=True, slots=True)
class _About:
    """What all events of one sending share."""

    holder: Holder
    chosen: Chosen
    proof: tuple[str, ...]
    at: datetime


def _event(about: _About, kind: EventKind, stream: str, words: Disclosure | None = None) -> NewEvent:
    holder, chosen, proof, at = about.holder, about.chosen, about.proof, about.at
    stops = kind is EventKind.OPT_OUT
    return NewEvent(
        kind=kind,
        recipient=holder.recipient,
        happened_at=at,
        actor=PERSON,
        source="preference-page",
        scope=ConsentScope(ALL, stream),
        level=ConsentLevel(words.level) if words else ConsentLevel.NONE,
        method=Method.PREFERENCE_PAGE,
        disclosure=words.id if words else "",
        evidence=proof,
        # A page that stays open may stop texts again after START: a stop is never taken for the one before.
        key="" if stops else f"preferences:{chosen.view}:{kind.value}:{stream}:{holder.recipient[:16]}",
        detail={name: value for name, value in (("ip", chosen.address), ("agent", chosen.agent)) if value},
    )


def _keep(
    holder: Holder, chosen: Chosen, off: list[str], on: list[str], at: datetime, *, evidence: EvidenceStore
) -> tuple[str, ...]:
    """The page as it was shown to this person, and what they chose on it."""
    proofs = []
    if chosen.html:
        page = evidence.keep(holder.workspace_id, "form", "text/html", chosen.html, recipient=holder.recipient, at=at)
        proofs.append(page.id)
    content = {
        "page": PLACE, "language": chosen.language, "turned_off": off, "turned_on": on, "sent_at": at.isoformat(),
        "network_address": chosen.address, "browser": chosen.agent,
    }  # fmt: skip
    kept = evidence.keep(
        holder.workspace_id, "form", "application/json", json.dumps(content, indent=1).encode(),
        recipient=holder.recipient, at=at,
    )  # fmt: skip
    return (kept.id, *proofs)


def _no_page() -> NotKept:
    return NotKept("this link opens nothing", hint="ask the business for a new one, or text STOP to end all texts")
