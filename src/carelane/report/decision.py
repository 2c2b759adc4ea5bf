"""A decision of the send gate as data and as text.

Decides: the JSON contract (`carelane: 1`) of a decision and of its explanation. It holds no number and no text but the
suggested one.
Leaves alone: what was decided (`services.gate`).
"""

from collections.abc import Iterator
from datetime import datetime
from typing import Any, Final

from carelane.domain.decide_send import Explained, explain_send
from carelane.domain.gate_facts import SendFacts
from carelane.domain.send_decision import Effect, Outcome, Reason
from carelane.report.json_v1 import VERSION
from carelane.services.findings import NOTICE
from carelane.services.gate.question import SendAnswer
from carelane.sources import requirement, source

_TITLES: Final = {Outcome.ALLOWED: "Allowed", Outcome.HOLD: "Hold", Outcome.DENIED: "Denied"}
_MARKS: Final = {Effect.DENY: "against it", Effect.HOLD: "holds it", Effect.NOTE: "note", None: "nothing to say"}


def decision_data(answer: SendAnswer) -> dict[str, Any]:
    """The decision as plain data."""
    decision = answer.decision
    return {
        "carelane": VERSION,
        "outcome": decision.outcome.value,
        "may_send": answer.may_go,
        "enforced": answer.is_enforced,
        "noted": answer.is_noted,
        "decided_at": _moment(decision.decided_at),
        "until": _moment(decision.until),
        "suggestion": decision.suggestion,
        "reasons": [reason_data(each) for each in decision.reasons],
    }


def reason_data(reason: Reason) -> dict[str, Any]:
    """One reason as plain data."""
    return {
        "code": reason.code,
        "effect": reason.effect.value,
        "sentence": reason.sentence,
        "requirements": list(reason.requirements),
        "event": reason.event,
        "until": _moment(reason.until),
    }


def explanation_data(answer: SendAnswer) -> dict[str, Any]:
    """The decision with every question that was asked, what it rests on, and whose rules these are."""
    data = decision_data(answer)
    facts = answer.facts
    data["checks"] = [_check(each) for each in (explain_send(facts) if facts else ())]
    data["facts"] = _facts(facts) if facts else None
    names = dict.fromkeys(name for each in answer.decision.reasons for name in each.requirements)
    data["requirements"] = [_authority(name) for name in names]
    return data


def decision_text(answer: SendAnswer, *, explain: bool = False) -> str:
    """The decision for a person to read."""
    return "\n".join(_lines(answer, explain=explain)) + "\n"


def _lines(answer: SendAnswer, *, explain: bool) -> Iterator[str]:
    decision = answer.decision
    until = f" until {decision.until:%Y-%m-%d %H:%M} UTC" if decision.until else ""
    waits = " until somebody has decided" if decision.outcome is Outcome.HOLD and not decision.until else ""
    yield f"{_TITLES[decision.outcome]}{until}{waits}"
    if not answer.is_enforced:
        yield "This workspace only watches: the text may be sent all the same."
    if answer.is_noted:
        yield "The text is noted as sent."
    for each in decision.reasons:
        yield f"\n{_MARKS[each.effect]}: {each.code}"
        yield f"  {each.sentence}"
        if each.event:
            yield f"  event: {each.event}"
        if explain:
            yield from (f"  {name}: {requirement(name).statement}" for name in each.requirements)
    if decision.suggestion:
        yield f"\nsuggested text:\n  {decision.suggestion}"
    if explain and answer.facts:
        yield "\nwhat was asked:"
        yield from (f"  {each.asks} {_MARKS[each.effect]}" for each in explain_send(answer.facts))
    yield f"\n{NOTICE}"


def _check(explained: Explained) -> dict[str, Any]:
    return {
        "name": explained.name,
        "asks": explained.asks,
        "effect": explained.effect.value if explained.effect else "",
        "codes": [each.code for each in explained.reasons],
    }


def _facts(facts: SendFacts) -> dict[str, Any]:
    standing, stream, place = facts.standing, facts.stream, facts.place
    return {
        "context": facts.context.value,
        "level": standing.level.value if standing else "",
        "stream": stream.id if stream else "",
        "stream_kind": stream.kind.value if stream else "",
        "selling": facts.text.selling.value,
        "provider": facts.sender.provider,
        "campaign": facts.sender.campaign.value,
        "zones": list(place.zones),
        "states": list(dict.fromkeys((*place.states, *place.also_states))),
        "place_known_by": place.known_by,
        "first_text": facts.sent.first_at is None,
        "rules_of": facts.at.date().isoformat(),
        "revoke_all": facts.law.revoke_all,
        "fcc_26_67": facts.law.category_rules,
    }


def _authority(name: str) -> dict[str, Any]:
    entry = requirement(name)
    strongest = min((source(each) for each in entry.sources), key=lambda each: each.authority.rank)
    return {
        "id": name,
        "basis": entry.basis,
        "says": entry.statement,
        "source": strongest.title,
        "date": strongest.date,
        "url": strongest.url,
    }


def _moment(at: datetime | None) -> str | None:
    return None if at is None else at.isoformat().replace("+00:00", "Z")
