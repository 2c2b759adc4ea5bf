"""A value that is not on the list of the registry or the provider.

Decides: use case, sub use cases, entity type, vertical, stock exchange and kind of business number.
Leaves alone: "Conversational" (`conversational-use-case`) and use cases that exist but are closed.
The campaign file itself refuses such values; files of other formats let them through.
"""

from collections.abc import Iterator
from difflib import get_close_matches
from typing import Final

from carelane.domain.fields import get_text
from carelane.domain.finding import Confidence, Severity, Span
from carelane.domain.target import Target
from carelane.profiles.field_rules import field_specs
from carelane.profiles.use_cases import SUB_USE_CASES, USE_CASES, code_for_label
from carelane.rules.campaign._examples import care
from carelane.rules.campaign._record import is_formal
from carelane.rules.rule import CampaignExample, Issue, Rule
from carelane.rules.submission import Submission
from carelane.sources import Cite

_FIELDS: Final = ("brand.entityType", "brand.vertical", "brand.stockExchange", "brand.altBusinessIdType")
# Values that the registry has and a provider's own list lacks.
_LACKS: Final = {"telnyx": {"brand.stockExchange": frozenset({"SGX", "OTHER"})}}
_LISTED: Final = {
    "entityType": "PUBLIC_PROFIT",
    "stockSymbol": "MRPM",
    "businessContactEmail": "r.okafor@mapleridgepm.example",
}


def _check(submission: Submission) -> Iterator[Issue]:
    yield from _use_cases(submission)
    specs, profile = field_specs(submission.context.profile), submission.context.profile
    for path in _FIELDS:
        given = get_text(submission.registration, path)
        lacking = _LACKS.get(profile.name, {}).get(path, frozenset())
        choices = tuple(choice for choice in specs[path].choices if choice not in lacking)
        if given.strip() and given.strip() not in choices:
            where = profile.title if given.strip() in lacking else "the registry"
            what = f"“{given.strip()}” is not on the list of {where}{_guess(given, choices)}"
            yield Issue(
                field=path, what=what, span=Span(0, len(given)), how_to_fix=f"Choose one of {', '.join(choices)}."
            )


def _use_cases(submission: Submission) -> Iterator[Issue]:
    given = submission.campaign.usecase
    if given.strip() and not code_for_label(given):
        yield Issue(
            field="usecase",
            severity=None if is_formal(submission) else Severity.WARNING,
            what=f"“{given.strip()}” is no use case of the registry{_guess(given, tuple(USE_CASES))}",
        )
    for sub in submission.campaign.sub_usecases:
        if sub.strip() and code_for_label(sub) not in SUB_USE_CASES:
            what = f"“{sub.strip()}” cannot be a sub use case{_guess(sub, SUB_USE_CASES)}"
            yield Issue(field="subUsecases", what=what, how_to_fix=f"Choose from {', '.join(SUB_USE_CASES)}.")


def _guess(given: str, known: tuple[str, ...]) -> str:
    code = given.strip().upper().replace(" ", "_").replace("-", "_")
    near = [code] if code in known else get_close_matches(code, known, n=1)
    return f" (did you mean {near[0]}?)" if near else ""


RULE = Rule(
    id="list-value-unknown",
    title="A value is not on the registry's list",
    looks_at=(Target.CAMPAIGN,),
    severity=Severity.BLOCKER,
    confidence=Confidence.HIGH,
    why="Registry and provider refuse every value that is not on their list.",
    how_to_fix="Choose a value from the registry's list.",
    check_campaign=_check,
    causes=("fields-missing-or-invalid",),
    cites=(
        Cite("tcr-csp-api-client", "the lists of values"),
        Cite("telnyx-campaign-api", "the lists of values"),
        Cite("twilio-use-case-list", "the list of use cases"),
    ),
    non_compliant=(
        CampaignExample(
            file=care(brand={**_LISTED, "stockExchange": "OTHER"}), at=("brand.stockExchange",), provider="telnyx"
        ),
        CampaignExample(
            file=care(brand={**_LISTED, "stockExchange": "SGX"}), at=("brand.stockExchange",), provider="telnyx"
        ),
    ),
    compliant=(
        CampaignExample(file=care(brand={**_LISTED, "stockExchange": "OTHER"})),
        CampaignExample(file=care(brand={"vertical": "PROFESSIONAL"})),
    ),
)
