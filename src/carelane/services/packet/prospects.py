"""What a submission costs, how long it takes, and what to do when the answer comes.

Decides: which facts of the provider's profile answer these questions.
Source: the profile, which names the source and day of each fact.
"""

import re
from collections.abc import Iterator
from datetime import date
from pathlib import PurePath

from carelane.domain.campaign import Registration
from carelane.profiles.parts import DatedFee, Note
from carelane.profiles.profile import Profile
from carelane.profiles.use_cases import USE_CASES, code_for_label
from carelane.services.attempts.history import History
from carelane.services.packet.packet import Said


def costs(registration: Registration, profile: Profile, day: date, history: History | None) -> Iterator[Said]:
    """The fees that are known, with the day from which they hold."""
    fees = profile.fees
    review = _holding(fees.submission, day)
    if review is not None:
        since = f" (since {review.since.isoformat()})" if review.since else ""
        yield Said(f"This submission: ${review.usd:,.2f}{since}. {review.note}".strip(), review.sources)
    brand = _holding(fees.brand, day)
    if brand is not None:
        since = f" (since {brand.since.isoformat()})" if brand.since else ""
        yield Said(
            f"The brand, once, if it is not registered yet: ${brand.usd:,.2f}{since}. {brand.note}", brand.sources
        )
    code = code_for_label(registration.campaign.usecase)
    monthly = fees.monthly_usd(code) if code else None
    if monthly is not None:
        ahead = monthly * fees.prepaid_months
        yield Said(
            f"Each month: ${monthly:,.2f} for {code}, of which {fees.prepaid_months} months (${ahead:,.2f}) are "
            "charged ahead and not given back.",
            (*USE_CASES[code].sources, *fees.prepaid_sources),
        )
    yield from (said_of(note) for note in profile.notes_on("fees") if concerns(note, code))
    if history is not None:
        unsaid = f", and {history.fees_unsaid} whose fee was not said" if history.fees_unsaid else ""
        yield Said(f"Paid so far for {len(history.attempts)} recorded attempts: ${history.fees_usd:,.2f}{unsaid}.")


def durations(profile: Profile) -> Iterator[Said]:
    """How long the review takes."""
    yield from map(said_of, profile.notes_on("review"))


def afterwards(profile: Profile, file: str) -> Iterator[Said]:
    """What comes after the submission, and what to do then."""
    name = PurePath(file).name if file else "FILE"
    yield Said(
        f"On the day you submit: “carelane attempts {name} --record --fee AMOUNT” keeps what you sent. Keep the proofs "
        "of this packet with it."
    )
    yield Said("While it is in review: change nothing on the pages that you named; reviewers may open them on any day.")
    yield from (said_of(note) for note in profile.notes_on("sending") if "status" in note.text)
    yield Said(
        f"Approved: record it (“carelane attempts {name} --answer-to NUMBER --outcome approved”), assign the numbers, "
        "and text only what the samples show. Every way to opt in has to stay as described."
    )
    for note in profile.notes_on("editing")[:2]:
        yield Said(f"Changing it later: {said_of(note).text}", note.sources)
    yield Said(
        f"Declined: do not send it again as it is. “carelane attempts {name} --answer-to NUMBER --answer @ANSWER” "
        f"keeps the answer; “carelane fix {name}” then takes it from there and plans the corrections, and "
        f"“carelane fix {name} --rejection @ANSWER” does the same with an answer that is not recorded. ANSWER is the "
        "file you saved it in. Correct, check, and send once."
    )
    yield Said(
        f"No answer after the time above, or an answer that names no reason: “carelane letter {name}” writes to "
        "support, with what you sent and a precise question."
    )


def said_of(note: Note) -> Said:
    """A note of a profile with its sources."""
    return Said(note.text, note.sources)


def concerns(note: Note, usecase: str) -> bool:
    """Whether a fact is about this use case: one that names only others is not."""
    named = {word for word in re.findall(r"[A-Z0-9]+(?:_[A-Z0-9]+)*", note.text) if word in USE_CASES}
    return not named or usecase in named


def _holding(fees: tuple[DatedFee, ...], day: date) -> DatedFee | None:
    holding = [fee for fee in fees if fee.since is None or fee.since <= day]
    return holding[-1] if holding else None
