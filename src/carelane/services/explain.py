"""Look a name up: a rule, a requirement, a cause, a demand, a conflict or a rejection code.

Decides: what kind of thing a name is; an ambiguous code gives every meaning.
"""

from dataclasses import dataclass

from carelane.domain.errors import UnknownName
from carelane.remediation.causes import Cause, causes
from carelane.remediation.codes import Code, find_codes
from carelane.rules.registry import Entry, entries
from carelane.sources import Conflict, Demand, Requirement, Source, conflicts, demands, requirements, sources

Thing = Entry | Requirement | Cause | Demand | Conflict | Source | Code


@dataclass(frozen=True, slots=True)
class Found:
    """Everything a name stands for, with the rules that go with requirements and causes."""

    name: str
    things: tuple[Thing, ...]


def look_up(name: str, *, provider: str = "") -> Found:
    """Everything called `name`; codes may be written with or without brackets ("(861)").

    Raises:
        UnknownName: nothing is called that; the hint names the nearest.
    """
    wanted = name.strip().strip("()[]")
    tables = (entries(), requirements(), causes(), demands(), conflicts(), sources())
    found: list[Thing] = []
    for table in tables:
        for key in dict.fromkeys((wanted, wanted.lower(), wanted.upper())):
            if key in table:
                found.append(table[key])
                break
    try:
        found.extend(find_codes(wanted, provider=provider))
    except UnknownName as error:
        if not found:
            import difflib  # noqa: PLC0415  only needed on this path

            near = difflib.get_close_matches(wanted.lower(), [key for table in tables for key in table], n=4)
            # A number that another provider knows is a better hint than a name that looks alike.
            hint = f"did you mean {' or '.join(near)}?" if near and not wanted.isdigit() else error.hint
            raise UnknownName(f"nothing is called {name!r}", hint=hint) from error
    return Found(wanted, tuple(found))


def rules_for(thing: Thing) -> tuple[str, ...]:
    """The ids of the rules that cover a requirement, show a cause or answer a demand."""
    known = entries().items()
    if isinstance(thing, Requirement):
        return tuple(rule_id for rule_id, entry in known if thing.id in entry.rule.covers)
    if isinstance(thing, Cause):
        return tuple(rule_id for rule_id, entry in known if thing.id in entry.rule.causes)
    if isinstance(thing, Demand):
        covering = set(thing.requirements)
        return tuple(
            rule_id
            for rule_id, entry in known
            if thing.id in entry.rule.answers or covering.intersection(entry.rule.covers)
        )
    if isinstance(thing, Code):
        return tuple(rule_id for rule_id, entry in known if set(thing.causes).intersection(entry.rule.causes))
    return ()
