"""The website check as a whole: verdicts, tables, what to paste, and that nothing a site holds breaks it."""

import json
from dataclasses import replace
from typing import Any

from hypothesis import given, settings
from hypothesis import strategies as st

from carelane.domain.campaign import Registration
from carelane.domain.finding import Severity
from carelane.domain.site import (
    Block,
    Control,
    FetchState,
    Form,
    FormField,
    Link,
    LinkTarget,
    Page,
    PageRole,
    SitePicture,
)
from carelane.formats.campaign_file import load_registration
from carelane.rules.picture.fixture import picture_from
from carelane.rules.picture.issue import SiteIssue
from carelane.rules.picture.view import SiteView
from carelane.rules.registry import Entry, entries
from carelane.rules.runner import Runner
from carelane.rules.site_runner import judge_site
from carelane.rules.website._examples import BRAND, FORM, GOOD, HOME, PRIVACY, TERMS, flow
from carelane.services.contexts import context_for, profile_for
from carelane.services.findings import Strictness
from carelane.services.site_check.check_site import check_site
from carelane.services.site_check.report import SiteReport
from tests.rules.marks import AS_OF


def checked(pages: dict[str, Any], campaign: dict[str, Any] | None = None, provider: str = "") -> SiteReport:
    registration = load_registration(json.dumps({"carelane": 1, **campaign})).registration if campaign else None
    return check_site(picture_from(pages), registration, provider=provider, as_of=AS_OF)


def rules(report: SiteReport) -> set[str]:
    return {each.finding.rule for each in report.findings if each.finding.severity is not Severity.ADVICE}


def test_a_site_in_order_is_go_with_and_without_a_registration() -> None:
    assert rules(checked(GOOD)) == set()
    told = checked(GOOD, flow("Tenants tick the optional, unticked box on https://mapleridgepm.example/contact."))
    assert rules(told) == set()
    assert told.verdict == "go"


def test_the_tables_say_what_was_found_of_each_form() -> None:
    form = checked(GOOD).forms[0]
    assert (form.consent, form.phone_required, form.sent_empty) == ("box", False, True)
    assert not form.boxes[0].ticked
    assert form.boxes[0].missing == ()


def test_a_phone_field_for_calls_gets_three_ways_out_with_html_to_paste() -> None:
    pages = {**GOOD, "/contact": {"form": ("text: Name", "phone: Phone *")}}
    pages["/privacy"] = f"{PRIVACY}\nConsent for SMS communication is not collected through our website."
    report = checked(pages, BRAND)
    finding = next(each for each in report.findings if each.finding.rule == "site-form-without-consent")
    assert len(finding.pastes) == 3
    label, box, form = (paste.text for paste in finding.pastes)
    assert "calls only" in label or "for calls" in label
    assert 'type="checkbox"' in box
    assert " checked" not in box
    assert " required" not in box
    assert "<form" in form
    assert all(paste.true_only_if for paste in finding.pastes)
    assert "below the field “Phone”" in finding.pastes[1].where
    assert "did not satisfy reviewers" in finding.finding.what


def test_the_paste_links_to_the_pages_that_were_found() -> None:
    report = checked({**GOOD, "/contact": {"form": ("phone: Phone",)}}, BRAND)
    finding = next(each for each in report.findings if each.finding.rule == "site-form-without-consent")
    assert 'href="https://mapleridgepm.example/privacy"' in finding.pastes[1].text


def test_a_form_that_the_registration_names_as_the_opt_in_weighs_more() -> None:
    pages = {**GOOD, "/contact": {"form": ("text: Name", "phone: Phone")}}
    plain = checked(pages)
    named = checked(pages, flow("Tenants opt in by ticking the box at https://mapleridgepm.example/contact."))
    weight = {
        report: next(
            each.finding.severity for each in each_report.findings if each.finding.rule == "site-form-without-consent"
        )
        for report, each_report in (("plain", plain), ("named", named))
    }
    assert weight == {"plain": Severity.WARNING, "named": Severity.BLOCKER}


def test_sharing_statements_are_found_on_pages_that_are_no_policy() -> None:
    pages = {
        **GOOD,
        "/sms": {"text": "# Texts\nWe may share your mobile number with affiliates and marketing partners."},
    }
    found = [each for each in checked(pages).findings if each.finding.rule == "policy-shares-data"]
    assert [each.place.page for each in found] == ["https://mapleridgepm.example/sms"]
    assert found[0].place.quote.startswith("We may share")


def test_refused_content_anywhere_on_the_site_is_reported_once() -> None:
    pages = {
        **GOOD,
        "/shop": "# Our shop\nCBD gummies and THC vape carts are in stock. Buy now.",
        "/b": "CBD gummies on sale.",
    }
    found = [each for each in checked(pages).findings if each.finding.rule == "cannabis-content"]
    assert len(found) == 1


def test_an_innocent_page_is_no_refused_business() -> None:
    pages = {
        **GOOD,
        "/blog": "# Spring\nWeed control for lawns. Bar stools for a shotgun house. No smoking.",
    }
    assert rules(checked(pages)) == set()


def test_instructions_and_blanks_that_were_left_in_are_found_with_their_words() -> None:
    pages = {
        **GOOD,
        "/privacy": f"{PRIVACY}\nPlease add the following language to your privacy policy. [Company Name] cares.",
    }
    found = {each.finding.rule: each.place.quote for each in checked(pages).findings}
    assert "policy-instructions-left" in found
    assert found["policy-template-left"] == "[Company Name]"


def test_a_missing_clause_says_after_which_heading_it_belongs() -> None:
    pages = {**GOOD, "/privacy": PRIVACY.replace("Text messaging opt-in data and consent are excluded", "Nothing is")}
    pages["/privacy"] = pages["/privacy"].replace(" or text messaging consent", "")
    found = [each for each in checked(pages).findings if each.finding.rule == "policy-consent-not-excluded"]
    assert found
    assert found[0].place.after == "Text messages"
    assert "Text messages" in found[0].pastes[0].where


def test_the_provider_decides_the_weight_where_its_profile_says_so() -> None:
    pages = {**GOOD, "/contact": {"form": ("text: Name", "phone: Phone")}}
    weights = {
        provider: next(
            each.finding.severity
            for each in checked(pages, provider=provider).findings
            if each.finding.rule == "site-form-without-consent"
        )
        for provider in ("tcr", "ringcentral")
    }
    assert weights == {"tcr": Severity.WARNING, "ringcentral": Severity.BLOCKER}


def test_the_hash_is_over_what_was_read_and_changes_with_it() -> None:
    assert checked(GOOD).digest == checked(GOOD).digest
    assert checked(GOOD).digest != checked({**GOOD, "/": HOME + " More."}).digest


def test_a_rule_that_crashes_is_reported_and_the_others_still_run() -> None:
    def broken(view: SiteView) -> list[SiteIssue]:
        raise ZeroDivisionError(view.picture.site)

    known = dict(entries())
    known["site-thin"] = Entry(replace(known["site-thin"].rule, check_site=broken), "website")
    registration = Registration()
    context = context_for(registration, profile_for("")[0], AS_OF)
    judged = judge_site(picture_from({"/": HOME}), None, context, Runner(rules=known))
    assert [failure.rule for failure in judged.failures] == ["site-thin"]
    assert "mapleridge" not in judged.failures[0].error
    assert "site-policy-missing" in {each.finding.rule for each in judged.findings}


TEXTS = st.one_of(
    st.text(max_size=60),
    st.sampled_from(
        (
            *PRIVACY.split("\n"),
            *TERMS.split("\n"),
            *HOME.split("\n"),
            *FORM,
            "Text JOIN to 555-0142",
            "[x]",
            "saved:///",
        )
    ),
)
ADDRESSES = st.one_of(
    st.sampled_from(
        (
            "https://a.example/",
            "https://a.example/contact",
            "saved:///index.html",
            "http://b.example/x?y",
            "",
            "[",
            "http://[",
        )
    ),
    st.text(max_size=20),
)
LINKS = st.builds(Link, TEXTS, ADDRESSES, st.booleans(), st.none() | st.integers(0, 3))
FIELDS = st.builds(
    FormField, control=st.sampled_from(Control), name=TEXTS, label=TEXTS, described=TEXTS, beside=TEXTS,
    placeholder=TEXTS,
    required=st.booleans(), ticked=st.booleans(), hidden=st.booleans(), options=st.lists(TEXTS, max_size=2).map(tuple),
    links=st.lists(LINKS, max_size=2).map(tuple), selector=TEXTS, step=st.integers(1, 3),
    looks_like_phone=st.booleans(),
)  # fmt: skip
FORMS = st.builds(
    Form, number=st.integers(0, 5), fields=st.lists(FIELDS, max_size=4).map(tuple), text=TEXTS, title=TEXTS,
    where=st.sampled_from(("page", "iframe", "popup", "widget")),
)  # fmt: skip
BLOCKS = st.builds(
    Block,
    TEXTS,
    st.sampled_from(("p", "h1", "h2", "li", "footer")),
    st.lists(TEXTS, max_size=2).map(tuple),
    TEXTS,
    st.booleans(),
)
PAGES = st.builds(
    Page, address=ADDRESSES, asked=ADDRESSES, state=st.sampled_from(FetchState), status=st.integers(0, 600),
    role=st.sampled_from(PageRole), title=TEXTS, language=TEXTS, redirects=st.lists(ADDRESSES, max_size=2).map(tuple),
    forms=st.lists(FORMS, max_size=2).map(tuple), links=st.lists(LINKS, max_size=2).map(tuple),
    blocks=st.lists(BLOCKS, max_size=5).map(tuple), by_script=st.booleans(), words=st.integers(0, 500), note=TEXTS,
)  # fmt: skip
TARGETS = st.builds(
    LinkTarget,
    ADDRESSES,
    ADDRESSES,
    st.sampled_from(FetchState),
    st.lists(ADDRESSES, max_size=1).map(tuple),
    TEXTS,
    TEXTS,
)
PICTURES = st.builds(
    SitePicture, site=ADDRESSES, pages=st.lists(PAGES, max_size=4).map(tuple),
    links=st.lists(TARGETS, max_size=2).map(tuple),
    certificate=TEXTS, rendered=st.booleans(),
)  # fmt: skip
FLOWS = st.sampled_from(
    (
        "",
        "Tenants tick the optional, unticked box on https://a.example/contact or sign on paper.",
        'The box reads "I agree to receive text messages from A about my repair, as it needs." on our contact page',
        "Customers text JOIN to 555-0142 as our website says; we do not collect numbers on our website.",
    )
)


@settings(deadline=None, max_examples=60)
@given(picture=PICTURES, said=FLOWS, is_registered=st.booleans())
def test_judging_never_crashes_whatever_a_site_holds(picture: SitePicture, said: str, is_registered: bool) -> None:
    registration = None
    if is_registered:
        registration = load_registration(json.dumps({"carelane": 1, **flow(said)})).registration
    report = check_site(picture, registration, as_of=AS_OF, strictness=Strictness.THOROUGH)
    assert report.failures == ()
    assert report.verdict in {"stop", "review", "go"}
    for each in report.findings:
        assert each.finding.field == each.place.name
        assert each.finding.citations


def test_an_invitation_to_text_a_word_is_judged_where_it_stands() -> None:
    pages = {**GOOD, "/texts": "# Frost warnings\nText FROST to 555-0142 to hear from Maple Ridge Property Management."}
    found = [each for each in checked(pages, BRAND).findings if each.place.page.endswith("/texts")]
    assert {"invitation-missing-stop", "invitation-missing-rates"} <= {each.finding.rule for each in found}
    assert found[0].place.after == "Frost warnings"


def test_an_invitation_in_the_foot_of_a_page_breaks_nothing() -> None:
    assert checked({**GOOD, "/": f"{HOME}\n@ Text JOIN to 555-0142"}).failures == ()


def test_what_is_sold_counts_in_full_on_any_page_and_what_is_mentioned_does_not() -> None:
    def severities(words: str) -> set[Severity]:
        report = checked({**GOOD, "/services": f"# Services\nWe clean ducts.\n{words}"})
        return {each.finding.severity for each in report.findings if each.finding.rule.endswith("-content")}

    assert severities("We also carry THC gummies. Order online for pickup.") == {Severity.BLOCKER}
    assert severities("We do not sell THC gummies. We sell smoke detectors.") <= {Severity.WARNING, Severity.ADVICE}
    assert severities("We cool the wine shop on Main Street.") == {Severity.WARNING}
    assert severities("The casino's kitchen is one of those that we clean.") <= {Severity.WARNING, Severity.ADVICE}


def test_one_sentence_that_makes_two_claims_with_one_answer_stands_once_in_the_report() -> None:
    told = checked(
        {"/": HOME, "/contact": {"form": ("phone: Phone",)}}, flow("Tenants tick the optional box on /contact.")
    )
    assert [each.state.value for each in told.claims].count("contradicted") == 1
