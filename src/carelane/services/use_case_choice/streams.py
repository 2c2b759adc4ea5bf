"""The kinds of texts that businesses send, each with the use case under which the registry wants it.

Decides: the place of each kind and on whose word.
Leaves alone: what several kinds together come to, and who qualifies for a special use case (`plan.py`).
Source: the registry's definitions as Sinch and Twilio publish them, RingLogix's guide; each entry names its own.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from types import MappingProxyType
from typing import Final


@dataclass(frozen=True, slots=True)
class Stream:
    """One kind of text. `why` says why it belongs to `code`; `hint` what a sample of it shows."""

    id: str
    title: str
    code: str
    why: str
    sources: tuple[str, ...]
    hint: str


_LIST: Final = (
    Stream("answers", "answers to questions that people text us", "CUSTOMER_CARE",
           "Answers to people who ask are Customer Care.",
           ("sinch-campaign-schema", "ringlogix-use-cases", "s0-customer-care-guide"),
           "an answer to a question that a customer has asked"),
    Stream("request_updates", "how a request, repair, ticket or case is coming along", "CUSTOMER_CARE",
           "News of a request that the customer has made are Customer Care.",
           ("sinch-campaign-schema", "ringlogix-use-cases"),
           "how a request that the customer made is coming along"),
    Stream("appointment_reminders", "reminders of appointments or bookings", "ACCOUNT_NOTIFICATION",
           "Reminders of appointments are listed under Account Notification, not under Customer Care.",
           ("twilio-use-case-list", "ringlogix-use-cases"),
           "a reminder of an appointment with day and time"),
    Stream("account_notices", "invoices, due dates, renewals and other notices about an account",
           "ACCOUNT_NOTIFICATION",
           "Notices about an account, an invoice or a contract that still runs are Account Notification.",
           ("twilio-use-case-list", "ringlogix-use-cases"),
           "a notice about an invoice, a due day or a contract that runs"),
    Stream("orders", "orders and deliveries", "DELIVERY_NOTIFICATION",
           "How an order or delivery is coming along is Delivery Notification.",
           ("sinch-campaign-schema", "ringlogix-use-cases"),
           "where an order or delivery stands"),
    Stream("codes", "codes to sign in, password resets", "2FA",
           "Codes and password resets have a use case of their own, 2FA; elsewhere they risk code 602.",
           ("sinch-campaign-schema", "telnyx-dca-codes"),
           "a one-time code (write 123456) and how long it holds, no other matter"),
    Stream("fraud_alerts", "warnings of fraud on a customer's account", "FRAUD_ALERT",
           "A warning that somebody may be misusing the customer's account is Fraud Alert.",
           ("sinch-campaign-schema", "ringlogix-use-cases"),
           "what was noticed on the account and how the customer confirms or denies it"),
    Stream("security_alerts", "warnings that a system was broken into", "SECURITY_ALERT",
           "Word of a breach and what the customer has to do is Security Alert.",
           ("sinch-campaign-schema",),
           "what happened to the system and what the customer has to do"),
    Stream("surveys", "surveys, requests for private feedback, votes", "POLLING_VOTING",
           "Surveys and requests for feedback are Polling and Voting, also after a ticket.",
           ("sinch-campaign-schema", "ringlogix-use-cases"),
           "a question about a service that was given, with how to answer"),
    Stream("review_requests", "requests for public reviews", "MARKETING",
           "No source allows requests for public reviews in Customer Care; a vendor counts them as marketing that "
           "needs consent in writing, and we go by the stricter reading.",
           ("stello-review-requests", "ringlogix-use-cases"),
           "a request for a review after a service"),
    Stream("offers", "offers, news, event invitations, referral requests, winning people back", "MARKETING",
           "Whatever sells, invites or wins people back is Marketing and needs consent in writing.",
           ("justcall-campaign-types", "ctia-principles-2023", "bradley-v-dentalplans"),
           "an offer or invitation as it is really sent"),
    Stream("public_notices", "notices to the public", "PUBLIC_SERVICE_ANNOUNCEMENT",
           "Telling the public of something that matters to it is Public Service Announcement.",
           ("sinch-campaign-schema", "telnyx-use-cases"),
           "what the public has to know, where and from when"),
    Stream("member_notices", "notices to members, volunteers or parents (changes, closings, schedules)",
           "ACCOUNT_NOTIFICATION",
           "Notices to people who belong to the organisation are Account Notification, as membership notices are.",
           ("ringlogix-use-cases", "twilio-use-case-list"),
           "a change or closing that concerns the member"),
    Stream("staff_messages", "texts to our own staff (shifts, internal matters)", "CUSTOMER_CARE",
           "The registry has no use case for staff. Carriers make no exception for texts inside a company; we place "
           "them beside the answers in Customer Care, and the way in which staff agree has to be described.",
           ("employee-texts-requirements", "yourco-employee-texts"),
           "a text to staff, such as a change of shift"),
    Stream("fundraising", "requests for donations", "CHARITY",
           "Raising money is what Charity is for, and it takes 501(c)(3) status.",
           ("sinch-campaign-schema", "telnyx-use-cases"),
           "an appeal that names the charity and what the money is for"),
    Stream("political", "political messages", "POLITICAL",
           "Organised efforts to influence a decision of the public are Political, a special use case.",
           ("sinch-campaign-schema", "telnyx-use-cases"),
           "a message that names who pays for it"),
    Stream("sweepstakes", "sweepstakes and contests", "SWEEPSTAKE",
           "Sweepstakes are a special use case that is approved once more after registration.",
           ("twilio-campaign-api", "signalwire-fees"),
           "how one takes part and where the rules stand"),
    Stream("emergencies", "alerts in emergencies", "EMERGENCY",
           "Public safety in an emergency is a special use case, meant for public bodies.",
           ("sinch-campaign-schema", "telnyx-use-cases"),
           "what the danger is, where, and what people should do"),
    Stream("community", "posts to followers or a closed community", "SOCIAL",
           "Texts within a community, influencers to followers among them, are the special use case Social.",
           ("twilio-campaign-api",),
           "a post to the community and how one leaves it"),
    Stream("hidden_numbers", "people of our app text each other without seeing each other's number", "PROXY",
           "Conversations through pooled or hidden numbers are the special use case Proxy.",
           ("twilio-campaign-api",),
           "a message that one member of the app sends to another"),
    Stream("machines", "machines that text machines", "M2M",
           "Texts that no person reads are M2M.",
           ("notifyre-use-cases", "fonestorm-registration"),
           "a command or reading as the machine sends it"),
)  # fmt: skip

STREAMS: Final[Mapping[str, Stream]] = MappingProxyType({stream.id: stream for stream in _LIST})

# Codes that no answer leads to, and why.
NEVER: Final[Mapping[str, tuple[str, tuple[str, ...]]]] = MappingProxyType(
    {
        "CARRIER_EXEMPT": (
            "it takes an exemption that a carrier has given; whoever has one knows it",
            ("bandwidth-cli", "webex-campaign-terms"),
        ),
        "CONVERSATIONAL": (
            (
                "it is an older code that PROXY replaced; as a label of a provider it means Customer Care, or Low "
                "Volume with Customer Care in it"
            ),
            ("twilio-special-use-cases", "ringcentral-staff-opt-out-logging", "s0-customer-care-guide"),
        ),
        "TRIAL": ("it is a provider's free trial and no registration to text customers with", ("signalwire-fees",)),
        "UCAAS_HIGH": (
            "one provider's command line knows it, and no source says who may choose it",
            ("bandwidth-cli",),
        ),
        "UCAAS_LOW": (
            "one provider's command line knows it, and no source says who may choose it",
            ("bandwidth-cli",),
        ),
    }
)
