"""Which use cases a text reads like, and which it rules out.

Decides: how the guess from all words, the words of definitions and the cues are put together: a cue counts as log-odds
for the codes that it names, and so, less, does a word of a code's definition; a code that is ruled out is never among
the three. A construction that sells rules out only where the guess agrees.
Leaves alone: the choice of a use case, which follows from answers (`services.use_case_choice`). One text is a hint, no
more: senders file the same words under several codes.
"""

from dataclasses import dataclass
from typing import Final

from carelane.domain.finding import Citation
from carelane.language.class_model import class_model, shares
from carelane.language.normalise import fold
from carelane.services.given_text import usable
from carelane.services.use_case_hint.cues import Seen, cues_in
from carelane.services.use_case_hint.definition_words import codes_by_words
from carelane.sources import citations

MODEL: Final = "use_cases"
CUE: Final = 2.5  # log-odds of a cue for each code that it names; chosen on folds of our own grammars
# Log-odds of a word from a code's definition. On the same folds the right code is then first in 58.1 % of texts (56.4 %
# without), and among three in 80.6 % (80.4 %); counting hits, or more log-odds, is worse.
WORD: Final = 0.5
# The share of a code in the guess from which on it agrees with a cue. On folds that keeps five in six of the texts that
# are rightly ruled out for selling, and two in five of those wrongly.
AGREES: Final = 0.2
# In those grammars all codes are about equally common; in registrations service is far more so.
COMMON: Final = {"CUSTOMER_CARE": 1.0, "ACCOUNT_NOTIFICATION": 0.7, "MARKETING": 0.3}


@dataclass(frozen=True, slots=True)
class Veto:
    """A code that the text rules out: by which words, why, and on whose word."""

    code: str
    words: str
    why: str
    citations: tuple[Citation, ...]


@dataclass(frozen=True, slots=True)
class UseCaseHint:
    """The three likeliest codes, the likeliest first, and the codes ruled out.

    `probabilities` are what the words alone say; the order also counts how common a code is (`COMMON`).
    """

    top: tuple[str, ...]
    probabilities: dict[str, float]
    vetoes: tuple[Veto, ...]


def hint_of(text: str) -> UseCaseHint:
    """What one text says about its use case.

    Raises:
        InputError: the text is no string, is empty or longer than a million characters.
    """
    usable(text, if_empty="give one message as it is sent")
    seen = tuple(cues_in(text))
    folded = fold(text).text
    scores = class_model(MODEL).scores(folded)
    guessed = shares(scores)
    for code in codes_by_words(folded):
        scores[code] += WORD
    for code in {code for item in seen for code in item.cue.codes}:
        scores[code] += CUE
    vetoes = _vetoes(seen, guessed)
    barred = {veto.code for veto in vetoes}
    allowed = {code: score for code, score in scores.items() if code not in barred}
    likely = shares(allowed)
    top = tuple(sorted(allowed, key=lambda code: (-allowed[code] - COMMON.get(code, 0.0), code))[:3])
    return UseCaseHint(top, {code: likely[code] for code in top}, vetoes)


def _vetoes(seen: tuple[Seen, ...], guessed: dict[str, float]) -> tuple[Veto, ...]:
    """What the cues rule out, each code once; a code that a cue names is not ruled out by another."""
    named = {code for item in seen for code in item.cue.codes}
    found: dict[str, Veto] = {}
    for item in seen:
        if item.cue.needs_agreement and max(guessed[code] for code in item.cue.codes) < AGREES:
            continue
        for code in item.cue.bars:
            if code not in named and code not in found:
                found[code] = Veto(code, item.words, item.cue.why, citations((), item.cue.cites))
    return tuple(found.values())
