"""How many samples to write, and what each of them should show.

Decides: the number (provider, use case, one for each purpose), the bounds of sub use cases, a hint for each sample.
Leaves alone: the texts themselves; a sample has to be a text as it is really sent.
"""

from collections.abc import Iterator

from carelane.profiles.profile import Profile
from carelane.profiles.use_cases import USE_CASES
from carelane.services.use_case_choice.choice import Plan, Said, SampleAdvice
from carelane.services.use_case_choice.streams import STREAMS

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
        hints=_hints(plan, number),
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


def _hints(plan: Plan, number: int) -> tuple[str, ...]:
    """One hint for each sample: first one of each purpose, then the other kinds of texts, then variations."""
    streams = _one_a_purpose_first(plan)
    found: list[str] = []
    for index in range(number):
        turn, place = divmod(index, len(streams))
        stream = STREAMS[streams[place]]
        name = "the business's name" if stream.code != "M2M" else "the sender"
        tail = " and “Reply STOP to opt out”" if index == 0 and stream.code != "M2M" else ""
        found.append(f"{stream.hint}{_OTHERWISE[min(turn, 2)]}, with {name}{tail}")
    return tuple(found)


def _one_a_purpose_first(plan: Plan) -> tuple[str, ...]:
    first: dict[str, str] = {}
    for stream in plan.streams:
        first.setdefault(STREAMS[stream].code, stream)
    return tuple(dict.fromkeys((*first.values(), *plan.streams)))
