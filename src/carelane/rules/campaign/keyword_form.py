"""Keywords that the registry does not take, and words with two meanings.

Decides: blanks or signs inside a keyword, a word that stands in two lists, and opt-out words among the opt-in words.
Leaves alone: missing STOP and HELP (rules of their own).
"""

import re
from collections.abc import Iterator
from typing import Final

from carelane.domain.finding import Confidence, Severity
from carelane.domain.target import Target
from carelane.rules.campaign._examples import care
from carelane.rules.rule import CampaignExample, Issue, Rule
from carelane.rules.submission import Submission
from carelane.sources import Cite

_LISTS: Final = (
    ("optinKeywords", "optin_keywords", "opt-in"),
    ("optoutKeywords", "optout_keywords", "opt-out"),
    ("helpKeywords", "help_keywords", "help"),
)
_WORD: Final = re.compile(r"[A-Za-z0-9]+")
# "OPT-OUT" and "OPT OUT" are in use; the form wants them without the sign.
_TAKEN_BY_SOME: Final = re.compile(r"[A-Za-z0-9]+(?:[- ][A-Za-z0-9]+)+")
_OPT_OUT_WORDS: Final = frozenset({"STOP", "STOPALL", "UNSUBSCRIBE", "CANCEL", "END", "QUIT", "REVOKE", "OPTOUT"})


def _check(submission: Submission) -> Iterator[Issue]:
    seen: dict[str, tuple[str, str]] = {}
    for path, attribute, noun in _LISTS:
        for word in getattr(submission.campaign, attribute):
            given = word.strip()
            if given and not _WORD.fullmatch(given):
                soft = _TAKEN_BY_SOME.fullmatch(given) is not None
                yield Issue(
                    field=path,
                    what=f"“{given}” is no single word of letters and digits",
                    severity=Severity.WARNING if soft else None,
                )
            key = given.upper()
            if key in seen and seen[key][0] != path:
                what = f"“{given}” is both an {seen[key][1]} word and a word for {noun}"
                yield Issue(field=path, what=what, related=(seen[key][0],))
            elif path == "optinKeywords" and key in _OPT_OUT_WORDS:
                yield Issue(field=path, what=f"“{given}” ends texts everywhere and cannot start them")
            seen.setdefault(key, (path, noun))


RULE = Rule(
    id="keyword-form",
    title="A keyword is not one that the registry takes",
    looks_at=(Target.CAMPAIGN,),
    severity=Severity.BLOCKER,
    confidence=Confidence.HIGH,
    why=(
        "Keywords are single words of letters and digits separated by commas, and carriers act on STOP words before "
        "you do."
    ),
    how_to_fix="Write each keyword as one word without blanks or signs, and put each into one list only.",
    check_campaign=_check,
    causes=("fields-missing-or-invalid",),
    cites=(
        Cite("twilio-campaign-api", "keywords are letters and digits"),
        Cite("telnyx-campaign-api", "keywords are a comma-separated list without blanks"),
    ),
    non_compliant=(
        CampaignExample(file=care(optinKeywords=["JOIN!"]), at=("optinKeywords",)),
        CampaignExample(file=care(optoutKeywords=["STOP", "OPT OUT"]), at=("optoutKeywords",)),
        CampaignExample(file=care(helpKeywords=["HELP", "STOP"]), at=("helpKeywords",)),
        CampaignExample(file=care(optinKeywords=["END"]), at=("optinKeywords",)),
    ),
    compliant=(
        CampaignExample(file=care()),
        CampaignExample(file=care(optinKeywords=["START", "JOIN2"], helpKeywords=["HELP", "INFO"])),
    ),
)
