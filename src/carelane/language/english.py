"""Whether a text is English.

Decides: English, another language, or too little to tell.
Leaves alone: which other language it is, mixed texts beyond their larger part.
Counts small words that every sentence needs; words that several languages share count for none.
Source: ours, the most frequent words of the languages that people in the United States receive texts in.
"""

import re
from functools import lru_cache
from typing import Final

_ENGLISH_WORDS: Final = (
    "about after all already also am and any anytime appointment are at be because been before but by call can code"
    " confirm could customer data did do don't for free from get give had has have he help here his how i if i'm in"
    " information is it it's its just know let like made make may message messages more msg my need new next no not"
    " now of on one only opt or order other our out over please questions rates ready receive reply see send service"
    " shall she should so some stop than thank thanks that the their them then there these they this time to today"
    " tomorrow up us very want was we we'll we're were what when where which who will with would yes you you're your"
)
_OTHER_WORDS: Final = (
    # Spanish
    "al aquí buenas buenos como con cuando de del desde donde el ella en es esta está este gracias hasta hola la las"
    " le les los más mi muy nos nuestra nuestro o para pero por porque puede que responda se sí sin sobre su sus"
    " también te tiene tu tus un una usted y ya cita envíe para mensajes"
    # French
    " au aux avec bonjour ce cette dans des du elle est et êtes être il ils je leur mais merci nous ou où par pas pour"
    " qui répondez sa ses sont sur une votre vos vous"
    # Portuguese
    " ao aos as às até com da das dos ela ele em esse está isso mais mas mensagem não nas nos nossa nosso o obrigado"
    " olá os ou para pela pelo por quando que se seu sua são sem também um uma você"
    # German, Italian, Haitian Creole, Vietnamese, Tagalog
    " auf aus bei bitte danke das dem den der die ein eine für hallo ich ihr ihre ist mit nicht oder sie sind und von"
    " wir zu zum alla anche che ciao con della di gli grazie il lei lo nel nella non per più sono suo tua un"
    " ak ki li mwen nan nou ou pou sa yo bạn các cho của đã được không là một này và với"
    " ang ay hindi ito ka kami ko kung mga mo na natin ng ninyo po sa si siya tayo"
)
_OTHERS: Final = frozenset(_OTHER_WORDS.split()) - frozenset(_ENGLISH_WORDS.split()) - {"sin", "par", "die", "lo"}
_ENGLISH: Final = frozenset(_ENGLISH_WORDS.split()) - frozenset(_OTHER_WORDS.split()) - {"no", "me", "data"}
# Small words inside the names of people and places.
_NAME_WORDS: Final = "da das de del den der di do dos du el la las le los von y zu"
_INSIDE_NAMES: Final = frozenset(_NAME_WORDS.split())
_FEWEST_HITS: Final = 2
_FEWEST_WORDS: Final = 4
_FEWEST_STRANGE_LETTERS: Final = 4  # Chinese says a lot in four
_LATIN_LETTER: Final = r"[a-z\u00c0-\u024f\u1e00-\u1eff]"
_MOST_LETTERS: Final = 4_000  # of a long text; the rest is in the same language


def looks_english(text: str) -> bool | None:
    """True for English, False for another language, None when the text is too short or only names."""
    written = text[:_MOST_LETTERS].replace("\u2019", "'")
    part = written.lower()
    if not part.isascii():
        strange = _strange_letters(part)
        if strange >= _FEWEST_STRANGE_LETTERS and strange * 2 > len(_pattern(_LATIN_LETTER).findall(part)):
            return False
    words = _words(part)
    if len(words) < _FEWEST_WORDS:
        return None
    english = len([word for word in words if word in _ENGLISH])
    other = len([word for word in words if word in _OTHERS])
    if max(english, other) < _FEWEST_HITS:
        return None
    if other > english and not any(word.islower() and word not in _INSIDE_NAMES for word in _words(written)):
        return None  # a name
    return english > other


def _words(text: str) -> list[str]:
    return _pattern(r"[^\W\d_]+(?:'[^\W\d_]+)?").findall(text)


def _strange_letters(text: str) -> int:
    """Letters that are not Latin."""
    return sum(char.isalpha() for char in _pattern(r"[^\x00-\u024f\u1e00-\u1eff]").findall(text))


@lru_cache(maxsize=4)
def _pattern(pattern: str) -> re.Pattern[str]:
    return re.compile(pattern)
