"""Lower prices in words: discounts, special rates, savings.

Decides: "ask about our discounts", "special pricing", "price drop", "save on ...".
Leaves alone: a discount that was applied or ended, savings accounts, "save this number", "save your work".
"""

from carelane.domain.finding import Confidence, Severity
from carelane.domain.target import SENT
from carelane.rules.context import unless_marketing
from carelane.rules.marketing._lexicon import ASKED, CALL, GAP24, NOT, SETTLED
from carelane.rules.marketing._signs import CAUSES, COVERS, TAKE_OUT, Sign, reading, triggers_of
from carelane.rules.marketing._terms_moves import LOCKS
from carelane.rules.rule import Example, Rule

_ANCHOR = (r"\bdiscount",)
_KEEP = (
    r"\b(?:work|files?|drafts?|document|number|contact|date|receipt|message|changes|form|device|phone"
    r"|computer|records?|copy|pdf|calendar)\b"
)
_SIGNS = (
    Sign(
        (
            (
                rf"\b(?:get|enjoy|receive|take|claim|grab|ask (?:us |me )?about|offer(?:s|ing)?|qualify for"
                rf"|eligible for|unlock|score|giv(?:e|ing) you"
                rf"|we have|there is|there's|extend(?:ing)?|save with|deserve|earn|want a|applying|provide"
                rf"|available){GAP24}\bdiscount(?:s|ed)?\b"
            ),
            (
                r"\b(?:special|exclusive|big|huge|great|deep|extra|early[- ]bird|limited|seasonal|holiday"
                r"|members?|loyalty|new (?:customer|patient|client|member)"
                r"|first[- ]time|welcome|vip|friends and family|multi-?car|multi-?policy|bundle|insider"
                r"|online) discounts?\b"
            ),
            r"\bdiscounted (?:rates?|prices?|pricing|services?|tickets?|memberships?|packages?|fees?|tuition)\b",
            r"\bat a discount\b",
            (
                r"\bdiscounts? (?:on|for|when|if|available|end|ends|expires?|just|with|inside|today|this|until"
                r"|through)\b"
            ),
        ),
        anchors=_ANCHOR,
        near=rf"{SETTLED}|\b(?:your bill|in your agreement|in error|by mistake)\b",
        around=ASKED,
        before=rf"{NOT}(?: \w+){{0,4}}",
        despite=CALL,
    ),
    Sign(
        (
            (
                r"\b(?:special|exclusive|introductory|discount(?:ed)?|reduced|promo(?:tional)?|early[- ]bird"
                r"|pre-?sale|insider|vip|members?[- ]only|wholesale"
                r"|unbeatable|rock[- ]bottom|limited[- ]time|anniversary|friends and family|loyalty|old"
                r"|last year's) (?:price|prices|pricing|rates?|fares?|savings)\b"
            ),
        ),
        near=rf"{SETTLED}|\b(?:now applies|regular rate|ended|no longer)\b",
        around=ASKED,
        despite=CALL,
    ),
    Sign(
        (
            (
                r"\b(?:prices?|rates?|premiums?|fares) (?:have |has |are |were )?(?:just |now "
                r"|finally )?(?:drop(?:s|ped|ping)?|fell|slashed|been cut|come down|dropping)\b"
            ),
            r"\bprice (?:drop|cut|slash|break|reduction)s?\b|\bprices? (?:too low|this low)\b",
            r"\bmark(?:ed)? ?downs?\b",
            (
                r"\b(?:great|big|huge|exclusive|instant|extra|massive|incredible|amazing|real|serious|more"
                r"|unlock|enjoy|start|your) savings (?:on|of|event|await|inside|at|with|today|for|end|this"
                r"|when|up)\b"
            ),
            r"\b(?:great|big|huge|exclusive|instant|massive|incredible|amazing|serious) savings\b",
            (
                r"\bmuch you (?:could|can|might|'ll|will|would) (?:be )?sav(?:e|ing)\b|\b(?:you|they"
                r"|we) (?:could|can|might) (?:be )?(?:save|saving)\b"
            ),
            r"\b(?:start|keep) saving\b|\b(?:money|cost)[- ]saving\b|\bways to save\b",
            (
                r"\b(?:customers|members|clients|homeowners|drivers|neighbors|families|people|businesses|owners"
                r"|patients)(?: \w+){0,4} (?:save|saving)(?: an?| up| big| extra| on| with| \$| \d|\b)"
            ),
            (
                r"\bhelp (?:you |\w+ )?(?:save|cut|lower|reduce) (?:money|big|on|your (?:bill|rate|premium"
                r"|payment|tax|taxes|costs?|energy))"
            ),
        ),
        near=rf"{_KEEP}|\blisting\b",
        around=ASKED,
    ),
    Sign(
        (
            (
                r"\b(?:prices?|rates|fees|premiums|fares) (?:go|goes|going|will go|are going|will increase|increase"
                r"|will rise|rise) ?(?:up)?\b"
            ),
        ),
        needs=r"\b(?:lock in|before (?:then|they|it|prices|rates|the|our|your)|order (?:now|before|today)|book (?:now"
        r"|before|today|by)|buy|hurry|get yours|don't wait|act|enroll (?:now|before|today)|join (?:now"
        r"|before|today)|sign up)\b",
    ),
    Sign(
        (
            (
                r"\bsave (?:big|more|even more|money|time and money|hundreds|thousands|extra|today|when you|now"
                r"|on (?:your (?:next|first|energy|electric|cooling|heating"
                r"|monthly|taxes|insurance|internet|bill)|all|every|our|select|home|auto|everything|\w+ (?:and|&"
                r"|when|with|this|today|until|through))|up to|a bundle|a ton|while|before)\b"
            ),
        ),
        near=_KEEP,
        before=rf"{NOT}|auto-?|changes",
    ),
)

RULE = Rule(
    id="discount-offer",
    title="Discounts, special prices or savings",
    looks_at=SENT,
    severity=Severity.BLOCKER,
    confidence=Confidence.HIGH,
    category="discount",
    holds=unless_marketing,
    triggers=triggers_of(*_SIGNS, *LOCKS),
    check=reading("“{match}” promises a better price.", *_SIGNS, *LOCKS),
    covers=COVERS,
    causes=CAUSES,
    why="A promise of lower prices is an offer, and reviewers decline offers in a campaign that is not for marketing.",
    how_to_fix=TAKE_OUT,
    non_compliant=(
        Example("Oakline Insurance: your claim is closed. «Ask us about our multi-car discount»."),
        Example("Peak Gym: «special pricing» for loyal members this month."),
        Example("Harbor Internet: see how «much you could save» with a bundle."),
    ),
    compliant=(
        Example("Harbor Internet: the discount on your bill ended June 3 as stated in your agreement."),
        Example("Kestrel Bank: your savings account statement is ready."),
        Example("Northgate Dental: save this number for appointment reminders."),
        Example("CloudNine IT: save your work now, we restart the server at 5 PM."),
    ),
)
