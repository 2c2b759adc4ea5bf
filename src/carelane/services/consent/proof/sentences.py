"""What happened, in sentences: of one event, and of all together for somebody who never saw the program.

Decides: the words. They say what was recorded and nothing that is not there; where something is missing they say so.
Leaves alone: facts (`build`) and layout (`report`).
"""

from collections.abc import Sequence
from datetime import UTC, datetime
from typing import Final

from carelane.domain.consent import ALL, ConsentEvent, ConsentLevel, EventKind, Method
from carelane.domain.consent_records import Checkpoint
from carelane.domain.consent_state import Point, Standing
from carelane.domain.phone import PhoneNumber, national
from carelane.services.consent.proof.proof import Entry, StreamStanding, TextsSent

_ROADS: Final = {
    Method.INBOUND_TEXT: "by a text of their own",
    Method.KEYWORD: "by a keyword in a text",
    Method.WEB_FORM: "on a web form",
    Method.PREFERENCE_PAGE: "on their preference page",
    Method.VERBAL: "by word of mouth, entered by staff",
    Method.PAPER: "on paper",
    Method.POINT_OF_SALE: "at the counter",
    Method.CONTRACT: "in a contract",
    Method.EMPLOYEE: "as an employee",
    Method.EMAIL: "by e-mail",
    Method.VOICE: "by voice",
    Method.IN_PERSON: "in person",
    Method.IMPORT: "as an imported list says",
    Method.PROVIDER: "as the provider's list says",
    Method.CARRIER_CODE: "as a code of the carrier says",
    Method.DEADLINE: "because nobody decided on an unclear reply in time",
    Method.SYSTEM: "by the program",
}
_LEVELS: Final = {
    ConsentLevel.IMPLIED: "implied consent",
    ConsentLevel.EXPRESS: "express consent",
    ConsentLevel.EXPRESS_WRITTEN: "express written consent",
    ConsentLevel.NONE: "no consent",
}
_TITLES: Final = {
    EventKind.OPT_IN_REQUESTED: "A form was sent, and a confirmation was asked for",
    EventKind.CONFIRMATION: "They confirmed",
    EventKind.OPT_OUT: "They opted out",
    EventKind.RESUBSCRIBE: "They came back after an opt-out",
    EventKind.COMPLAINT: "A complaint was recorded",
    EventKind.WRONG_NUMBER: "The number was said to be the wrong one",
    EventKind.REASSIGNED: "The number was reported to belong to somebody else now",
    EventKind.HOLD: "An unclear reply came in; texts were held until somebody had read it",
    EventKind.RELEASE: "Somebody read the unclear reply and decided that it was no opt-out",
    EventKind.SCOPE_CHANGE: "What the consent reaches was changed",
    EventKind.EXPIRY: "The consent given before ended",
    EventKind.DISCLOSURE_CHANGE: "The purpose changed; consent given before covers it no more",
    EventKind.PROVIDER_UNBLOCKED: "The provider delivers to this number again",
    EventKind.CORRECTION: "An earlier entry was wrong and counts no more",
    EventKind.ERASURE: "The person's data were erased; what stops texts stays",
}


def title_of(event: ConsentEvent) -> str:
    """One event as a sentence."""
    what = event.event
    road = _ROADS[what.method]
    if what.kind is EventKind.OPT_IN:
        if what.level is ConsentLevel.IMPLIED:
            return f"They wrote to the business {road} ({_LEVELS[what.level]})"
        return f"They agreed to texts {road} ({_LEVELS[what.level]})"
    title = _TITLES[what.kind]
    roads = {
        EventKind.OPT_OUT,
        EventKind.RESUBSCRIBE,
        EventKind.CONFIRMATION,
        EventKind.WRONG_NUMBER,
        EventKind.COMPLAINT,
    }
    return f"{title} {road}" if what.kind in roads else title


def reach_of(event: ConsentEvent) -> str:
    """How far an event reaches, in words."""
    scope = event.event.scope
    sender = (
        "every number of the business" if scope.sender == ALL else f"the number {national(PhoneNumber(scope.sender))}"
    )
    return f"{sender}; {'all kinds of texts' if scope.stream == ALL else f'texts of the kind “{scope.stream}”'}"


def when(at: datetime) -> str:
    """A moment in UTC, as lawyers can read it."""
    return at.astimezone(UTC).strftime("%B %-d, %Y, %H:%M:%S UTC")


def day(at: datetime) -> str:
    """Its day."""
    return at.astimezone(UTC).strftime("%B %-d, %Y")


def summary_of(
    business: str,
    entries: Sequence[Entry],
    streams: Sequence[StreamStanding],
    sent: TextsSent,
    checkpoint: Checkpoint | None,
) -> tuple[str, ...]:
    """The plain-language summary."""
    if not entries:
        return (f"{business} has recorded nothing about this number: no consent and no opt-out.",)
    return (
        *_consents(business, entries),
        *_stops(entries),
        *_today(streams),
        _texts(sent),
        *_integrity(entries, checkpoint),
    )


def _consents(business: str, entries: Sequence[Entry]) -> list[str]:
    given = [entry for entry in entries if entry.event.event.kind in {EventKind.OPT_IN, EventKind.CONFIRMATION}]
    counting = [entry for entry in given if not entry.corrected]
    if not counting:
        return [f"{business} has recorded no consent of this person that counts."]
    first = counting[0]
    found = [f"On {day(first.event.counts_at)} {_small(title_of(first.event))}; that is entry {first.event.number}."]
    best = max(counting, key=lambda entry: (entry.event.event.level.rank, entry.event.counts_at))
    if best is not first:
        found.append(
            f"The strongest consent is entry {best.event.number} of {day(best.event.counts_at)}: "
            f"{_LEVELS[best.event.event.level]}."
        )
    if best.event.event.level is ConsentLevel.IMPLIED:
        found.append(
            "That is implied consent: it covers answers to what the person asked, and no further texts. The record "
            "does not claim more."
        )
    if best.words:
        found.append(f"The exact words that they saw are printed with entry {best.event.number}.")
    elif best.event.event.level is not ConsentLevel.IMPLIED:
        found.append("Which words they saw was not recorded.")
    lacking = [str(entry.event.number) for entry in counting if not entry.evidence]
    if lacking:
        found.append(f"No evidence is kept for entry {', '.join(lacking)}.")
    return found


def _stops(entries: Sequence[Entry]) -> list[str]:
    outs = [entry for entry in entries if entry.event.event.kind is EventKind.OPT_OUT]
    back = [entry for entry in entries if entry.event.event.kind is EventKind.RESUBSCRIBE and not entry.corrected]
    if not outs:
        return ["No opt-out is recorded."]
    days = ", ".join(day(entry.event.counts_at) for entry in outs)
    found = [f"They opted out {_times(len(outs))}: {days}."]
    if back:
        found.append(
            f"They came back by an act of their own: {', '.join(day(entry.event.counts_at) for entry in back)}."
        )
    return found


def _today(streams: Sequence[StreamStanding]) -> list[str]:
    return [f"Today, texts of the kind “{each.stream.name}”: {standing_words(each.standing)}." for each in streams]


def standing_words(stands: Standing) -> str:
    """How somebody stands, in words."""
    for words, point in (
        ("not allowed: they opted out", stands.opted_out),
        ("not allowed: it is said to be the wrong number", stands.wrong_number),
        ("not allowed: the number belongs to somebody else now", stands.reassigned),
        ("not allowed: they complained", stands.complaint),
        ("held: a reply of theirs has to be read first", stands.hold),
    ):
        if point:
            return f"{words} ({day(point.at)})"
    return _level_words(stands.level, stands.consent)


def _level_words(level: ConsentLevel, consent: Point | None) -> str:
    if level is ConsentLevel.NONE or consent is None:
        return "no consent that counts"
    only = ", for answers to what they ask only" if level is ConsentLevel.IMPLIED else ""
    return f"{_LEVELS[level]} since {day(consent.at)}{only}"


def _texts(sent: TextsSent) -> str:
    if not sent.times:
        return "The log of sent texts shows no text to this number in the last 400 days."
    shown = (
        f"The log of sent texts shows {_counted(len(sent.times), 'text')} to this number in the last 400 days, the "
        f"last one on {day(sent.times[0])}"
    )
    if sent.after_opt_out:
        return f"{shown}; {sent.after_opt_out} of them went while an opt-out stood (one confirmation of it is allowed)."
    return f"{shown}; none of them went while an opt-out stood."


def _integrity(entries: Sequence[Entry], checkpoint: Checkpoint | None) -> list[str]:
    if checkpoint is None:
        return ["The ledger's head was not signed, so that this document shows no proof of its order."]
    covered = sum(entry.inclusion is not None and entry.inclusion.holds for entry in entries)
    told = (
        f"The entries stand in a ledger that is only ever added to. Its head with {checkpoint.size:,} entries was "
        f"signed on {when(checkpoint.at)}; {covered} of the {len(entries)} entries here are proved to be among them."
    )
    return [told]


def _small(sentence: str) -> str:
    return sentence[:1].lower() + sentence[1:]


def _times(count: int) -> str:
    return {1: "once", 2: "twice"}.get(count, f"{count} times")


def _counted(count: int, noun: str) -> str:
    return f"{count:,} {noun}{'' if count == 1 else 's'}"
