"""The manual page of the send gate's reasons, made from their declarations.

Decides: what the page says of each reason: what it does, its sentence, an example, and on whose authority.
"""

from collections.abc import Iterator
from typing import Final

from carelane.domain.gate.person_reasons import PERSON_REASONS
from carelane.domain.gate.reason_kind import ReasonKind
from carelane.domain.gate.text_reasons import TEXT_REASONS
from carelane.domain.send_decision import Effect
from carelane.report.markdown import plain
from carelane.sources import requirement, source

_DOES: Final = {
    Effect.DENY: "denies",
    Effect.HOLD: "holds: ask again later",
    Effect.NOTE: "note: changes nothing",
}
_INTRO: Final = """\
# Decisions of the send gate

May this text go to this person now? The gate answers *allowed*, *hold* (ask again at `until`, or when a person has
decided) or *denied*, with every reason there is. Codes never change their meaning and are never removed.
One denial denies; otherwise one hold holds, until the last of them ends. Notes change nothing.
What stands in {braces} is filled in.

| code | what it does |
|---|---|"""


def decisions_page() -> Iterator[str]:
    """The page, line by line."""
    yield _INTRO
    groups = (
        ("What the person said and agreed to", PERSON_REASONS),
        ("The text, the sender and the hour", TEXT_REASONS),
    )
    for _, kinds in groups:
        yield from (f"| [{kind.code}](#{kind.code}) | {_DOES[kind.effect]} |" for kind in kinds)
    for title, kinds in groups:
        yield f"\n## {title}"
        for kind in kinds:
            yield from _reason(kind)


def _reason(kind: ReasonKind) -> Iterator[str]:
    yield f"\n### {kind.code}\n"
    yield f"*{_DOES[kind.effect]}*\n"
    yield f"{plain(kind.sentence)}\n"
    yield f"Example: {plain(kind.example)}\n"
    if kind.own:
        yield f"No source asks for it: {plain(kind.own)}."
    for name in kind.requirements:
        yield _authority(name, "")
    for name in kind.dated:
        yield _authority(name, ", on the days on which it is named")


def _authority(name: str, when: str) -> str:
    entry = requirement(name)
    origin = min((source(each) for each in entry.sources), key=lambda each: each.authority.rank)
    address = f" <{origin.url}>" if origin.url.startswith("http") else ""
    return f"- {name} ({entry.basis}{when}): {plain(entry.statement)} {plain(origin.title)}.{address}"
