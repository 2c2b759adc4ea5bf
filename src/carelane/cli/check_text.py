"""`carelane check-text`: judge one text, or many in bulk."""

from typing import TYPE_CHECKING, Annotated

import typer

from carelane.cli.output import day, one_of, print_json, read_standard_input, wants_colour, write

if TYPE_CHECKING:
    from carelane.services.findings import TextReport


def check_text(
    text: Annotated[str, typer.Argument(help="The text; - reads standard input.")] = "",
    *,
    kind: Annotated[
        str, typer.Option("--as", help="What the text is: sample, message, first_message, optin_message, ...")
    ] = "sample",
    use_case: Annotated[
        str, typer.Option("--use-case", help="Registered use case, for example CUSTOMER_CARE (default: unknown).")
    ] = "",
    brand: Annotated[
        list[str] | None, typer.Option("--brand", help="A name of the sender; may be given several times.")
    ] = None,
    website: Annotated[str, typer.Option(help="The sender's website.")] = "",
    provider: Annotated[str, typer.Option(help="Judge for this provider.")] = "",
    template: Annotated[bool, typer.Option("--template", help="Placeholders are expected.")] = False,
    context: Annotated[
        str,
        typer.Option(
            help="What led to the text: reply_to_inbound (it answers what the customer asked), after_transaction, none."
        ),
    ] = "none",
    jsonl: Annotated[
        str, typer.Option("--jsonl", help="Check many: a file of JSON lines with id and text; - reads standard input.")
    ] = "",
    suggest: Annotated[
        bool, typer.Option("--suggest", help="With --jsonl: add what is left of a message without what sells.")
    ] = False,
    only: Annotated[
        str, typer.Option("--only", help="With --jsonl: marketing, to answer nothing else, several times as fast.")
    ] = "",
    output: Annotated[str, typer.Option("--format", help="text or json (one text only).")] = "text",
    strictness: Annotated[str, typer.Option(help="normal, or thorough to see low-confidence advice too.")] = "normal",
    as_of: Annotated[str, typer.Option("--as-of", help="Judge by the rules of this day (YYYY-MM-DD).")] = "",
) -> None:
    """Check one text (a sample, a reply, a call to action, a form, a policy), or many with --jsonl."""
    from carelane.services.check_text import check_text as run  # noqa: PLC0415  keeps the start short
    from carelane.services.findings import Strictness  # noqa: PLC0415

    level = Strictness(one_of(strictness, tuple(Strictness), "--strictness"))
    _refuse_together(jsonl, text, output, suggest=suggest, only=only)
    if jsonl:
        from carelane.cli.bulk import check_lines  # noqa: PLC0415

        check_lines(
            jsonl, kind=kind, use_case=use_case, brand=tuple(brand or ()), website=website, provider=provider,
            template=template, context=context, as_of=day(as_of), strictness=level, suggest=suggest,
            only_marketing=bool(only),
        )  # fmt: skip
        return
    report = run(
        read_standard_input() if text == "-" else text, kind=kind, use_case=use_case, brand=tuple(brand or ()),
        website=website, provider=provider, template=template, as_of=day(as_of), strictness=level, situation=context,
        suggest=True,
    )  # fmt: skip
    _print(report, output)
    raise typer.Exit(report.exit_code)


def _refuse_together(jsonl: str, text: str, output: str, *, suggest: bool, only: str) -> None:
    """Options that exclude each other, or need --jsonl."""
    from carelane.domain.errors import BadSetting  # noqa: PLC0415

    one_of(output, ("text", "json"), "--format")
    one_of(only, ("", "marketing"), "--only")
    if jsonl:
        from carelane.cli.json_lines import refuse_with_lines  # noqa: PLC0415

        refuse_with_lines({"a text": text, "--format": output != "text"})
    if not jsonl and (suggest or only):
        wrong = "--suggest" if suggest else "--only"
        raise BadSetting(f"{wrong} goes with --jsonl", hint="one text is always checked whole, with a suggestion")


def _print(report: "TextReport", output: str) -> None:
    if output == "json":
        from carelane.report.json_v1 import text_report_data  # noqa: PLC0415

        print_json(text_report_data(report))
    else:
        from carelane.report.text import text_report  # noqa: PLC0415

        write(text_report(report, colour=wants_colour()))
