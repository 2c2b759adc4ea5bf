"""The campaign description: who sends, to whom, about what, and what never is sent.

Decides: its sentences. S0's sentence opens it for Customer Care, word for word.
Leaves alone: how people opt in (`call_to_action.py`).
Source: DSC-01 to DSC-05; S0 for the sentence.
"""

from typing import Final

from carelane.domain.opt_in import OptInKind
from carelane.wording import said
from carelane.wording.ask import Ask
from carelane.wording.lines import CARE_DESCRIPTION_LINE, NO_MARKETING_LINE
from carelane.wording.published.claims import CUSTOMER_FIRST, HELP_WORKS, STOP_WORKS, TOPICS
from carelane.wording.published.compose import Line, compose
from carelane.wording.published.kinds import advertises, codes
from carelane.wording.written import Gap, Statement, Written

ARTEFACT: Final = "description"
NO_MARKETING: Final = Statement(
    "no-marketing",
    "none of the texts advertises, offers discounts, announces products or asks for reviews or referrals",
    "Send offers from a campaign that is registered for marketing, or not by text.",
    said.by_fact("sends_marketing", holds=False),
    Gap("facts.sendsMarketing", "some texts advertise today. Register marketing, or end it and say so here"),
)
CARE_ONLY: Final = Statement(
    "customers-start",
    "the texts answer inquiries and support requests that customers started",
    says=said.only_answers,
)
MARKETING_AGREED: Final = Statement(
    "marketing-agreed", "everybody who gets offers by text agreed to marketing texts in writing"
)


def description(ask: Ask) -> Written:
    """The description of the campaign, in English: registrations are."""
    registration = ask.registration
    declared = codes(registration)
    care = declared == ("CUSTOMER_CARE",)
    sells = advertises(registration)
    only_first = {way.kind for way in registration.opt_in_methods} == {OptInKind.CUSTOMER_TEXTS_FIRST}
    lines = (
        *((Line((CARE_DESCRIPTION_LINE,), (CARE_ONLY,), ("DSC-04", "s0-care-guide")),) if care else ()),
        Line(
            (
                "{name} sends text messages to {customers} about {their_topics}.",
                "The texts come from {name} and go to {customers}; they are about {their_topics}.",
                "{name} texts {customers} about {their_topics}.",
            ),
            (TOPICS,),
            ("DSC-01", "DSC-02"),
        ),
        *(
            (
                Line(
                    (
                        "We reply to people who texted us first and to nobody else.",
                        "Every conversation is started by {customers} with a text to us.",
                    ),
                    (CUSTOMER_FIRST,),
                    ("CTA-18", "CTA-19"),
                ),
            )
            if only_first
            else (
                Line(
                    (
                        "Only people who agreed to text messages get them.",
                        "Nobody is texted who has not agreed to text messages.",
                    ),
                    (),
                    ("DSC-01",),
                    1,
                ),
            )
        ),
        *(
            (Line(("It includes marketing messages to people who agreed to those.",), (MARKETING_AGREED,)),)
            if sells
            else ()
        ),
        Line(
            (
                "Anybody can reply STOP to end the texts or HELP for help.",
                "Replying STOP ends the texts, replying HELP brings help.",
            ),
            (STOP_WORKS, HELP_WORKS),
            ("SMP-03",),
        ),
        *(() if sells else (Line((NO_MARKETING_LINE,), (NO_MARKETING,), ("DSC-05",)),)),
    )
    return compose(ask, ARTEFACT, "Campaign description", lines)
