"""`carelane facts`: what only the owner knows, asked once and kept in the campaign file.

Decides: how facts are asked, set, listed and confirmed on the command line, and that the file is written with a backup.
Leaves alone: the questions and what is written from the answers.
"""

from typing import TYPE_CHECKING, Annotated

import typer

from carelane.cli.asking import ask
from carelane.cli.campaign_input import own_file
from carelane.cli.output import say, standard_input, write

if TYPE_CHECKING:
    from carelane.domain.campaign import Registration


def facts_command(
    file: Annotated[str, typer.Argument(help="A campaign file.")],
    *,
    set_: Annotated[
        list[str] | None, typer.Option("--set", help="NAME=VALUE, without asking; may be repeated.")
    ] = None,
    confirm: Annotated[
        list[str] | None, typer.Option("--confirm", help="Confirm a statement by its id; may be repeated.")
    ] = None,
    listing: Annotated[bool, typer.Option("--list", help="Show facts and statements; change nothing.")] = False,
) -> None:
    """Ask a dozen questions about the business and keep the answers in the campaign file."""
    from carelane.cli.repair import save_changed  # noqa: PLC0415  keeps the start of other commands short
    from carelane.services.interview.facts_sheet import set_facts  # noqa: PLC0415
    from carelane.services.write_texts import confirm as confirmed  # noqa: PLC0415
    from carelane.services.write_texts import statements, write_texts  # noqa: PLC0415

    item = own_file(file)
    changed = item.registration
    if listing:
        write(_listed(changed))
        return
    if set_ or confirm:
        changed = set_facts(changed, _pairs(set_ or []))
        if confirm:
            texts = write_texts(changed, languages=changed.facts.languages or ("en",))
            changed = confirmed(changed, confirm, known=statements(texts))
    else:
        changed = _asked(changed)
    if changed == item.registration:
        say("Nothing changed.")
        return
    save_changed(file, item, changed)
    say(f"next: carelane write {file}")


def _pairs(given: list[str]) -> dict[str, str]:
    from carelane.domain.errors import BadSetting  # noqa: PLC0415

    pairs: dict[str, str] = {}
    for item in given:
        name, mark, value = item.partition("=")
        if not mark:
            raise BadSetting(
                f"“{item}” sets nothing", hint="write --set name=value, for example --set customers=tenants"
            )
        pairs[name.strip()] = value
    return pairs


def _asked(registration: "Registration") -> "Registration":
    from carelane.services.interview.fact_questions import fact_questions  # noqa: PLC0415
    from carelane.services.interview.facts_sheet import answers_of, with_answers  # noqa: PLC0415
    from carelane.services.interview.interview import HOW_TO, Interview  # noqa: PLC0415

    for line in HOW_TO:
        say(line)
    known = {name: answer for name, answer in answers_of(registration.facts).items() if name != "confirmed"}
    interview = Interview(
        ask, say, retries=standard_input().isatty(), answers=known, questions=fact_questions(registration)
    )
    interview.run()
    return with_answers(registration, interview.answers)


def _listed(registration: "Registration") -> str:
    from carelane.services.interview.fact_questions import fact_questions  # noqa: PLC0415
    from carelane.services.interview.facts_sheet import answers_of  # noqa: PLC0415
    from carelane.services.write_texts import statements, write_texts  # noqa: PLC0415

    answers = answers_of(registration.facts)
    lines = ["Facts:"]
    for question in fact_questions(registration):
        answer = answers.get(question.id)
        told = "?" if answer is None else ", ".join(answer) if isinstance(answer, tuple) else str(answer)
        lines.append(f"  {question.id:18} {told}")
    lines.append("Statements:")
    for state in statements(write_texts(registration, languages=registration.facts.languages or ("en",))):
        mark = "x" if state.id in registration.facts.confirmed else " "
        lines.append(f"  [{mark}] {state.id}: {state.true_only_if}")
    return "\n".join(lines) + "\n"
