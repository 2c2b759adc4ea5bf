"""A text that names the sender by a name the registry does not know.

Decides: only a name from `alsoKnownAs` stands in the text, and it shares no word with the registered names. The
registry holds a legal and a public name and nothing else. A description that connects the names makes a decline less
likely, not impossible: such a sample was declined although the description did.
Leaves alone: names that are no known name at all (`sample-from-another-sender`).
"""

from collections.abc import Iterator

from carelane.domain.finding import Confidence, Severity
from carelane.domain.target import Target
from carelane.language.names import BrandNames
from carelane.rules.campaign._examples import care
from carelane.rules.campaign._names import share_a_word
from carelane.rules.rule import CampaignExample, Issue, Rule
from carelane.rules.submission import Submission

_APP = "Tillbury: your request about the sink is with our plumber. Reply STOP to opt out."


def _check(submission: Submission) -> Iterator[Issue]:
    brand = submission.brand
    registered = tuple(name for name in brand.names if name not in brand.also_known_as)
    others = tuple(
        name
        for name in brand.also_known_as
        if name.strip() and not any(share_a_word(name, known) for known in registered)
    )
    if not registered or not others:
        return
    confidence = Confidence.LOW if _linked(submission, registered, others) else None
    known, unknown = BrandNames(registered), BrandNames(others)
    for path, text in submission.of_kind(
        Target.SAMPLE, Target.OPTIN_MESSAGE, Target.OPTOUT_MESSAGE, Target.HELP_MESSAGE, Target.FIRST_MESSAGE
    ):
        found = unknown.find(text.folding)
        if not found or known.find(text.folding) or known.find_partial(text.folding):
            continue
        span = text.original_span(*found[0])
        written = text.original[span.start : span.end]
        what = f"“{written}” is none of the two names that the registry holds; it knows {registered[0]}"
        yield Issue(field=path, what=what, span=span, confidence=confidence, related=("brand.displayName",))


def _linked(submission: Submission, registered: tuple[str, ...], others: tuple[str, ...]) -> bool:
    """True when description or call to action names both, and so connects them for the reviewer."""
    texts = [submission.texts[path] for path in ("description", "messageFlow") if path in submission.texts]
    names = BrandNames(registered), BrandNames(others)
    return any(all(each.find(text.folding) for each in names) for text in texts)


RULE = Rule(
    id="unregistered-name",
    title="The text names the sender by a name that the registry does not know",
    looks_at=(Target.CAMPAIGN,),
    severity=Severity.WARNING,
    confidence=Confidence.MEDIUM,
    why=(
        "Reviewers compare the texts with the two names of the brand record; the name of an app or product is none "
        "of them."
    ),
    how_to_fix=(
        "Write the registered name, also beside the other one, or enter the other one as displayName. Say in the "
        "description how the two belong together."
    ),
    check_campaign=_check,
    covers=("SMP-01", "BRD-02"),
    causes=("sample-missing-brand", "brand-mismatch"),
    non_compliant=(
        CampaignExample(file=care(brand={"alsoKnownAs": ["Tillbury"]}, sample2=_APP), at=("sample2",)),
        CampaignExample(
            file=care(
                brand={"alsoKnownAs": ["Zephyr Desk"]},
                helpMessage="Zephyr Desk: for help write to office@mapleridgepm.example.",
            ),
            at=("helpMessage",),
        ),
    ),
    compliant=(
        CampaignExample(file=care(brand={"alsoKnownAs": ["Tillbury"]})),
        CampaignExample(
            file=care(
                brand={"alsoKnownAs": ["Tillbury"]},
                sample2=_APP.replace("Tillbury", "Tillbury by Maple Ridge Property Management"),
            )
        ),
    ),
)
