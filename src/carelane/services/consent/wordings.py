"""The words that a campaign sends by itself: its registered texts, else ours with the name of the business.

Decides: which campaign a number belongs to, whose registered words may be used as they are, and what is said where
there are none. A registered answer to STOP that sells or holds the person back is not sent.
Leaves alone: when they are sent (`inbound`), and the sentences (`wording`).
Source: 47 CFR 64.1200(a)(12): a confirmation confirms, and does nothing else.
"""

from contextlib import suppress
from dataclasses import dataclass, field, replace
from functools import lru_cache
from typing import Final

from carelane.domain.campaign import Registration
from carelane.domain.target import Target
from carelane.language.placeholders import find_placeholders
from carelane.ports.accounts import WorkspaceStore
from carelane.ports.campaigns import CampaignStore, NotKept
from carelane.ports.ledger import ConsentSetup
from carelane.wording.ask import Ask, Generator
from carelane.wording.registered.replies import help_message, optin_message, optout_message

_ONLY_CONFIRMS: Final = frozenset({"optout-message-promotion", "optout-message-retention-attempt"})


@dataclass(frozen=True, slots=True)
class Words:
    """A text to send. text: "" where nothing true can be said without the owner; note: why it is not the registered."""

    text: str
    is_registered: bool
    note: str = ""


@dataclass(frozen=True, slots=True)
class Wordings:
    """The campaign behind a number. provider: who delivers its texts, "" when nobody says."""

    registration: Registration = field(default_factory=Registration)
    provider: str = ""

    def opt_out(self, language: str) -> Words:
        """The one confirmation of an opt-out."""
        registered = self.registration.campaign.optout_message.strip()
        note = "the campaign has no registered answer to STOP"
        if registered:
            note = _why_not(registered, self.registration.brand.names)
            if not note:
                return Words(registered, is_registered=True)
        return replace(self._written(optout_message, language), note=note)

    def help(self, language: str) -> Words:
        """The answer to HELP."""
        return self._registered(self.registration.campaign.help_message) or self._written(help_message, language)

    def opt_in(self, language: str) -> Words:
        """The confirmation of an opt-in."""
        return self._registered(self.registration.campaign.optin_message) or self._written(optin_message, language)

    def _registered(self, text: str) -> Words | None:
        given = text.strip()
        return Words(given, is_registered=True) if given and not find_placeholders(given) else None

    def _written(self, generator: Generator, language: str) -> Words:
        written = generator(Ask(self.registration, language, self.provider))
        if written.gaps:
            return Words("", is_registered=False, note=written.gaps[0].question)
        return Words(written.text, is_registered=False)


def wordings_of(
    workspace_id: str,
    sender: str,
    *,
    provider: str = "",
    setup: ConsentSetup,
    campaigns: CampaignStore,
    workspaces: WorkspaceStore,
) -> Wordings:
    """The words of the campaign of a number; of the only campaign, where the number names none.

    Raises:
        NotKept: there is no such workspace.
    """
    number = next((each for each in setup.senders(workspace_id) if each.number == sender), None)
    campaign_id = number.campaign_id if number else ""
    registration = registration_behind(workspace_id, campaign_id, campaigns=campaigns, workspaces=workspaces)
    workspace = workspaces.workspace(workspace_id)
    delivers = provider or (number.provider if number else "") or workspace.provider or registration.provider
    return Wordings(registration, delivers)


def registration_behind(
    workspace_id: str, campaign_id: str, *, campaigns: CampaignStore, workspaces: WorkspaceStore
) -> Registration:
    """What is registered: of the campaign that is named, else of the only one; with the workspace's name at least.

    Raises:
        NotKept: there is no such workspace.
    """
    workspace = workspaces.workspace(workspace_id)
    registration = Registration()
    if campaign_id:
        with suppress(NotKept):  # removed since: the opt-out is confirmed all the same
            registration = campaigns.get(workspace_id, campaign_id).registration
    else:
        kept = campaigns.all(workspace_id)
        registration = kept[0].registration if len(kept) == 1 else registration
    if registration.brand.names:
        return registration
    return replace(registration, brand=replace(registration.brand, display_name=workspace.name))


@lru_cache(maxsize=256)
def _why_not(text: str, names: tuple[str, ...]) -> str:
    """Why a registered confirmation is not sent; "" where it only confirms."""
    from carelane.services.check_text import check_text  # noqa: PLC0415  loads the rules, which a START needs not

    if find_placeholders(text):
        return "the registered answer to STOP has a blank to fill in"
    report = check_text(text, kind=Target.OPTOUT_MESSAGE.value, brand=names)
    wrong = [each for each in report.findings if each.rule in _ONLY_CONFIRMS]
    return f"the registered answer to STOP may only confirm: {wrong[0].what}" if wrong else ""
