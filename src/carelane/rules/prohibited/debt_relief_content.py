"""Debt relief, consolidation and credit repair.

Decides: such services and their promises, forgiveness of student loans and relief from tax debts among them.
Leaves alone: credit to an account, store credit, a county's property tax relief, one's own payment plan.
"""

from typing import Final

from carelane.domain.finding import Confidence, Severity
from carelane.rules.prohibited._lexicon import Lexicon, Pair, content
from carelane.rules.prohibited._parts import FINAL, LOOKS_AT
from carelane.rules.rule import Example, Rule

_WORDS: Final = Lexicon(
    certain=(
        (
            r"\bsettle (?:with|up with) the irs\b|\b(?:for )?less than (?:what )?you owe\b"
            r"|\b(?:end|stop) (?:the )?(?:collector|collection|creditor) calls\b"
        ),
        (
            r"\bdebt[- ](?:relief|consolidation|settlement|reduction|forgiveness|elimination|resolution|negotiat\w+"
            r"|help|specialists?|counsel\w+|solutions?|management|cancellation|erasure)\b"
        ),
        (
            r"\b(?:reduce|eliminate|settle|lower|wipe out|erase|consolidate|get out of|cut|slash|clear|cancel"
            r"|negotiate|resolve) (?:all )?(?:of )?(?:your|their|that|his or her|credit card"
            r"|the)? ?(?:\w+ ){0,2}debts?\b"
        ),
        (
            r"\bcredit (?:repair|restoration|fix|sweeps?|rebuild\w*|correction services?)\b"
            r"|\b(?:fix|repair|boost|raise|improve|increase|rebuild|restore|clean up) (?:your|their"
            r"|bad) (?:bad )?credit(?: score| report| file| rating)?\b"
        ),
        (
            r"\b(?:remove|delete|erase|dispute) (?:\w+ ){0,3}(?:from your credit(?: report)?|negative (?:items|marks"
            r"|accounts))\b"
        ),
        (
            r"\bstudent (?:loan|debt) (?:forgiveness|relief|consolidation|cancellation|discharge|help)\b"
            r"|\b(?:tax|irs) (?:debt|settlement|resolution|relief (?:program|services?|company|experts?)|forgiveness"
            r"|problems? solved|lien relief)\b"
        ),
        (
            r"\b(?:become|be|live|get|going) debt[- ]free\b|\bdebt[- ]free (?:in|faster|today|life|program)\b"
            r"|\bmortgage relief program\b"
        ),
        (
            r"\b(?:alivio|consolidaci[oó]n|liquidaci[oó]n|eliminaci[oó]n|reducci[oó]n) de (?:sus |tus |la "
            r"|su )?deudas?\b|\b(?:reduzca|elimine|elimina|liquide|reduce) (?:sus|tus|su|tu) deudas?\b"
            r"|\brepar\w+ (?:su|tu|de) cr[eé]dito\b"
        ),
    ),
    doubtful=(
        (
            r"\b(?:drowning|buried|behind|struggling) (?:in|under|with|on) (?:\w+ )?(?:debts?|bills|credit cards?)\b"
            r"|\bloan modifications?\b"
        ),
    ),
    pairs=(
        Pair(r"\bowe (?:the irs|back taxes)\b", r"\?|\b(?:relief|settle|qualify|program|help|pennies|levy)\b"),
        Pair(
            r"\bdebts?\b",
            (
                r"\b(?:qualify|in half|by half|settle[ds]?|relief|consolidat\w+|eliminat\w+|forgiv\w+|wip(?:e"
                r"|ed) out|pennies|get out of|reduce (?:your|it|them|payments|what you)|lower (?:your|monthly))\b"
            ),
            reach=48,
        ),
    ),
    innocent=(
        r"\bcredit (?:limits?|lines?|cards?|spending|unions?|balances?)\b",
        (
            r"\b(?:property|homestead|senior|disaster|county|veteran|storm|sales) tax relief\b"
            r"|\b(?:tax relief|debt relief) (?:for (?:seniors|veterans)|act)\b"
        ),
        (
            r"\bcredit (?:memo|note|to your)\b|\bcleared? (?:your|the) (?:outstanding )?balance\b"
            r"|\bbad debt (?:write|expense|reserve)\w*\b|\btechnical debt\b|\breduce technical debt\b"
        ),
    ),
)

RULE = Rule(
    id="debt-relief-content",
    title="Debt relief or credit repair",
    looks_at=LOOKS_AT,
    severity=Severity.BLOCKER,
    confidence=Confidence.HIGH,
    why=(
        "Carriers refuse services that consolidate, reduce or forgive debts or repair credit, and the businesses "
        "that offer them."
    ),
    how_to_fix=FINAL,
    check=content(_WORDS, "reads as debt relief or credit repair"),
    triggers=_WORDS.triggers,
    covers=("CNT-04", "SMP-15"),
    causes=("prohibited-high-risk-finance",),
    non_compliant=(
        Example("Fresh Start: you may qualify for «debt relief». Reply YES. Reply STOP to opt out."),
        Example("ScoreUp: we «fix your credit» in 90 days. Reply STOP to opt out."),
    ),
    compliant=(
        Example("Example Shoes: a store credit of $20 was added to your account. Reply STOP to opt out."),
        Example("Northgate Dental: your payment plan starts in May, $40 a month. Reply STOP to opt out."),
        Example("Maple County: apply for senior property tax relief by June 1. Reply STOP to opt out."),
    ),
)
