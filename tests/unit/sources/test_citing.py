"""Citations: the strongest first, three a requirement, and never about the wrong kind of text."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from carelane.domain.errors import UnknownName
from carelane.domain.target import Target
from carelane.sources import Cite, citations, fits, requirement, requirements, source, sources

SOME_REQUIREMENTS = st.lists(st.sampled_from(sorted(requirements())), max_size=6, unique=True).map(tuple)
SOME_CITES = st.lists(st.builds(Cite, st.sampled_from(sorted(sources())), st.just("says so")), max_size=3).map(tuple)
KINDS = st.one_of(st.none(), st.sampled_from(list(Target)))


def test_a_citation_says_who_says_what_where_and_when() -> None:
    first = citations(("CTA-23",))[0]
    assert first.source == "ecfr-64-1200"
    assert first.authority == "law"
    assert first.url.startswith("https://www.ecfr.gov/")
    assert first.date == source("ecfr-64-1200").date
    assert first.says == requirement("CTA-23").statement
    assert first.requirement == "CTA-23"


def test_law_comes_before_hearsay() -> None:
    authorities = [citation.authority for citation in citations(("FRM-07", "OUT-04"))]
    assert authorities[0] == "law"
    assert authorities[-1] == "vendor"


def test_at_most_three_sources_of_a_requirement_are_shown_and_the_weakest_go() -> None:
    assert len(requirement("UC-07").sources) > 3
    shown = [citation.source for citation in citations(("UC-07",))]
    assert shown == ["bradley-v-dentalplans", "ctia-principles-2023", "justcall-campaign-types"]


def test_a_requirement_about_another_kind_of_text_is_left_out() -> None:
    shown = {citation.requirement for citation in citations(("SMP-01", "CON-22"), kind=Target.SAMPLE)}
    assert shown == {"SMP-01"}


def test_when_none_fits_all_are_cited() -> None:
    """A rule that also looks at live messages still says on whose authority, though the source speaks of samples."""
    shown = {citation.requirement for citation in citations(("SMP-08",), kind=Target.MESSAGE)}
    assert shown == {"SMP-08"}


def test_a_description_is_the_campaign_description() -> None:
    assert fits(requirement("DSC-03"), Target.DESCRIPTION)
    assert not fits(requirement("DSC-03"), Target.CTA)


def test_a_campaign_rule_may_cite_anything() -> None:
    assert fits(requirement("BRD-08"), Target.CAMPAIGN)
    assert fits(requirement("TIM-01"), None)


def test_a_source_can_be_cited_directly() -> None:
    cited = citations((), (Cite("s0-customer-care-guide", "this word sets off filters"),))
    assert [(citation.source, citation.says, citation.requirement) for citation in cited] == [
        ("s0-customer-care-guide", "this word sets off filters", "")
    ]


def test_an_unknown_requirement_or_source_is_not_passed_over() -> None:
    with pytest.raises(UnknownName):
        citations(("CTA-00",))
    with pytest.raises(UnknownName):
        citations((), (Cite("nobody", "nothing"),))


def test_the_answer_is_kept() -> None:
    assert citations(("CTA-01",), (), Target.CTA) is citations(("CTA-01",), (), Target.CTA)


@given(ids=SOME_REQUIREMENTS, extra=SOME_CITES, kind=KINDS)
def test_citations_are_sorted_by_authority_and_repeat_nothing(
    ids: tuple[str, ...], extra: tuple[Cite, ...], kind: Target | None
) -> None:
    cited = citations(ids, extra, kind)
    ranks = [source(citation.source).authority.rank for citation in cited]
    assert ranks == sorted(ranks)
    assert len(set(cited)) == len(cited)
    assert {citation.requirement for citation in cited} <= {*ids, ""}
    assert bool(cited) == bool(ids or extra)


@pytest.mark.parametrize("requirement_id", sorted(requirements()))
def test_every_requirement_can_be_cited(requirement_id: str) -> None:
    assert 1 <= len(citations((requirement_id,))) <= 3
