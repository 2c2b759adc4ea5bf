"""How a rule is declared.

Decides: what a rule must say about itself (what it looks at, how severe, on whose authority, with
which examples) and the three shapes of its check.
Leaves alone: finding the rules (`registry.py`) and running them (`runner.py`).
"""

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from datetime import date

from carelane.domain.finding import Confidence, FieldEdit, Severity, Span
from carelane.domain.target import Target
from carelane.rules.context import Holds, always
from carelane.rules.features import Feature
from carelane.rules.picture.issue import SiteExample, SiteIssue
from carelane.rules.picture.view import SiteView
from carelane.rules.submission import Submission
from carelane.rules.text import Pattern, Text
from carelane.sources import Cite


@dataclass(slots=True)
class Edit:
    """What to type instead: replaces start..end (default: the hit's own span). Short-lived, as a hit is.

    `safe` edits change no meaning; any other states a fact (`true_only_if`) or changes the message.
    """

    replacement: str
    safe: bool = False
    true_only_if: str = ""
    start: int | None = None
    end: int | None = None


@dataclass(slots=True)
class Hit:
    """One place of one text. Offsets count in the folded text unless `in_original`.

    The runner turns it into a finding at once. Not frozen: in bulk the time that freezing takes shows.

    An empty range says that something is missing and belongs there. `severity`, `confidence` and
    `how_to_fix` override what the rule declares (a severity can only be lowered by the context later).
    """

    start: int
    end: int
    what: str
    edit: Edit | None = None
    severity: Severity | None = None
    confidence: Confidence | None = None
    how_to_fix: str = ""
    in_original: bool = False


@dataclass(frozen=True, slots=True)
class Issue:
    """One problem of a registration as a whole, at a field. `span` counts in that field's original text."""

    field: str
    what: str
    span: Span | None = None
    edit: FieldEdit | None = None
    severity: Severity | None = None
    confidence: Confidence | None = None
    how_to_fix: str = ""
    related: tuple[str, ...] = ()


TextCheck = Callable[[Text], Iterable[Hit]]
CampaignCheck = Callable[[Submission], Iterable[Issue]]
SiteCheck = Callable[[SiteView], Iterable[SiteIssue]]


@dataclass(frozen=True, slots=True)
class Example:
    """An example text. `«` and `»` mark the exact spans that the rule reports; `«»` says "missing here"."""

    text: str
    kind: Target | None = None  # default: the first kind that the rule looks at
    use_case: str = "CUSTOMER_CARE"  # "" = unknown
    brand: tuple[str, ...] = ()
    provider: str = "tcr"
    template: bool = False
    embedded_link: bool | None = None
    age_gated: bool | None = None
    direct_lending: bool | None = None
    note: str = ""


@dataclass(frozen=True, slots=True)
class CampaignExample:
    """An example registration: the campaign file as a mapping (the top key `carelane` may be left out).

    `at` lists the fields at which the rule reports, in order; empty for a compliant example. Texts
    carry no marks.
    """

    file: Mapping[str, object]
    at: tuple[str, ...] = ()
    provider: str = "tcr"
    note: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Rule:
    """One rule. `id` equals the file name; exactly one of `check`, `check_campaign` and `check_site` is given.

    triggers: patterns of which one must match before `check` is called at all.
    absence_of: patterns of which none may match before `check` is called.
    scans_for: patterns that a check asks for besides these, so that the shared scan looks for them.
    runs_on: features of a text of which one makes `check` run as well, where no trigger matches.
    covers: ids of the atomic requirements; causes: ids of the canonical rejection causes;
    answers: ids of demands of the source texts S0-S4; cites: pointers to sources beyond those.
    holds: where the rule applies; where that is unknown, its findings are advice.
    part_of_page: what is missing may stand elsewhere on the page, so for a text checked on its own
    (`Context.standalone`) a blocker becomes a warning.
    only_alone: reported only where no other rule of its family sees anything in the text.
    instead_of: rules (or whole families) that say the same at the same field; their findings are left out there.
    severity_by_kind: where the same problem weighs differently in another kind of text.
    """

    id: str
    title: str
    looks_at: tuple[Target, ...]
    severity: Severity
    confidence: Confidence
    why: str
    how_to_fix: str
    check: TextCheck | None = None
    check_campaign: CampaignCheck | None = None
    check_site: SiteCheck | None = None
    triggers: tuple[Pattern, ...] = ()
    absence_of: tuple[Pattern, ...] = ()
    scans_for: tuple[Pattern, ...] = ()
    runs_on: tuple[Feature, ...] = ()
    covers: tuple[str, ...] = ()
    causes: tuple[str, ...] = ()
    answers: tuple[str, ...] = ()
    cites: tuple[Cite, ...] = ()
    conflict: str = ""  # id in the catalogue of conflicts between sources
    holds: Holds = always
    part_of_page: bool = False
    severity_by_kind: Mapping[Target, Severity] = field(default_factory=dict)
    instead_of: tuple[str, ...] = ()
    only_alone: bool = False
    category: str = ""  # marketing category, for rules of the marketing family
    effective_from: date | None = None
    limits: str = ""  # known limits, in words
    since: str = "0.1"
    non_compliant: tuple[Example | CampaignExample | SiteExample, ...] = ()
    compliant: tuple[Example | CampaignExample | SiteExample, ...] = ()

    def __post_init__(self) -> None:
        checks = {Target.CAMPAIGN: self.check_campaign, Target.WEBSITE: self.check_site}
        if sum(check is not None for check in (self.check, *checks.values())) != 1:
            raise ValueError(f"rule {self.id}: give exactly one of check, check_campaign and check_site")
        for whole, check in checks.items():
            if (check is not None) != (self.looks_at == (whole,)):
                raise ValueError(
                    f"rule {self.id}: {whole.value} checks look at ({whole},), text checks at kinds of text"
                )


def each(says: str, *patterns: Pattern, severity: Severity | None = None) -> TextCheck:
    """A check that reports every match of the patterns; `says` may use {match} for the words as written."""

    def check(text: Text) -> Iterator[Hit]:
        for match in text.matches(*patterns):
            span = text.original_span(match.start(), match.end())
            words = text.original[span.start : span.end]
            yield Hit(match.start(), match.end(), says.format(match=words), severity=severity)

    return check


def missing(says: str, *patterns: Pattern, add: str = "", safe: bool = False, true_only_if: str = "") -> TextCheck:
    """A check that reports, at the end of the text, that none of the patterns matches.

    `add` is the sentence to append (the edit inserts a blank before it).
    """

    def check(text: Text) -> Iterator[Hit]:
        if text.has(*patterns):
            return
        end = len(text.folded.rstrip())
        edit = Edit(joined(text.folded[:end], add), safe=safe, true_only_if=true_only_if) if add else None
        yield Hit(end, end, says, edit=edit)

    return check


def joined(before: str, sentence: str) -> str:
    """The sentence with what has to stand before it when it is appended to `before`."""
    if not before:
        return sentence
    closed = before.rstrip("\"'\u201d\u2019)]}*_ ")  # a full stop inside a quotation or bracket ends the sentence too
    # A full stop right behind an address would become part of the link.
    if "/" in (before.rsplit(maxsplit=1) or [""])[-1]:
        return f" {sentence}"
    if closed.endswith((".", "!", "?", ":", ";", ",", "-", "\u2026")) or before.endswith(("\n", ")", "]")):
        return f" {sentence}"
    return f". {sentence}"
