"""Every text that is written passes every rule of our own check, in every provider profile and both languages."""

import re

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from carelane.domain.campaign import Registration
from carelane.domain.facts import Facts
from carelane.profiles.profile import profile_names
from carelane.wording.ask import Ask
from carelane.wording.published.generators import PUBLISHED
from tests.unit.wording.published.businesses import KINDS, businesses, complete, grave

TEXTS = [artefact for artefact in PUBLISHED if artefact in KINDS]
LANGUAGES = ("en", "es")
seeds = st.integers(0, 10**6).map(str)


@pytest.mark.parametrize("artefact", TEXTS)
@pytest.mark.parametrize("language", LANGUAGES)
@settings(max_examples=25)
@given(data=st.data())
def test_a_written_text_has_no_blocker_and_no_warning(artefact, language, data):
    # Staff are not sent marketing, so their notice is not judged as an invitation to it.
    registration = data.draw(businesses(selling=False if artefact == "employee_notice" else None))
    written = PUBLISHED[artefact](Ask(registration, language, seed=data.draw(seeds)))
    assert written.gaps == ()
    provider = data.draw(st.sampled_from(profile_names()))
    assert [(found.rule, found.what) for found in grave(written.text, KINDS[artefact], registration, provider)] == []


@pytest.mark.parametrize("artefact", TEXTS)
def test_every_phrasing_passes_in_every_profile(artefact):
    registration = complete()
    texts = {PUBLISHED[artefact](Ask(registration, seed=str(seed))).text for seed in range(40)}
    for text in texts:
        for provider in profile_names():
            assert [found.rule for found in grave(text, KINDS[artefact], registration, provider)] == []


@pytest.mark.parametrize("artefact", TEXTS)
@pytest.mark.parametrize("language", LANGUAGES)
def test_nothing_known_gives_questions_that_the_check_refuses(artefact, language):
    written = PUBLISHED[artefact](Ask(Registration(), language))
    assert {gap.fact for gap in written.gaps} >= {"brand.displayName", "facts.frequency"}
    marks = re.findall(r"\[QUESTION: [^\]]+\]", written.text)
    assert {mark.removeprefix("[QUESTION: ").removesuffix("]") for mark in marks} == {
        gap.question for gap in written.gaps
    }
    refused = {found.rule for found in grave(written.text, KINDS[artefact], Registration(), "tcr")}
    assert "question-left-open" in refused


@given(businesses(), st.sampled_from(TEXTS), seeds)
def test_a_missing_fact_is_asked_for_and_nothing_else(registration, artefact, seed):
    facts = registration.facts
    for path, changed in (("facts.topics", {"topics": ""}), ("facts.frequency", {"frequency": ""})):
        kept = {"topics": facts.topics, "frequency": facts.frequency, "policy_date": facts.policy_date, **changed}
        asked = Registration(
            registration.brand, registration.campaign, registration.opt_in_methods, facts=Facts(**kept)
        )  # fmt: skip
        gaps = {gap.fact for gap in PUBLISHED[artefact](Ask(asked, seed=seed)).gaps}
        assert gaps <= {path}
