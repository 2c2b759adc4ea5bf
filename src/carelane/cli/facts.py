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
    from carelane.wording.written import Statement, Written


def facts_command(
    file: Annotated[str, typer.Argument(help="A campaign file.")],
    *,
    set_: Annotated[
        list[str] | None, typer.Option("--set", help="NAME=VALUE, without asking; may be repeated.")
    ] = None,
    confirm: Annotated[
        list[str] | None,
        typer.Option("--confirm", help="Confirm a statement, or a group of them, by its name; may be repeated."),
    ] = None,
    claims: Annotated[
        bool, typer.Option("--claims", help="Go through what the texts claim and nobody has confirmed.")
    ] = False,
    listing: Annotated[bool, typer.Option("--list", help="Show facts and statements; change nothing.")] = False,
) -> None:
    """Ask a dozen questions about the business and keep the answers in the campaign file."""
    from carelane.cli.repair import save_changed  # noqa: PLC0415  keeps the start of other commands short
    from carelane.services.interview.claim_questions import ids_of  # noqa: PLC0415
    from carelane.services.interview.facts_sheet import set_facts  # noqa: PLC0415
    from carelane.services.write_texts import confirm as confirmed  # noqa: PLC0415

    item = own_file(file)
    changed = item.registration
    if listing:
        write(_listed(changed))
        return
    if set_ or confirm or claims:
        changed = set_facts(changed, _pairs(set_ or []))
        known = _statements(changed)
        if confirm:
            changed = confirmed(changed, ids_of(confirm, known), known=known)
        if claims:
            changed = confirmed(changed, _said_true(changed, known), known=known)
    else:
        changed = _asked(changed)
    if changed == item.registration:
        say("Nothing changed.")
    else:
        save_changed(file, item, changed)
    _say_next(file, changed)


def _texts(registration: "Registration") -> "tuple[Written, ...]":
    from carelane.services.write_texts import write_texts  # noqa: PLC0415  keeps the start short

    return write_texts(registration, languages=registration.facts.languages or ("en",))


def _statements(registration: "Registration") -> "tuple[Statement, ...]":
    from carelane.services.write_texts import statements  # noqa: PLC0415  keeps the start short

    return statements(_texts(registration))


def _say_next(file: str, registration: "Registration") -> None:
    """How much is left to confirm, and what to do next."""
    from carelane.services.open_claims import is_settled  # noqa: PLC0415  keeps the start short

    known = _statements(registration)
    left = sum(not is_settled(state, registration) for state in known)
    if left:
        say(f"{left} of {len(known)} statements are left to confirm: carelane facts {file} --claims")
    say(f"next: carelane write {file} --apply")


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


def _said_true(registration: "Registration", known: "tuple[Statement, ...]") -> tuple[str, ...]:
    """The open statements that the owner says are true, asked group by group."""
    from carelane.services.interview.claim_questions import claim_questions, said_true  # noqa: PLC0415
    from carelane.services.interview.interview import HOW_TO, Interview  # noqa: PLC0415  keeps the start short
    from carelane.services.open_claims import is_settled  # noqa: PLC0415

    left = tuple(state for state in known if not is_settled(state, registration))
    if not left:
        say("Everything that the texts claim is confirmed, or follows from the facts.")
        return ()
    for line in HOW_TO[:2]:
        say(line)
    interview = Interview(
        ask, say, retries=standard_input().isatty(), questions=claim_questions(left, _texts(registration))
    )
    interview.run()
    for state in left:
        if interview.answers.get(state.id) is False:
            say(f"not so: {state.true_only_if}. {state.how or 'Change the texts that say it.'}")
    return said_true(interview.answers, left)


def _listed(registration: "Registration") -> str:
    from carelane.report.texts import claims_text  # noqa: PLC0415
    from carelane.services.interview.fact_questions import fact_questions  # noqa: PLC0415
    from carelane.services.interview.facts_sheet import answers_of  # noqa: PLC0415

    answers = answers_of(registration.facts)
    lines = ["Facts:"]
    for question in fact_questions(registration):
        answer = answers.get(question.id)
        told = "?" if answer is None else ", ".join(answer) if isinstance(answer, tuple) else str(answer)
        lines.append(f"  {question.id:18} {told}")
    return "\n".join([*lines, "", *claims_text(_statements(registration), registration)]) + "\n"
