"""What `scan.py` measures: ways to find the same patterns in the same texts, each behind one function.

Decides: how each engine is set up as its authors advise, so that the comparison is fair, and how many
texts it gets (slow ones get fewer, of the same kind).
Leaves alone: the clock (`scan_worker.py`) and the table (`scan.py`).
Every engine but the full check gets the texts already folded and the patterns as plain strings, so that
none pays for what the others do not do.
"""

# ruff: noqa: PLC0415  a child process loads one engine only

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Any, Final


@dataclass(frozen=True, slots=True)
class Job:
    """The texts, as (original, folded, brand, kind), and the patterns."""

    texts: Sequence[tuple[str, str, str, str]]
    patterns: Sequence[str]


@dataclass(frozen=True, slots=True)
class Ready:
    """An engine that is set up: `run` handles texts from..to and counts what it finds.

    `ids` gives the patterns that match one folded text, for the comparison of what is found; None where
    an engine does not say. `note` is what the table should know (patterns it refuses).
    """

    run: Callable[[int, int], int]
    ids: Callable[[str], set[int]] | None = None
    note: str = ""


@dataclass(frozen=True, slots=True)
class Engine:
    """One row of the table. only_plain: on texts that are neither marketing nor beyond ASCII."""

    name: str
    title: str
    most_texts: int
    prepare: Callable[[Job], Ready]
    package: str = ""  # a peer that may be missing
    finds: str = "all spans"
    only_plain: bool = False


def full_check(job: Job) -> Ready:
    """`check_text` as a program calls it in bulk, with contexts built once a brand."""
    from datetime import date

    from carelane.services.check_text import check_text, text_context

    day = date(2026, 11, 25)
    contexts = {
        brand: text_context(use_case="CUSTOMER_CARE", brand=brand, as_of=day)
        for brand in {brand for _, _, brand, _ in job.texts}
    }
    items = [(original, kind, contexts[brand]) for original, _, brand, kind in job.texts]

    def run(start: int, end: int) -> int:
        found = 0
        for text, kind, context in items[start:end]:
            report = check_text(text, kind=kind, context=context)
            if report.failures:
                raise SystemExit(f"rules failed: {report.failures}")
            found += len(report.findings)
        return found

    return Ready(run)


def runner_only(job: Job) -> Ready:
    """The runner without the service around it: fold, scan, rules, findings."""
    from datetime import date

    from carelane.domain.target import Target
    from carelane.rules.runner import runner
    from carelane.services.check_text import text_context

    day = date(2026, 11, 25)
    contexts = {
        brand: text_context(use_case="CUSTOMER_CARE", brand=brand, as_of=day)
        for brand in {brand for _, _, brand, _ in job.texts}
    }
    items = [(original, Target(kind), contexts[brand]) for original, _, brand, kind in job.texts]
    check = runner().check_text

    def run(start: int, end: int) -> int:
        return sum(len(check(text, kind, context).findings) for text, kind, context in items[start:end])

    return Ready(run)


def re_loop(job: Job) -> Ready:
    """The obvious first version: every pattern on every text with `re`."""
    from carelane.language.patterns import compiled

    finders = [compiled(pattern).finditer for pattern in job.patterns]
    folded = [text for _, text, _, _ in job.texts]

    def run(start: int, end: int) -> int:
        return sum(1 for text in folded[start:end] for find in finders for _ in find(text))

    return Ready(run, lambda text: {number for number, find in enumerate(finders) if any(True for _ in find(text))})


def pattern_set(engine: str) -> Callable[[Job], Ready]:
    """Our `PatternSet`: with google-re2, or its pure-Python twin."""

    def prepare(job: Job) -> Ready:
        from carelane.language.patterns import PatternSet

        hits = PatternSet(job.patterns, engine=engine).hits
        folded = [text for _, text, _, _ in job.texts]

        def run(start: int, end: int) -> int:
            return sum(len(hits(text)) for text in folded[start:end])

        return Ready(run, lambda text: set(hits(text)))

    return prepare


def hyperscan(job: Job) -> Ready:
    """Vectorscan: ids from one automaton, spans from `re` for the patterns that hit."""
    import hyperscan as library

    from carelane.language.patterns import compiled

    finders = [compiled(pattern).finditer for pattern in job.patterns]
    database, refused = _database(library, job.patterns)
    scratch = library.Scratch(database)
    folded = [text for _, text, _, _ in job.texts]
    found: list[int] = []

    def hit(number: int, _start: int, _end: int, _flags: int, _context: object) -> None:
        found.append(number)

    def ids(text: str) -> list[int]:
        found.clear()
        database.scan(text.encode(), match_event_handler=hit, scratch=scratch)
        return found + refused

    def run(start: int, end: int) -> int:
        return sum(1 for text in folded[start:end] for number in ids(text) for _ in finders[number](text))

    note = f"{len(refused)} patterns refused, searched by re" if refused else ""
    return Ready(run, lambda text: {number for number in ids(text) if any(True for _ in finders[number](text))}, note)


def _database(library: Any, patterns: Sequence[str]) -> tuple[Any, list[int]]:  # noqa: ANN401  no stubs
    """The compiled patterns, and the numbers of those that hyperscan refuses."""
    numbers = list(range(len(patterns)))
    try:
        return _compile(library, patterns, numbers), []
    except library.error:
        accepted = [number for number in numbers if _is_accepted(library, patterns, number)]
        return _compile(library, patterns, accepted), sorted(set(numbers) - set(accepted))


def _is_accepted(library: Any, patterns: Sequence[str], number: int) -> bool:  # noqa: ANN401
    try:
        _compile(library, patterns, [number])
    except library.error:
        return False
    return True


def _compile(library: Any, patterns: Sequence[str], numbers: list[int]) -> Any:  # noqa: ANN401
    database = library.Database(mode=library.HS_MODE_BLOCK)
    database.compile(
        expressions=[_for_hyperscan(patterns[number]) for number in numbers], ids=numbers, elements=len(numbers),
        flags=library.HS_FLAG_SINGLEMATCH | library.HS_FLAG_UTF8,
    )  # fmt: skip
    return database


def _for_hyperscan(pattern: str) -> bytes:
    from carelane.language.pattern_syntax import as_python

    return as_python(pattern).replace(r"\Z", r"\z").encode()


def presidio(job: Job) -> Ready:
    """Presidio's recogniser by patterns, called directly: no language model, no analyser around it."""
    import re

    from presidio_analyzer import Pattern, PatternRecognizer

    from carelane.language.pattern_syntax import as_python

    recogniser = PatternRecognizer(
        supported_entity="PHRASE",
        patterns=[Pattern(str(number), as_python(pattern), 0.5) for number, pattern in enumerate(job.patterns)],
        global_regex_flags=re.ASCII,
    )
    folded = [text for _, text, _, _ in job.texts]

    def run(start: int, end: int) -> int:
        return sum(len(recogniser.analyze(text, ["PHRASE"])) for text in folded[start:end])

    return Ready(run)


def proselint(job: Job) -> Ready:
    """Proselint with its own checks, which are others than ours: shown for scale."""
    from proselint.checks import __register__
    from proselint.registry import CheckRegistry
    from proselint.tools import LintFile

    CheckRegistry().register_many(__register__)
    originals = [text for text, _, _, _ in job.texts]

    def run(start: int, end: int) -> int:
        return sum(len(LintFile("text", text).lint()) for text in originals[start:end])

    return Ready(run)


BASELINE: Final = "re-loop"
ENGINES: Final = (
    Engine("full", "carelane: check_text, all rules, findings with spans", 20_000, full_check, finds="findings"),
    Engine(
        "plain",
        "  on those that are no marketing and plain ASCII",
        20_000,
        full_check,
        finds="findings",
        only_plain=True,
    ),
    Engine("runner", "carelane: the runner alone", 20_000, runner_only, finds="findings"),
    Engine("re2-set", "carelane: pattern set with google-re2", 20_000, pattern_set("re2"), "google-re2", "ids"),
    Engine("twin", "carelane: pattern set in pure Python", 2_000, pattern_set("python"), finds="ids"),
    Engine("hyperscan", "hyperscan ids, spans by re", 20_000, hyperscan, "hyperscan"),
    Engine(BASELINE, "plain re loop, a pattern at a time", 1_000, re_loop),
    Engine("presidio", "presidio PatternRecognizer", 500, presidio, "presidio-analyzer", "spans"),
    Engine("proselint", "proselint, its own checks (for scale)", 1_000, proselint, "proselint", "its own"),
)
