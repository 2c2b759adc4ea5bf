"""The three ways out when a website asks for a phone number for calls only and reviewers read it as an opt-in.

Decides: what each way does, what follows from it, what reviewers accepted or refused according to sources, and the
wordings for page, policy and call to action, which agree with each other.
Leaves alone: the choice, which is the owner's, and whether other texts agree (`services`).
Source: the thread of S3, where a policy that denied consent through the website did not satisfy the reviewers.
"""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from typing import Final

from carelane.domain.facts import PhoneFieldUse, WayOut
from carelane.domain.opt_in import CustomerTextsFirst, OptInMethod, WebForm
from carelane.wording.ask import Ask
from carelane.wording.published.calls_only import call_to_action, field_label
from carelane.wording.published.kinds import advertises
from carelane.wording.published.privacy_policy import privacy_policy
from carelane.wording.published.web_form import web_form
from carelane.wording.published.web_form_html import web_form_html
from carelane.wording.written import Gap, Statement, Written

PROBLEM: Final = (
    "The website asks for a phone number. Reviewers take every such field for a way to opt in to texts, and decline "
    "the campaign when it shows no disclosure. A sentence in the privacy policy that no consent is taken on the "
    "website does not change that."
)
CONFLICTS: Final = ("checkbox-for-optional-number", "policy-denies-website-consent")  # of the catalogue


@dataclass(frozen=True, slots=True)
class Seen:
    """What a source says that reviewers did or ask for. `outcome` is "accepted", "refused" or "not known"."""

    outcome: str
    says: str
    sources: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class OneWayOut:
    """One way: what to do, what follows, what was seen, and the wordings that go together.

    page: what stands on the website, the part at the phone field first; snippet holds the same as HTML where there is
    a form to paste.
    """

    way: WayOut
    title: str
    steps: tuple[str, ...]
    consequences: tuple[str, ...]
    seen: tuple[Seen, ...]
    page: tuple[Written, ...]
    snippet: Written | None
    policy: Written
    call_to_action: Written

    @property
    def texts(self) -> tuple[Written, ...]:
        """Every wording of this way."""
        return (*self.page, *((self.snippet,) if self.snippet else ()), self.policy, self.call_to_action)

    @property
    def statements(self) -> tuple[Statement, ...]:
        """What has to be true for it, each claim once."""
        return tuple(dict.fromkeys(state for text in self.texts for state in text.statements))

    @property
    def gaps(self) -> tuple[Gap, ...]:
        """What only the owner can answer, each question once."""
        return tuple(dict.fromkeys(gap for text in self.texts for gap in text.gaps))


@dataclass(frozen=True, slots=True)
class WaysOut:
    """The problem and the three ways. `chosen` is what the facts sheet says, None when nothing is chosen."""

    problem: str
    ways: tuple[OneWayOut, ...]
    chosen: WayOut | None
    conflicts: tuple[str, ...] = CONFLICTS

    def way(self, way: WayOut) -> OneWayOut:
        """One of them."""
        return next(item for item in self.ways if item.way is way)


_POLICY_ALONE: Final = Seen(
    "refused",
    "A policy that says consent is not collected through the website, with the phone field left as it was: the "
    "provider went on to ask for a checkbox.",
    ("s3-opt-in-checkbox-thread",),
)
_FIELD_ASKED: Final = Seen(
    "refused",
    "A website that asks for a phone number and shows no opt-in wording there.",
    ("telnyx-dca-codes", "ringcentral-web-form-mail"),
)
_TITLES: Final = {
    WayOut.LABEL: "No texts from the form: take the phone field out, or label it for calls only",
    WayOut.CHECKBOX: "Texts from the form, by choice: add an optional box that is not ticked",
    WayOut.SEPARATE_FORM: "Texts from a form of their own",
}
_STEPS: Final[Mapping[WayOut, tuple[str, ...]]] = {
    WayOut.LABEL: (
        "Take the phone field out of the form if you can do without it; otherwise put the words below right at it.",
        "Publish the number that customers text, with the disclosures beside it.",
        (
            "Put the section below into the privacy policy, and take out any sentence that says no texts are sent or "
            "no consent is taken."
        ),
        "Paste the call to action below: the customer texts first.",
    ),
    WayOut.CHECKBOX: (
        "Add the box below to the form, under the phone field: empty, not required, with the links in its label.",
        "Have the form keep whether the box was ticked, with number, day and time.",
        "Text only the numbers whose box was ticked.",
        "Put the section below into the privacy policy, and paste the call to action below.",
    ),
    WayOut.SEPARATE_FORM: (
        "Publish the form below on a page of its own that opens without signing in.",
        "Put the words below at the phone field of the contact form, so that it is for calls only.",
        "Have the new form keep number, day and time, and text only the numbers that came from it with the box ticked.",
        "Put the section below into the privacy policy, and paste the call to action below.",
    ),
}
_CONSEQUENCES: Final[Mapping[WayOut, tuple[str, ...]]] = {
    WayOut.LABEL: (
        "Nobody is texted who has not texted first; reminders and other texts that you start are not covered.",
        "Staff may not text a number that came from the form, not even about the request.",
        "Nothing has to be stored with the form.",
        "The words at the field must be true every day: one text to such a number makes them untrue.",
    ),
    WayOut.CHECKBOX: (
        "People who tick the box may be texted about what its label names, also when you write first.",
        "People who leave it empty may be called and not texted; somebody has to look at the box before texting.",
        "The record of the box has to be kept: it is the proof of consent.",
        "The policy may no longer say that no consent is taken on the website.",
    ),
    WayOut.SEPARATE_FORM: (
        "The contact form stays as it is but for the words at its phone field.",
        "There is one more page to keep, and customers have to find it.",
        "People who use the form and tick its box may be texted also when you write first.",
        "The record of the form has to be kept: it is the proof of consent.",
    ),
}
_NO_MARKETING: Final = (
    "Marketing, which this campaign declares, cannot be sent this way: it needs written consent, and a first text that "
    "asks something is none."
)
_SEEN: Final[Mapping[WayOut, tuple[Seen, ...]]] = {
    WayOut.LABEL: (
        _POLICY_ALONE,
        Seen(
            "not known",
            "A site without any phone field is taken not to need the box; that is what a registrant reports, and no "
            "reviewer is quoted.",
            ("s3-opt-in-checkbox-thread",),
        ),
        Seen(
            "not known",
            "No source was found in which a reviewer accepts or refuses a field that says it is for calls only. The "
            "provider's list asks for the box wherever a number is asked for, so taking the field out is safer.",
            ("ringcentral-web-form-mail",),
        ),
    ),
    WayOut.CHECKBOX: (
        _FIELD_ASKED,
        Seen(
            "accepted",
            "A box for texts only that is empty, optional, and links to policy and terms in its label is what "
            "RingCentral's reviewers ask for.",
            ("ringcentral-web-form-mail", "telnyx-opt-in-form"),
        ),
        Seen(
            "refused",
            "AWS calls a box a mistake where the number is optional and the texts concern a transaction: it wants the "
            "disclosure beside the number instead.",
            ("aws-opt-in-transactional",),
        ),
    ),
    WayOut.SEPARATE_FORM: (
        _FIELD_ASKED,
        Seen(
            "accepted",
            "Consent that is asked for apart from the compulsory number, on a public page that reviewers can open.",
            ("telnyx-campaign-requirements", "twilio-30842"),
        ),
        Seen(
            "not known",
            "No source was found in which a reviewer accepts the contact form's unmarked phone field because another "
            "form takes the consent; so this way labels that field too.",
            ("ringcentral-web-form-mail",),
        ),
    ),
}


def ways_out(ask: Ask) -> WaysOut:
    """All three ways with their wordings for this business."""
    return WaysOut(PROBLEM, tuple(_one(ask, way) for way in WayOut), ask.registration.facts.way_out)


def as_chosen(ask: Ask, way: WayOut) -> Ask:
    """The facts as they are when this way is taken: every text is written from them."""
    registration = ask.registration
    facts = replace(registration.facts, phone_field=PhoneFieldUse.CALLS_ONLY, way_out=way)
    return replace(
        ask,
        registration=replace(registration, facts=facts, opt_in_methods=_methods(registration.opt_in_methods, way)),
    )


def _methods(methods: tuple[OptInMethod, ...], way: WayOut) -> tuple[OptInMethod, ...]:
    """Without the form where it is no way to opt in; with the way that takes its place."""
    if way is WayOut.LABEL:
        kept = tuple(method for method in methods if not isinstance(method, WebForm))
        first = any(isinstance(method, CustomerTextsFirst) for method in kept)
        return kept if first else (*kept, CustomerTextsFirst())
    return methods if any(isinstance(method, WebForm) for method in methods) else (WebForm(), *methods)


def _one(ask: Ask, way: WayOut) -> OneWayOut:
    chosen = as_chosen(ask, way)
    with_form = way is not WayOut.LABEL
    sells = advertises(ask.registration)
    page = (
        *((field_label(chosen),) if way is not WayOut.CHECKBOX else ()),
        *((web_form(chosen),) if with_form else ()),
    )
    return OneWayOut(
        way=way,
        title=_TITLES[way],
        steps=_STEPS[way],
        consequences=(*_CONSEQUENCES[way], *((_NO_MARKETING,) if way is WayOut.LABEL and sells else ())),
        seen=_SEEN[way],
        page=page,
        snippet=web_form_html(chosen) if with_form else None,
        policy=privacy_policy(chosen),
        call_to_action=call_to_action(replace(chosen, language="en"), way),
    )
