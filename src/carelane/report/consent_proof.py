"""A proof of consent as a document, for a lawyer, a carrier or the person.

Decides: order, headings and wording around the facts. Leaves alone: how blocks look (`report.document`), and the facts
(`services.consent.proof`).
"""

from collections.abc import Iterator
from typing import Final

from carelane.domain.phone import national
from carelane.report.document.blocks import (
    Block,
    Callout,
    Copy,
    Document,
    Grid,
    Heading,
    Item,
    Items,
    Quote,
    Tone,
    Words,
)
from carelane.report.document.citing import Sources
from carelane.services.consent.proof.proof import Entry, EvidenceShown, EvidenceState, Proof
from carelane.services.consent.proof.sentences import reach_of, standing_words, when
from carelane.services.findings import NOTICE

_STATES: Final = {
    EvidenceState.MATCHES: "there, and the same as when it was kept",
    EvidenceState.CHANGED: "NOT what was kept then",
    EvidenceState.ERASED: "erased at the person's request",
    EvidenceState.MISSING: "MISSING",
}
_KINDS: Final = {
    "inbound_text": "their text",
    "form": "a copy of the form",
    "recording": "a recording",
    "scan": "a scan",
    "contract": "a contract",
    "import_row": "the row of the imported file",
    "script": "the script",
    "provider_payload": "what the provider sent",
}
_MOST_TIMES: Final = 60
_HOW_TO_CHECK: Final = (
    "The hash of an entry is SHA-256 over a zero byte and the bytes of the entry, which the JSON file holds.",
    (
        "Going up, each hash is joined with the next one of its path by SHA-256 over a byte of value one, the left "
        "hash and the right one (RFC 6962, 2.1). The last hash has to be the root."
    ),
    "The root, the number of entries and the moment are signed with Ed25519; the JSON file holds what was signed.",
    "An entry names the hash of the one before it, so that none can be left out between two others.",
)
_NAMES: Final = {
    "name": "name",
    "ip": "IP address",
    "agent": "browser",
    "url": "page",
    "staff": "taken by",
    "note": "note",
    "act": "what they did",
    "where": "where",
    "to": "number that was texted",
    "message_id": "message",
    "reference": "case",
    "reason": "reason",
    "code": "code of the provider",
}
_ROADS: Final = {
    "import": "the import {}",
    "form": "the form {}",
    "inbound": "a text to {}",
    "entered": "an entry by hand ({})",
    "api": "a program with the key {}",
    "complaint": "a complaint ({})",
    "send-failure": "a text that failed ({})",
    "purpose": "a change of what {} is for",
}


def proof_document(proof: Proof) -> Document:
    """The document."""
    sources = Sources()
    blocks = tuple(_blocks(proof, sources))
    number = national(proof.number)
    return Document(
        title=f"Record of consent for {number}",
        subtitle=f"What {proof.business} has recorded about texts to this number, in the order of time.",
        date=proof.made_at.date().isoformat(),
        facts=(
            ("Business", proof.business),
            ("Number", f"{number} ({proof.number})"),
            ("Made on", when(proof.made_at)),
            ("Entries", str(len(proof.entries))),
            ("Person's mark in the ledger", proof.recipient),
        ),
        blocks=blocks,
        sources=sources.listed(),
        notice=NOTICE,
        has_cover=True,
        summary=_state(proof),
        hints=("All times are UTC. The JSON file beside this document holds the same for programs.",),
    )


def _state(proof: Proof) -> Callout:
    """What the first page says, with every fault that was found."""
    if proof.faults:
        return Callout(
            "stop",
            "Something does not fit together",
            "Do not rely on this record before it is explained.",
            proof.faults,
        )
    if not proof.entries:
        return Callout("review", "Nothing is recorded about this number", "No consent, and no opt-out.")
    stopped = any(each.standing.is_stopped for each in proof.streams)
    tone: Tone = "stop" if stopped else "note"
    points = tuple(f"{each.stream.name}: {standing_words(each.standing)}" for each in proof.streams)
    erased = " The number and personal words were erased; this document was made from the number that was given."
    return Callout(tone, "How it stands today", f"By kind of text.{erased if proof.is_erased else ''}", points)


def _blocks(proof: Proof, sources: Sources) -> Iterator[Block]:
    yield Heading("In plain words", "summary")
    yield from (Words(sentence) for sentence in proof.summary)
    if proof.entries:
        yield Heading("Timeline", "timeline")
        yield Grid(
            ("No.", "When (UTC)", "What happened"),
            tuple(_line(entry) for entry in proof.entries),
        )
        yield Heading("Entry by entry", "entries")
        for entry in proof.entries:
            yield from _entry(entry)
    yield from _texts(proof)
    yield from _chain(proof)
    yield Heading("About this document", "about")
    yield Words(NOTICE)
    yield Words(
        "What such a record should hold is set out by others:", sources.refs(one.source for one in proof.citations)
    )
    yield Words(
        "It shows what was recorded, not what happened outside the record. What no entry says is not claimed. Levels "
        "of consent are named as the CTIA names them; which level a text needs is for the law and the carriers to say."
    )


def _line(entry: Entry) -> tuple[str, str, str]:
    at = entry.event.counts_at.strftime("%Y-%m-%d %H:%M")
    title = f"{entry.title} (corrected later: it counts no more)" if entry.corrected else entry.title
    return (str(entry.event.number), at, title)


def _entry(entry: Entry) -> Iterator[Block]:
    event = entry.event
    yield Heading(f"{event.number}. {entry.title}", f"entry-{event.number}", 3)
    if entry.corrected:
        yield Callout("review", "Corrected", "A later entry says that this one was wrong; it counts no more.")
    facts = [
        f"Happened: {when(event.event.happened_at)}; recorded: {when(event.recorded_at)}.",
        f"It reaches {reach_of(event)}.",
        f"Entered by {_actor(entry)}; it comes from {_source(event.event.source)}.",
    ]
    facts += [f"{_NAMES.get(name, name)}: {value}" for name, value in entry.details.items()]
    yield Items(tuple(Item(fact) for fact in facts))
    if entry.said:
        yield Quote(entry.said, "Their own words:")
    if entry.words:
        shown = entry.words
        since = shown.since.date().isoformat()
        yield Quote(shown.text, f"The exact words that they saw ({shown.place.replace('_', ' ')}, used since {since}):")
    if entry.evidence:
        yield Items(tuple(_evidence(shown) for shown in entry.evidence))
    else:
        yield Words("No evidence is kept for this entry.", soft=True)


def _actor(entry: Entry) -> str:
    actor = entry.event.event.actor
    return actor.name or actor.kind.value


def _source(name: str) -> str:
    """Where an event comes from, in words; what is no road of ours is quoted."""
    road, _, rest = name.partition(":")
    return _ROADS[road].format(rest) if road in _ROADS and rest else f"“{name}”"


def _evidence(shown: EvidenceShown) -> Item:
    if shown.item is None:
        return Item(f"Evidence {shown.id}", f"State: {_STATES[shown.state]}.")
    kind = _KINDS.get(shown.item.kind, shown.item.kind.replace("_", " "))
    kept = when(shown.item.kept_at)
    return Item(
        f"Evidence: {kind} ({shown.item.media_type}, {shown.item.size:,} bytes), kept {kept}",
        f"State: {_STATES[shown.state]}. Mark (SHA-256 over a random salt and the content): {shown.id}",
    )


def _texts(proof: Proof) -> Iterator[Block]:
    yield Heading("Texts sent", "texts")
    sent = proof.sent
    if not sent.times:
        yield Words("The log of sent texts holds none to this number in the last 400 days.")
        return
    yield Words(
        "The log keeps the moments of texts that went through the gate, not their words; texts sent on other roads are "
        "not in it."
    )
    shown = [at.strftime("%Y-%m-%d %H:%M:%S") for at in sent.times[:_MOST_TIMES]]
    rows = [shown[place : place + 3] for place in range(0, len(shown), 3)]
    yield Grid(("When (UTC)", "When (UTC)", "When (UTC)"), tuple((*row, "", "")[:3] for row in rows))
    if len(sent.times) > _MOST_TIMES:
        yield Words(f"and {len(sent.times) - _MOST_TIMES:,} more, in the JSON file.")


def _chain(proof: Proof) -> Iterator[Block]:
    if proof.checkpoint is None:
        return
    head = proof.checkpoint
    yield Heading("What shows that the record was not changed", "chain")
    yield Words(f"The head of the ledger, with {head.size:,} entries, was signed on {when(head.at)}.")
    yield Copy("Root of the tree over all entries (SHA-256)", "", head.root)
    yield Copy("Signature (Ed25519, base64)", "", head.signature)
    yield Copy("Public key (base64)", "", head.key)
    yield Words("The hash of each entry; the path from it to the root is in the JSON file.")
    yield Copy("Entries under the signed head", "", "\n".join(map(_proved, proof.entries)))
    stamp = "The head also carries a time stamp (RFC 3161)." if head.stamp else "No outside time stamp was asked for."
    yield Words(
        "The key is that of the business's own installation: the signature shows that nothing was changed after that "
        f"moment, not that what was entered before is true. {stamp}"
    )
    yield Heading("How to check it without this program", "check", 3)
    yield Items(tuple(Item(step) for step in _HOW_TO_CHECK), numbered=True)


def _proved(entry: Entry) -> str:
    found = entry.inclusion
    if found is None or not found.holds:
        return f"{entry.event.number} NOT PROVED"
    return f"{entry.event.number} {found.leaf}"
