"""What in a campaign already answers a cause that a reviewer named.

Decides: which words are shown to say "it is there": those whose absence the rules of the cause report.
Leaves alone: whether the reviewer was right; the public page and the version that was sent are not in the file.
"""

from collections.abc import Iterator

from carelane.domain.campaign import Registration
from carelane.domain.fields import text_fields
from carelane.domain.finding import Span
from carelane.language.normalise import fold
from carelane.language.patterns import compiled
from carelane.remediation.causes import Cause
from carelane.rules.registry import entries, patterns_of
from carelane.services.correction.plan import Evidence

MOST_SHOWN = 3
MOST_AROUND = 80  # characters of the sentence on each side


def evidence_for(cause: Cause, registration: Registration) -> tuple[Evidence, ...]:
    """The words that meet the demand, at most one place in each field of the cause."""
    return tuple(_found(cause, registration))[:MOST_SHOWN]


def rules_of(cause: Cause) -> tuple[str, ...]:
    """The rules that can show the cause."""
    return tuple(rule_id for rule_id, entry in entries().items() if cause.id in entry.rule.causes)


def _found(cause: Cause, registration: Registration) -> Iterator[Evidence]:
    known = entries()
    rules = [known[rule_id].rule for rule_id in rules_of(cause)]
    for path, kind, text in text_fields(registration):
        if path not in cause.fields:
            continue
        folded = fold(text)
        for pattern in (p for rule in rules if kind in rule.looks_at for p in patterns_of(*rule.absence_of)):
            match = compiled(pattern).search(folded.text)
            if match is not None and match.end() > match.start():
                span = _sentence(text, folded.span(match.start(), match.end()))
                yield Evidence(path, span, text[span.start : span.end])
                break


def _sentence(text: str, span: Span) -> Span:
    """The sentence around a place, or as much of it as can be shown."""
    start = max(
        (
            text.rfind(sign, 0, span.start) + len(sign)
            for sign in (". ", "! ", "? ", "\n")
            if sign in text[: span.start]
        ),
        default=0,
    )
    end = min((place + 1 for sign in ".!?\n" if (place := text.find(sign, span.end)) >= 0), default=len(text))
    return Span(max(start, span.start - MOST_AROUND), min(end, span.end + MOST_AROUND))
