"""A form with a phone field, read: which control is there for consent to texts, and which words go with it.

Decides: which boxes, radios and choices are about texts; what else they cover; which words say that the number is for
calls only; whether the form goes through without consent.
Leaves alone: whether that is allowed (`rules/website`).
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache
from typing import Final

from carelane.domain.site import Control, Form, FormField, Link, Page
from carelane.language.elements import AGREEMENT, CHANNEL, Element
from carelane.language.normalise import fold
from carelane.language.patterns import compiled

MOST_WORDS: Final = 4_000  # characters of a form that are read
_CHOICES: Final = frozenset({Control.CHECKBOX, Control.RADIO, Control.SELECT})
_ASKS: Final = (
    *AGREEMENT.patterns,
    r"\b(?:yes|ok(?:ay)?|please|sure|send|text|sms|notify|alert|remind|receive|get|keep) me\b",
    r"\b(?:i(?:'d| would)? (?:agree|consent|want|wish|like|accept|authori[sz]e|understand)|i'm in|count me in)\b",
    (
        r"\b(?:receive|get|send|opt(?:ing)?[- ]?in|subscribe|sign (?:me )?up|permission|consent|agree|allow|enroll?"
        r"|join)\b"
    ),
    r"\b(?:acepto|autorizo|recibir|deseo|quiero|doy mi consentimiento)\b",
)
_CALLS_ONLY: Final = (
    r"\b(?:for|phone|voice) calls? only\b",
    r"\bcalls? only\b",
    r"\b(?:only|just) (?:to|for) (?:call|phone|ring)(?:s|ing)?\b",
    r"\b(?:only|just) (?:call|phone|ring)(?: you)?\b",
    (
        r"\b(?:never|not|don't|won't|no) (?:\w+ ){0,3}(?:send |use it for |use this number for |be )?"
        r"(?:texts?|text messages?|sms|texted|texting)\b"
    ),
    r"\bsolo (?:para )?llamadas\b",
    r"\bno (?:le )?enviamos mensajes de texto\b",
)
_SAYS_TEXTS: Final = (
    (
        r"\b(?:we|our team|our office|someone|staff)(?:'ll| will| may| can| might)? (?:also )?(?:call or )?"
        r"(?:text|sms|send (?:you )?(?:an? )?(?:sms|texts?))\b"
    ),
    r"\b(?:receive|get|send|agree to|consent to)\b[^.\n]{0,60}\b(?:sms|texts?|text messages?|texting)\b",
    r"\b(?:sms|texts?|text messages?)\b[^.\n]{0,40}\b(?:will be sent|may be sent|you will receive|from us)\b",
    r"\brecibir\b[^.\n]{0,40}\bmensajes de texto\b",
)
# What else one control may cover.
_ALSO: Final = (
    ("e-mail", r"\b(?:e-?mails?|e-?mailing|newsletters?|correos? electr[oó]nicos?)\b"),
    (
        "calls",
        (
            r"\b(?:(?:phone |voice |automated |autodialed |prerecorded )?calls?|calling|call me|llamadas"
            r"|(?:by|via|over the|through) (?:tele)?phone)\b"
        ),
    ),
    (
        "terms",
        (
            r"\b(?:agree|accept|acknowledge|consent|read)\w*\b[^.\n]{0,60}\b(?:terms|conditions|privacy (?:policy"
            r"|notice|"
            r"statement)|t&cs?)\b"
        ),
    ),
)
_SEE_TERMS: Final = r"\b(?:see|view|read|in|visit|found (?:at|in)|review|per|under|and (?:read|see)) (?:\w+ ){0,3}$"
_HAVE_READ: Final = r"\b(?:have|i|i've) (?:also )?read\b"
_OTHER_MATTERS: Final = r"\b(?:terms|conditions|privacy|newsletters?|e-?mails?|robot|remember|cookies?|age|18|21)\b"
_MARKETING: Final = (
    r"\b(?:marketing|promotion\w*|offers?|deals?|discounts?|specials?|sales|coupons?|advertis\w+|ofertas|promociones)\b"
)
_CARE: Final = (
    r"\b(?:appointments?|reminders?|updates?|service|support|(?:my|your|an?) orders?|order (?:updates?|status"
    r"|confirmations?)|"
    r"account|request|maintenance|delivery|status|"
    r"billing|schedul\w+|customer care|notifications?|confirmations?|inquir\w+|enquir\w+|questions?)\b"
)
_CHOICE_OF_CHANNEL: Final = r"\b(?:sms|texts?|text messages?|text me|mensaje de texto)\b"
_PREFERENCE: Final = (
    r"\b(?:prefer\w*|best way|how (?:should|would|can|do|may)|contact (?:method|me by|via)|reach you)\b"
)


@dataclass(frozen=True, slots=True)
class Consent:
    """A control that is about texts. `words`: its label with what is tied to it, in the page's own words.

    also: what else it covers. preference: a mere choice of channel ("Text" among "Phone" and "E-mail").
    """

    field: FormField
    words: str
    links: tuple[Link, ...]
    also: tuple[str, ...] = ()
    marketing: bool = False
    care: bool = False
    preference: bool = False
    required: bool = False

    @property
    def covers(self) -> str:
        """What else it covers, in words."""
        return in_words(self.also)


@dataclass(frozen=True, slots=True)
class PhoneForm:
    """A form that asks for a phone number.

    said: the first sentence about texts in the form that stands outside its controls. around: all words that do.
    calls_only: the words that say so.
    """

    page: Page
    form: Form
    phones: tuple[FormField, ...]
    consents: tuple[Consent, ...]
    said: str = ""
    around: str = ""
    calls_only: str = ""

    @property
    def phone_required(self) -> bool:
        """True when the form does not go through without a number."""
        return any(field.required for field in self.phones)

    @property
    def boxes(self) -> tuple[Consent, ...]:
        """The controls that ask for consent, without mere choices of channel."""
        return tuple(consent for consent in self.consents if not consent.preference)

    @property
    def can_be_sent_empty(self) -> bool | None:
        """Whether it goes through without consent to texts; None: nothing in it is about texts."""
        if self.boxes:
            return not any(box.required for box in self.boxes)
        return not self.phone_required if self.said else None

    @property
    def links(self) -> tuple[Link, ...]:
        """Links of the page that stand in the form or in its boxes."""
        inside = tuple(link for link in self.page.links if link.in_form == self.form.number)
        return (*inside, *(link for consent in self.consents for link in consent.links))


def in_words(parts: Sequence[str]) -> str:
    """Parts as they are said: "e-mail, calls and terms"."""
    return f"{', '.join(parts[:-1])} and {parts[-1]}" if len(parts) > 1 else "".join(parts)


def phone_forms(pages: tuple[Page, ...]) -> Iterator[PhoneForm]:
    """Every form that asks for a phone number, in the order of the pages; a form in every foot counts once."""
    seen: set[object] = set()
    for page in pages:
        for form in page.forms:
            if any(field.control is Control.PASSWORD for field in form.fields):
                continue
            phones = tuple(field for field in form.fields if field.looks_like_phone and not field.hidden)
            same = (form.frame, form.text, form.title, tuple((field.control, field.label) for field in form.fields))
            if phones and same not in seen:
                seen.add(same)
                yield read_form(page, form, phones)


def read_form(page: Page, form: Form, phones: tuple[FormField, ...]) -> PhoneForm:
    """What is known about one form."""
    chosen = [field for field in form.fields if field.control in _CHOICES and not field.hidden]
    around = _without(form.text[:MOST_WORDS], [field.label for field in form.fields if field.label])
    consents = tuple(consent for field in chosen if (consent := _consent(field, form, around)))
    at_phone = " \n".join(f"{field.label} {field.described} {field.beside} {field.placeholder}" for field in phones)
    calls = _first(_CALLS_ONLY, at_phone) or (_first(_CALLS_ONLY, around) if not consents else "")
    said = "" if calls else _sentence(_SAYS_TEXTS, f"{around}\n{at_phone}")
    return PhoneForm(page, form, phones, consents, said, " ".join(around.split()), calls)


def _consent(field: FormField, form: Form, around: str) -> Consent | None:
    tied = [field.label, field.described]
    if len(field.label) < 40 and len(form.fields) <= 12:
        tied.append(field.beside)
    words = _together((*tied, *(field.options if field.control is Control.SELECT else ())))
    folded = _folded(words)
    named = _folded(field.name)
    about_texts = any(compiled(pattern).search(folded) for pattern in CHANNEL.patterns)
    if not about_texts and not compiled(r"(?:^|[^a-z])(?:sms|text-?(?:consent|opt|me)|text_?(?:consent|optin))").search(
        named
    ):
        if not _is_bare(folded) or not _first(_SAYS_TEXTS, around):
            return None
        # "I agree", with the sentence about texts beside it in the form.
        words = _together((words, _sentence(_SAYS_TEXTS, around, whole=True)))
        folded = _folded(words)
    preference = len(folded.split()) <= 4 and not any(compiled(pattern).search(folded) for pattern in _ASKS)
    preference = preference or (field.control is Control.SELECT and compiled(_PREFERENCE).search(folded) is not None)
    return Consent(
        field=field, words=words, links=field.links, also=() if preference else _also(folded),
        marketing=compiled(_MARKETING).search(_without_denials(folded)) is not None,
        care=compiled(_CARE).search(folded) is not None, preference=preference, required=field.required,
    )  # fmt: skip


def _also(folded: str) -> tuple[str, ...]:
    """What else a control covers beside texts: each where it is something to agree to, not a way to get help."""
    found = []
    for name, pattern in _ALSO:
        for match in compiled(pattern).finditer(folded):
            sentence = _around(folded, match.start(), match.end())
            if name != "terms" and (
                not compiled(_CHOICE_OF_CHANNEL).search(sentence)
                or not any(compiled(ask).search(sentence) for ask in _ASKS[:4])
                or compiled(r"\b(?:not (?:by|to)|never|without|help|questions?|support|unsubscribe|stop)\b").search(
                    sentence
                )
            ):
                continue
            if name == "terms" and compiled(r"\b(?:receive|texts?|sms|messages?|opt)\b").search(match.group()):
                continue  # what is agreed to are the texts; the terms are only named
            if name == "terms" and match.group().startswith("read") and _begins(folded, match.start()):
                continue  # "Read our policy and terms": an invitation, where "I have read them" is a consent
            before = folded[: match.end()].rpartition("terms")[0][-40:]
            if name == "terms" and compiled(_SEE_TERMS).search(before) and not compiled(_HAVE_READ).search(before):
                continue
            found.append(name)
            break
    return tuple(found)


def _begins(folded: str, at: int) -> bool:
    """Whether a sentence begins there."""
    before = folded[:at].rstrip()
    return not before or before[-1] in ".!?:;()-*" or before.endswith("please")


def _without_denials(folded: str) -> str:
    """What is left when denials are taken out: "non-marketing texts" are none for marketing."""
    bare = compiled(r"\bnon-? ?(?:marketing|promotional|advertising|sales)\b").sub(" ", folded)
    return compiled(r"\b(?:no|not|never|without)\b[^.\n]{0,60}").sub(" ", bare)


def _is_bare(folded: str) -> bool:
    """A label such as "I agree" or "Yes, I consent", which says nothing of what to."""
    if compiled(_OTHER_MATTERS).search(folded):
        return False
    return len(folded.split()) <= 8 and any(compiled(pattern).search(folded) for pattern in (*_ASKS[:4], r"^\W*yes\b"))


def has(element: Element, words: str) -> bool:
    """True when an element stands in some words of a page."""
    folded = _folded(words)
    return any(compiled(pattern).search(folded) for pattern in element.patterns)


def _sentence(patterns: tuple[str, ...], words: str, *, whole: bool = False) -> str:
    """The first sentence in which one of the patterns stands; `whole`: with what follows it."""
    folded = fold(words)
    for pattern in patterns:
        match = compiled(pattern).search(folded.text)
        if match:
            start = max(folded.text.rfind(". ", 0, match.start()) + 1, folded.text.rfind("\n", 0, match.start()) + 1, 0)
            stop = folded.text.find(". ", match.end())
            end = len(folded.text) if whole or stop < 0 else stop + 1
            span = folded.span(start, end)
            return " ".join(folded.original[span.start : span.end].split())
    return ""


def _first(patterns: tuple[str, ...], words: str) -> str:
    folded = fold(words)
    for pattern in patterns:
        match = compiled(pattern).search(folded.text)
        if match:
            span = folded.span(*match.span())
            return " ".join(folded.original[span.start : span.end].split())
    return ""


def _around(folded: str, start: int, end: int) -> str:
    left = max(folded.rfind(". ", 0, start), folded.rfind("\n", 0, start)) + 1
    right = min(
        (place for place in (folded.find(". ", end), folded.find("\n", end)) if place >= 0), default=len(folded)
    )
    return folded[left:right]


def _without(text: str, pieces: list[str]) -> str:
    for piece in pieces:
        text = text.replace(piece, "\n")
    return text


def _together(pieces: tuple[str, ...] | list[str]) -> str:
    """The pieces, each once; one that another holds is left out."""
    kept: list[str] = []
    for piece in (" ".join(piece.split()) for piece in pieces):
        if piece and not any(piece in other for other in kept):
            kept = [other for other in kept if other not in piece]
            kept.append(piece)
    return " ".join(kept)[:MOST_WORDS]


@lru_cache(maxsize=256)
def _folded(words: str) -> str:
    return fold(words).text
