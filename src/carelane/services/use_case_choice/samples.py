"""How many samples to write, and what each of them should show.

Decides: the number (provider, use case, one for each purpose), the bounds of sub use cases, a hint for each sample.
Leaves alone: the texts themselves; a sample has to be a text as it is really sent.
"""

from collections.abc import Iterator

from carelane.domain.finding import Severity
from carelane.profiles.profile import Profile
from carelane.profiles.use_cases import USE_CASES
from carelane.services.use_case_choice.choice import Plan, Said, SampleAdvice
from carelane.services.use_case_choice.streams import STREAMS, Stream

_OTHERWISE = ("", " - another one, in other words", " - a third one, as it reads in the middle of a conversation")


def sample_advice(plan: Plan, profile: Profile) -> SampleAdvice:
    """The samples of one campaign."""
    use_case = USE_CASES[plan.code]
    least = max(profile.samples_min, use_case.samples_min, profile.samples_by_use_case.get(plan.code, 0))
    number = min(max(least, profile.samples_advised, len(plan.purposes)), profile.samples_max)
    return SampleAdvice(
        campaign=plan,
        number=number,
        bounds=(use_case.min_sub, use_case.max_sub),
        why=tuple(_why(plan, profile, least)),
        hints=_hints(plan, number, profile),
    )


def _why(plan: Plan, profile: Profile, least: int) -> Iterator[Said]:
    yield Said(f"{profile.title} takes {least} to {profile.samples_max} samples.", profile.sections["samples"])
    if len(plan.purposes) > 1:
        yield Said(
            "One sample for each declared sub use case is safest.",
            ("telnyx-campaign-requirements", "telnyx-dca-codes"),
        )
    for note in profile.notes_on("samples"):
        if note.conflict:
            yield Said(note.text, note.sources)


def _hints(plan: Plan, number: int, profile: Profile) -> tuple[str, ...]:
    """One hint for each sample: first one of each purpose, then the other kinds of texts, then variations."""
    streams = _one_a_purpose_first(plan)
    found: list[str] = []
    for index in range(number):
        turn, place = divmod(index, len(streams))
        stream = STREAMS[streams[place]]
        found.append(f"{stream.hint}{_OTHERWISE[min(turn, 2)]}; {_parts(stream, profile, is_first=index == 0)}")
    return tuple(found)


def _parts(stream: Stream, profile: Profile, *, is_first: bool) -> str:
    """What stands in the sample besides its matter: STOP in one, or in all where the provider declines for it."""
    if stream.code == "M2M":
        return "as it is really sent"
    parts = ["with the business's name"]
    if is_first or profile.severity.get("sample-missing-stop") is Severity.BLOCKER:
        parts.append("“Reply STOP to opt out”")
    if is_first and profile.severity.get("help-instruction-missing-in-samples") is Severity.BLOCKER:
        parts.append("“Reply HELP for help”")
    return ", ".join(parts)


def _one_a_purpose_first(plan: Plan) -> tuple[str, ...]:
    first: dict[str, str] = {}
    for stream in plan.streams:
        first.setdefault(STREAMS[stream].code, stream)
    return tuple(dict.fromkeys((*first.values(), *plan.streams)))
