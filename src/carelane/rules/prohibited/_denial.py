"""Whether a forbidden word is denied where it stands: "we do not sell tobacco" is no tobacco text.

Decides: denial in the same sentence, before the word or behind it, and words that turn it round ("tobacco-free").
Leaves alone: offers that contain a "no" or "not" of another kind ("no prescription needed", "don't miss our sale").
"""

from typing import Final

from carelane.language.patterns import compiled
from carelane.rules.text import Text

# What somebody says that they do not do with forbidden things.
_DEEDS: Final = (
    r"(?:send|sends|sent|sell|sells|sold|offer|offers|promot\w+|includ\w+|contain\w*|involv\w+|market\w*|advertis\w+"
    r"|text\w*|shar\w+|provid\w+|discuss\w*|accept\w*|deliver\w*|ship\w*|buy|buys|purchas\w+|engag\w+|deal|deals"
    r"|dealing|relat\w+|us(?:e|ed|es|ing)|allow\w*|permit\w*|support\w*|carry|serve|serves|collect\w*|generat\w+"
    r"|participat\w+|featur\w+|mention\w*|referenc\w+|solicit\w*|transmit\w*|handl\w+|financ\w+|lend|make|operat\w+"
    r"|ask|asks|request\w*|drink\w*|consum\w+|smok\w+|vap(?:e|ing)|bring|facilitat\w+|affiliat\w+|associat\w+"
    r"|intend\w*|gambl\w+|trad\w+|rent|message|about|for|in|with|an?|any|our|fall)"
)
_NOT: Final = (
    r"(?:not|never|cannot|can't|don't|doesn't|didn't|won't|isn't|aren't|wasn't|weren't|wouldn't|shouldn't|mustn't"
    r"|nobody|no one)"
)
_STRONG: Final = (
    rf"\b(?:{_NOT} (?:\w+ly |also |ever |be )?{_DEEDS}\b"
    rf"|{_NOT} (?:\w+ly |also |ever |be |been |any |an? )*$"
    r"|(?:none|nor|neither|prohibit\w*|forbid\w*|bann(?:ed|ing)|bans?|exclud\w+|disallow\w*|unrelated to|nunca"
    r"|prohib\w+"
    r"|free of (?:any|all|profanity|hate|adult|sex\w*|gambling|prohibited|offensive|drugs?)"
    r"|(?:policy|policies|rules?|laws?) against)\b)"
)
_NO: Final = (
    r"\b(?:no|without|sin|non|except|except for|avoid\w*|refus\w+|declin\w+|rather than|instead of|other than|free from"
    r"|beware of)\b"
)
_OTHER_NO: Final = (
    r"(?:no|without|sin)[ -](?:a |your |an )?(?:credit|prescription|rx|experience|deposit|minimum|hassle|strings"
    r"|doctor|id|questions?|need|money|matter|interest|fees?|one|problem|limits?|better|risk|collateral|leaving|going"
    r"|filing|paying|bank|income|job|hidden|obligation|cr[eé]dito|receta|bur[oó]|cost|charge|catch|wait|worries|more"
    r"|longer|later|upfront|annual|contract|commitment|down)\b"
)
# A "no" reaches over a list of things; it does not reach over the start of an offer.
_NEW_CLAUSE: Final = (
    r"[!?:$%]|\b(?:but|however|get|order|shop|save|try|come|call|claim|enjoy|free|now|today|off|only|we|our|you|your|i"
    r"|on|at|with|is|are|was|visit|see|reply|text)\b"
)
_BUT: Final = r"[!?:]| - |\b(?:but|however|unless|only)\b"
_BEHIND: Final = (
    r"[^.;!?\n]{0,90}?\b(?:is|are|was|were|be|been|being)(?: \w+ly| also| all)? "
    r"(?:prohibited|forbidden|excluded|banned|barred|disallowed)\b"
    r"|[^.;!?\n]{0,90}?\b(?:is|are|was|were|will|may|must|can|shall|do|does|should)(?: not|n't| never)(?: be)?"
    r"(?: \w+ly)? (?:sent|sold|permitted|allowed|included|promoted|offered|part|involved|transmitted|texted|discussed"
    r"|accepted|supported|shipped|carried|served|used|apply|appear|covered|eligible|a part)\b"
    r"|[^.;!?\n]{0,60}?\bnot (?:permitted|allowed|included|eligible|accepted|available)\b"
    r"|[^.;!?\n]{0,40}?\b(?:excluded|prohibited|forbidden)\b"
    r"|(?:s|es)?[- ]free (?:zone|facility|building|campus|home|property|policy|workplace|community|environment|school"
    r"|site|grounds|area|event|workshop)"
    r"|(?:s|es)?-free\b"
)
# "non-alcoholic", "anti-tobacco"; and people who are called so ("Ms. Wines")
_BEFORE_WORD: Final = r"(?:\b(?:non|anti)[- ]?|\b(?:mr|ms|mrs|dr|miss|sra?|srta)\.? )$"
_CARRIERS_LIST: Final = r"\bs\.?h\.?a\.?f\.?t\b|\b(?:prohibited|restricted|forbidden|disallowed) (?:content|categor)"
_REACH: Final = 240


def denied(text: Text, start: int, end: int) -> bool:
    """True when the words at start..end of the folded text are said not to be sent, sold or allowed."""
    left, right = text.sentence_bounds(start, end)
    before = text.folded[max(left, start - _REACH) : start]
    behind = text.folded[end : min(right, end + _REACH)]
    return (
        compiled(_BEFORE_WORD).search(text.folded[max(0, start - 12) : start]) is not None
        or _strongly_denied(before)
        or _plainly_denied(before)
        or compiled(_BEHIND).match(behind) is not None
        or compiled(_CARRIERS_LIST).search(text.folded[left:right]) is not None
    )


def _strongly_denied(before: str) -> bool:
    return any(not compiled(_BUT).search(before, match.end()) for match in compiled(_STRONG).finditer(before))


def _plainly_denied(before: str) -> bool:
    return any(
        not compiled(_OTHER_NO).match(before, match.start()) and not compiled(_NEW_CLAUSE).search(before, match.end())
        for match in compiled(_NO).finditer(before)
    )
