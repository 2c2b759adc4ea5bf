"""What authorities say: sources, atomic requirements, demands of the source texts, conflicts, dated values.

Decides: how a requirement or a source becomes a citation, and which value holds on which day.
Leaves alone: whether a text meets a requirement (`rules`).

The data are TOML files in `catalogue/`, `values/` and `answers/`, and `glossary.toml`, read when they are
first asked for. Statements, titles and notes are in our own words; addresses, dates, codes and limits are
facts of the sources.
Lookups by an unknown id raise `UnknownName` with the nearest ids; data that contradict themselves
raise `CatalogueError`.
"""

from carelane.sources.answer_list import LEARN, TOOLS, TOPICS, Answer, Step, answer, answers
from carelane.sources.citing import Cite, citations, fits
from carelane.sources.conflict_list import Conflict, Side, conflict, conflict_note, conflicts
from carelane.sources.dated_values import Value, history, number, value, value_names, words
from carelane.sources.demand_list import Demand, demand, demands
from carelane.sources.reasons import UNCOVERED_REASONS
from carelane.sources.requirement_list import ARTEFACTS, Requirement, requirement, requirements
from carelane.sources.source_list import Authority, Source, source, sources
from carelane.sources.term_list import Term, term, terms

__all__ = [
    "ARTEFACTS",
    "LEARN",
    "TOOLS",
    "TOPICS",
    "UNCOVERED_REASONS",
    "Answer",
    "Authority",
    "Cite",
    "Conflict",
    "Demand",
    "Requirement",
    "Side",
    "Source",
    "Step",
    "Term",
    "Value",
    "answer",
    "answers",
    "citations",
    "conflict",
    "conflict_note",
    "conflicts",
    "demand",
    "demands",
    "fits",
    "history",
    "number",
    "requirement",
    "requirements",
    "source",
    "sources",
    "term",
    "terms",
    "value",
    "value_names",
    "words",
]
