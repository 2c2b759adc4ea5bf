"""What is on record about consent, as data for programs (JSON v1).

Decides: names and shapes of the fields, which are only ever added to. Words of a person are shown in a dossier alone.
"""

from datetime import datetime

from carelane.domain.consent import ConsentEvent, told
from carelane.domain.consent_state import Point, Standing
from carelane.report.json_v1 import VERSION, Data, citation_data
from carelane.services.consent.inbound.handled import AutomaticReply, Handled
from carelane.services.consent.recording.dossier import Dossier, DossierEntry
from carelane.services.consent.send_failures import FailureRecorded


def event_data(event: ConsentEvent) -> Data:
    """One entry without anything about the person."""
    what = event.event
    return {
        "id": event.id,
        "number": event.number,
        "kind": what.kind.value,
        "level": what.level.value,
        "method": what.method.value,
        "sender": what.scope.sender,
        "stream": what.scope.stream,
        "happened_at": what.happened_at.isoformat(),
        "recorded_at": event.recorded_at.isoformat(),
        "disclosure": what.disclosure,
        "evidence": list(what.evidence),
        "refers_to": what.refers_to,
        "until": _moment(what.until),
    }


def handled_line_data(handled: Handled, line_id: object) -> Data:
    """What became of one of many texts."""
    return {
        "carelane": VERSION,
        "id": line_id,
        "intent": handled.intent,
        "band": handled.band,
        "why": handled.why,
        "rule": handled.rule,
        "recorded": [event_data(each) for each in handled.recorded],
        "reply": _reply(handled.reply) if handled.reply else None,
        "silence": handled.silence,
        "repeat": handled.is_repeat,
        "held": handled.is_held,
        "deadline": _moment(handled.deadline),
        "attention": handled.attention,
        "citations": [citation_data(each) for each in handled.citations],
    }


def handled_data(handled: Handled) -> Data:
    """What became of a text."""
    data = handled_line_data(handled, None)
    del data["id"]
    return data


def standing_data(stands: Standing) -> Data:
    """How a person stands; null where nothing of that sort is on record."""
    return {
        "level": stands.level.value,
        "stopped": stands.is_stopped,
        "consent": _point(stands.consent),
        "inquiry": _point(stands.inquiry),
        "opted_out": _point(stands.opted_out),
        "complaint": _point(stands.complaint),
        "wrong_number": _point(stands.wrong_number),
        "reassigned": _point(stands.reassigned),
        "hold": _point(stands.hold),
        "provider_block": _point(stands.provider_block),
        "expired": _point(stands.expired),
    }


def failure_data(recorded: FailureRecorded) -> Data:
    """What became of the failure of a send."""
    return {
        "carelane": VERSION,
        "what": recorded.what,
        "meaning": recorded.meaning,
        "out_of_step": recorded.surprise,
        "recorded": [event_data(each) for each in recorded.events],
        "citations": [citation_data(each) for each in recorded.citations],
    }


def dossier_data(dossier: Dossier) -> Data:
    """How consent was received, with the words that were shown and what proves it."""
    return {
        "carelane": VERSION,
        "stream": dossier.stream,
        "made_at": dossier.made_at.isoformat(),
        "answer": list(dossier.sentences),
        "complaint": event_data(dossier.complaint) if dossier.complaint else None,
        "basis": _entry(dossier.basis) if dossier.basis else None,
        "at_the_time": standing_data(dossier.at_the_time),
        "timeline": [_entry(each) for each in dossier.timeline],
    }


def _entry(entry: DossierEntry) -> Data:
    words = entry.words
    return {
        **event_data(entry.event),
        "detail": told(entry.event.event.detail),
        "words_shown": None
        if words is None
        else {
            "id": words.id,
            "text": words.text,
            "language": words.language,
            "place": words.place,
            "since": words.since.isoformat(),
            "until": _moment(words.until),
        },
        "evidence": [
            {
                "id": each.id,
                "kind": each.kind,
                "media_type": each.media_type,
                "size": each.size,
                "kept_at": each.kept_at.isoformat(),
            }
            for each in entry.evidence
        ],
    }


def _reply(reply: AutomaticReply) -> Data:
    return {
        "kind": reply.kind.value,
        "text": reply.text,
        "why": reply.why,
        "registered": reply.is_registered,
        "before": _moment(reply.before),
    }


def _point(point: Point | None) -> Data | None:
    if point is None:
        return None
    return {
        "event": point.event,
        "at": point.at.isoformat(),
        "method": point.method,
        "disclosure": point.disclosure,
        "until": _moment(point.until),
    }


def _moment(at: datetime | None) -> str | None:
    return at.isoformat() if at else None
