"""Field paths: every field can be read and replaced by the name that registries use."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from carelane.domain.brand import Brand
from carelane.domain.campaign import Campaign, OtherTexts, Registration
from carelane.domain.fields import (
    BRAND_FIELDS,
    CAMPAIGN_FIELDS,
    TEXT_FIELDS,
    field_rank,
    get_text,
    text_fields,
    with_value,
)
from carelane.domain.target import Target

TEXT_PATHS = [
    "description", "messageFlow", "sample1", "sample5", "optinMessage", "optoutMessage", "helpMessage",
    "privacyPolicyLink", "brand.displayName", "brand.website", *(f"texts.{name}" for name in TEXT_FIELDS),
]  # fmt: skip


@given(path=st.sampled_from(TEXT_PATHS), text=st.text(max_size=50))
def test_what_is_written_to_a_field_is_read_from_it_and_nothing_else_changes(path: str, text: str) -> None:
    before = Registration(
        Brand(company_name="Example Plumbing LLC"), Campaign(samples=("one", "two")), texts=OtherTexts()
    )
    after = with_value(before, path, text)
    assert get_text(after, path) == text
    for other in TEXT_PATHS:
        if other != path:
            assert get_text(after, other) == get_text(before, other)


@pytest.mark.parametrize("path", ["sample0", "sample6", "brand.nothing", "texts.nothing", "nothing"])
def test_a_path_that_names_no_field_is_a_key_error(path: str) -> None:
    with pytest.raises(KeyError):
        get_text(Registration(), path)
    with pytest.raises(KeyError):
        with_value(Registration(), path, "x")


def test_a_sample_beyond_the_last_one_leaves_gaps_that_are_not_shown() -> None:
    filled = with_value(Registration(), "sample3", "third")
    assert filled.campaign.samples == ("", "", "third")
    assert [(path, kind) for path, kind, _ in text_fields(filled)] == [("sample3", Target.SAMPLE)]


def test_every_attribute_of_the_model_has_a_registry_name() -> None:
    assert set(BRAND_FIELDS.values()) == set(Brand.__dataclass_fields__)
    assert set(CAMPAIGN_FIELDS.values()) == set(Campaign.__dataclass_fields__)
    assert set(TEXT_FIELDS.values()) == set(OtherTexts.__dataclass_fields__)


def test_fields_sort_as_the_form_asks() -> None:
    paths = ["brand.website", "helpMessage", "sample2", "messageFlow", "optInMethods[0].url", "usecase", "sample1"]
    assert sorted(paths, key=field_rank) == [
        "usecase", "messageFlow", "sample1", "sample2", "helpMessage", "optInMethods[0].url", "brand.website",
    ]  # fmt: skip


def test_a_sixth_sample_is_refused() -> None:
    with pytest.raises(ValueError, match="at most 5"):
        Campaign(samples=("x",) * 6)
