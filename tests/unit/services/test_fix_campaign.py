"""Safe edits: applied once, they stay applied; suggestions are never applied."""

from datetime import date

from hypothesis import given
from hypothesis import strategies as st

from carelane.domain.finding import FieldEdit, Span
from carelane.formats.campaign_file import load_registration
from carelane.rules.registry import entries
from carelane.rules.rule import Example
from carelane.services.demo_campaign import CAMPAIGN_FILE
from carelane.services.fix_campaign import apply_edits, fix_campaign
from tests.rules.marks import unmark

TODAY = date(2026, 11, 25)
TEXTS = sorted(
    {
        unmark(example.text)[0]
        for entry in entries().values()
        for example in (*entry.rule.non_compliant, *entry.rule.compliant)
        if isinstance(example, Example) and len(example.text) < 600
    }
)


def _edits(text: str) -> st.SearchStrategy[list[FieldEdit]]:
    place = st.integers(0, len(text))
    span = st.tuples(place, place).map(lambda ends: Span(min(ends), max(ends)))
    return st.lists(
        st.builds(FieldEdit, st.just("x"), span, st.text("ab", max_size=3), st.just(value=True)), max_size=6
    )


@given(st.data())
def test_edits_never_overlap_and_the_rest_of_the_text_stays(data: st.DataObject) -> None:
    text = data.draw(st.text("xyz ", max_size=30))
    edits = data.draw(_edits(text))
    new, count = apply_edits(text, edits)
    assert 0 <= count <= len(edits)
    assert (count == 0) == (not edits)
    if count == 1:
        edit = min(edits, key=lambda item: (item.span.start, item.span.end))
        assert new == text[: edit.span.start] + edit.replacement + text[edit.span.end :]


def test_an_edit_that_is_offered_twice_goes_in_once() -> None:
    edit = FieldEdit("x", Span(2, 2), "!", safe=True)
    assert apply_edits("ab", [edit, edit]) == ("ab!", 1)


def test_the_declined_demo_campaign_loses_its_safe_findings_and_keeps_what_only_the_owner_knows() -> None:
    registration = load_registration(CAMPAIGN_FILE).registration
    result = fix_campaign(registration, as_of=TODAY)
    assert result.applied >= 3
    safe = [finding for finding in result.after.findings if finding.fix and finding.fix.safe]
    assert safe == []
    suggestions = [finding for finding in result.before.findings if finding.fix and not finding.fix.safe]
    assert suggestions
    for path, old, new in result.changes:
        assert old != new, path


@given(st.lists(st.sampled_from(TEXTS), min_size=1, max_size=3), st.sampled_from(TEXTS), st.sampled_from(TEXTS))
def test_fixing_twice_is_the_same_as_fixing_once(samples: list[str], reply: str, flow: str) -> None:
    file = {
        "carelane": 1,
        "brand": {"displayName": "Example Plumbing", "website": "https://exampleplumbing.example"},
        "campaign": {
            "usecase": "CUSTOMER_CARE", "samples": samples, "optinMessage": reply, "helpMessage": reply,
            "optoutMessage": reply, "messageFlow": flow, "description": flow,
        },
    }  # fmt: skip
    import json  # noqa: PLC0415  only this test needs it

    once = fix_campaign(load_registration(json.dumps(file)).registration, as_of=TODAY)
    twice = fix_campaign(once.registration, as_of=TODAY)
    assert not once.after.failures
    assert twice.registration == once.registration
    assert twice.applied == 0
