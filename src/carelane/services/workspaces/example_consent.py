"""The small made-up ledger of the example workspace: people who agreed, left, came back, and one unclear reply.

Decides: what is in it. Every number is one that is never given out (555-01xx); what people said is made up, too.
Leaves alone: the workspace itself (`example`), and what texts of people do (`services.consent.inbound`).
"""

from collections.abc import Iterator
from datetime import datetime, timedelta
from typing import Final

from carelane.domain.access import Workspace
from carelane.domain.consent import ALL, ConsentLevel, ConsentScope, EventKind, Method, NewEvent
from carelane.domain.consent_records import CARE_STREAM, Disclosure, SenderNumber
from carelane.domain.kept import Actor
from carelane.domain.opt_in_form import OptInForm
from carelane.domain.phone import PhoneNumber
from carelane.ports.accounts import WorkspaceStore
from carelane.ports.campaigns import CampaignStore
from carelane.ports.clock import Clock
from carelane.ports.ledger import ConsentLedger, ConsentSetup, EvidenceStore, HeldReplies, People
from carelane.ports.opt_in_forms import OptInForms
from carelane.ports.secrets import Tokens
from carelane.services.consent.inbound.arriving import InboundText
from carelane.services.consent.inbound.handle import handle_inbound

SENDER: Final = PhoneNumber("+16085550100")
WORDS: Final = (
    "I agree to receive customer care text messages from Maple Ridge Property Management about my tenancy and my "
    "requests. Message frequency varies. Message and data rates may apply. Reply STOP to opt out or HELP for help."
)
_SOURCE: Final = "example"
_PEOPLE: Final = 12
_SAID: Final = (  # of whom, how many days ago, in which words
    (2, 9.0, "please stop messaging me"),
    (2, 6.0, "START"),
    (4, 5.0, "STOP"),
    (20, 2.0, "Hi, is the two-bedroom flat still free?"),
    (7, 0.2, "ugh enough already"),
)


def add_example_consent(
    workspace: Workspace,
    by: Actor,
    *,
    ledger: ConsentLedger,
    people: People,
    evidence: EvidenceStore,
    consent_setup: ConsentSetup,
    held: HeldReplies,
    opt_in_forms: OptInForms,
    campaigns: CampaignStore,
    workspaces: WorkspaceStore,
    tokens: Tokens,
    clock: Clock,
) -> None:
    """Fill the ledger of an example once; one with anything in it is left as it is."""
    if not workspace.is_example or ledger.size(workspace.id):
        return
    now = clock.now()
    consent_setup.put_sender(workspace.id, SenderNumber(SENDER, "Office (made up)", is_linked=True), by)
    since = now - timedelta(days=60)
    words = Disclosure(WORDS, "en", "web_form", CARE_STREAM, ConsentLevel.EXPRESS.value, since)
    consent_setup.put_disclosure(workspace.id, words, by)
    opt_in_forms.put_form(OptInForm("", workspace.id, "Website form (example)", (CARE_STREAM,), sender=SENDER), by)
    numbers = [_number(place) for place in range(_PEOPLE)]
    recipients = people.meet(workspace.id, numbers, now)
    ledger.append(workspace.id, list(_agreed(recipients, words, by, now)))
    for who, days, text in _SAID:
        said = InboundText(
            workspace_id=workspace.id, sender=SENDER, number=_number(who), text=text, at=now - timedelta(days=days),
            message_id=f"example-{who}-{days}",
        )  # fmt: skip
        handle_inbound(
            said, by, ledger=ledger, people=people, evidence=evidence, setup=consent_setup, held=held,
            campaigns=campaigns, workspaces=workspaces, tokens=tokens, clock=clock,
        )  # fmt: skip


def _number(place: int) -> PhoneNumber:
    return PhoneNumber(f"+1608555{101 + place:04}")


def _agreed(recipients: tuple[str, ...], words: Disclosure, by: Actor, now: datetime) -> Iterator[NewEvent]:
    """Each of them agreed on the form, some days after another."""
    for place, recipient in enumerate(recipients):
        yield NewEvent(
            kind=EventKind.OPT_IN,
            recipient=recipient,
            happened_at=now - timedelta(days=28 - 2 * place),
            actor=by,
            source=_SOURCE,
            scope=ConsentScope(ALL, CARE_STREAM),
            level=ConsentLevel.EXPRESS,
            method=Method.WEB_FORM,
            disclosure=words.id,
            key=f"{_SOURCE}/{place}",
            detail={"act": "ticked the box and sent the form (made up)", "name": f"Example Tenant {place + 1}"},
        )
