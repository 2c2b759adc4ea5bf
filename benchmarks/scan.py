"""How fast texts are checked, beside other ways to find the same patterns, measured in one run.

Each engine runs in a fresh process, the rounds are interleaved, and the median counts. The rate is
messages a second of processor time on one core. Nothing fails by time: this prints and ends with 0.

    python -m benchmarks.scan             the table
    python -m benchmarks.scan --quick     fewer texts, one round
    python -m benchmarks.scan --profile   which rules run how often, and what each costs

Decides: what is compared with what. The texts come from `service_texts.py`, the engines stand in
`scan_engines.py`. Peers come with `make bench`; those that are missing are named.
"""

import argparse
import importlib.metadata
import json
import os
import platform
import statistics
import subprocess
import sys
import tempfile
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from benchmarks.scan_engines import BASELINE, ENGINES, Engine
from benchmarks.scan_start import start_up_lines
from benchmarks.service_texts import SEED, SHARE_BEYOND_ASCII, SHARE_OF_MARKETING, average_length, service_texts

ROOT = Path(__file__).resolve().parent.parent
QUICK_SHARE = 10  # --quick takes one text in ten


@dataclass(frozen=True, slots=True)
class Row:
    """The median of the rounds of one engine."""

    engine: Engine
    texts: int
    rate: float  # messages a second of processor time
    setup_seconds: float
    peak_mb: float
    found: float  # a text
    agreement: str


def main(arguments: Sequence[str] | None = None) -> int:
    """Print the table; always 0 unless an engine crashes."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--quick", action="store_true", help="one text in ten, one round")
    parser.add_argument("--profile", action="store_true", help="which rules run how often, and what each costs")
    parser.add_argument("--texts", type=int, default=20_000, help="how many texts (default: 20000)")
    parser.add_argument("--rounds", type=int, default=3, help="how many rounds (default: 3)")
    parser.add_argument("--no-start-up", action="store_true", help="do not start the program to see how long it takes")
    parser.add_argument("--only", nargs="*", choices=[engine.name for engine in ENGINES], help="some engines only")
    options = parser.parse_args(arguments)
    count = max(options.texts // QUICK_SHARE, 1) if options.quick else options.texts
    if options.profile:
        from benchmarks.scan_profile import print_profile  # noqa: PLC0415  only on this path

        print_profile(count)
        return 0
    engines = [engine for engine in ENGINES if not options.only or engine.name in options.only]
    present = [engine for engine in engines if _version(engine.package) is not None]
    results = _measured(present, count, 1 if options.quick else options.rounds)
    _print_table([_row(engine, results[engine.name], results.get(BASELINE)) for engine in present])
    for engine in engines:
        if engine not in present:
            print(f"not measured: {engine.title}; {engine.package} is not installed (`make bench` installs it)")
    if not options.no_start_up:
        print("\n" + "\n".join(start_up_lines(1 if options.quick else 7)))
    return 0


def _measured(engines: Sequence[Engine], count: int, rounds: int) -> dict[str, list[dict[str, Any]]]:
    results: dict[str, list[dict[str, Any]]] = {engine.name: [] for engine in engines}
    with tempfile.TemporaryDirectory() as folder:
        source = Path(folder) / "input.json"
        _print_head(rounds)
        _write_input(source, count)
        for number in range(rounds):
            for engine in engines:
                if sys.stderr.isatty():
                    sys.stderr.write(f"\rround {number + 1} of {rounds}: {engine.name:<12}")
                results[engine.name].append(_run_worker(engine, source))
    if sys.stderr.isatty():
        sys.stderr.write("\r" + " " * 40 + "\r")
    return results


def _write_input(target: Path, count: int) -> None:
    """Write texts and patterns for the children, and say what they are."""
    from carelane.domain.target import SENT_TEXTS  # noqa: PLC0415  --help need not load the rules
    from carelane.language.normalise import fold  # noqa: PLC0415
    from carelane.rules.registry import entries  # noqa: PLC0415
    from carelane.rules.scanner import scanned_patterns  # noqa: PLC0415

    texts = service_texts(2 * count)  # half of them to warm up
    patterns = scanned_patterns(SENT_TEXTS, entries().values())
    rows = [(item.text, fold(item.text).text, item.brand, item.kind) for item in texts]
    plain = [row for row, item in zip(rows, texts, strict=True) if item.text.isascii() and not item.is_marketing]
    target.write_text(json.dumps({"texts": rows, "plain": plain, "patterns": patterns}), encoding="utf-8")
    print(
        f"{count:,} texts, after as many others (seed {SEED}; {average_length(texts):.0f} characters on average, "
        f"{SHARE_BEYOND_ASCII:.0%} beyond ASCII, {SHARE_OF_MARKETING:.0%} marketing),\n"
        f"{len(entries())} rules; {len(patterns):,} patterns that are looked for in messages, for all engines alike\n"
    )


def _run_worker(engine: Engine, source: Path) -> dict[str, Any]:
    environment = os.environ | {"OMP_NUM_THREADS": "1", "PYTHONHASHSEED": "0"}
    done = subprocess.run(
        [sys.executable, "-m", "benchmarks.scan_worker", engine.name, str(source)],
        cwd=ROOT, env=environment, capture_output=True, text=True, check=False,
    )  # fmt: skip
    if done.returncode:
        raise SystemExit(f"{engine.name} failed:\n{done.stderr}")
    result: dict[str, Any] = json.loads(done.stdout.splitlines()[-1])
    return result


def _row(engine: Engine, results: list[dict[str, Any]], baseline: list[dict[str, Any]] | None) -> Row:
    return Row(
        engine=engine,
        texts=results[0]["texts"],
        rate=statistics.median(item["texts"] / max(item["processor_seconds"], 1e-9) for item in results),
        setup_seconds=statistics.median(item["setup_seconds"] for item in results),
        peak_mb=statistics.median(item["peak_mb"] for item in results),
        found=results[0]["found"] / max(results[0]["texts"], 1),
        agreement=results[0]["note"] or _agreement(results[0]["ids"], baseline[0]["ids"] if baseline else None),
    )


def _agreement(ids: list[list[int]] | None, truth: list[list[int]] | None) -> str:
    """Whether an engine finds the patterns that the baseline finds, in the first texts."""
    if ids is None or truth is None:
        return ""
    pairs = list(zip(ids, truth, strict=False))
    different = sum(mine != theirs for mine, theirs in pairs)
    return f"differs in {different} of {len(pairs)} texts" if different else "same patterns as the re loop"


def _print_head(rounds: int) -> None:
    packages = dict.fromkeys(["carelane", "google-re2", *(engine.package for engine in ENGINES if engine.package)])
    print(f"{_processor()}, {os.cpu_count()} cores, {platform.system()}, Python {platform.python_version()}")
    print(", ".join(f"{name} {_version(name) or 'missing'}" for name in packages))
    print(f"{rounds} interleaved rounds, the median; messages a second of processor time on one core;")
    print("* gets the texts folded beforehand and looks for patterns only")


def _print_table(rows: Sequence[Row]) -> None:
    base = next((row.rate for row in rows if row.engine.name == BASELINE), 0.0)
    print(f"{'':54}{'messages/s':>11}{'ratio':>9}{'us':>9}{'set-up s':>10}{'peak MB':>9}{'texts':>8}{'found':>7}")
    for row in rows:
        star = "" if row.engine.finds in {"findings", "its own"} else " *"
        ratio = f"{row.rate / base:,.2f}" if base else "-"
        print(
            f"{row.engine.title + star:<54}{row.rate:>11,.0f}{ratio:>9}{1e6 / row.rate:>9,.1f}"
            f"{row.setup_seconds:>10.2f}{row.peak_mb:>9,.0f}{row.texts:>8,}{row.found:>7.2f}"
            f"  {row.engine.finds}{'; ' + row.agreement if row.agreement else ''}"
        )


def _version(package: str) -> str | None:
    try:
        return importlib.metadata.version(package) if package else ""
    except importlib.metadata.PackageNotFoundError:
        return None


def _processor() -> str:
    try:
        lines = Path("/proc/cpuinfo").read_text(encoding="utf-8").splitlines()
    except OSError:
        return platform.machine()
    return next((line.partition(":")[2].strip() for line in lines if line.startswith("model name")), platform.machine())


if __name__ == "__main__":
    sys.exit(main())
