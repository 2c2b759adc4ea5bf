"""What a remedy amounts to: which fee is due, what comes first, and when to stop.

Decides: the sentences, and what the provider allows for the fields of a cause.
Leaves alone: which remedy a cause has (`remediation/causes.toml`).
"""

from collections.abc import Iterable
from datetime import date
from typing import Final

from carelane.profiles.profile import Profile
from carelane.remediation.code_files import Code

# The heaviest first: one cause that cannot be registered outweighs any number of texts to change.
ORDER: Final = ("final", "recreate", "brand", "conditional", "edit", "none")


def heaviest(remedies: Iterable[str]) -> str:
    """The remedy that decides about the campaign as a whole; "none" when there is nothing to do."""
    return min(remedies, key=ORDER.index, default="none")


def means(remedy: str, profile: Profile, day: date, fields: Iterable[str] = ()) -> str:
    """What the remedy amounts to at this provider."""
    submission, brand = profile.fees.submission_usd(day), profile.fees.brand_usd(day)
    sent_again = f"sending it again costs {_usd(submission)}" if submission else "sending it again costs no fee"
    if remedy == "final":
        return (
            f"It cannot be registered: stop here and save the fee ({_usd(submission)} for each try). If your business "
            "does not do this, write to the provider's support with the passage that was misread; do not rephrase it."
        )
    if remedy == "recreate":
        editable = [profile.can_edit(field, declined=True) for field in fields]
        if editable and all(editable):
            return f"{profile.title} lets you change it in a declined campaign; {sent_again}."
        return (
            "Several providers lock this once it is sent. Look whether the form lets you edit it; if not, register a "
            f"new campaign ({_usd(submission)} for the submission) and leave the old one to expire."
        )
    if remedy == "brand":
        return (
            f"Correct the brand record first (a new check of the brand costs {_usd(brand)}) and wait until it is "
            f"verified; then send the campaign again: {sent_again}."
        )
    if remedy == "conditional":
        return f"It is accepted under extra conditions only; meet every one of them before you try: {sent_again}."
    if remedy == "edit":
        return f"Change it and send the same campaign again: {sent_again}."
    return "There is nothing in the campaign to correct."


def code_note(codes: Iterable[Code]) -> str:
    """What the provider itself says about trying again, where that is more than a correction; "" otherwise."""
    for code in codes:
        if code.resubmission == "no":
            return f"{code.provider} says of code {code.code} that another try is not accepted."
        if code.resubmission == "new campaign":
            return f"{code.provider} says of code {code.code} that it needs a new campaign."
    return ""


def _usd(amount: float) -> str:
    return f"${amount:,.2f}"
