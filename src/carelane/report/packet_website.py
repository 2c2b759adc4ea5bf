"""The section of a packet about the website: what was seen, when, and the hashes that prove it."""

from collections.abc import Iterator
from typing import Final

from carelane.domain.site_finding import short
from carelane.report.document.blocks import Block, Callout, Grid, Heading, Tone, Words
from carelane.services.packet.website import SeenWebsite

_TONES: Final[dict[str, Tone]] = {"stop": "stop", "review": "review", "go": "go"}
_SAYS: Final = {
    "stop": "A reviewer who opens it is likely to decline",
    "review": "A reviewer may decline for what was found",
    "go": "Nothing was found that a reviewer is known to decline for",
}


def website_blocks(seen: SeenWebsite) -> Iterator[Block]:
    """The blocks of the section."""
    yield Heading("The website as it was seen", "website")
    when = f"at {seen.seen_at}" if seen.seen_at else "from saved pages"
    yield Words(
        f"{seen.site} was looked at {when} as a stranger sees it. Hash over all pages (SHA-256): {seen.digest}."
    )
    tone = _TONES.get(seen.verdict, "note")
    counts = f"{seen.blockers} blocker{'' if seen.blockers == 1 else 's'}, {seen.warnings} warning"
    yield Callout(
        tone,
        "What the check said",
        f"{_SAYS.get(seen.verdict, 'Checked')}: {counts}{'' if seen.warnings == 1 else 's'}.",
    )
    if seen.claims:
        claims = tuple((each.field, each.quote, each.state.replace("_", " "), each.why) for each in seen.claims)
        yield Grid(("Field", "What it says", "On the website", "Why"), claims)
    rows = tuple(
        (short(page.address), page.state.replace("_", " "), page.fetched_at, page.digest, page.screenshot)
        for page in seen.pages
    )  # fmt: skip
    yield Grid(("Page", "State", "Seen at", "SHA-256 of what was sent", "Picture"), rows)
    yield Words(
        "A website can change after it was looked at: compare with `carelane watch-site` on the day you submit.",
        soft=True,
    )
