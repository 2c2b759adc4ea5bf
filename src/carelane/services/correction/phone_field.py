"""A phone field that is for calls only: the way out of it, and whether all texts tell the same story.

Decides: when the choice is put to the owner, and which words contradict the way that was chosen.
Leaves alone: the ways themselves with their wordings (`wording/ways_out.py`).
Source: the thread of S3: a policy that denied consent through the website did not satisfy the reviewers.
"""

from collections.abc import Iterator
from typing import Final

from carelane.domain.campaign import Registration
from carelane.domain.facts import PhoneFieldUse, WayOut
from carelane.domain.fields import text_at
from carelane.domain.finding import Span
from carelane.domain.opt_in import CustomerTextsFirst, WebForm
from carelane.language.normalise import fold
from carelane.language.patterns import compiled
from carelane.services.correction.plan import Disagreement, PhoneField
from carelane.wording.ask import Ask
from carelane.wording.ways_out import ways_out

# Causes behind which a phone field for calls may stand: the reviewer saw a number asked for and nothing about texts.
CAUSES: Final = frozenset({"missing-checkbox", "cta-no-optin-language", "cta-no-optin-form", "consent-implied"})
_DENIES_WEBSITE: Final = (
    r"\b(?:consent|opt-?in|permission)\b[^.\n]{0,60}\b(?:not|never|no)\b[^.\n]{0,40}"
    r"\b(?:website|web ?site|online|web ?form|contact form|through our site)\b"
)
_NO_TEXTS: Final = (
    r"\bwe (?:do not|don't|never|will not|won't) (?:send|use)\b[^.\n]{0,24}\b(?:texts?|sms|text messages?)\b"
)
_OPTS_IN_ONLINE: Final = (
    r"\b(?:opt[- ]?in|sign(?:s|ing)? up|agree|consent|subscribe)s?\b[^.\n]{0,60}"
    r"\b(?:on|through|via|with|using|at) (?:the |our |a |this )?(?:contact |web ?|online )?(?:form|website|web ?site)\b"
)
_CALLS_ONLY: Final = r"\b(?:calls? only|only (?:to|for) calls?|only to call|for (?:phone )?calls only|never text)\b"


def phone_field_choice(
    given: Registration, fixed: Registration, named: frozenset[str], provider: str = ""
) -> PhoneField | None:
    """What to choose and what does not agree yet; None where no phone field for calls is in play.

    `given` holds the facts, `fixed` the texts as corrected.
    """
    facts = given.facts
    said = facts.phone_field is PhoneFieldUse.CALLS_ONLY
    denied = _first(text_at(given, "texts.privacyPolicy"), _DENIES_WEBSITE) is not None
    if not said and not (facts.phone_field is None and denied and named & CAUSES):
        return None
    ways = ways_out(Ask(given, provider=provider))
    return PhoneField(ways, facts.way_out, tuple(_disagreements(fixed, facts.way_out)) if facts.way_out else ())


def _disagreements(registration: Registration, way: WayOut) -> Iterator[Disagreement]:
    if way is WayOut.LABEL:
        yield from _with_label(registration)
    else:
        yield from _with_form(registration, way)
    policy = text_at(registration, "texts.privacyPolicy")
    span = _first(policy, _NO_TEXTS)
    if span is not None:
        yield Disagreement(
            "texts.privacyPolicy", span, "the policy says that no texts are sent, and the campaign sends texts",
            "take the sentence out",
        )  # fmt: skip


def _with_label(registration: Registration) -> Iterator[Disagreement]:
    """Nobody opts in through the website; the customer texts first."""
    for index, way in enumerate(registration.opt_in_methods):
        if isinstance(way, WebForm):
            yield Disagreement(
                f"optInMethods[{index}]", None, "a web form is listed as a way to opt in",
                "take it out: numbers of the form are for calls only",
            )  # fmt: skip
    if not any(isinstance(way, CustomerTextsFirst) for way in registration.opt_in_methods):
        yield Disagreement(
            "optInMethods", None, "no way to opt in is left without the form",
            "list customer_texts_first with the places where your number is published (or the other way that is true)",
        )  # fmt: skip
    span = _first(registration.campaign.message_flow, _OPTS_IN_ONLINE)
    if span is not None:
        yield Disagreement(
            "messageFlow", span, "the call to action says that people opt in through the website",
            "say that the customer texts first, where the number is published, and that the form is for calls only",
        )  # fmt: skip
    form = registration.texts.web_form
    if form and _first(form, _CALLS_ONLY) is None:
        yield Disagreement(
            "texts.webForm", None, "the form does not say at the phone field that the number is for calls only",
            "put the words right at the field, or take the field out",
        )  # fmt: skip


def _with_form(registration: Registration, way: WayOut) -> Iterator[Disagreement]:
    """People opt in through a form: with a box that joins the old one, or on a page of its own."""
    forms = [(index, item) for index, item in enumerate(registration.opt_in_methods) if isinstance(item, WebForm)]
    if not forms:
        yield Disagreement(
            "optInMethods", None, "the form is not listed as a way to opt in",
            "list web_form with its address and the words at the box",
        )  # fmt: skip
    for index, form in forms:
        path = f"optInMethods[{index}]"
        if form.has_checkbox is not True:
            yield Disagreement(f"{path}.hasCheckbox", None, "the form has no box for texts yet", "add the box")
        if form.checkbox_ticked_by_default is not False:
            said = "it is not said that the box is empty when the page opens"
            yield Disagreement(f"{path}.checkboxTickedByDefault", None, said, "make it so, then say so (false)")
        if form.checkbox_required is not False:
            said = "it is not said that the form goes through with the box empty"
            yield Disagreement(f"{path}.checkboxRequired", None, said, "make it so, then say so (false)")
        if way is WayOut.SEPARATE_FORM and not form.url:
            yield Disagreement(f"{path}.url", None, "the address of the form of its own is missing", "give it")
    span = _first(text_at(registration, "texts.privacyPolicy"), _DENIES_WEBSITE)
    if span is not None:
        yield Disagreement(
            "texts.privacyPolicy", span, "the policy says that no consent is taken through the website",
            "take the sentence out: from now on the box takes it",
        )  # fmt: skip
    span = _first(registration.texts.web_form, _CALLS_ONLY)
    if span is not None and way is WayOut.CHECKBOX:
        yield Disagreement(
            "texts.webForm", span, "the form says that its number is for calls only, and its box is about texts",
            "take those words out",
        )  # fmt: skip


def _first(text: str, pattern: str) -> Span | None:
    if not text:
        return None
    folded = fold(text)
    match = compiled(pattern).search(folded.text)
    return folded.span(match.start(), match.end()) if match is not None else None
