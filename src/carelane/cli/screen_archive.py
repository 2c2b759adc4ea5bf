"""`carelane screen-archive`: which messages of an archive read as marketing, from Parquet, Arrow, CSV or JSON lines."""

from collections import Counter
from collections.abc import Iterable, Iterator
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any, NamedTuple

import typer

from carelane.cli.output import ReaderGone, say, standard_output

if TYPE_CHECKING:
    from carelane.archive.columns import Columns
    from carelane.services.screen_messages import Screen

_MOST_PROCESSES = 64


class _Facts(NamedTuple):
    """What holds for every message; sent to each process."""

    kind: str
    use_case: str
    context: str
    provider: str
    as_of: str


def screen_archive(
    file: Annotated[str, typer.Argument(help="Messages: a Parquet, Arrow, CSV or JSON lines file.")],
    *,
    output: Annotated[
        str,
        typer.Option("--output", help="A file ending in .parquet, .arrow or .jsonl (default: JSON lines)."),
    ] = "",
    text_column: Annotated[str, typer.Option("--text-column", help="The column with the messages.")] = "text",
    id_column: Annotated[
        str, typer.Option("--id-column", help="The column with their ids; without one, rows are numbered.")
    ] = "id",
    kind: Annotated[
        str, typer.Option("--as", help="What the texts are: sample, message, first_message, ...")
    ] = "message",
    use_case: Annotated[str, typer.Option("--use-case", help="Registered use case, for example CUSTOMER_CARE.")] = "",
    context: Annotated[
        str, typer.Option(help="What led to the texts: reply_to_inbound, after_transaction, none.")
    ] = "none",
    provider: Annotated[str, typer.Option(help="Judge for this provider.")] = "",
    as_of: Annotated[str, typer.Option("--as-of", help="Judge by the rules of this day (YYYY-MM-DD).")] = "",
    processes: Annotated[int, typer.Option("--processes", help="How many processes read at once.")] = 1,
) -> None:
    """Read a whole archive of messages as marketing: id, band, probability and categories of each, in order."""
    from carelane.domain.errors import BadSetting  # noqa: PLC0415  keeps the start short

    if not 1 <= processes <= _MOST_PROCESSES:
        raise BadSetting(f"--processes cannot be {processes}", hint=f"give a number from 1 to {_MOST_PROCESSES}")
    try:
        from carelane.archive.columns import Columns  # noqa: PLC0415
        from carelane.archive.writing import as_lines, refuse_ending, write_batches  # noqa: PLC0415
    except ImportError as error:
        raise BadSetting(
            "reading archives needs the archive part, which is not installed", hint="pip install 'carelane[archive]'"
        ) from error
    if output:
        refuse_ending(Path(output))
        if Path(output).resolve() == Path(file).resolve():
            raise BadSetting("--output is the archive itself", hint="name another file; the messages would be gone")
    facts = _Facts(kind, use_case, context, provider, as_of)
    _screen(facts)  # a wrong fact is an error of the call, not of every row
    counts: Counter[str] = Counter()
    results = _counted(_results(Path(file), Columns(text_column, id_column), facts, processes), counts)
    if output:
        write_batches(results, Path(output))
    else:
        _put(map(as_lines, results))
    say(_summary(counts))


def _results(path: Path, columns: "Columns", facts: _Facts, processes: int) -> Iterator[Any]:
    from carelane.archive.pool import in_order  # noqa: PLC0415
    from carelane.archive.reading import read_batches  # noqa: PLC0415

    def calls() -> Iterator[tuple[Any, ...]]:
        first = 1
        for batch in read_batches(path, columns):
            yield batch, columns, first
            first += batch.num_rows

    return in_order(_read_batch, calls(), processes, partial(_prepare, facts))


_prepared: "dict[str, Screen]" = {}  # of this process


def _prepare(facts: _Facts) -> None:
    _prepared["screen"] = _screen(facts)


def _read_batch(batch: Any, columns: "Columns", first: int) -> Any:  # noqa: ANN401  record batches
    from carelane.archive.screening import screen_batch  # noqa: PLC0415

    return screen_batch(batch, _prepared["screen"].read_many, columns, first)


def _screen(facts: _Facts) -> "Screen":
    from carelane.cli.output import day  # noqa: PLC0415
    from carelane.services.check_text import kind_of, text_context  # noqa: PLC0415
    from carelane.services.contexts import named_profile  # noqa: PLC0415
    from carelane.services.screen_messages import Screen  # noqa: PLC0415

    if facts.provider:
        named_profile(facts.provider)
    context = text_context(
        use_case=facts.use_case, provider=facts.provider, as_of=day(facts.as_of), situation=facts.context
    )
    return Screen(context, kind_of(facts.kind))


def _counted(batches: Iterable[Any], counts: Counter[str]) -> Iterator[Any]:
    for batch in batches:
        counts.update(band or "not read" for band in batch.column("band").to_pylist())
        yield batch


def _put(parts: Iterable[bytes]) -> None:
    out = standard_output()
    for part in parts:
        try:
            out.write(part)
            out.flush()
        except BrokenPipeError:
            raise ReaderGone from None


def _summary(counts: Counter[str]) -> str:
    each = ", ".join(f"{counts[name]:,} {name}" for name in ("clean", "review", "flag", "not read"))
    return f"{counts.total():,} messages: {each}"
