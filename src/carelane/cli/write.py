"""`carelane write`: the texts that a campaign needs, written from its facts, with what each one claims.

Decides: how texts are shown, and that filling them in keeps a backup and touches nothing that is written already.
Leaves alone: the texts (`services/write_texts.py`).
"""

from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from carelane.cli.campaign_input import load_one, own_file
from carelane.cli.output import say, write, write_file

if TYPE_CHECKING:
    from carelane.services.write_texts import Filled

_MOST_NAMED = 3


def write_command(
    file: Annotated[str, typer.Argument(help="A campaign file.")],
    *,
    only: Annotated[
        list[str] | None, typer.Option("--only", help="Only this text; may be given several times.")
    ] = None,
    language: Annotated[list[str] | None, typer.Option("--language", help="en or es; may be given twice.")] = None,
    provider: Annotated[str, typer.Option("--provider", help="Whose field lengths count.")] = "",
    apply: Annotated[bool, typer.Option("--apply", help="Fill the empty fields of the file.")] = False,
    replacing: Annotated[bool, typer.Option("--replace", help="With --apply: replace texts that are there.")] = False,
    out: Annotated[Path | None, typer.Option("--out", help="Also write each text as a file into this folder.")] = None,
    force: Annotated[bool, typer.Option("--force", help="With --out: write over files that are there.")] = False,
    trades: Annotated[bool, typer.Option("--trades", help="List the trades that samples exist for.")] = False,
    format: Annotated[str, typer.Option("--format", help="text or json.")] = "text",  # noqa: A002  the option's name
) -> None:
    """Write the call to action, samples, automatic replies, policy, forms and signs from the facts of a campaign."""
    import json  # noqa: PLC0415  keeps the start of other commands short

    from carelane.domain.errors import BadSetting  # noqa: PLC0415
    from carelane.report.texts import trades_text, written_data, written_text  # noqa: PLC0415
    from carelane.services.write_texts import fill_texts, write_texts  # noqa: PLC0415

    if trades:
        write(trades_text())
        return
    if format not in {"text", "json"}:
        raise BadSetting(f"there is no format {format!r}", hint="text or json")
    item = own_file(file) if apply else load_one(file)
    asked = tuple(language or item.registration.facts.languages or ("en",))
    texts = write_texts(item.registration, languages=asked, provider=provider, only=tuple(only or ()))
    if format == "json":
        write(json.dumps(written_data(texts, item.registration), ensure_ascii=False, indent=2) + "\n")
    else:
        write(written_text(texts, item.registration))
    if out is not None:
        _save(out, texts, force=force)
    if apply:
        from carelane.cli.repair import save_changed  # noqa: PLC0415

        filled = fill_texts(item.registration, texts, replacing=replacing)
        if filled.changes:
            save_changed(file, item, filled.registration)
            say(f"filled in: {', '.join(path for path, _, _ in filled.changes)}")
        elif not filled.kept:
            say("Nothing was filled in: the new texts stand there already.")
        _say_left(file, filled)


def _say_left(file: str, filled: "Filled") -> None:
    """Which texts of the owner's stayed, and what the file still asks."""
    from carelane.domain.fields import text_at, text_fields  # noqa: PLC0415  keeps the start of other commands short
    from carelane.services.correction.questions import asks, questions_in  # noqa: PLC0415

    asking = [path for path in filled.kept if asks(text_at(filled.registration, path))]
    others = [path for path in filled.kept if path not in asking]
    if others:
        say(f"left as they were: {', '.join(others)} (--replace takes the new texts)")
    if asking:
        only = " ".join(f"--only {path}" for path in asking)
        say(f"left with open questions: {', '.join(asking)} (the new texts: --apply --replace {only})")
    marks = [words for _, _, text in text_fields(filled.registration) for words in questions_in(text)]
    if marks:
        count = len(dict.fromkeys(marks))
        say(
            f"{count} question{'s are' if count > 1 else ' is'} still open, in {len(marks)} places: answer facts with "
            f"carelane facts {file}, confirm claims with carelane facts {file} --claims, then write again with --apply"
        )


def _save(folder: Path, texts: object, *, force: bool) -> None:
    """Each text as a file; none is written where one of them would take the place of another text.

    Raises:
        BadSetting: files with other words are there, and nobody said --force.
    """
    from carelane.cli.output import cannot_write  # noqa: PLC0415
    from carelane.domain.errors import BadSetting  # noqa: PLC0415
    from carelane.wording.published.generators import FILE_NAMES  # noqa: PLC0415
    from carelane.wording.written import Written  # noqa: PLC0415

    assert isinstance(texts, tuple)  # noqa: S101  narrows the lazily imported type
    try:
        folder.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise cannot_write(folder, error) from error
    files: dict[Path, str] = {}
    for text in texts:
        assert isinstance(text, Written)  # noqa: S101
        stem, _, ending = FILE_NAMES.get(text.artefact, f"{text.artefact}.txt").rpartition(".")
        place = folder / f"{stem}.{text.language}.{ending}"
        files[place] = text.text + "\n"
    there = [place for place, words in files.items() if place.exists() and not _holds(place, words)]
    if there and not force:
        named = ", ".join(place.name for place in there[:_MOST_NAMED])
        more = f" and {len(there) - _MOST_NAMED} more" if len(there) > _MOST_NAMED else ""
        raise BadSetting(
            f"{folder} holds files of these names with other words: {named}{more}; nothing was written there",
            hint="--force writes over them; another folder keeps them",
        )
    for place, words in files.items():
        write_file(place, words)
        say(f"{'written over' if place in there else 'written'}: {place}")


def _holds(place: Path, words: str) -> bool:
    try:
        return place.is_file() and place.read_bytes() == words.encode("utf-8", "backslashreplace")
    except OSError:
        return False
