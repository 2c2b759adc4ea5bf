"""A name that holds a sign which separates words elsewhere is found as it is written, and put in once."""

from dataclasses import replace

import pytest

from carelane.domain.fields import text_fields
from carelane.language.names import BrandNames
from carelane.language.normalise import fold
from carelane.services.fix_campaign import fix_campaign
from carelane.services.plan_corrections import facts_writer, plan_corrections
from tests.unit.services.correction.campaigns import TODAY, declined, rejected_for

NAMES = ("A:B", "Maple: Ridge", "Oak - Elm: Homes", "Go! Plumbing", "Night|Day")


@pytest.mark.parametrize("name", NAMES)
def test_such_a_name_is_found_in_a_text(name: str) -> None:
    folded = fold(f"{name}: your order is ready.")
    assert BrandNames((name,)).find(folded)[0][0] == 0


def test_letters_of_longer_words_are_no_hit() -> None:
    assert BrandNames(("A:B",)).find(fold("aa:bb and Xa:b, 5a:bx")) == ()


@pytest.mark.parametrize("name", NAMES)
def test_such_a_name_is_put_in_once(name: str) -> None:
    given = declined()
    item = replace(given, brand=replace(given.brand, display_name=name, company_name=name))
    plan = plan_corrections(item, rejected_for(), as_of=TODAY, write=facts_writer())
    for fixed in (plan.registration, fix_campaign(item, as_of=TODAY).registration):
        for path, _, text in text_fields(fixed):
            assert text.count(f"{name}: ") <= 1, path
            assert "is it true that ?" not in text
