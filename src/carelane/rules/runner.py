"""Running the rules over one text or one registration.

Decides: how hits of rules become findings, and that a rule that crashes is reported and never counts as
passed.
Leaves alone: what the rules decide, which of them run (`plan.py`) and the pattern scan (`scanner.py`).
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from functools import lru_cache

from carelane.domain.campaign import Registration
from carelane.domain.fields import field_rank, text_fields
from carelane.domain.finding import FieldEdit, Finding, RuleFailure, Severity, Span
from carelane.domain.target import SENT_TEXTS, WHOLES, Target
from carelane.language.normalise import Folded, fold
from carelane.profiles.marketing_policy import Ruling
from carelane.rules.context import Context
from carelane.rules.features import features_of
from carelane.rules.overlaps import said_once, stand_ins
from carelane.rules.plan import Plan, Prepared, make_plan
from carelane.rules.registry import Entry, entries
from carelane.rules.rule import Hit, Issue
from carelane.rules.scanner import Scanned, Scanners
from carelane.rules.submission import Submission
from carelane.rules.text import Text

# More findings of one rule in one text tell nobody anything new.
MOST_HITS_OF_ONE_RULE = 25
_NAMES = {kind: kind.value for kind in Target}  # `value` of an enumeration is slow
_MOST_PLANS = 2_000  # bulk input may bring any number of contexts


@dataclass(slots=True)
class Observation:
    """A sign of marketing that was seen, whether or not the use case allows it."""

    rule: str
    category: str
    span: Span
    severity: Severity  # how plainly it sells: a blocker is promotion, anything less is open to dispute
    ruling: Ruling  # what the policy says of it here


@dataclass(frozen=True, slots=True)
class Guard:
    """Words that would be a sign of marketing, and the words around them that make them innocent."""

    span: Span
    because: Span


@dataclass(slots=True)
class Checked:
    """What the rules say about one text. Like findings, made too often to be frozen; do not change it."""

    findings: tuple[Finding, ...]
    failures: tuple[RuleFailure, ...] = ()
    observations: tuple[Observation, ...] = ()
    guards: tuple[Guard, ...] = ()
    logit: float | None = None  # that the text sells, by its words alone; None for texts that nobody is sent


@dataclass
class Runner:
    """Runs all rules, with compiled pattern sets. Build it once; it is safe to share between threads."""

    engine: str = "auto"
    rules: Mapping[str, Entry] = field(default_factory=entries)

    def __post_init__(self) -> None:
        self._scanners = Scanners(self.rules, self.engine)
        self._plans: dict[tuple[object, ...], Plan] = {}
        self._standing = stand_ins(self.rules.values())
        self._lonely = frozenset(entry.rule.id for entry in self.rules.values() if entry.rule.only_alone)
        # By the identity of the context object, which saves comparing contexts for every text of a bulk run.
        self._at_hand: dict[tuple[int, Target], tuple[Context, Plan]] = {}

    def read(self, original: str, kind: Target, context: Context) -> tuple[Text, tuple[int, ...]]:
        """The text folded and scanned, with the ids of the patterns that match."""
        folding = fold(original)
        scanner = self._scanners.of(kind)
        hits, matching = scanner.scan(folding.text)
        return Text(folding, kind, context, matching, scanner.known), hits

    def check_text(
        self, original: str, kind: Target, context: Context, *, path: str = "", gate: bool = True
    ) -> Checked:
        """Findings of all text rules for one text; `path` defaults to the kind.

        gate=False runs every rule whether or not its triggers match (a test proves that nothing changes).
        """
        text, hits = self.read(original, kind, context)
        return self._judge(text, hits, path or _NAMES[kind], gate=gate)

    def scan(self, folding: Folded, kind: Target) -> Scanned:
        """What `check_scanned` needs to know of a text, and all that most texts need: no number, no finding to expect.

        A rule without triggers may still find something.
        """
        return self._scanners.of(kind).scan(folding.text)

    def check_scanned(self, folding: Folded, scanned: Scanned, kind: Target, context: Context) -> Checked:
        """As `check_text`, for a text that was folded and scanned before."""
        hits, matching = scanned
        text = Text(folding, kind, context, matching, self._scanners.of(kind).known)
        return self._judge(text, hits, _NAMES[kind], gate=True)

    def _judge(self, text: Text, hits: tuple[int, ...], path: str, *, gate: bool) -> Checked:
        plan = self.plan(text.kind, text.context)
        findings: list[Finding] = []
        failures: list[RuleFailure] = []
        observations: list[Observation] = []
        logit = text.selling_logit if text.kind in SENT_TEXTS else None
        for prepared in plan.rules_for(hits, features_of(text.folding)) if gate else plan.prepared:
            if observations and prepared.rule.only_alone:
                continue
            left = MOST_HITS_OF_ONE_RULE
            try:
                for hit in prepared.check(text):
                    span = Span(hit.start, hit.end) if hit.in_original else text.folding.span(hit.start, hit.end)
                    if prepared.observed:
                        seen = hit.severity or prepared.rule.severity
                        policy = prepared.policy(hit.severity)
                        observations.append(Observation(prepared.rule.id, prepared.observed, span, seen, policy))
                    if prepared.reports(hit.severity):
                        findings.append(_finding(prepared, hit, path, text, span))
                    left -= 1
                    if not left:
                        break
            except Exception as error:  # noqa: BLE001  a crash of one rule must not hide the others
                failures.append(RuleFailure(prepared.rule.id, path, f"{type(error).__name__} in {prepared.rule.id}"))
        if len(findings) > 1:
            findings = said_once(findings, self._standing)
            findings.sort(key=Finding.sort_key)
        guards: tuple[Guard, ...] = ()
        if text.excused:
            guards = _guards(text, [item for item in observations if item.rule not in self._lonely])
        return Checked(tuple(findings), tuple(failures), tuple(observations), guards, logit)

    def check_registration(self, registration: Registration, context: Context, *, gate: bool = True) -> Checked:
        """Findings of all rules for a registration, in the order of the form."""
        findings: list[Finding] = []
        failures: list[RuleFailure] = []
        observations: list[Observation] = []
        texts: dict[str, Text] = {}
        for path, kind, original in text_fields(registration):
            text, hits = self.read(original, kind, context)
            texts[path] = text
            checked = self._judge(text, hits, path, gate=gate)
            findings.extend(checked.findings)
            failures.extend(checked.failures)
            observations.extend(checked.observations)
        submission = Submission(registration, context, texts)
        for prepared in self.plan(Target.CAMPAIGN, context).prepared:
            try:
                findings.extend(_campaign_findings(prepared, submission))
            except Exception as error:  # noqa: BLE001  a crash of one rule must not hide the others
                failures.append(RuleFailure(prepared.rule.id, "", f"{type(error).__name__} in {prepared.rule.id}"))
        findings = said_once(findings, self._standing)
        findings.sort(key=lambda finding: (field_rank(finding.field), finding.sort_key()))
        return Checked(tuple(findings), tuple(failures), tuple(observations))

    def plan(self, kind: Target, context: Context) -> Plan:
        """The rules for one kind of text (or whole) in one context."""
        at_hand = self._at_hand.get((id(context), kind))
        if at_hand is not None and at_hand[0] is context:
            return at_hand[1]
        key = (
            kind, context.profile.name, context.as_of, context.purposes, context.usecase, context.attributes,
            context.template, context.standalone, context.opt_in_methods, context.situation,
        )  # fmt: skip
        plan = self._plans.get(key)
        if plan is None:
            if len(self._plans) >= _MOST_PLANS:
                self._plans.clear()
            ids = {} if kind in WHOLES else self._scanners.of(kind).ids
            plan = self._plans[key] = make_plan(self.rules.values(), ids, kind, context)
        if len(self._at_hand) >= _MOST_PLANS:
            self._at_hand.clear()
        self._at_hand[id(context), kind] = (context, plan)
        return plan


def _guards(text: Text, observations: list[Observation]) -> tuple[Guard, ...]:
    """What was excused, once each, leaving out words that another rule reports all the same."""
    found: dict[Guard, None] = {}
    for start, end, guard_start, guard_end in sorted(set(text.excused)):
        span = text.original_span(start, end)
        if not any(item.span.start < span.end and span.start < item.span.end for item in observations):
            found[Guard(span, text.original_span(guard_start, guard_end))] = None
    return tuple(found)


def _finding(prepared: Prepared, hit: Hit, path: str, text: Text, span: Span) -> Finding:
    rule = prepared.rule
    fix: FieldEdit | None = None
    if hit.edit is not None:
        edit = hit.edit
        place = span
        if edit.start is not None and edit.end is not None:
            place = Span(edit.start, edit.end) if hit.in_original else text.folding.span(edit.start, edit.end)
        fix = FieldEdit(path, place, edit.replacement, edit.safe, edit.true_only_if)
    return Finding(
        rule=rule.id, severity=prepared.weigh(hit.severity), confidence=hit.confidence or rule.confidence, field=path,
        span=span, what=hit.what, why=rule.why, citations=prepared.citations,
        how_to_fix=hit.how_to_fix or rule.how_to_fix, fix=fix, conflict=prepared.conflict, causes=rule.causes,
    )  # fmt: skip


def _campaign_findings(prepared: Prepared, submission: Submission) -> Iterator[Finding]:
    if prepared.severity is None:
        return
    for issue in prepared.check_campaign(submission):
        if prepared.reports(issue.severity):
            yield _campaign_finding(prepared, issue)


def _campaign_finding(prepared: Prepared, issue: Issue) -> Finding:
    rule = prepared.rule
    return Finding(
        rule=rule.id, severity=prepared.weigh(issue.severity), confidence=issue.confidence or rule.confidence,
        field=issue.field, span=issue.span, what=issue.what, why=rule.why, citations=prepared.citations,
        how_to_fix=issue.how_to_fix or rule.how_to_fix, fix=issue.edit, conflict=prepared.conflict, causes=rule.causes,
        related=issue.related,
    )  # fmt: skip


@lru_cache(maxsize=2)
def runner(engine: str = "auto") -> Runner:
    """The shared runner (compiling its pattern sets takes about 0.1 s, so it is built once)."""
    return Runner(engine)
