"""How well the check finds what others stated, on the development corpus beside the checkout.

Prints tables and compares them with the floors in benchmarks/floors.json, which may only rise.
The texts are read from the knowledge folder (CARELANE_SHARED, or ../shared) and are never copied.

    python -m benchmarks.corpus            tables
    python -m benchmarks.corpus --misses   also what was missed and the false alarms
    python -m benchmarks.corpus --raise    write better results into the floors
"""

import argparse
import json
import os
import sys
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from datetime import date
from pathlib import Path
from typing import Any

from benchmarks.reasons import causes_of_reason
from carelane.domain.finding import Finding, Severity
from carelane.formats.campaign_file import load_many
from carelane.services.check_campaign import check_campaign
from carelane.services.check_text import check_text
from carelane.services.findings import Strictness

FLOORS = Path(__file__).with_name("floors.json")
TOLERANCE = 1e-5  # the floors are kept with six digits
AS_OF = date(2026, 11, 25)
KIND_OF_ROLE = {
    "sample": "sample", "optin_confirmation": "optin_message", "optout_confirmation": "optout_message",
    "help_reply": "help_message", "cta_text": "cta",
}  # fmt: skip
KIND_OF_SITE = {
    "web_form": "web_form", "checkbox": "web_form", "form_footer": "web_form", "sign_in_screen": "web_form",
    "first_message_or_intake_form": "web_form", "message_flow": "cta", "cta_flyer": "text_to_join",
    "verbal_script": "verbal_script", "privacy_policy": "privacy_policy", "description": "description",
}  # fmt: skip


@dataclass
class Result:
    """One table: named shares with their counts, and what to look at."""

    title: str
    counts: dict[str, tuple[int, int]] = field(default_factory=dict)  # name -> (hits, of)
    remarks: list[str] = field(default_factory=list)

    def show(self, *, misses: bool) -> None:
        """Print it."""
        print(f"\n{self.title}")
        for name, (hits, total) in self.counts.items():
            share = f"{100 * hits / total:5.1f} %" if total else "    -  "
            print(f"  {name:<58} {hits:>4} of {total:<4} {share}")
        if misses:
            for remark in self.remarks:
                print(f"    - {remark}")


def shared_folder() -> Path | None:
    """The knowledge folder, or None when it is not there."""
    given = os.environ.get("CARELANE_SHARED")
    folder = Path(given) if given else Path(__file__).resolve().parents[2] / "shared"
    return folder if (folder / "corpus" / "dev").is_dir() else None


def rows(folder: Path, name: str) -> list[dict[str, Any]]:
    """The lines of one corpus file."""
    path = folder / "corpus" / "dev" / f"{name}.jsonl"
    return [json.loads(line) for line in path.read_text(encoding="utf-8").splitlines() if line.strip()]


def worst(findings: Iterable[Finding]) -> Severity | None:
    """The most severe finding."""
    return min((finding.severity for finding in findings), key=lambda severity: severity.rank, default=None)


def messages(folder: Path) -> Result:
    """Verdicts on single messages that their source states."""
    result = Result("messages.jsonl, verdict stated by the source")
    groups: dict[str, list[tuple[dict[str, Any], tuple[Finding, ...]]]] = {"compliant": [], "noncompliant": []}
    for row in rows(folder, "messages"):
        if row["verdict_basis"] == "stated":
            groups[row["verdict"]].append((row, _findings_of_message(row)))
    bad, good = groups["noncompliant"], groups["compliant"]
    hit = [worst(found) in (Severity.BLOCKER, Severity.WARNING) for _, found in bad]
    result.counts["noncompliant with a blocker or warning (aim >= 90 %)"] = (sum(hit), len(bad))
    result.counts["noncompliant with a blocker (aim >= 70 %)"] = (_having(bad, Severity.BLOCKER), len(bad))
    result.counts["compliant with a blocker (aim <= 5 %)"] = (_having(good, Severity.BLOCKER), len(good))
    result.counts["compliant with a warning (aim <= 25 %)"] = (_having(good, Severity.WARNING), len(good))
    for row, found in bad:
        if worst(found) is not Severity.BLOCKER:
            result.remarks.append(f"no blocker: {row['id']} {_rules(found)} {row['reasons']}")
    for row, found in good:
        if worst(found) in (Severity.BLOCKER, Severity.WARNING):
            result.remarks.append(f"false alarm: {row['id']} {_rules(found)}")
    return result


def vendor_claims(folder: Path) -> Result:
    """Texts that a vendor calls compliant: a false-alarm test only."""
    found = [
        (row, _findings_of_message(row)) for row in rows(folder, "messages") if row["verdict_basis"] == "vendor_claim"
    ]
    result = Result("messages.jsonl, called compliant by their vendor (false alarms only)")
    result.counts["with a blocker"] = (_having(found, Severity.BLOCKER), len(found))
    result.counts["with a warning"] = (_having(found, Severity.WARNING), len(found))
    result.remarks = [f"{row['id']} {_rules(hits)}" for row, hits in found if worst(hits) is Severity.BLOCKER]
    return result


def sites(folder: Path) -> Result:
    """Wordings of forms, checkboxes and policies."""
    result = Result("sites.jsonl")
    groups: dict[str, list[tuple[dict[str, Any], tuple[Finding, ...]]]] = {"good": [], "bad": []}
    for row in rows(folder, "sites"):
        if row.get("verdict") in groups and row["kind"] in KIND_OF_SITE:
            report = check_text(
                row["text"], kind=KIND_OF_SITE[row["kind"]], template=True, as_of=AS_OF, strictness=Strictness.THOROUGH
            )
            groups[row["verdict"]].append((row, report.findings))
    bad, good = groups["bad"], groups["good"]
    hit = [worst(found) in (Severity.BLOCKER, Severity.WARNING) for _, found in bad]
    result.counts["bad with a blocker or warning"] = (sum(hit), len(bad))
    stated = [
        (row, found, causes)
        for row, found in bad
        if (causes := {cause for reason in row.get("reasons") or () for cause in causes_of_reason(reason, "site")})
    ]
    named = [bool(causes & _causes(found)) for _, found, causes in stated]
    result.counts["bad with the stated reason found"] = (sum(named), len(stated))
    result.counts["good with a blocker"] = (_having(good, Severity.BLOCKER), len(good))
    result.counts["good with a warning"] = (_having(good, Severity.WARNING), len(good))
    for row, found in bad:
        if worst(found) not in (Severity.BLOCKER, Severity.WARNING):
            result.remarks.append(f"missed: {row['id']} {_rules(found)} {row.get('reasons')}")
    result.remarks.extend(
        f"false blocker: {row['id']} {_rules(found)}" for row, found in good if worst(found) is Severity.BLOCKER
    )
    return result


def campaigns(folder: Path) -> Result:
    """Whole submissions: stated reasons that the text can show, and blockers on good ones."""
    result = Result("campaigns.jsonl, converted")
    path = folder / "corpus" / "dev" / "campaigns.jsonl"
    loaded = load_many(path, name=path.name)
    lines = rows(folder, "campaigns")
    if len(loaded) != len(lines):
        raise SystemExit(f"{len(loaded)} of {len(lines)} campaigns were read")
    stated = found_reasons = unseen = good = blockers = 0
    for row, item in zip(lines, loaded, strict=True):
        report = check_campaign(item.registration, as_of=AS_OF, strictness=Strictness.THOROUGH)
        if row["outcome"] in ("rejected", "example_bad"):
            shown = _causes(finding for finding in report.findings if finding.severity is not Severity.ADVICE)
            for reason in row["rejection_reasons"]:
                wanted = causes_of_reason(reason, "campaign", row)
                if not wanted:
                    unseen += 1
                    continue
                for acceptable in wanted:
                    stated += 1
                    if shown.intersection(acceptable):
                        found_reasons += 1
                    else:
                        result.remarks.append(f"missed: {row['id']} {sorted(acceptable)}: {reason[:90]}")
        elif row["outcome"] in ("approved", "example_good"):
            good += 1
            hits = [finding for finding in report.findings if finding.severity is Severity.BLOCKER]
            blockers += len(hits)
            result.remarks.extend(
                f"false blocker: {row['id']} {hit.field} {hit.rule}: {hit.what[:100]}" for hit in hits
            )
    result.counts["stated reasons that the text can show, found (aim >= 90 %)"] = (found_reasons, stated)
    result.counts["blockers on good campaigns (aim <= 0.3 a campaign)"] = (blockers, good)
    result.remarks.append(f"{unseen} stated reasons concern what no text shows (see reasons.py)")
    return result


def _findings_of_message(row: Mapping[str, Any]) -> tuple[Finding, ...]:
    report = check_text(
        row["text"], kind=KIND_OF_ROLE[row["role"]], use_case=row["use_case"] or "", template=bool(row["placeholders"]),
        as_of=AS_OF, strictness=Strictness.THOROUGH,
    )  # fmt: skip
    if report.failures:
        raise SystemExit(f"rules failed: {report.failures}")
    return report.findings


def _having(group: Iterable[tuple[Any, tuple[Finding, ...]]], severity: Severity) -> int:
    return sum(any(finding.severity is severity for finding in found) for _, found in group)


def _causes(findings: Iterable[Finding]) -> set[str]:
    return {cause for finding in findings for cause in finding.causes}


def _rules(findings: Iterable[Finding]) -> str:
    return ", ".join(f"{finding.rule}:{finding.severity.value[0]}" for finding in findings) or "nothing"


def measure(folder: Path) -> list[Result]:
    """All tables."""
    return [campaigns(folder), messages(folder), vendor_claims(folder), sites(folder)]


def failures_against_floors(results: list[Result], floors: Mapping[str, float]) -> list[str]:
    """What fell below its floor (or, for alarms, rose above its ceiling)."""
    problems = []
    for result in results:
        for name, (hits, total) in result.counts.items():
            key = f"{result.title}: {name}"
            share = hits / total if total else 0.0
            if key not in floors:
                problems.append(f"no floor for {key!r}")
            elif is_alarm(name) and share > floors[key] + TOLERANCE:
                problems.append(f"{key}: {share:.3f} is above the ceiling {floors[key]:.3f}")
            elif not is_alarm(name) and share < floors[key] - TOLERANCE:
                problems.append(f"{key}: {share:.3f} is below the floor {floors[key]:.3f}")
    return problems


def is_alarm(name: str) -> bool:
    """True for shares that should be small."""
    return name.startswith(("compliant", "good", "with a", "blockers on good"))


def main() -> int:
    """Print the tables; 1 when a floor is broken."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--misses", action="store_true", help="also print misses and false alarms")
    parser.add_argument(
        "--raise", dest="raise_floors", action="store_true", help="write better results into floors.json"
    )
    options = parser.parse_args()
    folder = shared_folder()
    if folder is None:
        print("no corpus: set CARELANE_SHARED to the knowledge folder", file=sys.stderr)
        return 3
    results = measure(folder)
    for result in results:
        result.show(misses=options.misses)
    floors: dict[str, float] = json.loads(FLOORS.read_text()) if FLOORS.exists() else {}
    if options.raise_floors:
        for result in results:
            for name, (hits, total) in result.counts.items():
                key, share = f"{result.title}: {name}", (hits / total if total else 0.0)
                better = min if is_alarm(name) else max
                floors[key] = round(better(share, floors.get(key, share)), 6)
        FLOORS.write_text(json.dumps(floors, indent=2, sort_keys=True) + "\n")
        return 0
    problems = failures_against_floors(results, floors)
    for problem in problems:
        print(f"floor broken: {problem}", file=sys.stderr)
    return 1 if problems else 0


if __name__ == "__main__":
    sys.exit(main())
