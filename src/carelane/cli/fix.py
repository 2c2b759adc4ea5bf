"""`carelane fix`: from a rejection to exact edits of a campaign file, shown first, applied on request.

Decides: where the rejection comes from, and that --apply writes everything or nothing.
Leaves alone: the plan (`services/plan_corrections.py`).
"""

from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from carelane.cli.output import day, one_of, print_json, read_standard_input, say, wants_colour, write, write_data

if TYPE_CHECKING:
    from collections.abc import Callable

    from carelane.domain.campaign import Registration
    from carelane.formats.campaign_file import Loaded
    from carelane.remediation.rejection.reading import RejectionReading
    from carelane.services.correction.plan import Plan

_FINAL = 12
_LONGEST_NUMBER = 6  # digits of the number of an edit


def fix(
    file: Annotated[str, typer.Argument(help="The campaign file that was declined.")],
    *,
    rejection: Annotated[
        str,
        typer.Option(
            help="The answer you got: the text, @FILE, or - for standard input (default: the last declined one that "
            "`carelane attempts` keeps)."
        ),
    ] = "",
    provider: Annotated[str, typer.Option(help="Whose answer it is (default: what the file says).")] = "",
    confirm: Annotated[
        list[str] | None, typer.Option("--confirm", help="Confirm a statement by its id; may be repeated.")
    ] = None,
    pick: Annotated[
        str, typer.Option("--pick", help="Take only these edits, by the numbers that the plan shows: 1,3,5.")
    ] = "",
    apply: Annotated[bool, typer.Option("--apply", help="Write the corrections; a backup is kept.")] = False,
    undo: Annotated[bool, typer.Option("--undo", help="Take the last --apply back.")] = False,
    output: Annotated[str, typer.Option("--format", help="text, json or html.")] = "text",
    as_of: Annotated[str, typer.Option("--as-of", help="Judge by the rules and fees of this day (YYYY-MM-DD).")] = "",
) -> None:
    """Plan the correction of a declined campaign: each demand, where it shows, the edit, what only you know."""
    from carelane.domain.errors import BadSetting  # noqa: PLC0415  keeps the start short
    from carelane.formats.campaign_file import load_registration  # noqa: PLC0415
    from carelane.services.plan_corrections import facts_writer, plan_corrections  # noqa: PLC0415

    one_of(output, ("text", "json", "html"), "--format")
    if file in ("", "-"):
        raise BadSetting("fix needs a file, not standard input", hint="save the campaign as a file first")
    path = Path(file)
    if undo:
        if apply or rejection or confirm or pick:
            raise BadSetting("--undo stands alone", hint="leave out the other options")
        _take_back(path)
        return
    loaded = load_registration(path)
    numbers = _numbers(pick)
    reading = _reading(rejection, provider, loaded.registration, path)
    if reading.nothing_to_correct:
        _print_approval(reading, output)
        return
    profile = _profile_name(provider)

    def plan_of(registration: "Registration", chosen: frozenset[int] | None = None) -> "Plan":
        return plan_corrections(
            registration, reading, provider=profile, as_of=day(as_of), name=file, write=facts_writer(profile),
            pick=chosen,
        )  # fmt: skip

    confirmed = _confirmed(loaded.registration, confirm or [], plan_of)
    plan = plan_of(confirmed, numbers)
    if apply:
        _refuse_other_campaign(plan)
        if plan.is_final:
            say("Nothing was written: this cannot be registered, and other words would only hide it.")
        else:
            _apply(path, loaded, plan)
    _print(plan, output, applied=apply)
    raise typer.Exit(_FINAL if plan.is_final else plan.after.exit_code)


def _confirmed(
    registration: "Registration", ids: list[str], plan_of: "Callable[[Registration], Plan]"
) -> "Registration":
    """The campaign with these statements confirmed as well: open questions of its plan, and what they lead to.

    Raises:
        UnknownName: the plan does not ask that; the hint lists what it asks.
    """
    from carelane.domain.errors import UnknownName  # noqa: PLC0415

    left = [name for name in dict.fromkeys(ids) if name not in registration.facts.confirmed]
    while left:
        asked = [claim.statement.id for claim in plan_of(registration).claims if not claim.confirmed]
        known = [name for name in left if name in asked]
        if not known:
            listed = ", ".join(dict.fromkeys(asked)) or "this plan states nothing that has to be confirmed"
            raise UnknownName(f"no open question of this plan is called {left[0]!r}", hint=f"to confirm: {listed}")
        facts = registration.facts
        registration = replace(registration, facts=replace(facts, confirmed=(*facts.confirmed, *known)))
        left = [name for name in left if name not in known]
    return registration


def _numbers(pick: str) -> frozenset[int] | None:
    """The numbers of edits, None where none are given.

    Raises:
        BadSetting: something else than numbers with commas between them.
    """
    from carelane.domain.errors import BadSetting  # noqa: PLC0415

    if not pick:
        return None
    parts = [part.strip() for part in pick.split(",")]
    if not all(part.isascii() and part.isdecimal() and len(part) <= _LONGEST_NUMBER for part in parts):
        raise BadSetting(f"--pick {pick!r} is no list of edit numbers", hint="write --pick 1,3,5")
    return frozenset(int(part) for part in parts)


def _profile_name(provider: str) -> str:
    """The profile of whoever answered; "" (what the file says) where we have none for them."""
    from carelane.services.contexts import profile_for  # noqa: PLC0415

    profile, note = profile_for(provider)
    if note:
        say(f"note: {note}")
    return profile.name if provider and not note else ""


def _reading(rejection: str, provider: str, registration: "Registration", path: Path) -> "RejectionReading":
    from carelane.cli.kept_attempts import kept_reading  # noqa: PLC0415
    from carelane.domain.errors import UnreadableFile  # noqa: PLC0415
    from carelane.formats.syntax.source_text import read_bytes, to_text  # noqa: PLC0415
    from carelane.remediation.rejection.reading import RejectionReading  # noqa: PLC0415
    from carelane.services.read_rejection import read_rejection  # noqa: PLC0415

    if not rejection:
        none = "No rejection was given (--rejection), and no declined answer on record is open: the check alone speaks."
        return kept_reading(path, provider, registration) or RejectionReading("", notes=(none,))
    text = rejection
    if rejection == "-":
        text = read_standard_input()
    elif rejection.startswith("@"):
        if not rejection[1:]:
            raise UnreadableFile("the name of the rejection's file is empty", hint="write --rejection @answer.txt")
        text = to_text(read_bytes(Path(rejection[1:])), rejection[1:])
    return read_rejection(text, provider or registration.provider, registration)


def _refuse_other_campaign(plan: "Plan") -> None:
    """An answer about another campaign must not change this one."""
    from carelane.domain.errors import BadSetting  # noqa: PLC0415

    ours, theirs = plan.before.registration.campaign.campaign_id, plan.reading.campaign_ids
    if len(set(theirs)) > 1:
        raise BadSetting(
            f"the rejection is about several campaigns ({', '.join(dict.fromkeys(theirs))}); nothing was changed",
            hint="give the answer to this campaign alone",
        )
    if ours and theirs and ours.casefold() != theirs[0].casefold():
        raise BadSetting(
            f"the rejection is about campaign {theirs[0]}, the file is campaign {ours}; nothing was changed",
            hint="use the file of that campaign, or correct campaignId in this one",
        )


def _apply(path: Path, loaded: "Loaded", plan: "Plan") -> None:
    from carelane.cli.undoing import apply_text  # noqa: PLC0415
    from carelane.domain.errors import BadSetting, UnreadableFile  # noqa: PLC0415
    from carelane.formats.campaign_file import rewrite  # noqa: PLC0415
    from carelane.formats.syntax.source_text import read_bytes, to_text  # noqa: PLC0415

    if plan.registration == loaded.registration:
        say("Nothing to write: there is no correction that can be made without you.")
        return
    if not path.is_file():
        raise UnreadableFile(f"{path} is no ordinary file and cannot be written back", hint="leave out --apply")
    text, is_same_format = rewrite(loaded, plan.registration)
    if to_text(read_bytes(path), str(path)) != loaded.text:
        raise UnreadableFile(f"{path} was changed by somebody else meanwhile", hint="run it again")
    written = path if is_same_format else path.with_suffix(".carelane.yaml")
    if written != path and written.exists():
        raise BadSetting(
            f"{written} exists already, and what stands in it would be lost",
            hint=f"go on with that file (carelane fix {written} ...), or move it away",
        )
    backup = apply_text(path, text, written)
    kept = f"backup: {backup}" if backup else f"the original {path} is untouched"
    say(f"written: {written} ({kept}; `carelane fix {path} --undo` takes it back)")


def _take_back(path: Path) -> None:
    from carelane.cli.undoing import undo  # noqa: PLC0415

    written, was_restored = undo(path)
    say(f"restored: {written}" if was_restored else f"removed: {written} (it was new)")


def _print_approval(reading: "RejectionReading", output: str) -> None:
    """An approval needs no plan, and changes nothing."""
    if output == "json":
        print_json({"carelane": 1, "tasks": [], "applied": False, "notes": list(reading.notes)})
    else:
        say("\n".join([*reading.notes, "Nothing was planned and nothing was written."]))


def _print(plan: "Plan", output: str, *, applied: bool) -> None:
    if output == "json":
        from carelane.report.plan_json import plan_data  # noqa: PLC0415

        print_json(plan_data(plan, applied=applied))
    elif output == "html":
        try:
            from carelane.report.plan_page import plan_page  # noqa: PLC0415
        except ImportError as error:
            from carelane.domain.errors import BadSetting  # noqa: PLC0415

            hint = "pip install 'carelane[web]', or choose --format text"
            raise BadSetting("the HTML plan needs the web part, which is not installed", hint=hint) from error
        write_data(plan_page(plan, done=applied))
    else:
        from carelane.report.plan import plan_text  # noqa: PLC0415

        write(plan_text(plan, colour=wants_colour(), done=applied))
