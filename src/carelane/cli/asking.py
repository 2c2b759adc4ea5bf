"""Asking a person for one line: the prompt to standard error, the answer from standard input."""

import typer

from carelane.cli.output import say, standard_input


def ask(prompt: str) -> str:
    """One line of standard input.

    Raises:
        EndOfInput: there are no more.
    """
    from carelane.services.interview.interview import EndOfInput  # noqa: PLC0415  keeps the start short

    typer.echo(prompt, err=True, nl=False)
    line = standard_input().readline()
    if not line:
        say("")
        raise EndOfInput
    return line.decode("utf-8", errors="replace").strip("\r\n")
