"""`carelane ask`: a plain answer to a question about registering, with its sources."""

from typing import Annotated

import typer

from carelane.cli.output import one_of, print_json, say, write

NOTHING_FOUND = 3
OTHERS = 3  # of each kind, beside the best answer


def ask(
    words: Annotated[list[str] | None, typer.Argument(help="Your question, or a word or code from it.")] = None,
    *,
    answer_id: Annotated[str, typer.Option("--id", help="The answer of this id, without a search.")] = "",
    output: Annotated[str, typer.Option("--format", help="text or json.")] = "text",
) -> None:
    """Answer a question about registering and texting: who says what, where sources disagree, what to do next."""
    from carelane.domain.errors import BadSetting  # noqa: PLC0415  keeps the start short
    from carelane.report.answers import answers_data, answers_text, found_text  # noqa: PLC0415
    from carelane.services.learn.question import question  # noqa: PLC0415
    from carelane.services.learn.shelf import best, find  # noqa: PLC0415

    one_of(output, ("text", "json"), "--format")
    asked = " ".join(words or ())
    if not asked.strip() and not answer_id:
        raise BadSetting("no question was asked", hint='for example: carelane ask "do I need stocks to be approved"')
    groups = () if answer_id else find(asked, most=OTHERS)
    names = (answer_id,) if answer_id else tuple(hit.thing.place.rpartition("/")[2] for hit in best(asked, OTHERS))
    pages = tuple(question(name) for name in names)
    if output == "json":
        print_json(answers_data(asked, pages, groups))
    elif groups and groups[0].kind != "question":
        write(found_text(groups))
    elif pages:
        write(answers_text(pages[0], groups))
    if not pages and not groups:
        if output == "text":
            say("Nothing fits these words. Try fewer or other words, or `carelane explain CODE` for a code.")
        raise typer.Exit(NOTHING_FOUND)
