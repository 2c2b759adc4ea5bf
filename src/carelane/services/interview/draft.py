"""A campaign file from the answers of an interview, with a comment at everything that is still to do.

Decides: which field an answer fills, the replies that are proposed, and what is marked as open. No text says
anything that was not answered.
Leaves alone: judging the result (`check_campaign`).
"""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, fields
from typing import Final

from carelane.domain.brand import Brand
from carelane.domain.campaign import Campaign, Registration
from carelane.domain.fields import BRAND_FIELDS
from carelane.domain.opt_in import CustomerTextsFirst, OptInKind, OptInMethod, Publication, PublishedOn
from carelane.formats.own.opt_in_layout import WAYS, camel
from carelane.formats.own.writer import write_yaml
from carelane.language.links import find_links
from carelane.services.interview.answers import Answer, Answers
from carelane.services.interview.call_to_action import call_to_action
from carelane.services.interview.questions import WAY_PREFIXES
from carelane.wording.lines import (
    CARE_DESCRIPTION_LINE,
    FREQUENCY_LINE,
    NO_MARKETING_LINE,
    NO_MORE_MESSAGES_LINE,
    RATES_LINE,
    STOP_AND_HELP_LINE,
    STOP_LINE,
)
from carelane.wording.written import question

TO_DO: Final = "TO DO"
_FLAGS: Final = {
    "embeddedLink": "embedded_link",
    "embeddedPhone": "embedded_phone",
    "ageGated": "age_gated",
    "directLending": "direct_lending",
    "subscriberOptin": "subscriber_optin",
    "subscriberOptout": "subscriber_optout",
    "subscriberHelp": "subscriber_help",
}
_KINDS: Final = {
    "CUSTOMER_CARE": "answers to your questions and requests",
    "ACCOUNT_NOTIFICATION": "notices about your account or booking",
    "DELIVERY_NOTIFICATION": "news about your delivery",
    "2FA": "codes to sign in",
    "MARKETING": "offers",
}
_NEEDED: Final = {
    "brand.companyName": "the legal name, exactly as in the tax record",
    "brand.website": "the website, which has to name the business",
    "brand.email": "the address at which customers get help",
    "brand.phone": "the number at which customers get help",
    "brand.street": "the registered address",
    "brand.city": "the registered address",
    "brand.state": "the registered address",
    "brand.postalCode": "the registered address",
    "brand.vertical": "the line of business",
    "usecase": "the use case; it can never be changed later",
    "embeddedLink": "true when any text holds a link, otherwise false",
    "embeddedPhone": "true when any text holds a telephone number, otherwise false",
    "subscriberOptin": "true when everybody who gets texts has agreed to it",
    "subscriberOptout": "true when nobody gets texts after replying STOP",
    "subscriberHelp": "true when HELP is answered",
    "termsAndConditions": "true when you accept the terms of the registry itself",
    "privacyPolicyLink": "the address of the privacy policy",
    "termsAndConditionsLink": "the address of the terms for texts",
}
_QUESTION: Final = question("").removesuffix("]")
_PROPOSED: Final = "Proposed. Change it if your phone system sends other words."


@dataclass(frozen=True, slots=True)
class Draft:
    """The file as text, and how many things are still to do in it."""

    registration: Registration
    text: str
    to_do: int


def make_draft(answers: Answers, *, unfinished: bool = False) -> Draft:
    """The campaign file for these answers. `unfinished` says that not all questions were asked."""
    registration = Registration(
        brand=_brand(answers),
        campaign=_campaign(answers),
        opt_in_methods=tuple(_methods(answers)),
        provider=_text(answers, "provider"),
    )
    remarks = _remarks(answers, registration)
    body = write_yaml(registration, remarks).text
    open_things, questions = body.count(f"{TO_DO}:"), body.count(_QUESTION)
    head = _head(open_things, questions, unfinished=unfinished)
    return Draft(registration, write_yaml(registration, {**remarks, "": head}).text, open_things + questions)


def _head(open_things: int, questions: int, *, unfinished: bool) -> tuple[str, ...]:
    lines = ["Written by `carelane new` from your answers."]
    if unfinished:
        lines.append("The questions were not answered to the end.")
    marks = [mark for mark, count in ((TO_DO, open_things), (f"{_QUESTION}...]", questions)) if count]
    if marks:
        total = open_things + questions
        count = f"{total} things are" if total > 1 else "One thing is"
        lines.append(f"{count} still to do: look for {' and '.join(marks)}.")
    return (*lines, "Then check it with `carelane check`. Only write what is true: reviewers look at it.")


def _text(answers: Answers, key: str) -> str:
    answer = answers.get(key, "")
    return answer if isinstance(answer, str) else ""


def _texts(answers: Answers, key: str) -> tuple[str, ...]:
    answer = answers.get(key, ())
    return answer if isinstance(answer, tuple) else ()


def _brand(answers: Answers) -> Brand:
    facts = {attribute: answers[name] for name, attribute in BRAND_FIELDS.items() if name in answers}
    country = "US" if answers.get("state") or answers.get("ein") else ""
    issuer = {"ein_issuing_country": "US"} if answers.get("ein") else {}
    display = _text(answers, "displayName") or _text(answers, "companyName")
    return Brand(**{**facts, **issuer, "country": country, "display_name": display})  # type: ignore[arg-type]


def _campaign(answers: Answers) -> Campaign:
    sender = _text(answers, "displayName") or _text(answers, "companyName")
    name = sender or question("which name do customers know?")
    disclosures = f"{FREQUENCY_LINE} {RATES_LINE} {STOP_AND_HELP_LINE}"
    samples = [_text(answers, f"sample{number}") for number in (1, 2, 3)]
    while samples and not samples[-1]:
        samples.pop()
    flags = {attribute: bool(answers[key]) for key, attribute in _FLAGS.items() if key in answers}
    return Campaign(
        usecase=_text(answers, "usecase"),
        sub_usecases=_texts(answers, "subUsecases"),
        description=_description(answers),
        message_flow=call_to_action(answers),
        samples=tuple(samples),
        optin_message=f"{name}: You agreed to get {_kinds(answers)}. {disclosures}",
        optout_message=f"{name}: {NO_MORE_MESSAGES_LINE}",
        help_message=f"{name}: {_contact(answers)} {STOP_LINE}",
        optin_keywords=(_text(answers, "word.keyword") or "START",),
        optout_keywords=("STOP",),
        help_keywords=("HELP",),
        privacy_policy_link=_text(answers, "privacyPolicyLink"),
        terms_and_conditions_link=_text(answers, "termsAndConditionsLink"),
        numbers=_texts(answers, "numbers"),
        **flags,  # type: ignore[arg-type]
    )


def _description(answers: Answers) -> str:
    lines: list[str] = []
    if answers.get("usecase") == "CUSTOMER_CARE":
        lines.append(CARE_DESCRIPTION_LINE)
    sender = _text(answers, "displayName") or _text(answers, "companyName")
    if sender:
        lines.append(f"{sender} sends these texts.")
    about = _text(answers, "about")
    lines.append(about or question("whom do you text, and about what?"))
    if answers.get("advertises") is False:
        lines.append(NO_MARKETING_LINE)
    return "\n".join(lines)


def _kinds(answers: Answers) -> str:
    """The kinds of texts in the words of the use cases that were chosen."""
    codes = _texts(answers, "subUsecases") or (_text(answers, "usecase"),)
    known = [_KINDS[code] for code in codes if code in _KINDS]
    return f"texts from us: {' and '.join(known)}" if known else question("which kinds of texts?")


def _contact(answers: Answers) -> str:
    ways = [f"email {_text(answers, 'email')}"] if answers.get("email") else []
    ways += [f"call {_text(answers, 'phone')}"] if answers.get("phone") else []
    return f"For help, {' or '.join(ways)}." if ways else question("where do customers get help?")


def _methods(answers: Answers) -> Iterator[OptInMethod]:
    for way in _texts(answers, "ways"):
        kind = OptInKind(way)
        if kind is OptInKind.CUSTOMER_TEXTS_FIRST:
            yield _texts_first(answers)
            continue
        prefix = WAY_PREFIXES[kind]
        known = {fact.name for fact in fields(WAYS[kind])}
        facts: dict[str, Answer] = {
            name: answers[key]
            for key in answers
            if key.startswith(f"{prefix}.") and (name := key.removeprefix(f"{prefix}.")) in known
        }
        yield WAYS[kind](**facts)  # type: ignore[arg-type]


def _texts_first(answers: Answers) -> CustomerTextsFirst:
    return CustomerTextsFirst(
        publications(_texts(answers, "first.published"), _text(answers, "first.where")),
        customer_always_first=_flag(answers, "first.customer_always_first"),
        added_to_a_list=_flag(answers, "first.added_to_a_list"),
        broadcasts=_flag(answers, "first.broadcasts"),
    )


def publications(kinds: Iterable[str], where: str) -> tuple[Publication, ...]:
    """The places of these kinds. One answer tells where: an address is that of the page, where there is one."""
    places = [PublishedOn(kind) for kind in kinds]
    of_the_page = PublishedOn.PAGE in places and bool(find_links(where))
    return tuple(Publication(place, where if place is PublishedOn.PAGE or not of_the_page else "") for place in places)


def _flag(answers: Answers, key: str) -> bool | None:
    answer = answers.get(key)
    return answer if isinstance(answer, bool) else None


def _remarks(answers: Answers, registration: Registration) -> dict[str, tuple[str, ...]]:
    open_fields = {path: what for path, what in _NEEDED.items() if path.removeprefix("brand.") not in answers}
    remarks: dict[str, tuple[str, ...]] = {path: (f"{TO_DO}: {what}",) for path, what in open_fields.items()}
    if registration.brand.entity_type != "SOLE_PROPRIETOR" and "ein" not in answers:
        remarks["brand.ein"] = (f"{TO_DO}: the tax number (EIN), in quotes",)
    if not registration.campaign.message_flow:
        remarks["messageFlow"] = (f"{TO_DO}: how people agree to get texts, step by step, with every way",)
    else:
        remarks["messageFlow"] = ("Made from your answers. Reviewers try it out: every word has to be true.",)
    for number in (1, 2, 3):
        if f"sample{number}" not in answers:
            what = "a text as you really send it, with the business's name and how to opt out"
            remarks[f"sample{number}"] = (f"{TO_DO}: {what}",)
    remarks.update(dict.fromkeys(("optinMessage", "optoutMessage", "helpMessage"), (_PROPOSED,)))
    if answers.get("advertises") is True and answers.get("usecase") == "CUSTOMER_CARE":
        remarks["usecase"] = (
            f"{TO_DO}: texts that advertise do not belong into CUSTOMER_CARE; see `carelane explain`",
        )
    for index, method in enumerate(registration.opt_in_methods):
        if unsaid := _unsaid(method):
            remarks[f"optInMethods[{index}]"] = (f"{TO_DO}: say {', '.join(unsaid)}",)
    return remarks


def _unsaid(method: OptInMethod) -> list[str]:
    """The facts of a way that are not given."""
    given = {fact.name: getattr(method, fact.name) for fact in fields(method) if fact.name != "kind"}
    return [camel(name) for name, value in given.items() if value in (None, "", ())]
