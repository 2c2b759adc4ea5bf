"""Running the rules over one text or one registration.

Decides: which rules run at all (one pattern scan a text), how severe a finding is in its context,
and that a rule that crashes is reported and never counts as passed.
Leaves alone: what the rules decide.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from functools import lru_cache

from carelane.domain.campaign import Registration
from carelane.domain.fields import field_rank, text_fields
from carelane.domain.finding import Citation, FieldEdit, Finding, RuleFailure, Severity, Span
from carelane.domain.target import Target
from carelane.language.normalise import fold
from carelane.language.patterns import PatternSet
from carelane.rules.context import Context
from carelane.rules.registry import Entry, all_patterns, entries, patterns_of
from carelane.rules.rule import Hit, Issue, Rule
from carelane.rules.submission import Submission
from carelane.rules.text import Text
from carelane.sources import citations, conflict_note

# More findings of one rule in one text tell nobody anything new.
MOST_HITS_OF_ONE_RULE = 25


@dataclass(frozen=True, slots=True)
class Observation:
    """A sign of marketing that was seen, whether or not the use case allows it."""

    rule: str
    category: str
    span: Span


@dataclass(frozen=True, slots=True)
class Checked:
    """What the rules say about one text."""

    findings: tuple[Finding, ...]
    failures: tuple[RuleFailure, ...] = ()
    observations: tuple[Observation, ...] = ()


@dataclass(frozen=True, slots=True)
class _Prepared:
    """A rule for one kind of text in one context. severity None: observe only, report nothing."""

    rule: Rule
    family: str
    severity: Severity | None
    ceiling: Severity | None  # no finding is more severe than this here
    citations: tuple[Citation, ...]
    conflict: str


@dataclass(frozen=True, slots=True)
class _Plan:
    """Which rules to consider for one kind of text: by trigger, by absence, and always."""

    by_trigger: Mapping[int, tuple[int, ...]]
    by_absence: tuple[tuple[frozenset[int], int], ...]
    guards: Mapping[int, frozenset[int]]  # triggered rules that must also see no match of these
    always: tuple[int, ...]
    prepared: tuple[_Prepared, ...]


@dataclass
class Runner:
    """Runs all rules with one compiled pattern set. Build it once; it is safe to share between threads."""

    engine: str = "auto"
    _patterns: tuple[str, ...] = field(default_factory=all_patterns)

    def __post_init__(self) -> None:
        self._set = PatternSet(self._patterns, engine=self.engine)
        self._ids = {pattern: index for index, pattern in enumerate(self._patterns)}
        self._known = frozenset(self._patterns)
        self._plans: dict[tuple[object, ...], _Plan] = {}

    def read(self, original: str, kind: Target, context: Context) -> tuple[Text, tuple[int, ...]]:
        """The text folded and scanned, with the ids of the patterns that match."""
        folding = fold(original)
        hits = self._set.hits(folding.text)
        patterns = self._patterns
        return Text(folding, kind, context, frozenset([patterns[index] for index in hits]), self._known), hits

    def check_text(
        self, original: str, kind: Target, context: Context, *, path: str = "", gate: bool = True
    ) -> Checked:
        """Findings of all text rules for one text; `path` defaults to the kind.

        gate=False runs every rule whether or not its triggers match (a test proves that nothing changes).
        """
        text, hits = self.read(original, kind, context)
        return self._judge(text, hits, path or kind.value, gate=gate)

    def _judge(self, text: Text, hits: tuple[int, ...], path: str, *, gate: bool) -> Checked:
        plan = self._plan(text.kind, text.context)
        findings: list[Finding] = []
        failures: list[RuleFailure] = []
        observations: list[Observation] = []
        for index in _candidates(plan, hits) if gate else range(len(plan.prepared)):
            prepared = plan.prepared[index]
            try:
                for hit in _few(prepared.rule, text):
                    span = Span(hit.start, hit.end) if hit.in_original else text.folding.span(hit.start, hit.end)
                    if prepared.family == "marketing" and prepared.rule.category:
                        observations.append(Observation(prepared.rule.id, prepared.rule.category, span))
                    if prepared.severity is not None:
                        findings.append(_finding(prepared, hit, path, text, span))
            except Exception as error:  # noqa: BLE001  a crash of one rule must not hide the others
                failures.append(RuleFailure(prepared.rule.id, path, f"{type(error).__name__} in {prepared.rule.id}"))
        if len(findings) > 1:
            findings.sort(key=Finding.sort_key)
        return Checked(tuple(findings), tuple(failures), tuple(observations))

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
        for prepared in self._plan(Target.CAMPAIGN, context).prepared:
            try:
                findings.extend(_campaign_findings(prepared, submission))
            except Exception as error:  # noqa: BLE001  a crash of one rule must not hide the others
                failures.append(RuleFailure(prepared.rule.id, "", f"{type(error).__name__} in {prepared.rule.id}"))
        findings.sort(key=lambda finding: (field_rank(finding.field), finding.sort_key()))
        return Checked(tuple(findings), tuple(failures), tuple(observations))

    def _plan(self, kind: Target, context: Context) -> _Plan:
        key = (
            kind, context.profile.name, context.as_of, context.purposes, context.usecase, context.attributes,
            context.template, context.standalone, context.opt_in_methods,
        )  # fmt: skip
        plan = self._plans.get(key)
        if plan is None:
            if len(self._plans) > 2_000:  # bulk input may bring any number of contexts
                self._plans.clear()
            plan = self._plans[key] = self._make_plan(kind, context)
        return plan

    def _make_plan(self, kind: Target, context: Context) -> _Plan:
        prepared = tuple(
            item
            for entry in entries().values()
            if kind in entry.rule.looks_at
            if (item := _prepare(entry, kind, context))
        )
        by_trigger: dict[int, list[int]] = {}
        by_absence: list[tuple[frozenset[int], int]] = []
        guards: dict[int, frozenset[int]] = {}
        unconditional: list[int] = []
        for index, item in enumerate(prepared):
            absent = frozenset(self._ids[pattern] for pattern in patterns_of(*item.rule.absence_of))
            wanted = patterns_of(*item.rule.triggers)
            for pattern in wanted:
                by_trigger.setdefault(self._ids[pattern], []).append(index)
            if wanted and absent:
                guards[index] = absent
            elif absent:
                by_absence.append((absent, index))
            elif not wanted:
                unconditional.append(index)
        triggers = {pattern: tuple(dict.fromkeys(indexes)) for pattern, indexes in by_trigger.items()}
        return _Plan(triggers, tuple(by_absence), guards, tuple(unconditional), prepared)


def _candidates(plan: _Plan, hits: tuple[int, ...]) -> Iterator[int]:
    """Indexes of the rules to run, in the order of the plan."""
    chosen: set[int] = set(plan.always)
    by_trigger = plan.by_trigger
    for pattern in hits:
        rules = by_trigger.get(pattern)
        if rules:
            chosen.update(rules)
    for absent, index in plan.by_absence:
        if absent.isdisjoint(hits):
            chosen.add(index)
    if plan.guards:
        for index, absent in plan.guards.items():
            if index in chosen and not absent.isdisjoint(hits):
                chosen.discard(index)
    return iter(sorted(chosen))


def _prepare(entry: Entry, kind: Target, context: Context) -> _Prepared | None:
    rule = entry.rule
    if rule.effective_from is not None and context.as_of < rule.effective_from:
        return None
    holds = rule.holds(context)
    if holds is False and not (entry.family == "marketing" and rule.category):
        return None
    severity: Severity | None = rule.severity_by_kind.get(kind, rule.severity)
    severity = context.profile.severity.get(rule.id, severity)
    ceiling: Severity | None = None
    if holds is None:
        ceiling = Severity.ADVICE
    elif context.standalone and rule.part_of_page:
        ceiling = Severity.WARNING
    if holds is False:
        severity = None
    cited = citations(rule.covers, rule.cites, kind)
    return _Prepared(
        rule, entry.family, severity, ceiling, cited, conflict_note(rule.conflict) if rule.conflict else ""
    )


def _few(rule: Rule, text: Text) -> Iterator[Hit]:
    assert rule.check is not None  # noqa: S101  plans of text kinds hold text rules only
    for count, hit in enumerate(rule.check(text)):
        if count == MOST_HITS_OF_ONE_RULE:
            return
        yield hit


def _weigh(prepared: _Prepared, override: Severity | None) -> Severity:
    severity = override or prepared.severity or prepared.rule.severity
    if prepared.ceiling is not None and severity.rank < prepared.ceiling.rank:
        return prepared.ceiling
    return severity


def _finding(prepared: _Prepared, hit: Hit, path: str, text: Text, span: Span) -> Finding:
    rule = prepared.rule
    fix: FieldEdit | None = None
    if hit.edit is not None:
        edit = hit.edit
        place = span
        if edit.start is not None and edit.end is not None:
            place = Span(edit.start, edit.end) if hit.in_original else text.folding.span(edit.start, edit.end)
        fix = FieldEdit(path, place, edit.replacement, edit.safe, edit.true_only_if)
    return Finding(
        rule=rule.id, severity=_weigh(prepared, hit.severity), confidence=hit.confidence or rule.confidence, field=path,
        span=span, what=hit.what, why=rule.why, citations=prepared.citations,
        how_to_fix=hit.how_to_fix or rule.how_to_fix, fix=fix, conflict=prepared.conflict, causes=rule.causes,
    )  # fmt: skip


def _campaign_findings(prepared: _Prepared, submission: Submission) -> Iterator[Finding]:
    rule = prepared.rule
    assert rule.check_campaign is not None  # noqa: S101  the campaign plan holds campaign rules only
    if prepared.severity is None:
        return
    for issue in rule.check_campaign(submission):
        yield _campaign_finding(prepared, issue)


def _campaign_finding(prepared: _Prepared, issue: Issue) -> Finding:
    rule = prepared.rule
    return Finding(
        rule=rule.id, severity=_weigh(prepared, issue.severity), confidence=issue.confidence or rule.confidence,
        field=issue.field, span=issue.span, what=issue.what, why=rule.why, citations=prepared.citations,
        how_to_fix=issue.how_to_fix or rule.how_to_fix, fix=issue.edit, conflict=prepared.conflict, causes=rule.causes,
        related=issue.related,
    )  # fmt: skip


@lru_cache(maxsize=2)
def runner(engine: str = "auto") -> Runner:
    """The shared runner (compiling its pattern set takes about 0.1 s, so it is built once)."""
    return Runner(engine)
