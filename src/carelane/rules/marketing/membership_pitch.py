"""Signing people up for a membership, a list or a program.

Decides: "become a member", "join today", "be the first to know", deals and offers by text.
Leaves alone: alerts and reminders somebody signed up for, portals, autopay, open enrolment of a school or employer.
"""

from carelane.domain.finding import Confidence, Severity
from carelane.domain.target import SENT
from carelane.rules.context import unless_marketing
from carelane.rules.marketing._lexicon import ASKED, COMMAND, GAP24, NOT
from carelane.rules.marketing._signs import CAUSES, COVERS, Sign, reading, triggers_of
from carelane.rules.rule import Example, Rule

_SERVICE = (
    r"\b(?:portal|autopay|auto-?pay|paperless|benefits|direct deposit|e-?statements?|alerts?"
    r"|reminders?|registration|visit|meeting|call|room|open enrollment|vaccin\w*|orientation|training|exam"
    r"|account online|job|position|assistance|financial aid|scholarship)\b"
)
_SIGNS = (
    Sign(
        (
            (
                r"\bbecome (?:an?|our) (?:\w+ )?(?:members?|vip|insider|ambassador|subscriber|patron"
                r"|distributor)\b|\bmembership (?:special|perks|drive|benefits include)\b|\bjoin (?:the )?(?:club"
                r"|family|movement|fun|thousands|hundreds)\b"
            ),
        ),
        near=r"\b(?:your member number|portal)\b",
    ),
    Sign(
        (
            (
                rf"{COMMAND}((?:join|enroll|sign up|register|subscribe|apply) (?:now|today|this week|free"
                rf"|for free|here and|before|by \w+day|and (?:save|get|receive|enjoy))\b)"
            ),
        ),
        near=_SERVICE,
        around=ASKED,
        severity=Severity.WARNING,
    ),
    Sign(
        (
            (
                r"\bbe the first to (?:know|hear|see|shop|get|try|find|receive)\b|\b(?:first|early) to (?:know"
                r"|hear) about\b"
            ),
            (
                r"\b(?:marketing|promotional|promotion|promo|advertising|sales) (?:and \w+ )?(?:messages?|texts?"
                r"|sms|alerts?|msgs?|emails?|updates?|offers?|content|communications?|notifications?"
                r"|materials?|info(?:rmation)?|campaigns?)\b"
            ),
            (
                r"\b(?:deals?|sales?|promo|offers?|vip|coupons?|savings|rewards|specials) (?:alerts?|texts?"
                r"|text list|text club|messages|notifications|updates|news)\b"
            ),
            (
                rf"\b(?:receive|get|send you|sent|about|for|with|including|of|to|on|text you|our|hear|latest"
                rf"|exclusive|special|and|&|new){GAP24}\b(?:offers|deals|promotions|promos|specials|discounts"
                rf"|coupons|sales|product updates|product news|new arrivals|event invitations)\b"
            ),
            (
                r"\b(?:news|updates|tips|events|alerts|reminders|info)(?:,| and| &|, and) (?:\w+ )?(?:offers"
                r"|deals|promotions|promos|specials|discounts|coupons|sales|giveaways)\b"
            ),
        ),
        anchors=(
            r"\bfirst to\b",
            r"\b(?:marketing|promotional|promotions?|promos?|advertising)\b",
            r"\b(?:offers|deals|specials|discounts|coupons|sales|savings|vip|giveaways)\b",
            r"\b(?:product updates|product news|new arrivals|event invitations|rewards)\b",
        ),
        before=rf"{NOT}[^.;!?\n]{{0,50}}",
        near=r"\b(?:no|not|never|won't|don't|doesn't|without|unsubscribed|opted out|removed from|no longer"
        r"|stop(?:ped)?)\b(?: \w+){0,8} (?:marketing|promotional|promotions?|promos?|offers|deals"
        r"|specials|discounts|sales)\b|\b(?:not|never|will not) (?:be )?(?:share|shared|sold|used)\b"
        r"|\bsales (?:team|rep|tax|order|office|receipt|executive|person|call|staff|manager|associate"
        r"|question|inquir)|\b(?:buyers?|seller|escrow|listing|closing)\b"
        r"|\b(?:home|house|condo|property)\b[^.!?\n]{0,24} got \w+ offers",
    ),
)

RULE = Rule(
    id="membership-pitch",
    title="An invitation to join a promotional list or membership",
    looks_at=SENT,
    severity=Severity.BLOCKER,
    confidence=Confidence.MEDIUM,
    category="news",
    holds=unless_marketing,
    triggers=triggers_of(*_SIGNS),
    check=reading("“{match}” signs people up for promotion.", *_SIGNS),
    covers=COVERS,
    causes=CAUSES,
    why="A text that promises deals, offers or news announces a marketing program; the registration says "
    "something else.",
    how_to_fix="Name only the service texts that the campaign is registered for, such as appointment "
    "reminders or answers to requests.",
    non_compliant=(
        Example("Harvest Table: thanks for joining! You'll «get our deals and specials» by text.", kind=SENT[3]),
        Example("Juniper Market: «be the first to know» about new drops."),
        Example("Peak Gym: «become a member» and skip the line."),
    ),
    compliant=(
        Example("Harvest Table: thanks for joining! You'll get reservation reminders by text.", kind=SENT[3]),
        Example("Harvest Table: you are opted out and will not receive marketing messages.", kind=SENT[4]),
        Example("Kestrel Bank: we never send promotional messages from this number."),
    ),
)
