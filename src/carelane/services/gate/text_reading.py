"""A text as the gate sees it: read once for each wording and each place it may be sent from.

Decides: whether it sells (the stricter reading where a campaign may sell anyway), what must not be sent, and which
parts of a first text it lacks. A reading is remembered under a hash of the text; the text itself is not kept.
Leaves alone: what follows from that (`domain.gate.text_checks`).
"""

import hashlib
import re
import threading
from dataclasses import dataclass, field
from datetime import date
from functools import lru_cache
from typing import Final

from carelane.domain.errors import InputError
from carelane.domain.finding import Finding, Severity
from carelane.domain.gate_facts import Blocker, Selling, SendContext, TextFacts
from carelane.domain.situation import Situation
from carelane.domain.target import Target
from carelane.language.english import looks_english
from carelane.profiles.use_cases import marketing_allowed
from carelane.rules.context import Context
from carelane.rules.runner import runner
from carelane.services.check_text import report_on, text_context
from carelane.services.findings import Strictness, TextReport
from carelane.wording.first_text import completed_first_text, with_stop_line

MOST_CHARACTERS: Final = 1_600  # ten segments; providers take no more
_MOST_READINGS: Final = 50_000
_KINDS: Final = {
    SendContext.OPT_OUT_CONFIRMATION: Target.OPTOUT_MESSAGE,
    SendContext.OPT_IN_CONFIRMATION: Target.OPTIN_MESSAGE,
    SendContext.HELP_REPLY: Target.HELP_MESSAGE,
}
_SITUATIONS: Final = {
    SendContext.REPLY: Situation.REPLY_TO_INBOUND,
    SendContext.AFTER_TRANSACTION: Situation.AFTER_TRANSACTION,
}
_MISSING_BRAND, _MISSING_STOP = "message-missing-brand", "message-missing-stop"
_OTHER_SENDER: Final = frozenset({"sample-from-another-sender", "well-known-sender-name"})
# Words by which a person sees why a text comes: what they did, or which matter of theirs it is about.
_WHY: Final = re.compile(
    r"\byou(?:'ve| have)? (?:agreed|asked|signed up|opted|requested|subscribed|booked|scheduled|ordered|called|texted"
    r"|contacted|wrote|joined|chose|bought|visited|enrolled|consented|told us|gave us)\b"
    r"|\byour \w{3,}"
    r"|\bbecause you\b|\bthank(?:s| you) for\b|\b(?:reminder|confirming|confirmation|confirmed)\b"
    r"|\bporque (?:usted )?\w+|\bsobre su\b|\bsu (?:cita|pedido|solicitud|reserva|entrega|cuenta|pago|servicio)\b"
    r"|\brecordatorio\b|\bgracias por\b"
)


@dataclass(frozen=True, slots=True)
class Frame:
    """All that a reading depends on beside the text. topic: what the person agreed to, as the stream is called."""

    use_case: str = ""
    sub_use_cases: tuple[str, ...] = ()
    names: tuple[str, ...] = ()
    website: str = ""
    provider: str = ""
    topic: str = ""
    context: SendContext = SendContext.UNPROMPTED
    day: date | None = None


@dataclass(slots=True)
class Readings:
    """What was read in this process, the latest fifty thousand."""

    _known: dict[tuple[bytes, Frame], TextFacts] = field(default_factory=dict)
    _lock: threading.Lock = field(default_factory=threading.Lock)

    def of(self, text: str, frame: Frame) -> TextFacts:
        """The facts of a text in a frame."""
        key = (digest_of(text), frame)
        known = self._known.get(key)
        if known is not None:
            return known
        found = read_text(text, frame)
        with self._lock:
            if len(self._known) >= _MOST_READINGS:
                for old in list(self._known)[: _MOST_READINGS // 10]:
                    del self._known[old]
            self._known[key] = found
        return found


def digest_of(text: str) -> bytes:
    """By which a text is known while the process runs."""
    return hashlib.blake2b(text.encode("utf-8", "surrogatepass"), digest_size=16).digest()


def read_text(text: str, frame: Frame) -> TextFacts:
    """Read it. A rule that fails is told, and counts as a denial.

    Raises:
        InputError: the text is empty or too long to be sent.
    """
    require_sendable(text)
    kind = _KINDS.get(frame.context, Target.MESSAGE)
    context = _context(frame)
    report = report_on(runner().check_text(text, kind, context), kind, text, Strictness.THOROUGH)
    found = {each.rule for each in report.findings}
    names_brand = _MISSING_BRAND not in found
    tells_stop = _MISSING_STOP not in found
    tells_why = _WHY.search(text.lower()) is not None
    language = "es" if looks_english(text) is False else "en"
    other_sender = not names_brand and bool(frame.names) and _names_another(text, context)
    return TextFacts(
        selling=_selling(report, frame),
        blockers=tuple(_blocker(each) for each in report.findings if each.severity is Severity.BLOCKER),
        unchecked=tuple(dict.fromkeys(each.rule for each in report.failures)),
        names_brand=names_brand,
        other_sender=other_sender,
        tells_why=tells_why,
        tells_stop=tells_stop,
        completed=""
        if other_sender
        else _completed(
            text, frame, language=language, names_brand=names_brand, tells_why=tells_why, tells_stop=tells_stop
        ),
        with_stop="" if tells_stop else with_stop_line(text, language),
    )


def require_sendable(text: str) -> None:
    """Refuse what is no text message.

    Raises:
        InputError: it is empty or too long.
    """
    if not text.strip():
        raise InputError("the text is empty", hint="give the words that are to be sent")
    if len(text) > MOST_CHARACTERS:
        raise InputError("the text is too long for a text message", hint=f"at most {MOST_CHARACTERS} characters")


def _selling(report: TextReport, frame: Frame) -> Selling:
    marketing = report.marketing
    if marketing.verdict == "none" and marketing.band == "clean":
        return Selling.NO
    if marketing.verdict != "marketing" and marketing.band != "flag":
        return Selling.MAYBE
    purposes = frozenset({frame.use_case, *frame.sub_use_cases} - {""})
    # Where no marketing is declared, the policy says what an answer may hold; elsewhere everything is allowed, and
    # that says nothing about whether it sells.
    is_judged = frame.context is SendContext.REPLY and bool(purposes) and marketing_allowed(purposes) is False
    if is_judged and all(each.decision != "block" for each in marketing.policy):
        return Selling.MAYBE
    return Selling.YES


def _names_another(text: str, context: Context) -> bool:
    """Whether a rule is sure that it names somebody else as its sender."""
    checked = runner().check_text(text, Target.SAMPLE, context)
    return any(each.rule in _OTHER_SENDER and each.severity is Severity.BLOCKER for each in checked.findings)


def _completed(text: str, frame: Frame, *, language: str, names_brand: bool, tells_why: bool, tells_stop: bool) -> str:
    """The text with all that a first one needs; "" when there is nothing to add, or no name to add."""
    if names_brand and tells_why and tells_stop:
        return ""
    brand = "" if names_brand else next(iter(frame.names), "")
    topic = "" if tells_why else frame.topic
    if (not names_brand and not brand) or (not tells_why and not topic):
        return ""
    return completed_first_text(text, brand=brand, topic=topic, add_stop=not tells_stop, language=language)


def _blocker(finding: Finding) -> Blocker:
    return Blocker(finding.rule, finding.what, finding.how_to_fix)


@lru_cache(maxsize=4_096)
def _context(frame: Frame) -> Context:
    return text_context(
        use_case=frame.use_case,
        sub_use_cases=frame.sub_use_cases,
        brand=frame.names,
        website=frame.website,
        provider=frame.provider,
        as_of=frame.day,
        situation=_SITUATIONS.get(frame.context, Situation.NONE).value,
    )
