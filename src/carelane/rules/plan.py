"""The rules for one kind of text in one context, ready to run.

Decides: which rules apply at all and how severe their findings can be here; which of them run for a text,
given the patterns that match in it. For rules of marketing the policy of the profiles is a ceiling on severity.
Leaves alone: running them (`runner.py`) and matching patterns (`scanner.py`).
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field

from carelane.domain.finding import Citation, Severity
from carelane.domain.situation import Situation
from carelane.domain.target import WHOLES, Target
from carelane.profiles.marketing_policy import Decision, Ruling, Surroundings, kind_of_sign, ruling
from carelane.rules.context import Context
from carelane.rules.registry import Entry, patterns_of
from carelane.rules.rule import CampaignCheck, Rule, SiteCheck, TextCheck
from carelane.sources import citations, conflict_note

# An automatic reply and a text that nobody received answer no question of a customer.
_LED_TO = frozenset({Target.SAMPLE, Target.MESSAGE, Target.FIRST_MESSAGE})
_MOST_CHOICES = 8_192  # texts in which the same patterns match run the same rules, and most texts are alike


@dataclass(frozen=True, slots=True)
class Prepared:
    """A rule for one kind of text in one context. severity None: observe only, report nothing."""

    rule: Rule
    check: TextCheck
    check_campaign: CampaignCheck
    check_site: SiteCheck
    observed: str  # the category of marketing that a match is a sign of
    severity: Severity | None
    ceiling: Severity | None  # no finding is more severe than this here
    citations: tuple[Citation, ...]
    conflict: str
    around: Surroundings
    _rulings: dict[bool, Ruling] = field(default_factory=dict, compare=False, repr=False)

    def weigh(self, override: Severity | None) -> Severity:
        """The severity of a finding whose rule gives it `override`, or its own."""
        severity = override or self.severity or self.rule.severity
        if self.ceiling is not None and severity.rank < self.ceiling.rank:
            severity = self.ceiling
        if self.observed and severity is Severity.BLOCKER and self.policy(override).decision is Decision.WARN:
            return Severity.WARNING
        return severity

    def reports(self, override: Severity | None) -> bool:
        """False where such a sign is only observed: the rule does not hold here, or the policy allows it."""
        if self.severity is None:
            return False
        return not self.observed or self.policy(override).decision is not Decision.ALLOW

    def policy(self, override: Severity | None) -> Ruling:
        """What the policy says of a sign of marketing; looked up when the first one is seen, once a plan.

        A blocker is promotion, and anything less may be of a contested kind (`Observation.severity`).
        """
        is_plain = (override or self.rule.severity) is Severity.BLOCKER
        found = self._rulings.get(is_plain)
        if found is None:
            kind = kind_of_sign(self.rule.id, self.observed, is_plain=is_plain)
            found = self._rulings[is_plain] = ruling(kind, self.around)
        return found


@dataclass(slots=True)
class Plan:
    """Which rules to consider for one kind of text: by trigger, by feature, by absence, and always.

    guards: rules with triggers that must also see no match of these.
    """

    prepared: tuple[Prepared, ...]
    by_trigger: Mapping[int, tuple[int, ...]]
    by_feature: tuple[tuple[int, int], ...]  # (bits, rule)
    by_absence: tuple[tuple[frozenset[int], int], ...]
    guards: Mapping[int, frozenset[int]]
    always: tuple[int, ...]
    _choices: dict[tuple[tuple[int, ...], int], tuple[Prepared, ...]] = field(default_factory=dict)

    def rules_for(self, hits: tuple[int, ...], features: int) -> tuple[Prepared, ...]:
        """The rules to run for a text in which these patterns match, in the order of the plan."""
        key = (hits, features)
        chosen = self._choices.get(key)
        if chosen is None:
            if len(self._choices) >= _MOST_CHOICES:
                self._choices.clear()
            chosen = self._choices[key] = tuple(self.prepared[index] for index in sorted(self._choose(hits, features)))
        return chosen

    def _choose(self, hits: tuple[int, ...], features: int) -> set[int]:
        chosen: set[int] = set(self.always)
        chosen.update(index for bits, index in self.by_feature if bits & features)
        for pattern in hits:
            chosen.update(self.by_trigger.get(pattern, ()))
        chosen.update(index for absent, index in self.by_absence if absent.isdisjoint(hits))
        chosen.difference_update(index for index, absent in self.guards.items() if not absent.isdisjoint(hits))
        return chosen


def make_plan(rules: Iterable[Entry], ids: Mapping[str, int], kind: Target, context: Context) -> Plan:
    """The plan for one kind of text in one context; `ids` numbers the patterns that are scanned for."""
    ordered = sorted(rules, key=lambda entry: entry.rule.only_alone)  # last, when it is known what others see
    prepared = tuple(
        item for entry in ordered if kind in entry.rule.looks_at if (item := _prepare(entry, kind, context))
    )
    if kind in WHOLES:  # whole registrations and websites are few: all rules run
        return Plan(prepared, {}, (), (), {}, ())
    by_trigger: dict[int, list[int]] = {}
    by_feature: list[tuple[int, int]] = []
    by_absence: list[tuple[frozenset[int], int]] = []
    guards: dict[int, frozenset[int]] = {}
    unconditional: list[int] = []
    for index, item in enumerate(prepared):
        absent = frozenset(ids[pattern] for pattern in patterns_of(*item.rule.absence_of))
        wanted = patterns_of(*item.rule.triggers)
        for pattern in wanted:
            by_trigger.setdefault(ids[pattern], []).append(index)
        if item.rule.runs_on:
            by_feature.append((sum(set(item.rule.runs_on)), index))
        if wanted and absent:
            guards[index] = absent
        elif absent:
            by_absence.append((absent, index))
        elif not (wanted or item.rule.runs_on):
            unconditional.append(index)
    triggers = {pattern: tuple(dict.fromkeys(indexes)) for pattern, indexes in by_trigger.items()}
    return Plan(prepared, triggers, tuple(by_feature), tuple(by_absence), guards, tuple(unconditional))


def _prepare(entry: Entry, kind: Target, context: Context) -> Prepared | None:
    rule = entry.rule
    if rule.effective_from is not None and context.as_of < rule.effective_from:
        return None
    observed = rule.category if entry.family == "marketing" else ""
    holds = rule.holds(context)
    if holds is False and not observed:
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
    return Prepared(
        rule=rule, check=rule.check or _nothing, check_campaign=rule.check_campaign or _nothing,
        check_site=rule.check_site or _nothing, observed=observed,
        severity=severity, ceiling=ceiling, citations=citations(rule.covers, rule.cites, kind),
        conflict=conflict_note(rule.conflict) if rule.conflict else "", around=_around(kind, context),
    )  # fmt: skip


def _around(kind: Target, context: Context) -> Surroundings:
    led_to = context.situation if kind in _LED_TO else Situation.NONE
    return Surroundings(context.purposes, context.profile.name, led_to)


def _nothing(_: object) -> tuple[()]:
    """The check that a rule does not have: text rules look at no campaign or website, and so on."""
    return ()
