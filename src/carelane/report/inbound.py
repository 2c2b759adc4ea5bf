"""What became of a text, for a person. Leaves alone: the data for programs (`consent_json`)."""

import textwrap

from carelane.domain.consent import ALL, ConsentEvent, EventKind
from carelane.report.marking import WIDTH, visible
from carelane.services.consent.inbound.handled import Handled
from carelane.services.findings import NOTICE

_DID = {
    EventKind.OPT_OUT: "opted out",
    EventKind.RESUBSCRIBE: "texts may come again",
    EventKind.CONFIRMATION: "confirmed the opt-in",
    EventKind.OPT_IN: "an opt-in",
    EventKind.HOLD: "waits for a person; nothing automatic goes out until then",
    EventKind.WRONG_NUMBER: "not the number of the person who agreed",
    EventKind.COMPLAINT: "a complaint",
}


def handled_report(handled: Handled) -> str:
    """How a text was read, what was recorded, and what to send."""
    lines = [f"{handled.intent.replace('_', ' ')}, {handled.band}: {visible(handled.why)}"]
    if handled.is_repeat:
        lines.append("this message was dealt with before; nothing was recorded again")
    lines.extend(f"recorded: {_did(each)}" for each in handled.recorded)
    if handled.deadline:
        lines.append(f"decide until {handled.deadline.isoformat()}; after that it counts as an opt-out")
    if handled.reply:
        lines.append(f"send now: {handled.reply.text}")
        lines.append(f"  why: {handled.reply.why}")
        if handled.reply.before:
            lines.append(f"  not after {handled.reply.before.isoformat()}")
    else:
        lines.append(f"send nothing: {handled.silence}")
    if handled.attention:
        lines.append(f"to do: {handled.attention}")
    lines.extend(f"source: {each.title} ({each.authority}, {each.date}): {each.says}" for each in handled.citations[:3])
    lines.append(NOTICE)
    return "".join(f"{textwrap.fill(line, WIDTH, subsequent_indent='  ')}\n" for line in lines)


def _did(event: ConsentEvent) -> str:
    what = event.event
    words = _DID.get(what.kind, what.kind.value.replace("_", " "))
    if what.kind is EventKind.OPT_IN and what.level.value == "implied":
        words = "a text of theirs, which may be answered"
    where = "every number" if what.scope.sender == ALL else what.scope.sender
    stream = "every kind of text" if what.scope.stream == ALL else what.scope.stream
    return f"{words} ({where}, {stream}); entry {event.number}"
