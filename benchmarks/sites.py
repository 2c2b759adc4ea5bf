"""How well the website check finds what is wrong with made-up sites of which the truth is known (tests/sites).

A problem counts as found when a blocker or warning names its cause; a blocker or warning all of whose causes are
neither a problem nor arguable there is a false alarm. Sites that were held out from writing the rules stand apart.

    python -m benchmarks.sites             tables
    python -m benchmarks.sites --misses    also what was missed, and each false alarm
    python -m benchmarks.sites NAME...     only these sites
"""

import argparse
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Final

from carelane.domain.finding import Severity
from carelane.domain.site import SitePicture
from carelane.domain.site_finding import SiteFinding
from carelane.ports.site import Rendering
from carelane.rules.runner import runner
from carelane.rules.site_runner import JudgedSite, judge_site
from carelane.services.contexts import context_for, profile_for
from tests.sites.seeing import has_browser, registration_of, seen
from tests.sites.serving import Served, serving
from tests.sites.truths import KitSite, sites

AS_OF: Final = date(2026, 11, 25)
COUNTED: Final = frozenset({Severity.BLOCKER, Severity.WARNING})


@dataclass(frozen=True, slots=True)
class SiteResult:
    """What came of one site."""

    kept: KitSite
    found: frozenset[str]
    missed: frozenset[str]
    false: tuple[SiteFinding, ...]
    failures: int

    @property
    def has_false_blocker(self) -> bool:
        """Whether something that is in order was called a reason to be declined."""
        return any(each.finding.severity is Severity.BLOCKER for each in self.false)


def judged(kept: KitSite, picture: SitePicture) -> JudgedSite:
    """What the rules say of a site and the campaign that goes with it."""
    registration = registration_of(kept)
    profile, _ = profile_for(registration.provider)
    return judge_site(picture, registration, context_for(registration, profile, AS_OF), runner())


def result_of(kept: KitSite, judgement: JudgedSite) -> SiteResult:
    """Found, missed and false, for one site."""
    counted = [each for each in judgement.findings if each.finding.severity in COUNTED]
    named = {cause for each in counted for cause in each.finding.causes}
    fair = kept.problems | kept.arguable
    return SiteResult(
        kept,
        frozenset(kept.problems & named),
        frozenset(kept.problems - named),
        tuple(each for each in counted if not fair & set(each.finding.causes)),
        len(judgement.failures),
    )


def measure(wanted: Sequence[str] = ()) -> Iterator[SiteResult]:
    """Every site, or those that are named; sites of script are left out where no browser is installed."""
    with serving() as served:
        for kept in sites():
            if (wanted and kept.name not in wanted) or (kept.needs_render and not has_browser()):
                continue
            yield result_of(kept, judged(kept, picture_of(kept, served)))


def picture_of(kept: KitSite, served: Served) -> SitePicture:
    """The site as the check sees it: in a browser only where a page is empty without its script."""
    return seen(kept, served, rendering=Rendering.WHERE_NEEDED if kept.needs_render else Rendering.NEVER)


def table(results: Iterable[SiteResult]) -> Iterator[str]:
    """By problem: in how many sites it is there, was found, was missed, and was reported where it is not."""
    results = tuple(results)
    there, found = Counter[str](), Counter[str]()
    false = Counter(
        each.finding.causes[0] if each.finding.causes else each.finding.rule for r in results for each in r.false
    )
    for result in results:
        there.update(result.kept.problems)
        found.update(result.found)
    yield f"{'problem':34} {'there':>6} {'found':>6} {'missed':>7} {'false':>6}"
    for cause in sorted({*there, *false}):
        missed = there[cause] - found[cause]
        yield f"{cause:34} {there[cause]:6} {found[cause]:6} {missed or '':>7} {false[cause] or '':>6}"
    yield f"{'all':34} {there.total():6} {found.total():6} {there.total() - found.total():7} {false.total():6}"
    good = [result for result in results if result.kept.is_good]
    clean = sum(not result.false for result in good)
    blocked = sum(result.has_false_blocker for result in good)
    yield f"sites in order: {len(good)}, of which {clean} without a false alarm, {blocked} with a false blocker"


def remarks(results: Iterable[SiteResult]) -> Iterator[str]:
    """What was missed, and each false alarm."""
    for result in results:
        for cause in sorted(result.missed):
            yield f"  missed  {result.kept.name}: {cause} ({result.kept.about})"
        for each in result.false:
            finding = each.finding
            where = f"{finding.rule} ({finding.severity.value}) {each.place.name}"
            yield f"  false   {result.kept.name}: {where}: {finding.what}"
        if result.failures:
            yield f"  crashed {result.kept.name}: {result.failures} rules"


def main() -> None:
    """Print the tables."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("names", nargs="*")
    parser.add_argument("--misses", action="store_true")
    asked = parser.parse_args()
    results = tuple(measure(asked.names))
    for title, held_out in (("Sites that the rules were written with", False), ("Sites held out", True)):
        chosen = [result for result in results if result.kept.is_held_out is held_out]
        if chosen:
            print(f"\n{title}: {len(chosen)}")
            print("\n".join(table(chosen)))
            if asked.misses:
                print("\n".join(remarks(chosen)))


if __name__ == "__main__":
    main()
