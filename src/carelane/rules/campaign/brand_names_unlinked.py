"""Legal name and public name that nothing connects.

Decides: the two names share no word, and no text of the file says that they are one business.
Leaves alone: names that differ in legal form only, and abbreviations of each other.
"""

from collections.abc import Iterator

from carelane.domain.finding import Confidence, FieldEdit, Severity, Span
from carelane.domain.target import Target
from carelane.language.names import BrandNames
from carelane.rules.campaign._examples import care, field
from carelane.rules.campaign._names import share_a_word
from carelane.rules.rule import CampaignExample, Issue, Rule, joined
from carelane.rules.submission import Submission


def _check(submission: Submission) -> Iterator[Issue]:
    legal, public = submission.brand.company_name.strip(), submission.brand.display_name.strip()
    if not legal or not public or share_a_word(legal, public) or BrandNames((legal,)).same_sender(public):
        return
    texts = [
        text
        for path, text in submission.texts.items()
        if path in ("description", "messageFlow", "texts.terms", "texts.privacyPolicy")
    ]
    if any(_names_both(text.original.lower(), legal, public) for text in texts):
        return
    description = submission.campaign.description
    end = len(description.rstrip())
    sentence = f"{public} is a trade name of {legal.removesuffix('.')}."
    edit = None
    if description.strip():
        edit = FieldEdit(
            "description",
            Span(end, end),
            joined(description[:end], sentence),
            safe=False,
            true_only_if="both names belong to one business",
        )
    yield Issue(
        field="brand.displayName",
        what=f"nothing says that “{public}” and “{legal}” are one business",
        span=Span(0, len(submission.brand.display_name)),
        edit=edit,
        related=("brand.companyName", "description"),
    )


def _names_both(text: str, legal: str, public: str) -> bool:
    return legal.lower().split(",")[0].removesuffix(" llc").removesuffix(" inc") in text and public.lower() in text


RULE = Rule(
    id="brand-names-unlinked",
    title="Nothing connects the legal name with the public name",
    looks_at=(Target.CAMPAIGN,),
    severity=Severity.WARNING,
    confidence=Confidence.MEDIUM,
    why=(
        "Reviewers decline when brand record, site and texts name different senders and nothing says that they are one."
    ),
    how_to_fix="Say in the description, and on the site, that the public name is a trade name of the legal one.",
    check_campaign=_check,
    covers=("BRD-02",),
    causes=("brand-mismatch",),
    non_compliant=(
        CampaignExample(file=care(brand={"companyName": "Okafor Holdings LLC"}), at=("brand.displayName",)),
        CampaignExample(file=care(brand={"companyName": "Zephyr 9 Inc"}), at=("brand.displayName",)),
    ),
    compliant=(
        CampaignExample(file=care()),
        CampaignExample(
            file=care(
                brand={"companyName": "Okafor Holdings LLC"},
                description=field("description")
                + " Maple Ridge Property Management is a trade name of Okafor Holdings LLC.",
            )
        ),
    ),
)
