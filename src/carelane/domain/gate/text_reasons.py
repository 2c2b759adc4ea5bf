"""The reasons that lie in the text, the sender, the hour and the number of texts.

Decides: code, sentence, requirements and example of each.
Leaves alone: when each of them applies (`text_checks`, `sender_checks`, `time_checks`).
"""

from typing import Final

from carelane.domain.gate.reason_kind import ReasonKind
from carelane.domain.send_decision import Effect

_DENY, _HOLD, _NOTE = Effect.DENY, Effect.HOLD, Effect.NOTE
TEXT_REASONS: Final = (
    # What the text is and says
    ReasonKind(
        "text-blocked", _DENY,
        "{what}. {how_to_fix}.",
        ("CNT-11",),
        "A text with a shortened link of a public service.",
    ),
    ReasonKind(
        "text-unchecked", _DENY,
        "A rule failed on this text, so nobody knows what it would have found. Nothing is sent until that is mended: "
        "{rules}.",
        (),
        "A defect of one rule; a rule that crashes never counts as passed.",
        own="a rule that crashes never counts as passed",
    ),
    ReasonKind(
        "may-sell", _NOTE,
        "This text may be read as selling. If it sells, it needs consent in writing.",
        ("CON-05", "CNT-11"),
        "“We have an opening next week” to a customer of last year.",
    ),
    ReasonKind(
        "first-text-incomplete", _DENY,
        "This is the first text to this person, and it does not say {missing}. Send the suggested text, or add that "
        "yourself.",
        ("CON-21",),
        "“Your order is ready” as the first text ever, without a name and without STOP.",
    ),
    ReasonKind(
        "stop-line-missing", _DENY,
        "At RingCentral a text that nobody asked for says how to stop. Add “Reply STOP to opt out.”",
        ("CON-23",),
        "A reminder without the STOP line from a RingCentral number.",
    ),
    ReasonKind(
        "sender-not-named", _NOTE,
        "The text does not say who it is from.",
        ("CON-22",),
        "“See you tomorrow at 3!” a month after the last text.",
    ),
    ReasonKind(
        "names-another-sender", _DENY,
        "The text names another sender than the brand that the person agreed to. Write that brand's name.",
        ("CON-07",),
        "“Northgate Dental: ...” from a number of Maple Ridge.",
    ),
    ReasonKind(
        "confirm-opt-in-first", _NOTE,
        "Nothing was sent to this person yet. In a program of recurring texts the confirmation of the opt-in comes "
        "first.",
        ("OIN-10",),
        "The first text of an automated stream is a reminder.",
    ),
    # Who sends, and under which campaign
    ReasonKind(
        "sender-unknown", _DENY,
        "This is none of your numbers. Add it to the workspace first.",
        ("CON-07",),
        "A text is asked for from a number that the workspace does not have.",
    ),
    ReasonKind(
        "sender-not-linked", _DENY,
        "The provider has not confirmed that this number belongs to the campaign. Wait until it is linked, or use "
        "another number.",
        ("CON-07",),
        "A number was bought yesterday, and the campaign does not know it yet.",
    ),
    ReasonKind(
        "campaign-not-approved", _DENY,
        "The campaign of this text is not approved. Send nothing under it until it is.",
        ("CON-07",),
        "The campaign was declined last week.",
    ),
    ReasonKind(
        "campaign-missing", _DENY,
        "The campaign that this stream or number names is not there (any more). Choose one in the settings.",
        ("CON-07",),
        "The campaign was removed, and its number still names it.",
    ),
    ReasonKind(
        "campaign-not-named", _NOTE,
        "Neither the stream nor the number names a campaign, so its approval was not checked.",
        ("CON-07",),
        "The campaign is registered, but not kept in carelane.",
    ),
    ReasonKind(
        "wrong-campaign", _DENY,
        "This number belongs to another campaign than these texts. Use a number of the right campaign.",
        ("CON-06",),
        "Reminders from the number that was registered for delivery notices.",
    ),
    ReasonKind(
        "wrong-brand", _DENY,
        "The number belongs to another brand than the one that the person agreed to. Use a number of that brand.",
        ("CON-07",),
        "Two brands in one workspace, and the number of the other one is used.",
    ),
    ReasonKind(
        "stream-unknown", _DENY,
        "There is no stream of that name, so nobody can have agreed to it. Name one of yours.",
        ("CON-06",),
        "The stream “remindrs” is asked for.",
    ),
    ReasonKind(
        "stream-closed", _DENY,
        "This stream is closed. Open it again in the settings, or name another one.",
        ("CON-06",),
        "The stream was closed when the program ended.",
    ),
    ReasonKind(
        "provider-blocks", _NOTE,
        "The provider has this number on its own list of opt-outs and may not deliver. It has to be lifted there, or "
        "by the person texting START.",
        ("REV-28",),
        "The person came back on the form, while RingCentral still blocks the pair of numbers.",
    ),
    ReasonKind(
        "too-fast", _NOTE,
        "This number has sent as many texts in the last minute as the RingCentral app allows. Wait a moment.",
        ("CON-26",),
        "The 51st text of a number within a minute.",
    ),
    # When, and how often
    ReasonKind(
        "quiet-hours", _HOLD,
        "It is outside of the hours in which this text may arrive where the person is: {hours} ({place}). Send it from "
        "{opens} on.",
        ("TIM-01", "TIM-02", "TIM-06", "TIM-08", "TIM-09"),
        "A text that sells at 8:30 in the evening in Florida, whose hours end at 8.",
    ),
    ReasonKind(
        "outside-your-hours", _HOLD,
        "It is outside of the hours that you set for texts that nobody asked for: {hours} ({place}). Send it from "
        "{opens} on.",
        ("TIM-05", "TIM-06"),
        "A reminder at 7 in the morning; the setting begins at 9.",
    ),
    ReasonKind(
        "never-open", _DENY,
        "The hours of all places that come into question never meet, so there is no moment at which this text may "
        "arrive. State where the person is.",
        ("TIM-06",),
        "A window of one hour, and a number that could be anywhere from Maine to Hawaii.",
    ),
    ReasonKind(
        "place-unknown", _NOTE,
        "The number says nothing of where the person is, so the hours are kept in which every state allows the text. "
        "State their time zone to be exact.",
        ("TIM-07",),
        "A number that begins with 800 or 500.",
    ),
    ReasonKind(
        "place-uncertain", _NOTE,
        "The area code spans several time zones, so the text has to be allowed in each of them.",
        ("TIM-07",),
        "Area code 850 in Florida with an exchange that the table does not know.",
    ),
    ReasonKind(
        "abroad", _HOLD,
        "This number is outside of North America, and nobody stated the person's time zone. State it first.",
        ("TIM-07",),
        "A number that begins with +44.",
    ),
    ReasonKind(
        "promised-frequency", _HOLD,
        "This person was told that at most {promised} texts come in {days} days, and that many have gone out. Send it "
        "from {opens} on.",
        ("TIM-11",),
        "“Up to 4 messages a month” on the form, and a fifth one is asked for.",
    ),
    ReasonKind(
        "state-cap", _HOLD,
        "In {state} nobody gets more than {cap} texts that sell within 24 hours. Send it from {opens} on.",
        ("TIM-03",),
        "A fourth offer to a number in Florida on one day.",
    ),
    ReasonKind(
        "duplicate", _DENY,
        "The same text went to this person from this number {minutes} minutes ago or less. It is not sent twice.",
        (),
        "The send button was pressed twice.",
        own="sent twice by mistake, a text annoys and costs; the time is a setting",
    ),
    ReasonKind(
        "key-of-another-text", _DENY,
        "This key was used for another text or person. Choose a new key for each text.",
        (),
        "A program counts its keys anew after a restart.",
        own="a key stands for one text; what was noted under it before says nothing of this one",
    ),
    ReasonKind(
        "try-again", _DENY,
        "Other texts to this person were being decided at the same moment. Ask again.",
        (),
        "Many programs ask about the same person at once, each with `send`.",
        own="caps hold only when decisions about one person come one after the other",
    ),
)  # fmt: skip
