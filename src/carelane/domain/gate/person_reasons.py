"""The reasons that lie in the person: what they said, and what they agreed to.

Decides: code, sentence, requirements and example of each.
Leaves alone: when each of them applies (`consent_checks`).
"""

from typing import Final

from carelane.domain.gate.reason_kind import ReasonKind
from carelane.domain.send_decision import Effect

_DENY, _HOLD, _NOTE = Effect.DENY, Effect.HOLD, Effect.NOTE
PERSON_REASONS: Final = (
    # What cannot be known
    ReasonKind(
        "cannot-read-ledger", _DENY,
        "The consent ledger cannot be read, so nobody knows whether this person said stop. Nothing is sent; ask again "
        "when it answers.",
        ("CON-01",),
        "The database is down at the moment of sending.",
    ),
    ReasonKind(
        "gate-failed", _DENY,
        "The check itself failed. That is a fault of carelane, and nothing is sent until it is mended; the log has the "
        "place.",
        ("CON-01",),
        "A defect in carelane ends the check of one text; the answer is no, never yes.",
    ),
    # What the person said
    ReasonKind(
        "opted-out", _DENY,
        "This person opted out. Send nothing more until they come back by themselves, such as by texting START.",
        ("REV-06", "REV-11", "REV-14"),
        "The person texted STOP on Monday; on Tuesday a reminder is asked for.",
        dated=("REV-16", "REV-17"),
    ),
    ReasonKind(
        "opted-out-elsewhere", _DENY,
        "This person opted out of another of your numbers or kinds of text, and that counts here too. Send nothing "
        "until they come back by themselves.",
        ("REV-14", "REV-15"),
        "STOP was texted to the Boston number; the New York number of the same business wants to send.",
        dated=("REV-16", "REV-17"),
    ),
    ReasonKind(
        "complaint", _DENY,
        "A complaint about your texts came from this person or their carrier. It is treated as an opt-out; look at "
        "the complaint before anything else.",
        ("REV-06",),
        "The carrier passed on that the person marked a text as spam.",
    ),
    ReasonKind(
        "complaint-noted", _NOTE,
        "A complaint about your texts came from this person; your settings do not treat that as an opt-out.",
        ("REV-06",),
        "The workspace set that a spam mark does not block.",
    ),
    ReasonKind(
        "wrong-number", _DENY,
        "Whoever has this number said that it is not the person you mean. Take it out of your contacts.",
        ("CON-09",),
        "Somebody replied “wrong number, I am not Ann”.",
    ),
    ReasonKind(
        "reassigned", _DENY,
        "This number belongs to somebody else now, so the consent on record is not theirs. Ask your contact for the "
        "new number.",
        ("CON-09",),
        "The ledger has an entry that the number changed hands.",
    ),
    ReasonKind(
        "number-changed-hands", _DENY,
        "The database of reassigned numbers says that this number changed hands after consent was given. Ask your "
        "contact for the new number.",
        ("CON-09", "TIM-12"),
        "A look-up in the Reassigned Numbers Database, plugged in by the caller, answers yes.",
    ),
    ReasonKind(
        "reassigned-no-data", _NOTE,
        "The database of reassigned numbers has no data on this number, which protects nobody.",
        ("TIM-12",),
        "The look-up answers that it has no data.",
    ),
    ReasonKind(
        "reply-unclear", _HOLD,
        "A reply of this person may mean stop, and nobody has decided yet. Decide in the queue of unclear replies; "
        "after the deadline it counts as an opt-out.",
        ("REV-04",),
        "The person replied “I can't do this any more”; a reminder is due an hour later.",
    ),
    ReasonKind(
        "reply-unclear-answered", _NOTE,
        "A reply of this person may mean stop, and nobody has decided yet. An answer written by a person may go.",
        ("REV-04",),
        "A member of staff answers the unclear reply itself.",
    ),
    ReasonKind(
        "answer-after-opt-out", _NOTE,
        "This person opted out and asked something after that. Your settings let you answer that, and no more.",
        ("REV-29",),
        "After STOP the person asks “did you get my parcel?”, and the workspace lets such questions be answered.",
    ),
    ReasonKind(
        "no-opt-out-to-confirm", _DENY,
        "There is no opt-out that this text could confirm. Send it only in answer to one.",
        ("REV-08",),
        "A confirmation of an opt-out is asked for somebody who never opted out.",
    ),
    ReasonKind(
        "confirmed-by-provider", _DENY,
        "Your phone provider heard this opt-out and confirms it itself, and only one confirmation may follow. Change "
        "the setting if it does not.",
        ("REV-08",),
        "RingCentral answers STOP, and carelane is asked to send a second answer.",
    ),
    ReasonKind(
        "already-confirmed", _DENY,
        "The one confirmation of this opt-out was sent. Nothing more may follow.",
        ("REV-08",),
        "A second confirmation is asked for the same STOP.",
    ),
    ReasonKind(
        "confirmation-too-late", _DENY,
        "The time in which an opt-out may be confirmed is over. Leave it unconfirmed.",
        ("REV-09",),
        "The confirmation is asked for six minutes after STOP.",
    ),
    # What the person agreed to
    ReasonKind(
        "no-consent", _DENY,
        "There is no consent on record for a text that the person did not ask for. Ask for it on a form, on paper or "
        "by word of mouth, or wait until they text you.",
        ("CON-01", "CON-04", "CON-20", "TIM-10", "TIM-13"),
        "A reminder is asked for a number from an old contact list.",
    ),
    ReasonKind(
        "inquiry-window-closed", _DENY,
        "This person texted you first, and the time for an answer is over. A new text needs their express consent.",
        ("CON-03",),
        "The person asked about opening hours three days ago; today a text is asked for.",
    ),
    ReasonKind(
        "answer-only", _DENY,
        "This person texted you first, which covers your answer to that and nothing else. Send this as the answer, or "
        "get their express consent.",
        ("CON-03", "CON-04"),
        "The person asked about opening hours an hour ago, and a reminder of something else is asked for.",
    ),
    ReasonKind(
        "consent-not-written", _DENY,
        "This text sells, and the consent on record does not cover that: it needs consent in writing. Take the selling "
        "out, or ask for written consent.",
        ("CON-05",),
        "“20% off this week” to somebody who agreed by phone to reminders.",
    ),
    ReasonKind(
        "consent-expired", _DENY,
        "The consent on record has ended. Ask for it again.",
        ("CON-01",),
        "Consent was given until the end of a contract that is over.",
    ),
    ReasonKind(
        "purpose-changed", _DENY,
        "What these texts are for has changed since this person agreed. Ask for their consent to the new purpose.",
        ("CON-06",),
        "People agreed to delivery notices, and the stream now holds club news as well.",
    ),
    ReasonKind(
        "consent-stale", _NOTE,
        "The consent is older than your limit and was not used since. Ask the person in this text to confirm it.",
        ("CON-08",),
        "Consent was given eight months ago, and this is the first text.",
    ),
    ReasonKind(
        "consent-on-record", _NOTE,
        "There is consent on record that covers this text.",
        ("CON-01",),
        "The person ticked the box of the form, and the text is a reminder.",
    ),
    ReasonKind(
        "answers-inquiry", _NOTE,
        "The person texted you, and this answers it within the time for that.",
        ("CON-02", "TIM-04"),
        "An answer half an hour after the question.",
    ),
    ReasonKind(
        "not-an-answer", _NOTE,
        "This is called an answer, and there is no text of this person in the time for one. It is judged as a text "
        "that nobody asked for.",
        ("CON-02",),
        "The caller says “reply”, but the last text of the person came a week ago.",
    ),
    ReasonKind(
        "help-answered", _NOTE,
        "Whoever asks for help gets an answer, at any hour and even after an opt-out.",
        ("HLP-06",),
        "The person texts HELP a week after STOP.",
    ),
)  # fmt: skip
