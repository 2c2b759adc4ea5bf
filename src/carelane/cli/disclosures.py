"""`carelane disclosures`: the exact words that people agree to, kept and listed.

Decides: how words are given on the command line. Leaves alone: what they have to hold (`services.consent.disclosures`).
"""

from typing import Annotated

import typer

from carelane.cli.consent_place import DataFolder, WorkspaceName, command_line, moment_given, opened, workspace_called
from carelane.cli.output import one_of, read_standard_input, say, write

disclosures = typer.Typer(name="disclosures", help="The exact words that people agree to.", no_args_is_help=True)


@disclosures.command("add")
def add(
    text: Annotated[str, typer.Argument(help="The exact words; - reads standard input.")],
    *,
    place: Annotated[
        str, typer.Option(help="Where they stand: web_form, paper, verbal, keyword_ad, preference_page, confirmation.")
    ],
    stream: Annotated[str, typer.Option(help="What they ask consent for: the id of a stream.")] = "care",
    written: Annotated[
        bool, typer.Option("--written", help="Consent in writing, as texts that sell need it (47 CFR 64.1200(f)(9)).")
    ] = False,
    language: Annotated[str, typer.Option(help="en or es.")] = "en",
    since: Annotated[str, typer.Option(help="Since when they are shown (default: now).")] = "",
    until: Annotated[str, typer.Option(help="Until when they were shown, for words of the past.")] = "",
    workspace: WorkspaceName = "",
    data: DataFolder = "",
) -> None:
    """Keep the words, if they hold what they have to; their id is what an opt-in names."""
    from carelane.domain.consent import ConsentLevel  # noqa: PLC0415  keeps the start short
    from carelane.services.consent.disclosures.register import (  # noqa: PLC0415
        KINDS,
        RegisterDisclosure,
        register_disclosure,
    )

    one_of(place, tuple(KINDS), "--place")
    words = read_standard_input().strip("\n") if text == "-" else text
    with opened(data) as services:
        command = RegisterDisclosure(
            workspace_called(workspace, services).id,
            words,
            place,
            stream,
            level=ConsentLevel.EXPRESS_WRITTEN if written else ConsentLevel.EXPRESS,
            language=language,
            since=moment_given(since),
            until=moment_given(until),
        )
        kept = register_disclosure(
            command,
            command_line(),
            setup=services.consent_setup,
            campaigns=services.campaigns,
            workspaces=services.workspaces,
            clock=services.clock,
        )
    write(f"{kept.disclosure.id}\n")
    say(f"kept: gives {kept.disclosure.level.replace('_', ' ')} consent to {kept.disclosure.stream}")
    for each in kept.findings:
        say(f"{each.severity.value}: {each.what} ({each.rule})")


@disclosures.command("list")
def every(*, workspace: WorkspaceName = "", data: DataFolder = "") -> None:
    """List the words, the newest first: id, place, stream, level, since, until."""
    with opened(data) as services:
        kept = services.consent_setup.disclosures(workspace_called(workspace, services).id)
    for each in kept:
        until = each.until.isoformat() if each.until else "in force"
        write(
            f"{each.id}\t{each.place}\t{each.stream}\t{each.level}\t{each.language}\t{each.since.isoformat()}\t{until}\n"
        )
