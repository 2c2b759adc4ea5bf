"""Features of a text decide which rules run: they may promise too much, never too little."""

import pytest

from carelane.language.normalise import fold
from carelane.profiles.profile import load_profile, profile_names
from carelane.rules.features import FEW_CHARACTERS, MANY_CHARACTERS, Feature, features_of

TEXTS_WITH_LIMITS = ("description", "messageFlow", "sample1", "optinMessage", "optoutMessage", "helpMessage")


@pytest.mark.parametrize(
    ("text", "features"),
    [
        ("Your visit is on Monday at nine, see you there.", set()),
        ("Your visit is on Monday.", {Feature.SHORT}),
        ("  Your visit is on Monday." + " " * 40, {Feature.SHORT, Feature.LENGTH_CHANGED}),
        ("Your visit to the café is on Monday at nine o'clock.", {Feature.BEYOND_ASCII}),
        ("é" * 71, {Feature.BEYOND_ASCII, Feature.SEVERAL_SEGMENTS}),
        ("a" * 160, set()),
        ("a" * 161, {Feature.SEVERAL_SEGMENTS}),
        ("[" + "a" * 100, {Feature.SEVERAL_SEGMENTS}),
        ("a" * 251, {Feature.SEVERAL_SEGMENTS, Feature.LONG}),
        ("CALL US BACK TODAY I'LL wait for you until nine o'clock", {Feature.CAPITALS}),
        ("your f r e e gift is waiting for you at the counter", {Feature.TRICKS, Feature.LENGTH_CHANGED}),
        ("your gift is waiting for you  at the counter till six", {Feature.LENGTH_CHANGED}),
    ],
)
def test_a_text_has_the_features_that_show_at_a_glance(text: str, features: set[Feature]) -> None:
    bits = features_of(fold(text))
    assert {feature for feature in Feature if bits & feature} == features


def test_every_limit_of_a_provider_lies_outside_the_ordinary_lengths() -> None:
    for name in profile_names():
        limits = load_profile(name).limits
        for field in TEXTS_WITH_LIMITS:
            if field in limits:
                limit = limits[field]
                assert limit.minimum <= FEW_CHARACTERS
                assert min(limit.maximum or 1_000, limit.warn_over or 1_000) >= MANY_CHARACTERS
