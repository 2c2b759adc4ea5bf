"""Readings of replies, as data for programs (JSON v1) and as text for people.

Decides: names and shapes of the fields, which are only ever added to, and the wording of the text form.
"""

import textwrap

from carelane.report.json_v1 import VERSION, Data, citation_data, span_data
from carelane.report.marking import WIDTH, visible
from carelane.services.findings import NOTICE
from carelane.services.read_reply import ReplyReading

_BANDS = {
    "act": "a machine may act on it",
    "review": "a person decides; automatic texts wait, and it counts as an opt-out when nobody answers in time",
    "none": "nothing to act on",
}
_SCOPES = {
    "everything": "all texts of the business",
    "this_stream": "the kind of text that it names",
    "this_number": "this number, in every list",
}


def reply_line_data(reading: ReplyReading, line_id: object) -> Data:
    """One result line of a bulk run."""
    reply = reading.reply
    return {
        "carelane": VERSION,
        "id": line_id,
        "intent": reply.intent,
        "band": reply.band,
        "scope": reply.scope,
        "spans": [span_data(span) for span in reply.spans],
        "why": reply.why,
        "rule": reply.rule,
        "holds_texts": reply.holds_texts,
        "probability": reply.probability,
        "citations": [citation_data(citation) for citation in reading.citations],
    }


def reply_data(reading: ReplyReading) -> Data:
    """The reading of one reply."""
    data = reply_line_data(reading, None)
    del data["id"]
    return {**data, "text": reading.text, "context": reading.context, "notice": NOTICE}


def reply_report(reading: ReplyReading) -> str:
    """The reading of one reply, for a person."""
    reply = reading.reply
    lines = [f"{reply.intent.replace('_', ' ')}, {reply.band}: {_BANDS[reply.band]}"]
    if reply.scope is not None:
        lines.append(f"reaches {_SCOPES[reply.scope]}")
    lines.append(f"why: {visible(reply.why)}")
    words = (visible(" ".join(reading.text[span.start : span.end].split())) for span in reply.spans)
    lines.extend(f"  at {span.start}-{span.end}: “{said}”" for span, said in zip(reply.spans, words, strict=True))
    lines.extend(
        f"source: {source.title} ({source.authority}, {source.date}): {source.says}" for source in reading.citations[:3]
    )
    lines.append(NOTICE)
    return "".join(textwrap.fill(line, WIDTH, subsequent_indent="    ") + "\n" for line in lines)
