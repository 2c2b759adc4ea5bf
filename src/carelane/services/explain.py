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
            raise _unknown(name, wanted, tuple(key for table in tables for key in table), error) from error
    return Found(wanted, tuple(found))


def _unknown(name: str, wanted: str, known: tuple[str, ...], error: UnknownName) -> UnknownName:
    """The error for a name that stands for nothing; `error` is what the codes said to it."""
    import difflib  # noqa: PLC0415  only needed on this path

    if error.hint.startswith("it is known from"):
        return error  # the code exists, elsewhere
    if error.message.startswith("there is no provider"):
        named = error.hint.startswith("did you mean")
        return UnknownName(error.message, hint=error.hint if named else "leave out --provider to see every meaning")
    near = difflib.get_close_matches(wanted.lower(), known, n=4)
    if near and not wanted.isdigit():
        hint = f"did you mean {' or '.join(near)}?"
    elif error.hint.startswith("did you mean"):
        hint = error.hint
    else:
        hint = "`carelane rules` lists the rules, `carelane coverage` the requirements and causes"
    return UnknownName(f"nothing is called {name!r}", hint=hint)


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
