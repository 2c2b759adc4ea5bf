"""The facts as they stand in a sentence, and a marked question for each one that is missing.

Decides: how a fact is worded in English and Spanish, and the question that stands where it is not known.
Leaves alone: the sentences around them (one module a text). The check refuses a text that still holds a question.
"""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Final

from carelane.domain.campaign import Registration
from carelane.domain.facts import MOST_CHARACTERS, PhoneFieldUse, WayOut
from carelane.domain.opt_in import Keyword, OptInKind
from carelane.language.question_marks import find_questions
from carelane.wording.ask import Ask
from carelane.wording.lines import NO_SHARING_LINE
from carelane.wording.published.dates import day_in_words
from carelane.wording.published.frequency import frequency_sentence
from carelane.wording.published.kinds import advertises, serves, spanish_topics
from carelane.wording.written import Gap, question

_YOUR: Final = re.compile(r"\byour\b", re.IGNORECASE)
_TOO_LONG: Final = {name: f"longer than {most} characters" for name, most in MOST_CHARACTERS.items()}
GAPS: Final[Mapping[str, Gap]] = {
    "name": Gap("brand.displayName", "under which name do customers know the business?"),
    "topics": Gap("facts.topics", "what are the texts about? Say it so that it completes “texts about ...”"),
    "usecase": Gap("usecase", "what are the texts for? Choose the use case"),
    "frequency": Gap("facts.frequency", "how often do people get texts? For example: up to 4 messages a month"),
    "contact": Gap("brand.email", "where do people get help with the texts? An e-mail address or a phone number"),
    "privacy": Gap("privacyPolicyLink", "what is the web address of the privacy policy?"),
    "terms": Gap("termsAndConditionsLink", "what is the web address of the terms for texts?"),
    "number": Gap("numbers", "which number are the texts sent from?"),
    "keyword": Gap("optinKeywords", "which word do people text to join?"),
    "customers too long": Gap("facts.customers", f"{_TOO_LONG['customers']}: whom do you text, in a word or two?"),
    "topics too long": Gap("facts.topics", f"{_TOO_LONG['topics']}: what are the texts about, in fewer words?"),
    "frequency too long": Gap("facts.frequency", f"{_TOO_LONG['frequency']}: how often do people get texts?"),
    "date": Gap("facts.policyDate", "from which day does this hold?"),
    "form_url": Gap("optInMethods[].url", "on which public page is this form? Give its web address"),
    "published": Gap("optInMethods[].published", "where do customers find the number that they text?"),
    "ways": Gap("optInMethods", "how do people opt in? Name every way in the campaign file"),
    "sharing": Gap(
        "facts.sharesNumbers",
        "numbers go to others for marketing today. Reviewers decline that: end it, then say here that they do not",
    ),
}
_SPANISH_NO_SHARING: Final = (
    "No compartimos números móviles ni el consentimiento para mensajes de texto con terceros ni con empresas "
    "afiliadas para fines de mercadotecnia o promoción."
)


def mark(gap: Gap) -> str:
    """What stands in the text for a fact that only its owner knows."""
    return question(gap.question)


@dataclass(frozen=True, slots=True)
class Known:
    """The facts by the names that stand in braces in a sentence, and whether marketing or service is sent."""

    words: Mapping[str, str]
    language: str
    marketing: bool
    service: bool
    seed: str
    ways: frozenset[OptInKind]
    phone_field: PhoneFieldUse | None
    way_out: WayOut | None  # of a phone field that is for calls only

    @property
    def calls_only(self) -> bool:
        """True when a phone field on the website is for calls only and stays so."""
        return self.phone_field is PhoneFieldUse.CALLS_ONLY and self.way_out is not WayOut.CHECKBOX

    @property
    def calls_unless_ticked(self) -> bool:
        """True when a box joined a phone field that was for calls only."""
        return self.phone_field is PhoneFieldUse.CALLS_ONLY and self.way_out is WayOut.CHECKBOX

    @property
    def shares(self) -> bool:
        """True when numbers go to others, so that the promise not to share would be untrue."""
        return mark(GAPS["sharing"]) in self.words["no_sharing"]


def known(ask: Ask) -> Known:
    """The facts of a registration for a reader of this language."""
    registration, spanish = ask.registration, ask.language == "es"
    brand, campaign, facts = registration.brand, registration.campaign, registration.facts
    name = one_line(brand.display_name or brand.company_name)
    given = {
        "name": name,
        "topics": spanish_topics(registration) or spanish_topics(registration, marketing=True)
        if spanish
        else one_line(facts.topics).rstrip("."),
        "frequency": frequency_sentence(facts.frequency, ask.language),
        "contact": _contact(ask),
        "privacy": campaign.privacy_policy_link.strip(),
        "terms": campaign.terms_and_conditions_link.strip(),
        "number": spoken_number(campaign.numbers[0]) if campaign.numbers else _keyword_number(ask),
        "keyword": _keyword(ask),
        "date": day_in_words(facts.policy_date, ask.language),
        "customers": one_line(facts.customers) or _readers(registration),
    }
    words = {key: text or mark(_gap(key, spanish=spanish)) for key, text in given.items()}
    for key in ("customers", "topics", "frequency"):
        is_own = not (spanish and key == "topics")
        if is_own and len(one_line(getattr(facts, key))) > MOST_CHARACTERS[key]:
            words[key] = mark(GAPS[f"{key} too long"])
    words |= {f"{whose}_topics": _of_whom(words["topics"], whose) for whose in ("my", "their")}
    promise = _SPANISH_NO_SHARING if spanish else NO_SHARING_LINE
    words["no_sharing"] = mark(GAPS["sharing"]) if facts.shares_numbers else promise
    return Known(
        words,
        ask.language,
        marketing=advertises(registration),
        service=serves(registration),
        seed=ask.seed or name,
        ways=frozenset(way.kind for way in registration.opt_in_methods),
        phone_field=facts.phone_field,
        way_out=facts.way_out,
    )


def _of_whom(topics: str, whose: str) -> str:
    """What the texts are about, as it is said of those who get them or by them: "your visit" is theirs, or mine."""
    return topics if find_questions(topics) else _YOUR.sub(whose, topics)


def _readers(registration: Registration) -> str:
    """Whom the texts go to where nobody said it."""
    kinds = {way.kind for way in registration.opt_in_methods}
    return "staff" if kinds == {OptInKind.EMPLOYEE_ONBOARDING} else "customers"


def open_gaps(text: str) -> tuple[Gap, ...]:
    """The questions that a text holds."""
    return tuple(gap for gap in GAPS.values() if mark(gap) in text)


def one_line(text: str) -> str:
    """A fact without line breaks and doubled blanks."""
    return " ".join(text.split())


def spoken_number(number: str) -> str:
    """ "+16145550142" as people read it; another form is left as it was typed."""
    digits = "".join(character for character in number if character.isdigit())
    local = digits[1:] if len(digits) == 11 and digits.startswith("1") else digits
    return f"{local[:3]}-{local[3:6]}-{local[6:]}" if len(local) == 10 else one_line(number)


def _gap(key: str, *, spanish: bool) -> Gap:
    return GAPS["usecase"] if spanish and key == "topics" else GAPS[key]


def _contact(ask: Ask) -> str:
    brand, spanish = ask.registration.brand, ask.language == "es"
    write, call, either = ("escriba a", "llame al", "o") if spanish else ("write to", "call", "or")
    ways = [f"{write} {brand.email.strip()}"] if brand.email.strip() else []
    ways += [f"{call} {spoken_number(brand.phone)}"] if brand.phone.strip() else []
    return f" {either} ".join(ways)


def _keyword(ask: Ask) -> str:
    ways = [way.keyword for way in ask.registration.opt_in_methods if isinstance(way, Keyword) and way.keyword]
    return next((one_line(word).upper() for word in (*ways, *ask.registration.campaign.optin_keywords) if word), "")


def _keyword_number(ask: Ask) -> str:
    ways = [way.number for way in ask.registration.opt_in_methods if isinstance(way, Keyword) and way.number]
    return spoken_number(ways[0]) if ways else ""
