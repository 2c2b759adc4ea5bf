"""Examples with «marks» turned into texts with spans, and run through the real runner."""

from datetime import date

from carelane.domain.finding import Finding, Span
from carelane.domain.target import Target
from carelane.profiles.profile import load_profile
from carelane.profiles.use_cases import purposes
from carelane.rules.context import Attributes, Context
from carelane.rules.rule import Example, Rule
from carelane.rules.runner import Runner
from carelane.services.contexts import brand_names

AS_OF = date(2026, 11, 25)


def unmark(marked: str) -> tuple[str, tuple[Span, ...]]:
    """The text without marks, and the marked spans in order."""
    text: list[str] = []
    spans: list[Span] = []
    start = -1
    for character in marked:
        if character == "«":
            start = len(text)
        elif character == "»":
            spans.append(Span(start, len(text)))
        else:
            text.append(character)
    return "".join(text), tuple(spans)


def kind_of(rule: Rule, example: Example) -> Target:
    return example.kind or rule.looks_at[0]


def context_of(example: Example, *, standalone: bool = False) -> Context:
    return Context(
        profile=load_profile(example.provider),
        as_of=AS_OF,
        purposes=purposes(example.use_case, ()) if example.use_case else None,
        usecase=example.use_case,
        brand=brand_names(example.brand) if example.brand else None,
        attributes=Attributes(
            embedded_link=example.embedded_link, age_gated=example.age_gated, direct_lending=example.direct_lending
        ),
        template=example.template,
        standalone=standalone,
    )


def findings_of(runner: Runner, rule: Rule, example: Example) -> tuple[Finding, ...]:
    """What this one rule finds in an example, in the order of the text."""
    text, _ = unmark(example.text)
    checked = runner.check_text(text, kind_of(rule, example), context_of(example))
    assert not checked.failures, checked.failures
    found = [finding for finding in checked.findings if finding.rule == rule.id]
    return tuple(sorted(found, key=lambda finding: finding.span or Span(0, 0)))
