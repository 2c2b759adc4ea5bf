"""Keep the exact words that people agree to.

Decides: what words for a place and a level have to hold, by our own check; words that were shown before they were
registered here are kept as they were, and give express consent at most.
Leaves alone: the rules themselves (`rules`), who agreed to the words (`recording`), and a changed purpose.
Source: CTIA Messaging Principles 2023-05, 5.1 (call to action); 47 CFR 64.1200(f)(9) for consent in writing.
"""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import datetime
from types import MappingProxyType
from typing import Final

from carelane.domain.campaign import Registration
from carelane.domain.consent import ConsentLevel
from carelane.domain.consent_records import Disclosure, Stream, TextKind
from carelane.domain.errors import InputError
from carelane.domain.facts import LANGUAGES
from carelane.domain.finding import Finding, Severity
from carelane.domain.kept import Actor
from carelane.domain.target import Target
from carelane.ports.accounts import WorkspaceStore
from carelane.ports.campaigns import CampaignStore
from carelane.ports.clock import Clock
from carelane.ports.ledger import ConsentSetup
from carelane.services.check_text import check_text
from carelane.services.consent.wordings import registration_behind

KINDS: Final[Mapping[str, Target]] = MappingProxyType(
    {
        "web_form": Target.WEB_FORM,
        "paper": Target.PAPER_FORM,
        "verbal": Target.VERBAL_SCRIPT,
        "keyword_ad": Target.TEXT_TO_JOIN,
        "preference_page": Target.WEB_FORM,
        "confirmation": Target.OPTIN_MESSAGE,
    }
)
_ALWAYS: Final = frozenset({"invitation-missing-brand", "invitation-missing-message-kind"})
# A page of settings is reached from texts that have said the rest already.
_INVITATIONS: Final = ("web_form", "paper", "verbal", "keyword_ad")
_INVITED: Final = _ALWAYS | {
    "invitation-incomplete", "invitation-missing-frequency", "invitation-missing-rates", "invitation-missing-stop",
    "invitation-missing-help", "invitation-missing-privacy", "invitation-missing-terms", "script-without-question",
}  # fmt: skip
# 64.1200(f)(9): the seller, automated marketing, the number, and that consent is no condition of purchase.
_WRITTEN: Final = frozenset(
    {
        "invitation-missing-brand", "marketing-not-named", "marketing-condition-missing",
        "marketing-consent-elements-missing", "marketing-consent-not-written",
    }
)  # fmt: skip
_SELLS: Final = frozenset({"promotion-in-call-to-action"})  # an invitation to offers names them


class BadDisclosure(InputError):
    """Words that cannot be kept as what they are said to be; the context lists what is missing."""

    slug = "bad-disclosure"


@dataclass(frozen=True, slots=True)
class RegisterDisclosure:
    """Words for one place, stream and language. since, until: when they were shown, where that was before."""

    workspace_id: str
    text: str
    place: str
    stream: str
    level: ConsentLevel = ConsentLevel.EXPRESS
    language: str = "en"
    since: datetime | None = None
    until: datetime | None = None


@dataclass(frozen=True, slots=True)
class RegisteredDisclosure:
    """The words as they are kept, with what our check has to say of them."""

    disclosure: Disclosure
    findings: tuple[Finding, ...]


def register_disclosure(
    command: RegisterDisclosure,
    by: Actor,
    *,
    setup: ConsentSetup,
    campaigns: CampaignStore,
    workspaces: WorkspaceStore,
    clock: Clock,
) -> RegisteredDisclosure:
    """Keep the words, and end those of the same place, stream and language before them.

    Raises:
        BadDisclosure: they lack what words for this place and level have to hold; everything is listed.
        NotKept: there is no such workspace.
    """
    stream = _require_place(command, setup)
    is_past = command.until is not None
    registration = registration_behind(
        command.workspace_id, stream.campaign_id, campaigns=campaigns, workspaces=workspaces
    )
    findings = words_checked(command, stream, registration)
    wrong = [] if is_past else [each for each in findings if _is_needed(each, command, stream)]
    if wrong:
        raise BadDisclosure(
            "these words do not hold what they have to, and were not kept",
            context="\n".join(f"{each.what} ({each.rule})" for each in wrong),
            hint="complete them; words that were shown before may be kept with the day on which they ended",
        )
    level = min(command.level, ConsentLevel.EXPRESS, key=lambda each: each.rank) if is_past else command.level
    made = Disclosure(
        text=command.text,
        language=command.language,
        place=command.place,
        stream=command.stream,
        level=level.value,
        since=command.since or clock.now(),
        until=command.until,
    )
    there = next((each for each in setup.disclosures(command.workspace_id) if each.id == made.id), None)
    if there is not None and there.level != made.level:
        raise BadDisclosure(
            f"the very same words are kept as {there.level} already",
            hint="other consent needs other words",
        )
    return RegisteredDisclosure(setup.put_disclosure(command.workspace_id, made, by), findings)


def words_checked(command: RegisterDisclosure, stream: Stream, registration: Registration) -> tuple[Finding, ...]:
    """What our check says of the words, for the place where they stand and for consent in writing."""
    sells = stream.kind is TextKind.MARKETING or command.level is ConsentLevel.EXPRESS_WRITTEN
    use_case = "MARKETING" if sells else "CUSTOMER_CARE"
    brand = registration.brand

    def found(kind: Target) -> tuple[Finding, ...]:
        return check_text(
            command.text, kind=kind.value, brand=brand.names, website=brand.website, use_case=use_case
        ).findings

    findings = found(KINDS[command.place])
    if command.level is ConsentLevel.EXPRESS_WRITTEN and KINDS[command.place] is not Target.WEB_FORM:
        known = {each.rule for each in findings}
        written = [each for each in found(Target.WEB_FORM) if each.rule in _WRITTEN - known]
        findings = (*findings, *(replace(each, field=command.place) for each in written))
    return findings


def _is_needed(finding: Finding, command: RegisterDisclosure, stream: Stream) -> bool:
    """Whether words with this finding may not be kept."""
    if finding.rule in _SELLS and stream.kind is TextKind.MARKETING:
        return False
    if command.level is ConsentLevel.EXPRESS_WRITTEN and finding.rule in _WRITTEN:
        return True
    needed = _INVITED if command.place in _INVITATIONS else _ALWAYS
    return finding.severity is Severity.BLOCKER or (finding.rule in needed and finding.severity is Severity.WARNING)


def _require_place(command: RegisterDisclosure, setup: ConsentSetup) -> Stream:
    """The stream, when place, level, language and times make sense."""
    stream = next((each for each in setup.streams(command.workspace_id) if each.id == command.stream), None)
    if stream is None:
        raise BadDisclosure("there is no such stream", hint="add the stream first")
    if command.place not in KINDS:
        raise BadDisclosure("words stand in no such place", hint=f"give one of {', '.join(KINDS)}")
    if command.language not in LANGUAGES:
        raise BadDisclosure("words are kept in no such language", hint=f"give one of {', '.join(LANGUAGES)}")
    if command.level.rank < ConsentLevel.EXPRESS.rank:
        raise BadDisclosure("words ask for express consent at least", hint="give express or express_written")
    if command.level is ConsentLevel.EXPRESS_WRITTEN and command.place == "verbal":
        raise BadDisclosure("spoken words give no consent in writing", hint="use a form, a paper or a text for that")
    if not command.text.strip():
        raise BadDisclosure("there are no words", hint="give the exact words that people see or hear")
    times = [each for each in (command.since, command.until) if each is not None]
    if any(each.tzinfo is None for each in times) or times != sorted(times):
        raise BadDisclosure("the times are not in order, or have no zone", hint="give since and until with their zone")
    if command.until is not None and command.since is None:
        raise BadDisclosure("words that have ended need the day on which they began", hint="give since as well")
    return stream
