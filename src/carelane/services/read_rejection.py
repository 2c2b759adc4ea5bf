"""Read a rejection, and where it names no fault, say what the campaign itself lets one suspect.

Decides: what is suspected (causes of the campaign's own findings, worst first), and which warnings the campaign
adds: a rejection of another campaign or brand.
Leaves alone: the reading of the text (`remediation.rejection`), printing (`report`) and repairing.
"""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from typing import Final

from carelane.domain.campaign import Registration
from carelane.domain.errors import InputError
from carelane.domain.finding import Citation, Confidence, Finding, Severity
from carelane.remediation.rejection.reader import read_text
from carelane.remediation.rejection.reading import NOT_SPECIFIED, Demand, RejectionReading, Suspected

MOST_CHARACTERS: Final = 1_000_000
MOST_SUSPECTED: Final = 12
_WEIGHT: Final = {Severity.BLOCKER: 4.0, Severity.WARNING: 2.0, Severity.ADVICE: 0.5}
_SURE: Final = {Confidence.HIGH: 1.0, Confidence.MEDIUM: 0.7, Confidence.LOW: 0.3}


def read_rejection(text: str, provider: str = "", registration: Registration | None = None) -> RejectionReading:
    """What a rejection says: causes with their words, codes, ids, notes.

    `provider` settles what a code means; without it the campaign's own provider does, else the shape of the code.
    `suspected` is filled only when the text names no fault and a registration is there to look at.

    Raises:
        InputError: the text is no string, is empty or longer than a million characters.
    """
    _refuse_unreadable(text)
    named = provider or (registration.provider if registration is not None else "")
    reading = read_text(text, named)
    notes = [*reading.notes, *_warnings(reading, registration)]
    suspected: tuple[Suspected, ...] = ()
    if not reading.nothing_to_correct and all(demand.cause == NOT_SPECIFIED for demand in reading.causes):
        if registration is None:
            notes.append("Nothing is suspected either, because no campaign was given to look at.")
        else:
            suspected = _suspected(registration, provider)
            notes.append(
                "What is suspected comes from the campaign's own faults, not from the text."
                if suspected
                else "The campaign shows no fault of its own either."
            )
    return replace(reading, notes=tuple(notes), suspected=suspected)


def _refuse_unreadable(text: str) -> None:
    if not isinstance(text, str):
        raise InputError(f"a rejection is a string, not {type(text).__name__}", hint="decode bytes as UTF-8 first")
    if not text or text.isspace():
        raise InputError(
            "there is no rejection to read",
            hint="give the text itself, @FILE for a file that holds it, or - for standard input",
        )
    if len(text) > MOST_CHARACTERS:
        raise InputError(
            f"the rejection has {len(text):,} characters; at most {MOST_CHARACTERS:,} can be read at once",
            hint="paste the part that gives the reasons",
        )


def _warnings(reading: RejectionReading, registration: Registration | None) -> Iterator[str]:
    """What does not fit the campaign at hand."""
    if registration is None:
        return
    campaign = registration.campaign
    for kind, own, found in (
        ("campaign", campaign.campaign_id, reading.campaign_ids),
        ("brand", campaign.brand_id, reading.brand_ids),
    ):
        if own and found and own not in found:
            yield f"The rejection is for the {kind} {', '.join(found)}; the file holds {own}. Is it the right file?"


def _suspected(registration: Registration, provider: str) -> tuple[Suspected, ...]:
    """The causes that the findings of the campaign show, the likeliest first."""
    from carelane.domain.errors import BadSetting  # noqa: PLC0415  a provider without a profile is no error here
    from carelane.services.check_campaign import check_campaign  # noqa: PLC0415  loads every rule

    try:
        findings = check_campaign(registration, provider=provider).findings
    except BadSetting:
        findings = check_campaign(registration).findings
    ranks: dict[str, float] = {}
    reasons: dict[str, Finding] = {}
    for finding in findings:
        weight = _WEIGHT[finding.severity] * _SURE[finding.confidence]
        for name in finding.causes:
            if weight > ranks.get(name, 0.0):
                ranks[name], reasons[name] = weight, finding
    ordered = sorted(ranks, key=lambda name: -ranks[name])[:MOST_SUSPECTED]
    return tuple(Suspected(name, f"{reasons[name].field}: {reasons[name].what}", ranks[name]) for name in ordered)


@dataclass(frozen=True, slots=True)
class Backing:
    """On whose word a cause counts: what a code means, or what a requirement asks."""

    says: str
    authority: str
    date: str
    url: str


def backing(demand: Demand, reading: RejectionReading) -> tuple[Backing, ...]:
    """The sources of an asserted cause, at most two: its code in this text, and the strongest requirement behind it."""
    found = []
    for code in reading.codes:
        if code.code == demand.code:
            meaning = next((item for item in code.meanings if demand.cause in item.causes), code.meanings[0])
            says = f"{meaning.provider} {meaning.code}: {meaning.title}"
            found.append(Backing(says, f"provider, {meaning.evidence}", meaning.source_date, meaning.source_url))
            break
    cited = _requirement(demand.cause)
    if cited is not None:
        found.append(Backing(cited.says, cited.authority, cited.date, cited.url))
    return tuple(found)


def _requirement(cause: str) -> Citation | None:
    from carelane.rules.registry import entries  # noqa: PLC0415  loads every rule
    from carelane.sources import citations  # noqa: PLC0415

    for entry in entries().values():
        if cause in entry.rule.causes:
            cited = citations(entry.rule.covers, entry.rule.cites)
            if cited:
                return cited[0]
    return None
