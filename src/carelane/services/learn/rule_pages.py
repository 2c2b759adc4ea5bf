"""The rules as people read them: by family, and one by one with examples.

Decides: the names of the families for people, and how the marks of an example become parts of it.
"""

import json
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final

from carelane.domain.finding import Citation
from carelane.domain.target import Target
from carelane.profiles.profile import load_profile
from carelane.remediation.causes import Cause, cause
from carelane.rules.picture.fixture import page_words
from carelane.rules.picture.issue import SiteExample
from carelane.rules.registry import FAMILIES, Entry, entries, rule
from carelane.rules.rule import CampaignExample, Example
from carelane.services.learn.question import Dispute, dispute
from carelane.sources import citations, conflict

FAMILY_TITLES: Final = {
    "message": "Any text you send",
    "marketing": "Marketing in service texts",
    "prohibited": "Refused content and businesses",
    "invitation": "Call to action, forms and scripts",
    "auto_reply": "Opt-in, opt-out and HELP messages",
    "policy": "Privacy policy and terms",
    "campaign": "The registration as a whole",
    "website": "The website as a stranger sees it",
}
KIND_TITLES: Final = {
    Target.OPTIN_MESSAGE: "opt-in message",
    Target.OPTOUT_MESSAGE: "opt-out message",
    Target.HELP_MESSAGE: "HELP message",
    Target.CTA: "call to action",
    Target.TEXT_TO_JOIN: "sign or page with a keyword",
    Target.CAMPAIGN: "campaign as a whole",
    Target.WEBSITE: "website",
}
AnyExample = Example | CampaignExample | SiteExample
MISSING: Final = "missing here"
EMPTY: Final = "(left empty)"


@dataclass(frozen=True, slots=True)
class Part:
    """A piece of an example; `marked` when the rule reports it."""

    text: str
    marked: bool = False


@dataclass(frozen=True, slots=True)
class Shown:
    """An example: its text in parts, or the fields of a registration, and what it is an example of.

    `fields` are those that matter: reported, or not the same in every example of the rule; `rest` are the others.
    """

    parts: tuple[Part, ...] = ()
    fields: tuple[tuple[str, str], ...] = ()
    rest: tuple[tuple[str, str], ...] = ()
    facts: str = ""


@dataclass(frozen=True, slots=True)
class Family:
    """Rules about one kind of thing."""

    id: str
    title: str
    entries: tuple[Entry, ...]


@dataclass(frozen=True, slots=True)
class RulePage:
    """Everything about one rule."""

    entry: Entry
    family: str
    looks_at: tuple[str, ...]
    bad: tuple[Shown, ...]
    good: tuple[Shown, ...]
    causes: tuple[Cause, ...]
    citations: tuple[Citation, ...]
    dispute: Dispute | None


def families() -> tuple[Family, ...]:
    """Every rule, by family."""
    known = entries().values()
    return tuple(
        Family(name, FAMILY_TITLES[name], tuple(entry for entry in known if entry.family == name)) for name in FAMILIES
    )


def rule_page(rule_id: str) -> RulePage:
    """The page of one rule.

    Raises:
        UnknownName: there is no such rule; the hint names the nearest.
    """
    entry = rule(rule_id)
    found = entry.rule
    matters = _telling((*found.non_compliant, *found.compliant))
    return RulePage(
        entry=entry,
        family=FAMILY_TITLES[entry.family],
        looks_at=tuple(map(kind_title, found.looks_at)),
        bad=tuple(_shown(example, matters) for example in found.non_compliant),
        good=tuple(_shown(example, matters) for example in found.compliant),
        causes=tuple(map(cause, found.causes)),
        citations=citations(found.covers, found.cites),
        dispute=dispute(conflict(found.conflict)) if found.conflict else None,
    )


def kind_title(kind: Target) -> str:
    """A kind of text as people call it."""
    return KIND_TITLES.get(kind, kind.value.replace("_", " "))


def parts_of(text: str) -> Iterator[Part]:
    """The parts of a marked example: "«20% off» today" is a marked part and the rest."""
    rest = text
    while rest:
        before, opened, after = rest.partition("«")
        if before:
            yield Part(before)
        if not opened:
            return
        inside, _, rest = after.partition("»")
        yield Part(inside or MISSING, marked=True)


def _telling(examples: tuple[AnyExample, ...]) -> frozenset[str]:
    """The fields that are reported, or that have several values in the example registrations or sites of a rule."""
    whole = [example for example in examples if isinstance(example, CampaignExample)]
    reported = {_stem(place) for example in whole for place in example.at}
    values: dict[str, set[str]] = {}
    sites = [example for example in examples if isinstance(example, SiteExample)]
    for path in {path for site in sites for path in site.pages}:
        values[path] = {page_words(site.pages.get(path, "")) for site in sites}
    for example in whole:
        for name, value in _flat(example.file):
            values.setdefault(name, set()).add(_words(value))
    return frozenset(name for name, given in values.items() if len(given) > 1 or _stem(name) in reported)


def _stem(path: str) -> str:
    """The last name of a path without its number: sample2 and sample3 are of one kind."""
    return path.rpartition(".")[2].partition("[")[0].rstrip("0123456789")


def _shown_site(example: SiteExample, matters: frozenset[str], facts: list[str]) -> Shown:
    pages = {path: page_words(given) for path, given in example.pages.items()}
    registered = tuple((name, _words(value)) for name, value in _flat(dict(example.campaign)))
    return Shown(
        fields=(*((path, words) for path, words in pages.items() if path in matters), *registered),
        rest=tuple((path, words) for path, words in pages.items() if path not in matters),
        facts="; ".join(facts),
    )


def _shown(example: AnyExample, matters: frozenset[str]) -> Shown:
    facts = [example.note] if example.note else []
    if example.provider != "tcr":
        facts.append(f"at {load_profile(example.provider).title}")
    if isinstance(example, CampaignExample | SiteExample) and example.at:
        facts.append(f"reported at {', '.join(example.at)}")
    if isinstance(example, SiteExample):
        return _shown_site(example, matters, facts)
    if isinstance(example, CampaignExample):
        file = {name: _words(value) for name, value in _flat(example.file)}
        lacks = {name for name in matters - set(file) if _stem(name) in map(_stem, example.at)}
        return Shown(
            fields=(
                *((name, words) for name, words in file.items() if name in matters),
                *((name, EMPTY) for name in sorted(lacks)),
            ),
            rest=tuple((name, words) for name, words in file.items() if name not in matters),
            facts="; ".join(facts),
        )
    if example.brand:
        facts.append(f"sent by {', '.join(example.brand)}")
    if example.kind:
        facts.append(f"as: {kind_title(example.kind)}")
    return Shown(parts=tuple(parts_of(example.text)), facts="; ".join(facts))


def _flat(file: object, path: str = "") -> Iterator[tuple[str, object]]:
    if isinstance(file, dict):
        for name, value in file.items():
            yield from _flat(value, f"{path}.{name}" if path else str(name))
    elif path != "carelane":
        yield path, file


def _words(value: object) -> str:
    if isinstance(value, bool):
        return "yes" if value else "no"
    return value if isinstance(value, str) else json.dumps(value, ensure_ascii=False, default=str)
