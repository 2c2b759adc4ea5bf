"""Explanations of rules, requirements, causes, demands, conflicts, sources and codes as text and data."""

import textwrap
from collections.abc import Iterator
from typing import Any

from carelane.remediation.causes import Cause, cause
from carelane.remediation.codes import Code
from carelane.report.json_v1 import citation_data
from carelane.rules.picture.fixture import page_words
from carelane.rules.picture.issue import SiteExample
from carelane.rules.registry import Entry
from carelane.rules.rule import CampaignExample, Example
from carelane.services.explain import Found, Thing, rules_for
from carelane.services.findings import NOTICE
from carelane.services.gate.covering import covering as covered_by_parts
from carelane.sources import Conflict, Demand, Requirement, Source, citations, conflict_note, source

WIDTH = 96
MOST_OF_A_LINE = 200  # of a page of an example website


def rule_data(entry: Entry) -> dict[str, Any]:
    """One rule as data."""
    rule = entry.rule
    return {
        "kind": "rule", "id": rule.id, "family": entry.family, "title": rule.title, "severity": rule.severity.value,
        "confidence": rule.confidence.value, "looks_at": [kind.value for kind in rule.looks_at], "why": rule.why,
        "how_to_fix": rule.how_to_fix, "limits": rule.limits, "since": rule.since,
        "requirements": list(rule.covers), "causes": list(rule.causes), "demands": list(rule.answers),
        "conflict": conflict_note(rule.conflict) if rule.conflict else "",
        "citations": [citation_data(item) for item in citations(rule.covers, rule.cites)],
        "non_compliant": [example_text(item) for item in rule.non_compliant],
        "compliant": [example_text(item) for item in rule.compliant],
    }  # fmt: skip


def example_text(example: Example | CampaignExample | SiteExample) -> str:
    """An example as one text; long pages of a website are cut."""
    if isinstance(example, Example):
        return example.text
    if isinstance(example, SiteExample):
        pages = [f"{path}\n{_indented(page_words(given))}" for path, given in example.pages.items()]
        return "\n".join((*pages, *((f"registered: {example.campaign}",) if example.campaign else ())))
    import json  # noqa: PLC0415  only needed here

    return json.dumps(example.file, ensure_ascii=False)


def _indented(words: str) -> str:
    lines = [line if len(line) <= MOST_OF_A_LINE else f"{line[: MOST_OF_A_LINE - 3]}..." for line in words.splitlines()]
    return "\n".join(f"  {line}" for line in lines)


def explain_data(found: Found) -> dict[str, Any]:
    """Everything a name stands for, as data."""
    return {
        "carelane": 1,
        "name": found.name,
        "found": [_thing_data(thing) for thing in found.things],
        "notice": NOTICE,
    }


def explain_text(found: Found) -> str:
    """Everything a name stands for, as text."""
    blocks = ["\n".join(_thing_lines(thing)) for thing in found.things]
    return "\n\n".join((*blocks, textwrap.fill(NOTICE, WIDTH))) + "\n"


def _thing_data(thing: Thing) -> dict[str, Any]:
    if isinstance(thing, Entry):
        return rule_data(thing)
    kind = type(thing).__name__.lower()
    data = {
        name: list(value) if isinstance(value, tuple) else value
        for name in type(thing).__dataclass_fields__
        if isinstance(value := getattr(thing, name), str | tuple | int | float | bool)
    }
    return {"kind": kind, **data, "rules": list(rules_for(thing))}


def _thing_lines(thing: Thing) -> Iterator[str]:
    if isinstance(thing, Entry):
        yield from _rule_lines(thing)
    elif isinstance(thing, Requirement):
        yield from _requirement_lines(thing)
    elif isinstance(thing, Cause):
        yield from _cause_lines(thing)
    elif isinstance(thing, Code):
        yield from _code_lines(thing)
    elif isinstance(thing, Demand):
        yield from _demand_lines(thing)
    elif isinstance(thing, Conflict):
        yield from _para(f"Conflict {thing.id}: {conflict_note(thing.id)}")
    else:
        yield from _source_lines(thing)


def _rule_lines(entry: Entry) -> Iterator[str]:
    rule = entry.rule
    yield f"Rule {rule.id} ({entry.family})"
    yield from _para(rule.title)
    yield from _fact("severity", f"{rule.severity.value}, confidence {rule.confidence.value}")
    yield from _fact("looks at", ", ".join(kind.value for kind in rule.looks_at))
    yield from _fact("why", rule.why)
    yield from _fact("fix", rule.how_to_fix)
    if rule.limits:
        yield from _fact("limits", rule.limits)
    if rule.causes:
        yield from _fact("causes", ", ".join(rule.causes))
    if rule.conflict:
        yield from _fact("sources disagree", conflict_note(rule.conflict))
    for item in rule.non_compliant:
        yield from _fact("not compliant", example_text(item))
    for item in rule.compliant:
        yield from _fact("compliant", example_text(item))
    for cited in citations(rule.covers, rule.cites):
        reference = f"{cited.requirement}: " if cited.requirement else ""
        yield from _fact(
            "source", f"{reference}{cited.says} - {cited.title} ({cited.authority}, {cited.date}) {cited.url}"
        )


def _requirement_lines(item: Requirement) -> Iterator[str]:
    yield f"Requirement {item.id}"
    yield from _para(item.statement)
    yield from _fact("severity", item.severity.replace("_", " "))
    yield from _fact("applies to", ", ".join(item.applies_to))
    if item.when:
        yield from _fact("when", item.when)
    if item.effective:
        yield from _fact("in force", item.effective)
    if item.note:
        yield from _fact("note", item.note)
    yield from _rules(item, item.uncovered)
    for source_id in item.sources:
        origin = source(source_id)
        yield from _fact("source", f"{origin.title} ({origin.authority.value}, {origin.date}) {origin.url}")


def _cause_lines(item: Cause) -> Iterator[str]:
    yield f"Cause {item.id} ({item.family})"
    yield from _para(f"{item.title}. {item.meaning}")
    yield from _fact("fields", ", ".join(item.fields) or "none")
    yield from _fact("remedy", item.remedy)
    yield from _fact("fix", item.fix)
    yield from _rules(item, item.uncovered)


def _code_lines(item: Code) -> Iterator[str]:
    yield f"Code {item.code} at {item.provider}"
    yield from _para(item.title)
    if item.fix:
        yield from _fact("fix", item.fix)
    for cause_id in item.causes:
        known = cause(cause_id)
        yield from _fact(
            "cause", f"{cause_id}: {known.title}." if item.fix else f"{cause_id}: {known.title}. {known.fix}"
        )
    yield from _fact("resubmission", item.resubmission)
    if item.note:
        yield from _fact("note", item.note)
    yield from _rules(item, "")
    yield from _fact("source", item.source_url)


def _demand_lines(item: Demand) -> Iterator[str]:
    yield f"Demand {item.id} ({source(item.source).title})"
    yield from _para(item.says)
    yield from _fact("better sources", f"{item.verdict}. {item.better}".strip())
    yield from _rules(item, item.uncovered)


def _source_lines(item: Source) -> Iterator[str]:
    yield f"Source {item.id}"
    yield from _para(f"{item.title} ({item.authority.value}, {item.date})")
    yield from _fact("address", item.url)
    if item.note:
        yield from _fact("note", item.note)


def _rules(thing: Thing, reason: str) -> Iterator[str]:
    covering = rules_for(thing)
    if covering:
        yield from _fact("rules", ", ".join(covering))
    elif isinstance(thing, Requirement) and (parts := covered_by_parts().get(thing.id)):
        yield from _fact("answered by", ", ".join(parts))
    elif reason:
        yield from _fact("no rule", reason.replace("-", " "))


def _para(text: str) -> list[str]:
    return textwrap.wrap(
        text, WIDTH, initial_indent="  ", subsequent_indent="  ", break_long_words=False, break_on_hyphens=False
    )


def _fact(name: str, text: str) -> list[str]:
    head = f"  {name}: "
    return textwrap.wrap(
        text, WIDTH, initial_indent=head, subsequent_indent="    ", break_long_words=False, break_on_hyphens=False
    ) or [head.rstrip()]
