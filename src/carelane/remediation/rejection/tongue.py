"""Whether a rejection is in a language that is not read.

Decides: that a text with more words of other languages than English ones is not read, however short it is.
Leaves alone: which language it is, and the codes in it, which mean the same in every language.
Rejections are often shorter than a sentence, so their own words count beside those that `language.english` knows.
"""

import re
from typing import Final

from carelane.language.english import looks_english

_LETTERS: Final = re.compile(r"[^\W\d_]+(?:'[^\W\d_]+)?")
_ENGLISH: Final = re.compile(
    r"(?:the|is|are|was|were|not|your|of|and|to|must|has|have|had|with|for|does|do|did|please|missing|lacks?|reject\w+|"
    r"declin\w+|denied|polic(?:y|ies)|privacy|campaigns?|messages?|samples?|consent|brand|name|terms|call|action|opt|"
    r"opt-in|in|out|reply|should|needs?|add|found|this|that|it|be|we|you|on|by|from|without|rates|frequency|form|"
    r"checkbox|content|invalid|incomplete|required|provided?|include[ds]?|contains?|code|error|help|stop|unverified|"
    r"could|cannot|can|due|because|reasons?|non|compliant|website|unreachable|description|vague|prohibited)$"
)
# Beginnings of words that answers use in Spanish, Portuguese, French, Italian, German, Dutch, Polish and others.
_OTHER: Final = re.compile(
    r"(?:falta\w*|rechaz\w+|campaña\w*|política\w*|privacidad\w*|consentimiento\w*|válid[oa]s?|mensajes?|sitio|términos|"
    r"su|sus|fue|está|debe\w*|incluir|marca|código|correo|solicitud|página|enlace|casilla|nombre|ejemplos?|"
    r"campanha\w*|rejeitad\w+|privacidade|consentimento|não|uma?|mensage(?:m|ns)|em|são|"
    r"campagne|refus[ée]\w*|rejet[ée]\w*|politique|confidentialité|manquant\w*|consentement|votre|vos|est|été|le|les|"
    r"des|une?|du|pas|formulaire|modèle\w*|"
    r"campagna|rifiutat\w+|manca\w*|informativa|consenso|della?|il|sono|non|è|"
    r"kampagne|abgelehnt|fehl(?:t|en|end\w*)|datenschutz\w*|einwilligung\w*|zustimmung|ihre?|der|das|ist|nicht|keine?|"
    r"und|wurde|weil|nachricht\w*|webseite|unvollständig|"
    r"geweigerd|afgewezen|geen|ontbreekt|privacybeleid|toestemming|uw|niet|het|een|gevonden|"
    r"kampania|odrzucon\w+|brak\w*|polityk\w+|zgod\w+|nie|jest|reddedildi|eksik|gizlilik|отклонен\w*|нет)$"
)
_MOST: Final = 4_000  # letters; the rest is in the same language
_ALSO_ENGLISH: Final = frozenset({"die", "sale", "do", "non", "em"})


def is_foreign(text: str) -> bool:
    """True when the words are mostly those of another language than English."""
    guess = looks_english(text)
    if guess:
        return False
    words = [word.lower() for word in _LETTERS.findall(text[:_MOST].replace("\u2019", "'"))]
    english = sum(1 for word in words if _ENGLISH.match(word))
    other = sum(1 for word in words if word not in _ALSO_ENGLISH and _OTHER.match(word))
    if guess is False:  # "a sole proprietor with an EIN": English in spite of its small words
        return english <= other or not english
    strange = any(not word.isascii() for word in words)
    if not english:
        return other > 0 or (strange and len(words) > 1)
    return other > english
