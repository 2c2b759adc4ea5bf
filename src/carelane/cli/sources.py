"""`carelane sources`: who says what, with addresses and dates."""

from typing import Annotated

import typer

from carelane.cli.output import one_of, print_json, write


def sources(
    *,
    authority: Annotated[
        str, typer.Option(help="Only this authority: law, fcc, ctia, registry, carrier, provider, ...")
    ] = "",
    output: Annotated[str, typer.Option("--format", help="text or json.")] = "text",
) -> None:
    """List the sources behind the rules: authority, title, date, address."""
    from carelane.sources import Authority  # noqa: PLC0415  keeps the start short
    from carelane.sources import sources as all_sources  # noqa: PLC0415

    one_of(output, ("text", "json"), "--format")
    if authority:
        one_of(authority, tuple(item.value for item in Authority), "--authority")
    chosen = [item for item in all_sources().values() if not authority or item.authority.value == authority]
    chosen.sort(key=lambda item: (item.authority.rank, item.id))
    if output == "json":
        print_json(
            {
                "carelane": 1,
                "sources": [
                    {
                        "id": item.id,
                        "title": item.title,
                        "authority": item.authority.value,
                        "url": item.url,
                        "date": item.date,
                        "note": item.note,
                    }
                    for item in chosen
                ],
            }
        )
        return
    lines = [
        f"{item.authority.value:<11} {item.id}\n            {item.title} ({item.date})\n            {item.url}"
        for item in chosen
    ]
    write("\n".join((*lines, "", f"{len(chosen)} sources.")) + "\n")
