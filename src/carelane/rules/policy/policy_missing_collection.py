"""A policy that does not say which data is collected or what phone numbers are used for.

Decides: whether collection, phone numbers and their use are mentioned.
Leaves alone: sharing (rules of their own) and texting as such (`policy-missing-texting`).
"""

from collections.abc import Iterator

from carelane.domain.finding import Confidence, Severity
from carelane.rules.policy._page import is_fragment
from carelane.rules.policy._parts import COMPLETE_POLICY, POLICY, end_of
from carelane.rules.rule import Example, Hit, Rule
from carelane.rules.text import Text

_COLLECTS = (
    r"\b(?:collect\w*|gather\w*|obtain\w*|receiv\w*|provid\w*|store\w*|information (?:about"
    r"|from) you|asks? (?:you )?for|give us|submit\w*|guardamos|recibimos|recopila\w*|what we (?:know|keep|hold|record)"
    r"|reach(?:es)? us|(?:keeps?|holds?|notes?|records?|learns?|takes?|saves?) (?:your|the|names?|numbers?|phone"
    r"|mobile|contact)"
    r"|(?:we|i|(?:this|our|the) (?:\w+ ){0,3}(?:form|site|website|team|office|staff)) (?:\w+ )?(?:asks?|notes?"
    r"|write down"
    r"|writes? down|keeps?|records?|learns?|sees?|takes?|holds?|saves?|gets?|needs?|wants?|knows?|logs?))\b"
)
_NUMBER = (
    r"\b(?:phone|mobile|telephone|cell|contact (?:information|details)|sms number|text(?:ing)? number|m[oó]vil"
    r"|celular)\b"
)
_USE = (
    r"\b(?:us(?:e|es|ed|ing) (?:\w+ ){0,6}(?:to|for|in|only|solely)|purposes?|in order to"
    r"|so that (?:we|i|our)|will be used|use of (?:your|the|information|data)|usamos|se usan?"
    r"|with (?:them|it|this|these) (?:we|i)|what for|(?:is|are) (?:there|kept|needed|asked) (?:to|for)"
    r"|(?:needs?|wants?|keeps?|holds?|notes?|takes?|asks? for|learns?|records?|stores?|collects?|writes? down)"
    r"[^.\n]{1,120}"
    r" (?:to|for|so"
    r"|in order) (?:\w+ )?(?:\w+)|para (?:hacer|enviar\w*|responder|contestar|atender|que|fines))\b"
    r"|(?:^|\n)(?:why|purposes?|use)\W"
)


def _check(text: Text) -> Iterator[Hit]:
    missing = [
        name
        for name, pattern in (
            ("what is collected", _COLLECTS),
            ("phone numbers", _NUMBER),
            ("what the data is used for", _USE),
        )
        if not text.has(pattern)
    ]
    if not missing:
        return
    end = end_of(text)
    severity = Severity.ADVICE if is_fragment(text) else None
    yield Hit(end, end, f"the policy does not mention {' or '.join(missing)}", severity=severity)


RULE = Rule(
    id="policy-missing-collection",
    title="The policy does not say what is collected and used",
    looks_at=POLICY,
    severity=Severity.WARNING,
    confidence=Confidence.MEDIUM,
    covers=("PRV-08",),
    causes=("privacy-policy-noncompliant",),
    part_of_page=True,
    why="Reviewers want to read which data is collected, phone numbers among them, and what it is used for.",
    how_to_fix="Say that phone numbers are collected, where, and that they are used for the texts of this program.",
    check=_check,
    non_compliant=(
        Example("Harbor Tax respects your privacy. Mobile numbers are not shared with third parties for marketing.«»"),
        Example("We collect your name and e-mail address to prepare your return. Nothing is shared.«»"),
    ),
    compliant=(
        Example(COMPLETE_POLICY),
        Example("We collect phone numbers and use them to text you about your return."),
        Example("Harbor Tax keeps your name, your phone number and your notes to prepare returns and to bill you."),
    ),
)
