"""No rule on a whole registration crashes, whatever stands in its fields, and every span lies inside its field."""

from dataclasses import fields

from hypothesis import given, settings
from hypothesis import strategies as st

from carelane.domain.brand import Brand
from carelane.domain.campaign import Campaign, OtherTexts, Registration
from carelane.domain.fields import get_text
from carelane.domain.opt_in import CustomerTextsFirst, Keyword, WebForm
from carelane.rules.registry import entries
from carelane.services.check_campaign import check_campaign
from carelane.services.findings import Strictness

_OURS = frozenset(name for name, entry in entries().items() if entry.family == "campaign")
_PIECES = (
    "Acme", "Acme Dental", "[Brand]", "{name}", "Reply STOP to opt out.", "HELP", "STOP", "https://acme.example/x",
    "http://", "[", "]", "://", "@", "office@acme.example", "614-555-0142", "no links", "No marketing.", "20% off",
    "your code is 123456", "reminder of your visit", "US", "OH", "12-3456789", "MIXED", "CUSTOMER_CARE",
    "must be 21", "loan", "text JOIN to", "su pedido", "\u0130", "\ufb01", "\U0001f527", "\n", " ", ".",
)  # fmt: skip
_TEXT = st.one_of(st.lists(st.sampled_from(_PIECES), max_size=12).map(" ".join), st.text(max_size=60))
_FLAG = st.sampled_from([None, True, False])
_LIST = st.lists(_TEXT, max_size=4).map(tuple)


def _strategy(annotation: object) -> st.SearchStrategy[object]:
    if annotation == "bool | None" or annotation == bool | None:
        return _FLAG
    return _LIST if "tuple" in str(annotation) else _TEXT


_BRANDS = st.builds(Brand, **{item.name: _strategy(item.type) for item in fields(Brand)})
_CAMPAIGNS = st.builds(Campaign, **{item.name: _strategy(item.type) for item in fields(Campaign)})
_TEXTS = st.builds(OtherTexts, **{item.name: _TEXT for item in fields(OtherTexts)})
_METHODS = st.lists(
    st.one_of(st.builds(WebForm, url=_TEXT), st.builds(Keyword, keyword=_TEXT), st.builds(CustomerTextsFirst)),
    max_size=3,
).map(tuple)


@settings(deadline=None)
@given(
    registration=st.builds(
        Registration, _BRANDS, _CAMPAIGNS, _METHODS, _TEXTS, provider=st.just(""), template=st.booleans()
    ),
    provider=st.sampled_from(["tcr", "ringcentral", "twilio", "aws"]),
)
def test_any_registration_is_checked_without_a_crash(registration: Registration, provider: str) -> None:
    report = check_campaign(registration, provider=provider, strictness=Strictness.THOROUGH)
    assert [failure for failure in report.failures if failure.rule in _OURS] == []
    for found in (each for each in report.findings if each.rule in _OURS):
        for path, span in ((found.field, found.span), *(((found.fix.field, found.fix.span),) if found.fix else ())):
            if span is not None and not path.startswith("optInMethods"):
                assert span.end <= len(get_text(registration, path)), (found.rule, path, span)
