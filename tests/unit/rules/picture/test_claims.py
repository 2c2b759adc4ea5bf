"""What a registration claims about the website, and what the website shows of it."""

import json
from typing import Any

import pytest

from carelane.domain.site import Page
from carelane.formats.campaign_file import load_registration
from carelane.rules.picture.claims import Claim, ClaimKind, claims_of, paths_in
from carelane.rules.picture.documents import same_page
from carelane.rules.picture.fixture import picture_from
from carelane.rules.picture.forms import phone_forms
from carelane.rules.picture.lookups import ClaimState, Looked, look_up
from carelane.rules.website._examples import BOX, GOOD, HOME, PRIVACY


def claims(flow: str, **more: Any) -> tuple[Claim, ...]:
    given = {"carelane": 1, "campaign": {"usecase": "CUSTOMER_CARE", "messageFlow": flow}, **more}
    return claims_of(load_registration(json.dumps(given)).registration)


def looked(flow: str, pages: dict[str, Any] = GOOD, **more: Any) -> dict[ClaimKind, Looked]:
    picture = picture_from(pages)
    return {each.claim.kind: each for each in look_up(claims(flow, **more), picture, tuple(phone_forms(picture.pages)))}


def test_a_flow_gives_its_pages_and_what_it_says_of_the_box() -> None:
    found = claims(
        "Tenants tick an optional, unchecked box on https://mapleridgepm.example/contact. Privacy policy: "
        "https://mapleridgepm.example/privacy. Terms: https://mapleridgepm.example/terms."
    )
    kinds = {claim.kind for claim in found}
    assert kinds == {
        ClaimKind.OPT_IN_PAGE, ClaimKind.PRIVACY_PAGE, ClaimKind.TERMS_PAGE, ClaimKind.BOX, ClaimKind.BOX_UNTICKED,
        ClaimKind.BOX_OPTIONAL,
    }  # fmt: skip


def test_what_is_signed_at_the_counter_cannot_be_seen() -> None:
    found = looked("Tenants sign a paper form at the front desk.")
    assert {each.state for each in found.values()} == {ClaimState.NOT_VISIBLE}


def test_two_policies_in_one_sentence_are_each_claimed_at_their_own_address() -> None:
    flow = "See our Privacy Policy (https://a.example/privacy) and Terms (https://a.example/texting)."
    assert {(claim.kind, claim.about) for claim in claims(flow)} == {
        (ClaimKind.PRIVACY_PAGE, "https://a.example/privacy"),
        (ClaimKind.TERMS_PAGE, "https://a.example/texting"),
    }


def test_the_box_of_a_paper_form_is_not_looked_for_on_the_website() -> None:
    flow = "Tenants sign a paper form. The box is optional and for text messages only. See https://a.example/form.pdf ."
    kinds = {claim.kind for claim in claims(flow)}
    assert ClaimKind.OFF_SITE in kinds
    assert not kinds & {ClaimKind.BOX, ClaimKind.BOX_OPTIONAL, ClaimKind.BOX_TEXTS_ONLY, ClaimKind.OPT_IN_PAGE}


def test_a_box_on_paper_and_one_on_the_website_are_looked_for() -> None:
    flow = "Tenants sign a paper form or tick the optional box on our website at https://a.example/contact ."
    assert {ClaimKind.BOX, ClaimKind.OPT_IN_PAGE} <= {claim.kind for claim in claims(flow)}


def test_a_box_is_found_with_its_words() -> None:
    found = looked("On https://mapleridgepm.example/contact stands an optional checkbox.")
    assert found[ClaimKind.BOX].state is ClaimState.FOUND
    assert "text messages from Maple Ridge" in found[ClaimKind.BOX].why
    assert found[ClaimKind.BOX].place.form == 1


@pytest.mark.parametrize(
    ("box", "kind"),
    [
        (BOX.replace("[ ]", "[x]"), ClaimKind.BOX_UNTICKED),
        (f"{BOX} *", ClaimKind.BOX_OPTIONAL),
        ("text: Message", ClaimKind.BOX),
    ],
)
def test_a_form_that_shows_the_opposite_contradicts(box: str, kind: ClaimKind) -> None:
    pages = {**GOOD, "/contact": {"form": ("text: Name", "phone: Phone", box)}}
    found = looked("On https://mapleridgepm.example/contact stands an optional, unticked checkbox.", pages)
    assert found[kind].state is ClaimState.CONTRADICTED


def test_a_page_that_is_not_there_contradicts_and_one_that_was_not_read_says_nothing() -> None:
    flow = "Tenants tick the box at https://mapleridgepm.example/sms."
    gone = looked(flow, {**GOOD, "/sms": {"state": "not_found", "status": 404}})
    unread = looked(flow, {**GOOD, "/sms": {"state": "not_read"}})
    assert gone[ClaimKind.OPT_IN_PAGE].state is ClaimState.CONTRADICTED
    assert unread[ClaimKind.OPT_IN_PAGE].state is ClaimState.NOT_READ


def test_no_numbers_on_the_website_is_contradicted_by_a_form_that_asks_for_one() -> None:
    flow = "We do not collect phone numbers on our website; customers text us first."
    asks = looked(flow, {"/": HOME, "/contact": {"form": ("phone: Phone",)}})
    for_calls = looked(flow, {"/": HOME, "/contact": {"form": ("phone: Phone (calls only)",)}})
    assert asks[ClaimKind.NO_FORM].state is ClaimState.CONTRADICTED
    assert for_calls[ClaimKind.NO_FORM].state is ClaimState.FOUND


def test_quoted_words_are_found_though_a_comma_differs_and_contradicted_where_others_stand() -> None:
    words = (
        BOX.removeprefix("[ ] ")
        .replace("[Privacy Policy](/privacy)", "Privacy Policy")
        .replace("[Terms](/terms)", "Terms")
    )
    assert looked(f'The box on our contact page reads "{words}"')[ClaimKind.WORDS].state is ClaimState.FOUND
    other = words.replace(
        "Message frequency varies. Message and data rates may apply.", "Up to nine texts each week, free of cost."
    )
    assert looked(f'The box on our contact page reads "{other}"')[ClaimKind.WORDS].state is ClaimState.CONTRADICTED


def test_a_published_number_is_found_in_any_spelling() -> None:
    method = {"method": "customer_texts_first", "published": [{"place": "page", "where": "contact page"}]}
    more = {"optInMethods": [method]}
    given = {"carelane": 1, "campaign": {"usecase": "CUSTOMER_CARE", "numbers": ["+12175550142"]}, **more}
    registration = load_registration(json.dumps(given)).registration
    picture = picture_from({"/": HOME, "/privacy": PRIVACY})
    found = look_up(claims_of(registration), picture, ())
    assert [each.state for each in found if each.claim.kind is ClaimKind.NUMBER] == [ClaimState.FOUND]


def test_a_saved_page_is_known_by_its_place_in_the_folder() -> None:
    page = Page("saved:///contact/index.html")
    assert same_page(page, "https://mapleridgepm.example/contact/")
    assert same_page(page, "mapleridgepm.example/contact")
    assert not same_page(page, "https://mapleridgepm.example/about")


def test_a_form_that_a_script_brings_in_and_nobody_saw_is_neither_there_nor_missing() -> None:
    pages = {"/": HOME, "/contact": {"text": HOME, "needs_script": "a form of HubSpot that a script brings in"}}
    flow = "Tenants tick an optional box on https://mapleridgepm.example/contact ."
    found = looked(flow, pages)
    assert {found[kind].state for kind in (ClaimKind.OPT_IN_PAGE, ClaimKind.BOX)} == {ClaimState.NOT_READ}
    assert "HubSpot" in found[ClaimKind.BOX].why


def test_a_page_named_by_its_path_alone_is_a_claim_like_one_named_in_full() -> None:
    found = looked("Tenants tick a box on our contact page at /contact. Privacy policy at /privacy and terms at /gone.")
    assert found[ClaimKind.OPT_IN_PAGE].state is ClaimState.FOUND
    assert found[ClaimKind.PRIVACY_PAGE].state is ClaimState.FOUND
    assert found[ClaimKind.TERMS_PAGE].state is ClaimState.NOT_FOUND
    assert found[ClaimKind.BOX].place.page.endswith("/contact")


@pytest.mark.parametrize("flow", ["Text and/or call us", "4 msgs /month", "his /her number", "SMS /text", "open 24/7"])
def test_a_slash_between_words_names_no_page(flow: str) -> None:
    assert paths_in(flow) == ()
