"""Plans for the rejected campaigns of the corpus: what was said, which tasks come of it, what is left after answers.

Decides: what counts as clean: no blocker and no warning but those about facts that are not in the corpus (the brand's
record). Prints ids and numbers, never texts.
Run with CARELANE_SHARED set: python -m benchmarks.plans
"""

import sys
from collections import Counter
from dataclasses import dataclass, replace
from datetime import date
from typing import Any, Final
from urllib.parse import urlsplit

from benchmarks.corpus import rows, shared_folder
from carelane.domain.campaign import Registration
from carelane.domain.facts import Facts
from carelane.domain.finding import Severity
from carelane.domain.opt_in import CustomerTextsFirst, Publication, PublishedOn
from carelane.formats.campaign_file import load_many
from carelane.services.correction.plan import Plan, Standing
from carelane.services.plan_corrections import facts_writer, plan_corrections
from carelane.services.read_rejection import read_rejection

DAY: Final = date(2026, 11, 25)
ROUNDS: Final = 4


@dataclass(frozen=True, slots=True)
class Row:
    """One rejected campaign."""

    id: str
    reasons: int
    causes: int
    standings: Counter[Standing]
    unnamed: int
    before: int
    after: int
    answered: int
    brand_record: int


def answered(item: Registration) -> Registration:
    """The campaign of an owner who answers every question of the facts sheet, and whose customers text first."""
    name = next(iter(item.brand.names), "Answer Company")
    host = urlsplit(item.campaign.privacy_policy_link).netloc or (name if "." in name else "www.answer.example")
    brand = replace(
        item.brand,
        display_name=item.brand.display_name or name,
        website=item.brand.website or f"https://{host}",
        email=item.brand.email or "help@answer.example",
        phone=item.brand.phone or "+13035550100",
    )
    site = brand.website.rstrip("/")
    campaign = replace(
        item.campaign,
        usecase=item.campaign.usecase or "CUSTOMER_CARE",
        privacy_policy_link=item.campaign.privacy_policy_link or f"{site}/privacy",
        terms_and_conditions_link=item.campaign.terms_and_conditions_link or f"{site}/terms",
        terms_and_conditions=True,
        numbers=item.campaign.numbers or ("+13035550100",),
        embedded_link=None,
        subscriber_optin=True,
        subscriber_optout=True,
        subscriber_help=True,
    )
    facts = Facts(
        customers="customers",
        topics="their own bookings and questions",
        frequency="varies",
        policy_date="November 25, 2026",
        languages=("en",),
        sends_optin_reply=True,
        sends_optout_reply=True,
        sends_help_reply=True,
        sends_marketing=False,
        shares_numbers=False,
    )
    first = CustomerTextsFirst(
        published=(Publication(PublishedOn.PAGE, f"{site}/contact"),),
        customer_always_first=True,
        added_to_a_list=False,
        broadcasts=False,
    )
    return replace(item, brand=brand, campaign=campaign, facts=facts, opt_in_methods=item.opt_in_methods or (first,))


def confirmed(item: Registration, text: str, provider: str) -> Plan:
    """The plan after its owner has said yes to everything that it states."""
    plan = planned(item, text, provider)
    for _ in range(ROUNDS):
        ids = {claim.statement.id for claim in plan.claims if not claim.confirmed}
        if not ids:
            break
        item = replace(item, facts=replace(item.facts, confirmed=(*item.facts.confirmed, *sorted(ids))))
        plan = planned(item, text, provider)
    return plan


def planned(item: Registration, text: str, provider: str) -> Plan:
    """The plan for one campaign."""
    return plan_corrections(item, read_rejection(text, provider, item), as_of=DAY, write=facts_writer())


def measured(row: dict[str, Any], item: Registration) -> Row:
    """Everything about one rejected campaign."""
    reasons = [str(reason) for reason in row["rejection_reasons"] or ()]
    text, provider = "\n".join(reasons), str(row["provider"] or "")
    plan = planned(item, text, provider)
    last = confirmed(answered(item), text, provider)
    left = [finding for finding in last.after.findings if finding.severity is not Severity.ADVICE]
    return Row(
        id=str(row["id"]),
        reasons=len(reasons),
        causes=len(plan.tasks),
        standings=Counter(task.standing for task in plan.tasks),
        unnamed=len(plan.also_fails),
        before=sum(finding.severity is not Severity.ADVICE for finding in plan.before.findings),
        after=sum(finding.severity is not Severity.ADVICE for finding in plan.left),
        answered=sum(not finding.field.startswith("brand.") for finding in left),
        brand_record=sum(finding.field.startswith("brand.") for finding in left),
    )


def main() -> int:
    """Print the table."""
    folder = shared_folder()
    if folder is None:
        print("CARELANE_SHARED names no folder, so there is nothing to measure")
        return 0
    lines = rows(folder, "campaigns")
    loaded = load_many(folder / "corpus" / "dev" / "campaigns.jsonl")
    head = (
        "id",
        "said",
        "tasks",
        *(standing.value for standing in Standing),
        "unnamed",
        "before",
        "after",
        "answered",
        "brand",
    )
    print(" ".join(f"{name:>10}" for name in head))
    for row, item in zip(lines, loaded, strict=True):
        if row["outcome"] != "rejected":
            continue
        found = measured(row, item.registration)
        numbers = (
            found.reasons, found.causes, *(found.standings[standing] for standing in Standing), found.unnamed,
            found.before, found.after, found.answered, found.brand_record,
        )  # fmt: skip
        print(f"{found.id:>10} " + " ".join(f"{number:>10}" for number in numbers))
    return 0


if __name__ == "__main__":
    sys.exit(main())
