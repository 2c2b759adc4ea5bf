"""`carelane explain`: a rule, a requirement, a cause, a demand, a conflict or a rejection code, with sources."""

from typing import Annotated

import typer

from carelane.cli.output import one_of, print_json, write


def explain(
    name: Annotated[str, typer.Argument(help="A rule, requirement (CTA-03), cause, demand (S0-03) or code (861).")],
    *,
    provider: Annotated[str, typer.Option(help="For codes: whose code it is.")] = "",
    output: Annotated[str, typer.Option("--format", help="text or json.")] = "text",
) -> None:
    """Explain a rule, a requirement, a rejection cause, a demand of the guides, or a rejection code."""
    from carelane.report.explain import explain_text  # noqa: PLC0415  keeps the start short
    from carelane.services.explain import look_up  # noqa: PLC0415

    one_of(output, ("text", "json"), "--format")
    found = look_up(name, provider=provider)
    if output == "json":
        from carelane.report.explain import explain_data  # noqa: PLC0415

        print_json(explain_data(found))
    else:
        write(explain_text(found))
