"""The words that opt in, opt out and ask for help, as the registration lists them.

Decides: the lists. Source: 47 CFR 64.1200(a)(10) names the opt-out words that always count
("opt out" is written as one word, because keywords have no blanks); CTIA Principles 2023-05.
"""

from typing import Final

from carelane.wording.ask import Ask
from carelane.wording.published.claims import HELP_WORKS, STOP_WORKS
from carelane.wording.published.known import known
from carelane.wording.registered.parts import written
from carelane.wording.written import Sentence, Written

OPT_OUT: Final = ("STOP", "QUIT", "END", "REVOKE", "OPTOUT", "CANCEL", "UNSUBSCRIBE")
HELP: Final = ("HELP", "INFO")


def optin_keywords(ask: Ask) -> Written:
    """The campaign's own word, and START for those who come back."""
    own = known(ask).words["keyword"]
    words = [own] if own and not own.startswith("[") else []
    return _list(ask, "optinKeywords", "Opt-in keywords", (*words, "START"))


def optout_keywords(ask: Ask) -> Written:
    """Every word that the law counts as an opt-out."""
    return _list(ask, "optoutKeywords", "Opt-out keywords", OPT_OUT)


def help_keywords(ask: Ask) -> Written:
    """The words that ask for help."""
    return _list(ask, "helpKeywords", "HELP keywords", HELP)


def _list(ask: Ask, artefact: str, title: str, words: tuple[str, ...]) -> Written:
    states = {"optoutKeywords": (STOP_WORKS,), "helpKeywords": (HELP_WORKS,)}.get(artefact, ())
    kept = tuple(Sentence(word, states) for word in dict.fromkeys(words))
    return written(ask, artefact, title, kept, between=", ")
