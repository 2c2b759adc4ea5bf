"""`carelane letter`: a letter to the provider's support about a submission."""

from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from carelane.cli.output import day, one_of, say, write, write_bytes, write_data

if TYPE_CHECKING:
    from carelane.report.document.blocks import Document
    from carelane.services.letters.letter import Letter

KINDS = ("support", "appeal")
FORMATS = ("text", "html", "pdf")


def letter(
    file: Annotated[Path, typer.Argument(help="The campaign file; its attempts lie beside it.", metavar="FILE")],
    *,
    kind: Annotated[str, typer.Option(help="support asks what is wrong, appeal asks to review again.")] = "support",
    attempt: Annotated[int, typer.Option("--attempt", help="About which attempt (default: the last).", min=0)] = 0,
    output: Annotated[str, typer.Option("--format", help="text, html or pdf (default: by the name of --output).")] = "",
    into: Annotated[str, typer.Option("--output", "-o", help="Write here and not to standard output.")] = "",
    as_of: Annotated[str, typer.Option("--as-of", help="The day of the letter and of the rules.")] = "",
    pick: Annotated[int, typer.Option("--pick", help="Which of several campaigns in the file, from 1.", min=0)] = 0,
) -> None:
    """Write a letter to support: what you sent, the answer, what you changed, and precise questions."""
    from carelane.domain.errors import BadSetting  # noqa: PLC0415  keeps the start short
    from carelane.report.letter import letter_document  # noqa: PLC0415

    suffix = Path(into).suffix.lower().lstrip(".")
    form = one_of(output or (suffix if suffix in FORMATS else "text"), FORMATS, "--format")
    if form == "pdf" and not into:
        raise BadSetting("a PDF needs a file to go to", hint="add --output letter.pdf")
    if into and Path(into).exists():
        raise BadSetting(f"{into} exists and was left as it is", hint="choose another name")
    made = _made(file, one_of(kind, KINDS, "--kind"), attempt, as_of, pick)
    content = _rendered(letter_document(made), form)
    if into:
        write_bytes(Path(into), content, private=True)
        say(f"written: {into}")
    elif form == "text":
        write(content.decode("utf-8", "replace"))
    else:
        write_data(content.decode())
    if made.gaps:
        say("before you send it:")
        for gap in made.gaps:
            say(f"  - {gap}")


def _made(file: Path, kind: str, number: int, as_of: str, pick: int) -> "Letter":
    from carelane.cli.kept_attempts import history_of  # noqa: PLC0415  keeps the start short
    from carelane.domain.errors import BadSetting  # noqa: PLC0415
    from carelane.formats.campaign_file import load_registration  # noqa: PLC0415
    from carelane.services.check_campaign import check_campaign  # noqa: PLC0415
    from carelane.services.letters.letter import Kind, attempt_told, make_letter  # noqa: PLC0415

    registration = load_registration(file, pick=pick).registration
    now = check_campaign(registration, as_of=day(as_of), name=str(file), path=str(file))
    history = history_of(file, now)
    if history is None:
        hint = f"carelane attempts {file} --record keeps what you sent; then the letter can speak of it"
        raise BadSetting(f"no attempts are recorded for {file}, so there is nothing to write about", hint=hint)
    sent = attempt_told(history, number).attempt.registration
    return make_letter(Kind(kind), history, now, check_campaign(sent, as_of=day(as_of)), number=number)


def _rendered(document: "Document", form: str) -> bytes:
    from carelane.domain.errors import BadSetting  # noqa: PLC0415  keeps the start short

    if form == "text":
        from carelane.report.document.plain import document_text  # noqa: PLC0415

        return document_text(document).encode("utf-8", "backslashreplace")
    part = "pdf" if form == "pdf" else "web"
    try:
        if form == "pdf":
            from carelane.report.document.pdf import document_pdf  # noqa: PLC0415

            return document_pdf(document)
        from carelane.report.document.html import document_html  # noqa: PLC0415

        return document_html(document).encode("utf-8", "backslashreplace")
    except ImportError as error:
        hint = f"pip install 'carelane[{part}]', or choose --format text"
        raise BadSetting(f"the {form} letter needs the {part} part, which is not installed", hint=hint) from error
