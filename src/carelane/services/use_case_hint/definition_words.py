"""Words that stand in the definition of a use case, or in every second message of it.

Decides: which codes a text names by such a word. One hit is as good as three, because texts repeat their subject.
Leaves alone: how much that counts beside everything else in a text (`hint.py`).
Source: what the registry says each use case covers, in single words. A plain vote of these is what we are measured
against (`python -m benchmarks.use_cases`).
"""

import re
from typing import Final

DEFINITION_WORDS: Final = {
    "2FA": "code verify verification otp passcode login password pin",
    "ACCOUNT_NOTIFICATION": "appointment reminder invoice payment due balance account renew statement bill scheduled",
    "CUSTOMER_CARE": "help support question ticket thanks sorry assist issue request reply",
    "DELIVERY_NOTIFICATION": "order shipped delivery delivered package tracking track driver arriving pickup",
    "MARKETING": "sale off discount offer deal free shop save new exclusive",
    "FRAUD_ALERT": "fraud suspicious charge unusual unauthorized blocked",
    "SECURITY_ALERT": "security alert breach device alarm compromised",
    "POLLING_VOTING": "survey poll vote rate feedback opinion",
    "POLITICAL": "candidate election campaign senate congress ballot",
    "CHARITY": "donate donation gift charity volunteer",
    "SWEEPSTAKE": "win enter contest prize giveaway drawing",
    "PUBLIC_SERVICE_ANNOUNCEMENT": "city county road closed notice residents",
    "EMERGENCY": "emergency evacuate shelter warning danger",
    "K12_EDUCATION": "school child student parent teacher bus",
    "HIGHER_EDUCATION": "campus semester tuition class professor university",
}
_WORD: Final = re.compile(r"[a-z]+")
_CODES: Final = {
    word: tuple(code for code, listed in DEFINITION_WORDS.items() if word in listed.split())
    for words in DEFINITION_WORDS.values()
    for word in words.split()
}


def codes_by_words(folded: str) -> frozenset[str]:
    """The codes of which the folded text holds at least one word."""
    return frozenset(code for word in _WORD.findall(folded) for code in _CODES.get(word, ()))
