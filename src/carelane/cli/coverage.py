"""`carelane coverage`: what the rules cover, and why the rest is not theirs."""

from typing import Annotated

import typer

from carelane.cli.output import one_of, print_json, write


def coverage(
    *,
    gaps: Annotated[bool, typer.Option("--gaps", help="Only entries without a rule and without a reason.")] = False,
    output: Annotated[str, typer.Option("--format", help="text or json.")] = "text",
) -> None:
    """Show which rule covers each requirement, rejection cause and demand, or why none can."""
    from carelane.services.coverage import coverage as table  # noqa: PLC0415  keeps the start short

    one_of(output, ("text", "json"), "--format")
    found = table()
    if output == "json":
        names = ("requirements", "causes", "demands")
        print_json(
            {
                "carelane": 1,
                "counts": {name: dict(count) for name, count in found.counts().items()},
                **{
                    name: [
                        {
                            "id": item.id,
                            "says": item.says,
                            "rules": list(item.rules),
                            "parts": list(item.parts),
                            "reason": item.reason,
                        }
                        for item in getattr(found, name)
                        if not gaps or item.is_gap
                    ]
                    for name in names
                },
            }
        )
        return
    lines = [
        f"{name}: "
        + ", ".join(f"{number} {reason}" for reason, number in sorted(count.items(), key=lambda item: -item[1]))
        for name, count in found.counts().items()
    ]
    items = found.gaps if gaps else (*found.requirements, *found.causes, *found.demands)
    lines.extend(
        ("", *(f"{item.id:<34} {', '.join((*item.rules, *item.parts)) or item.reason or 'GAP'}" for item in items))
    )
    write("\n".join(lines) + "\n")
