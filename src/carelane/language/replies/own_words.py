"""The part of a reply that the person wrote, with what was quoted, forwarded or added by the phone blanked out.

Decides: quoted lines ("> ..."), what follows "On ... wrote:", forwarded texts, signatures, our own footer in
quotation marks. Every character that goes becomes a blank, so offsets stay those of the text as given.
Leaves alone: which of the person's own words matter (`reading`).
"""

import re
from typing import Final

_QUOTED_LINE: Final = re.compile(r"(?m)^[ \t]*(?:>|\|)[^\n]*")
# The quotation ends at the first empty line: what is typed below it is the person's own, and may be a wish to stop.
_REPLIED: Final = re.compile(
    r"(?i)\bon [^\n\"“]{3,60}?\b(?:wrote|sent|said)(?: to you)?: *"
    r"(?:\n(?:[ \t]*\S[^\n]*(?:\n|\Z))*|[\"“][^\"”]{0,400}[\"”]?)"
)
_FORWARDED: Final = re.compile(
    r"(?i)(?:^|\n)[ \t]*(?:-{2,} ?(?:forwarded|original) message ?-{2,}|fwd?:|fw:|forwarded:)[^\n]*"
)
_SIGNATURE: Final = re.compile(
    r"(?i)\n[ \t]*(?:--+ ?\n[\s\S]*|-{2,3} ?$|sent (?:from|via|using) [^\n]{0,60}|get outlook for [^\n]{0,30})"
)
# Our footer inside marks of quotation, or named as ours ("your text says reply STOP to end").
_FOOTER: Final = re.compile(
    r"(?i)\b(?:reply|replying|text|txt|send|respond|type|envi[ea]|responda)(?: with"
    r"| back)? [\"'“”*]?(?:stop|end|quit|alto|cancel|unsubscribe|remove|arret)"
    r"[\"'“”*]?,? (?:to|2|for|para|pour) ?(?:opt|end|cancel|unsub|quit|stop|be "
    r"|get |no |salir|terminar|discontinue|leave|remove|cancelar|arr[eê]ter)"
    r"[a-z -]{0,24}(?:[,.;] ?(?:help for (?:help|info|more)|msg ?(?:&|and)? ?data rates may apply)"
    r"[a-z ]{0,20})?"
)
_IN_QUOTES: Final = re.compile(r"[\"“]([^\"”\n]{12,400})[\"”]")


def own_words(text: str) -> str:
    """The text with everything that is not the person's own word replaced by blanks of the same length."""
    for pattern in (_REPLIED, _FORWARDED, _SIGNATURE, _QUOTED_LINE):
        text = _blanked(text, pattern)
    text = _IN_QUOTES.sub(_without_our_text, text)
    return _FOOTER.sub(lambda match: match.group() if _is_own(text, match.start()) else _blank(match.group()), text)


def _without_our_text(match: re.Match[str]) -> str:
    """Only a quotation that holds our footer is ours; people also quote themselves."""
    return _blank(match.group()) if _FOOTER.search(match.group()) else match.group()


def _is_own(text: str, start: int) -> bool:
    """Whether the person says so of themselves: "I reply stop to end this"."""
    before = text[max(0, start - 12) : start].lower()
    return before.endswith(("i ", "i already ", "i did ", "i've "))


def _blanked(text: str, pattern: re.Pattern[str]) -> str:
    return pattern.sub(lambda match: _blank(match.group()), text)


def _blank(words: str) -> str:
    return "".join("\n" if character == "\n" else " " for character in words)
