"""What is taken out of the sites of the kit, against what is written down of them."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from carelane.domain.site import FetchState, PageRole
from tests.sites.seeing import page_at, seen, seen_in, shown
from tests.sites.serving import Served, serving
from tests.sites.truths import KitSite, site, sites

STATIC = [each for each in sites() if not each.needs_render]
NAMES = [each.name for each in STATIC]


@pytest.fixture(scope="module")
def served() -> Iterator[Served]:
    with serving() as running:
        yield running


@pytest.mark.parametrize("kept", STATIC, ids=NAMES)
def test_every_form_is_found_with_its_fields_required_marks_and_ticks(kept: KitSite, served: Served):
    picture = seen(kept, served)
    for true in kept.forms:
        page = page_at(picture, true.page)
        assert page is not None, true.page
        found = [(form.where, shown(form)) for form in page.forms]
        assert (true.where, true.fields) in found, found


@pytest.mark.parametrize("kept", STATIC, ids=NAMES)
def test_no_form_with_a_phone_field_is_made_up(kept: KitSite, served: Served):
    picture = seen(kept, served)
    found = sum(any(field.looks_like_phone for field in form.fields) for page in picture.pages for form in page.forms)
    assert found == sum(any(field.startswith("phone") for field in true.fields) for true in kept.forms)


@pytest.mark.parametrize("kept", STATIC, ids=NAMES)
def test_every_clause_stands_in_one_block_of_its_page(kept: KitSite, served: Served):
    picture = seen(kept, served)
    for clause in kept.clauses:
        page = page_at(picture, clause.page)
        assert page is not None, clause.page
        assert any(clause.sentence in block.text for block in page.blocks), [block.text[:90] for block in page.blocks]


@pytest.mark.parametrize("kept", [each for each in STATIC if each.forms], ids=lambda kept: kept.name)
def test_saved_pages_show_the_same_forms_without_a_network(kept: KitSite, tmp_path: Path):
    picture = seen_in(kept, tmp_path)
    found = [shown(form) for page in picture.pages for form in page.forms]
    assert [true for true in kept.forms if true.fields not in found] == []


@pytest.mark.parametrize(
    "kept", [each for each in sites() if any(true.steps > 1 for true in each.forms)], ids=lambda s: s.name
)
def test_steps_of_a_long_form_are_counted(kept: KitSite, served: Served):
    picture = seen(kept, served)
    for true in kept.forms:
        page = page_at(picture, true.page)
        assert page is not None
        assert max(field.step for form in page.forms for field in form.fields) == true.steps


def test_a_wall_and_a_sign_in_are_told_from_pages(served: Served):
    assert seen(site("ironwood-fence"), served).pages[0].state is FetchState.BLOCKED
    assert seen(site("silver-birch-portal"), served).pages[0].state is FetchState.LOGIN


def test_policy_and_terms_are_known_as_such_also_as_pdf_and_on_another_host(served: Served):
    for name in ("bright-tutoring", "policy-elsewhere", "taller-luna", "oakfield-rentals", "quarry-auto"):
        picture = seen(site(name), served)
        roles = {page.role for page in picture.pages if page.state is FetchState.OK}
        assert PageRole.PRIVACY in roles, name
        assert roles & {PageRole.TERMS, PageRole.PROGRAMME}, name


def test_a_page_without_its_script_shows_no_form(served: Served):
    picture = seen(site("react-nobox"), served)
    page = page_at(picture, "/join")
    assert page is not None
    assert page.forms == ()
