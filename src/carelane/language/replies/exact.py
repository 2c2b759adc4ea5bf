"""The first tier: keywords and their near typos, which are final.

Decides: whether the whole reply, its first line or its first sentence is an opt-out word, HELP, or a word to opt in
again, and what the context makes of the last.
Leaves alone: everything that needs reading (`constructions`).
Source: 47 CFR 64.1200(a)(10); CTIA Messaging Principles 2023-05, 5.1.3 (case and punctuation are ignored).
"""

from collections.abc import Iterator
from typing import Final

from carelane.domain.finding import Span
from carelane.language.replies import keywords
from carelane.language.replies.reply import Band, Context, Intent, Reply, Scope
from carelane.language.replies.typos import meant
from carelane.language.replies.units import Unit

_OUT = ("REV-01", "REV-02")
_MOST_WORDS: Final = 8  # besides fillers; spelled out, "s t o p a l l" has seven


def keyword_reply(unit: Unit, context: Context) -> Reply | None:
    """The reading of a part that is a keyword, or None."""
    if unit.is_question and unit.part != "whole":
        return None
    if not unit.words:
        return _sign(unit)
    if sum(word not in keywords.FILLERS for word in unit.words) > _MOST_WORDS:
        return None
    for word, _ in _candidates(unit.words, keywords.FILLERS):
        if word in keywords.OPT_OUT:
            return _opt_out(unit, word, context)
    if unit.part == "whole":
        reply = _whole(unit, context)
        if reply is not None:
            return reply
    return _typo(unit)


def _whole(unit: Unit, context: Context) -> Reply | None:
    """Words that count only when there is nothing else."""
    for word, _ in _candidates(unit.words, keywords.POLITE):
        if word in keywords.HELP:
            why = f"“{word}” alone asks for the help message"
            return _reply(unit, "help", "act", why, f"help/{word}", ("HLP-06",))
        if word in keywords.START or word in keywords.ANSWERS:
            return _start(unit, word, context)
    for word, _ in _candidates(unit.words, keywords.FILLERS):
        if word in keywords.UNSURE:
            why = "short, and as likely a wish to stop as not: a person decides"
            return _reply(unit, "revocation", "review", why, f"unsure/{word}", ("REV-03", "REV-04"))
    return None


def _opt_out(unit: Unit, word: str, context: Context) -> Reply | None:
    if word in keywords.WHOLE_ONLY and unit.part != "whole":
        return None
    said = " ".join(unit.words)
    requirements: tuple[str, ...] = _OUT if word in keywords.WORDS else ("REV-02", "REV-03")
    if word in keywords.SPANISH:
        requirements = ("REV-25", "REV-03")
    if word in keywords.WEAK:
        if keywords.AGREEING.intersection(unit.words) and context == "answering_question":
            why = f"“{said}” may be about what was asked: a person decides"
            return _reply(unit, "revocation", "review", why, f"keyword/{word}", ("REV-04", "REV-24"))
        requirements = (*requirements, "REV-24")
    where = "whole reply" if unit.part == "whole" else unit.part
    why = f"the {where} is an opt-out and nothing else: “{said}”"
    return _reply(unit, "revocation", "act", why, f"keyword/{word}", requirements)


def _start(unit: Unit, word: str, context: Context) -> Reply:
    if word in keywords.ANSWERS:
        if context == "after_optout":
            why = f"“{word}” after an opt-out and a question about it opts in again"
            return _reply(unit, "resubscribe", "act", why, f"start/{word}", ("REV-23", "REV-26"))
        why = f"“{word}” opts in again only after an opt-out and a question about it; here it is an answer"
        return _reply(unit, "other", "none", why, f"answer/{word}", ("REV-23",))
    if context == "answering_question" and word not in keywords.PLAIN_START:
        why = f"“{word}” answers the question that was asked and opts nobody in"
        return _reply(unit, "other", "none", why, f"answer/{word}", ("REV-23",))
    why = f"“{word}” alone asks for texts again"
    return _reply(unit, "resubscribe", "act", why, f"start/{word}", ("REV-26",))


def _typo(unit: Unit) -> Reply | None:
    for word, count in _candidates(unit.words, keywords.FILLERS):
        target = meant(word) if count == 1 else ""
        if target and word not in keywords.HELP:
            why = f"“{word}” can only be a slip for the opt-out word “{target}”"
            return _reply(unit, "revocation", "act", why, f"typo/{target}", _OUT)
    return None


def _sign(unit: Unit) -> Reply | None:
    if unit.signs & keywords.STOP_SIGNS:
        return _reply(unit, "revocation", "act", "a stop sign stands for the word", "sign/stop", ("REV-02", "REV-03"))
    if unit.signs & keywords.UNSURE_SIGNS:
        why = "a gesture of refusal: a person decides"
        return _reply(unit, "revocation", "review", why, "sign/refusal", ("REV-03", "REV-04"))
    return None


def _candidates(words: tuple[str, ...], fillers: frozenset[str]) -> Iterator[tuple[str, int]]:
    """The words run together, with how many there are: all of them, then without fillers at the ends."""
    words = tuple(word for place, word in enumerate(words) if not place or word != words[place - 1])
    seen: set[tuple[str, ...]] = set()
    left, right = 0, len(words)
    while left < right and words[left] in fillers:
        left += 1
    while right > left and words[right - 1] in fillers:
        right -= 1
    for candidate in (words, words[:right], words[left:], words[left:right]):
        if candidate and candidate not in seen:
            seen.add(candidate)
            yield "".join(candidate), len(candidate)


def _reply(  # noqa: PLR0917  in the order of the data class
    unit: Unit, intent: Intent, band: Band, why: str, rule: str, requirements: tuple[str, ...]
) -> Reply:
    scope: Scope | None = "everything" if intent == "revocation" else None
    return Reply(intent, band, scope, (Span(unit.start, unit.end),), why, rule, requirements)
