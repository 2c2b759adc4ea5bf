"""The generated manual page of the policy of marketing: each kind with its decisions, reasons and sources.

Decides: what the page says. Leaves alone: the decisions (`profiles.marketing_policy`).
"""

from collections.abc import Iterator

from carelane.profiles.marketing_policy import Clause, Kind, kinds
from carelane.report.markdown import plain
from carelane.sources import conflict_note

_BEGINNING = (
    "# What may be sent of what reads as marketing\n\n"
    "Whether a text reads as marketing is one question, whether it may be sent another. For each kind of marketing,\n"
    "the first decision that holds counts, and of several declared purposes the most lenient one. *block*: what the\n"
    "rule says stands; *warn*: a warning at most; *allow*: seen, and not reported.\n"
)
_SAID = {
    "always": "marketing is declared",
    "never": "marketing is excluded",
    "as_sub_use_case": "it is not said what the campaign mixes",
    "not_said": "no source says whether the use case takes marketing",
    "unknown": "the use case is unknown",
}


def policy_page() -> Iterator[str]:
    """The page, line by line."""
    yield _BEGINNING
    contested = [kind for kind in kinds().values() if kind.rule]
    yield "\n## Kinds on which authorities differ\n"
    for kind in contested:
        yield from _kind(kind)
        yield f"\n{plain(conflict_note(kind.conflict))}\n"
    yield "\n## Categories\n"
    for kind in kinds().values():
        if not kind.rule:
            yield from _kind(kind)


def _kind(kind: Kind) -> Iterator[str]:
    of = f" (the milder signs of [{kind.rule}](rules/{kind.rule}.md))" if kind.rule else ""
    yield f"\n### {plain(kind.id)}{of}\n\n| decision | when | why | sources |\n|---|---|---|---|"
    for clause in kind.clauses:
        why = plain(f"{clause.why} {clause.note}".strip())
        yield f"| {clause.decision.value} | {plain(_when(clause))} | {why} | {', '.join(clause.sources) or '-'} |"


def _when(clause: Clause) -> str:
    conditions = (
        ("context ", sorted(clause.situations)),
        ("", sorted(clause.use_cases)),
        ("not ", sorted(clause.not_in)),
        ("at ", sorted(clause.providers)),
        ("", [_SAID[said] for said in sorted(clause.marketing)]),
    )
    return "; ".join(f"{lead}{', '.join(names)}" for lead, names in conditions if names) or "otherwise"
