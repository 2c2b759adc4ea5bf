"""`carelane rules`: the list of rules."""

from typing import Annotated

import typer

from carelane.cli.output import one_of, print_json, write


def rules(
    *,
    family: Annotated[str, typer.Option(help="Only this family.")] = "",
    output: Annotated[str, typer.Option("--format", help="text or json.")] = "text",
) -> None:
    """List the rules: id, severity, what each is about. `carelane explain RULE` says more."""
    from carelane.rules.registry import FAMILIES, entries  # noqa: PLC0415  keeps the start short

    one_of(output, ("text", "json"), "--format")
    if family:
        one_of(family, FAMILIES, "--family")
    chosen = [entry for entry in entries().values() if not family or entry.family == family]
    if output == "json":
        from carelane.report.explain import rule_data  # noqa: PLC0415

        print_json({"carelane": 1, "rules": [rule_data(entry) for entry in chosen]})
        return
    width = max((len(entry.rule.id) for entry in chosen), default=0)
    lines: list[str] = []
    for name in dict.fromkeys(entry.family for entry in chosen):
        lines.extend(("", f"{name}:"))
        lines.extend(
            f"  {entry.rule.id:<{width}}  {entry.rule.severity.value:<7}  {entry.rule.title}"
            for entry in chosen
            if entry.family == name
        )
    lines.extend(("", f"{len(chosen)} rules. `carelane explain RULE` shows why, sources and examples."))
    write("\n".join(lines).lstrip("\n") + "\n")
