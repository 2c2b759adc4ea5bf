"""Wishes to stop and what resembles them, in French (after accents are gone).

Decides: which constructions say so.
Leaves alone: single words (`keywords`).
"""

from typing import Final

from carelane.language.replies.construction import Construction, act, review

_TEXTS = r"(?:messages?|textos?|sms|msgs?|notifications?|alertes?|rappels?|promotions?|promos?|pubs?|publicites?)"
_SEND = r"(?:envoy\w{1,4}|ecri\w{1,5}|contact\w{1,4}|text\w{1,4}|derang\w{1,4}|appel\w{1,5}|harcel\w{1,4})"

FRENCH_CONSTRUCTIONS: Final[tuple[Construction, ...]] = (
    act(
        "stop-french",
        "asks in French for the texts to end",
        rf"\b(?:arretez?|cessez|cesse) (?:de |d')(?:m'|nous |me )?{_SEND}",
        (
            r"\b(?:arretez?|cessez|stop|stoppez|annulez|fini|assez)(?: de| d'| avec)? ?"
            rf"(?:les |ces |vos |tous les |vos |des |l'envoi de )?{_TEXTS}\b"
        ),
        (
            r"\b(?:je )?(?:ne )?(?:veux|souhaite|desire|voudrais) (?:plus|pas)(?: jamais)? "
            rf"(?:recevoir |de |d'|avoir |vos |ces |etre )*(?:{_TEXTS}|contacte)"
        ),
        rf"\bne (?:m'|me |nous )?{_SEND} (?:plus|pas|jamais)\b",
        rf"\bplus (?:de|aucun) {_TEXTS}(?: ?[.,!]|$| (?:svp|s'il|merci|de))",
        r"\b(?:desabonn|desinscri)\w{1,6}\b",
        r"\b(?:retir|enlev|suppri|effac)\w{1,6}[- ](?:moi|mon (?:numero|nom)|ce numero)\b",
        r"\b(?:laissez?|fichez?|foutez?)[- ](?:moi|nous) (?:tranquille|la paix)\b",
        r"\bje (?:retire|revoque) mon consentement\b",
        is_refusal=True,
    ),
    review(
        "unwilling-french",
        "may be a wish in French to stop",
        r"\b(?:ca |c'est )?(?:pas|plus) interesse(?:e)?(?: ?[.,!]|$)",
        r"\btrop de (?:messages|textos|sms)\b",
        r"\b(?:ca )?suffit\b",
        is_refusal=True,
    ),
    Construction(
        "wrong-number-french",
        "wrong_number",
        "act",
        "says in French that the number is wrong",
        (
            r"\b(?:mauvais|faux) numero\b",
            r"\bvous vous trompez de (?:numero|personne)\b",
            r"\berreur de (?:numero|personne)\b",
        ),
        ("CON-09", "REV-03"),
    ),
)
