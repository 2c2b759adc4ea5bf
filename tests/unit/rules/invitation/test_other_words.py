"""Calls to action written before looking at what the rules hear: which rule has to speak, and who is faultless."""

from datetime import date

import pytest

from carelane.domain.finding import Finding
from carelane.services.check_text import check_text

_REST = (
    " Message frequency varies. Message and data rates may apply. Reply STOP to opt out, HELP for help. "
    "Privacy: https://cedar.example/privacy Terms: https://cedar.example/terms."
)

_FAULTS = (
    (
        "consent-forced",
        (
            "Every resident has to accept texts before we hand over the keys; there's an acceptance box at "
            "https://cedar.example/movein."
        ),
    ),
    ("consent-forced", "You can't finish checking out at https://cedar.example/cart without ticking the texting box."),
    (
        "consent-forced",
        "If a patient declines texts, Cedar Dental does not book them. Box at https://cedar.example/new.",
    ),
    ("consent-forced", "The text-alerts box at https://cedar.example/pay is a required field for Cedar Utility."),
    (
        "consent-forced",
        (
            "Riders who refuse texts from Cedar Cabs will not be picked up; they tick a box at "
            "https://cedar.example/ride."
        ),
    ),
    (
        "consent-forced",
        ("Saying no to texts is not an option at https://cedar.example/join, where members tick a box for Cedar Gym."),
    ),
    (
        "consent-forced",
        (
            "Texts from Cedar Clinic are a must for all new patients who fill in https://cedar.example/new "
            "and tick the box."
        ),
    ),
    (
        "consent-forced",
        (
            "Cell phone and SMS opt-in are both mandatory fields of the Cedar Bank application at "
            "https://cedar.example/apply."
        ),
    ),
    ("consent-forced", "By placing an order you must agree to SMS from Cedar Pizza at https://cedar.example/order."),
    (
        "consent-forced",
        ("Enrollment in texts is compulsory for all drivers of Cedar Freight at https://cedar.example/drivers."),
    ),
    ("preticked-box", "At https://cedar.example/cart the SMS checkbox is pre-populated with a tick for Cedar Toys."),
    ("preticked-box", "The checkbox defaults to yes at https://cedar.example/cart for Cedar Toys texts."),
    (
        "preticked-box",
        (
            "Customers see a box for texts from Cedar Toys that they can untick if they don't want them, "
            "https://cedar.example/c."
        ),
    ),
    (
        "preticked-box",
        (
            "Text updates: ON (change). Found at https://cedar.example/cart for Cedar Toys; the box is "
            "marked for them in advance."
        ),
    ),
    (
        "consent-merged-with-terms|consent-by-terms|consent-by-conduct",
        ("One tick box covers the terms, the privacy policy and texts from Cedar Bikes at https://cedar.example/join."),
    ),
    (
        "consent-merged-with-terms|consent-by-terms|consent-by-conduct",
        (
            "Checking the 'I accept the Terms' box also opts the customer in to texts from Cedar Bikes, "
            "https://cedar.example/j."
        ),
    ),
    (
        "consent-merged-with-terms|consent-by-terms|consent-by-conduct",
        (
            "Our Terms of Service, which all users accept at https://cedar.example/signup, include consent "
            "to SMS from Cedar App."
        ),
    ),
    (
        "consent-merged-with-terms|consent-by-terms|consent-by-conduct",
        (
            "Texting consent is included in the lease that every tenant of Cedar Homes signs at "
            "https://cedar.example/lease."
        ),
    ),
    (
        "consent-merged-with-terms|consent-by-terms|consent-by-conduct",
        ("When a client signs our service agreement they also agree to receive text messages from Cedar Law."),
    ),
    (
        "consent-merged-with-terms|consent-by-terms|consent-by-conduct",
        (
            "Users who create an account at https://cedar.example accept the terms, and that is how they "
            "agree to texts from Cedar App."
        ),
    ),
    (
        "bought-list|consent-transferred",
        "Cedar Roofing gets storm leads from an outside vendor and texts them about repairs.",
    ),
    (
        "bought-list|consent-transferred",
        "Numbers are uploaded from a spreadsheet that a marketing firm sold to Cedar Solar.",
    ),
    ("bought-list|consent-transferred", "Homeowners gave consent on a third-party website and Cedar Solar texts them."),
    (
        "bought-list|consent-transferred",
        "We text prospects whose details we found on LinkedIn and Google for Cedar IT.",
    ),
    (
        "bought-list|consent-transferred",
        "Cedar Auto receives numbers of shoppers from car listing portals and texts them.",
    ),
    ("bought-list|consent-transferred", "Consent was obtained by our lead partner on our behalf for Cedar Loans."),
    ("bought-list|consent-transferred", "Consumers opt in with our sister company and Cedar Loans texts them too."),
    ("verbal-script-missing", "A dispatcher gets the OK for texts while taking the order at Cedar Fuel."),
    ("verbal-script-missing", "During intake the nurse asks if texting is okay for Cedar Clinic."),
    ("verbal-script-missing", "Consent is given by telephone when someone schedules a visit with Cedar Air."),
    (
        "verbal-script-missing",
        ("Members tell our receptionist that they would like texts from Cedar Gym, and she ticks it in the system."),
    ),
    ("opt-in-path-missing|consent-act-missing", "Customers of Cedar Fuel consented to receiving delivery texts."),
    ("opt-in-path-missing|consent-act-missing", "Cedar Fuel only texts people who want delivery texts."),
    (
        "web-opt-in-address-missing",
        ("People tick an empty box on the contact form of our website for texts from Cedar Fuel about delivery. "),
    ),
    (
        "opt-in-behind-login",
        (
            "After signing in, members of Cedar Bank open Preferences and tick an empty box for texts about "
            "their account."
        ),
    ),
    ("opt-in-behind-login", "Staff of Cedar Bank opt in on our intranet by ticking an empty box for shift texts."),
    (
        "opt-in-methods-only-listed|opt-in-methods-open-ended",
        (
            "Customers of Cedar Fuel opt in to delivery texts through our website, over the phone or in "
            "person. The empty box is at https://cedar.example/t."
        ),
    ),
    (
        "opt-in-methods-only-listed|opt-in-methods-open-ended",
        (
            "Consent to delivery texts of Cedar Fuel is collected online and verbally. The empty box is at "
            "https://cedar.example/t."
        ),
    ),
    (
        "consent-implied|enrolled-by-default|consent-by-conduct|consent-act-missing",
        "Anyone who calls Cedar Fuel is put on the text list for delivery news.",
    ),
    (
        "consent-implied|enrolled-by-default|consent-by-conduct|consent-act-missing",
        ("We import our customer database and text everybody at Cedar Fuel about delivery; they can opt out."),
    ),
    (
        "consent-asked-by-text",
        ("Cedar Fuel first texts customers: reply YES to get delivery texts. Those who reply are opted in."),
    ),
)
_FAULTLESS = (
    (
        'Cedar Dental patients tick an empty, optional box on https://cedar.example/new: "Text me about '
        'my visits. I agree to receive text messages from Cedar Dental about appointments." The form '
        "can be sent without it."
    ),
    (
        "Customers must tick the box before Cedar Fuel sends any texts about deliveries; the form at "
        "https://cedar.example/fuel goes through without it."
    ),
    (
        "Drivers text JOIN to 555-0142, printed on the depot poster (https://cedar.example/poster.jpg), "
        "to get shift texts from Cedar Freight. No one is enrolled any other way."
    ),
    (
        "At the counter of Cedar Paint the clerk turns the tablet around; the shopper types a number "
        'and ticks the empty box "Yes, text me when my order is ready - Cedar Paint". Picture: '
        "https://cedar.example/tablet.png"
    ),
    (
        "The lease of Cedar Homes does not mention texts. A separate page, https://cedar.example/texts, "
        'has an empty box: "I agree to texts from Cedar Homes about maintenance." Nobody needs it to '
        "rent."
    ),
    (
        "Residents sign a paper card at the office (copy: https://cedar.example/card.pdf). It is apart "
        'from the lease and reads "I agree to texts from Cedar Homes about parking and repairs. Signing '
        'is voluntary."'
    ),
    (
        "Two boxes stand at https://cedar.example/join, both empty: one for class reminders by text, "
        "one for marketing texts from Cedar Gym. Either can be left blank."
    ),
    (
        "Guests text us first: the number on https://cedar.example/contact is marked as a text line of "
        "Cedar Inn. By texting they agree to replies about their question. We send no broadcasts and "
        "keep no list."
    ),
    (
        "Staff at Cedar Vet read this script: \"May Cedar Vet text you about your pet's visit? You can "
        'say no." A yes is written in the chart; https://cedar.example/script.'
    ),
    (
        "Members tick an empty box at https://cedar.example/text for texts from Cedar Bank on their "
        "account. E-mail alerts are turned on by default and can be switched off. We will not give "
        "opt-in data to partners."
    ),
    (
        "The phone field at https://cedar.example/order is optional; when it is filled in, an empty box "
        'appears: "I agree to order texts from Cedar Toys." Without the box the order is placed all the '
        "same."
    ),
    (
        'Parents accept the camp rules in a box of their own. Another box, empty and optional, reads "I '
        'agree to receive texts from Cedar Camp on pickup times." Page: https://cedar.example/camp. '
        "Data is never sold to or bought from anybody."
    ),
)


def _findings(words: str) -> tuple[Finding, ...]:
    report = check_text(words + _REST, kind="cta", use_case="CUSTOMER_CARE", as_of=date(2026, 11, 25))
    return tuple(report.findings)


@pytest.mark.parametrize(("rules", "words"), _FAULTS, ids=[words[:40] for _, words in _FAULTS])
def test_a_fault_is_heard_in_other_words(rules: str, words: str) -> None:
    assert set(rules.split("|")) & {finding.rule for finding in _findings(words) if finding.severity.value != "advice"}


@pytest.mark.parametrize("words", _FAULTLESS, ids=[words[:40] for words in _FAULTLESS])
def test_a_faultless_call_to_action_gets_no_blocker(words: str) -> None:
    assert not [finding.rule for finding in _findings(words) if finding.severity.value == "blocker"]
