"""The trigger gate decides which rules run; it must never change what is found."""

from hypothesis import given, settings
from hypothesis import strategies as st

from carelane.domain.finding import Finding
from carelane.domain.target import TEXT_KINDS, Target
from carelane.rules.registry import entries
from carelane.rules.rule import Example
from carelane.rules.runner import Runner
from tests.rules.marks import context_of, unmark

_RUNNER = Runner()
_TEXTS = sorted(
    {
        unmark(example.text)[0]
        for entry in entries().values()
        for example in (*entry.rule.non_compliant, *entry.rule.compliant)
        if isinstance(example, Example)
    }
)
_WORDS = sorted({word for text in _TEXTS for word in text.split()})


def _without_gate(text: str, kind: Target, example: Example) -> list[Finding]:
    return list(_RUNNER.check_text(text, kind, context_of(example), gate=False).findings)


def test_gating_changes_no_finding_in_any_example_as_any_kind_of_text() -> None:
    checked = 0
    for text in _TEXTS:
        for kind in TEXT_KINDS:
            context = Example("")
            gated = _RUNNER.check_text(text, kind, context_of(context))
            assert list(gated.findings) == _without_gate(text, kind, context), (kind, text)
            checked += 1
    assert checked > 100


@settings(deadline=None)
@given(
    words=st.lists(st.sampled_from(_WORDS or ["text"]), min_size=1, max_size=30),
    kind=st.sampled_from(TEXT_KINDS),
    use_case=st.sampled_from(["CUSTOMER_CARE", "MARKETING", "2FA", ""]),
)
def test_gating_changes_no_finding_in_texts_made_of_the_rules_own_words(
    words: list[str], kind: Target, use_case: str
) -> None:
    text = " ".join(words)
    example = Example("", use_case=use_case)
    gated = _RUNNER.check_text(text, kind, context_of(example))
    assert list(gated.findings) == _without_gate(text, kind, example)
    assert not gated.failures


@settings(deadline=None)
@given(text=st.text(max_size=300), kind=st.sampled_from(TEXT_KINDS))
def test_no_rule_crashes_and_spans_lie_inside_the_text_whatever_the_unicode(text: str, kind: Target) -> None:
    checked = _RUNNER.check_text(text, kind, context_of(Example("")))
    assert not checked.failures
    for finding in checked.findings:
        if finding.span is not None:
            assert 0 <= finding.span.start <= finding.span.end <= len(text)
        if finding.fix is not None:
            assert finding.fix.span.end <= len(text)
