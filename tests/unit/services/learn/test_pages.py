"""The page models: complete, and true to the data."""

import pytest

from carelane.domain.errors import UnknownName
from carelane.remediation.codes import codes
from carelane.rules.registry import FAMILIES, entries
from carelane.services.learn.code_dictionary import code_page, code_rows, listed
from carelane.services.learn.error_list import error_kinds
from carelane.services.learn.question import question, topics
from carelane.services.learn.rule_pages import EMPTY, families, parts_of, rule_page
from carelane.services.learn.source_shelf import counts, source_shelf
from carelane.sources import LEARN, TOOLS, answers, sources

PAGES = ("learn/codes", "learn/rules", "learn/glossary", "learn/sources")


def known_place(place: str) -> bool:
    if place in (*TOOLS, *PAGES):
        return True
    kind, _, name = place.removeprefix(LEARN).partition("/")
    if kind == "questions":
        return name in answers()
    if kind == "rules":
        return name in entries()
    provider, _, code = name.partition("/")
    return kind == "codes" and any(entry.family == provider and entry.code == code for entry in codes())


def test_every_step_leads_to_a_page_that_exists() -> None:
    lost = [(entry.id, step.to) for entry in answers().values() for step in entry.steps if not known_place(step.to)]
    assert lost == []
    assert not known_place("learn/codes/telnyx/99999")


def test_every_question_stands_under_one_topic() -> None:
    assert sorted(entry.id for topic in topics() for entry in topic.answers) == sorted(answers())


def test_the_stock_question_shows_both_sides_and_the_claim() -> None:
    page = question("do-i-need-stocks")
    assert [who.id for who, _ in page.claims] == ["s3-opt-in-checkbox-thread"]
    assert [claim.verdict for _, claims in page.claims for claim in claims] == ["No better source says so."]
    assert len(page.disputes[0].sides) == 2
    assert page.disputes[0].advice
    ranks = [source.authority.rank for source in page.sources]
    assert ranks == sorted(ranks)


def test_every_code_has_a_page_that_names_it() -> None:
    for entry in codes():
        page = code_page(entry.family, entry.code)
        assert entry in [meaning.code for meaning in page.meanings]
        assert all(meaning.reasons for meaning in page.meanings)


def test_the_same_number_at_another_provider_is_named() -> None:
    page = code_page("telnyx", "861")
    assert len(page.meanings) == sum(entry.family == "telnyx" and entry.code == "861" for entry in codes())
    assert all("/telnyx/" not in row.place for row in page.elsewhere)
    assert page.elsewhere


def test_codes_are_found_by_number_by_words_and_within_a_provider() -> None:
    assert {row.code for row in code_rows("(861)")} == {"861"}
    assert all(row.place.startswith("learn/codes/twilio/") for row in code_rows("privacy policy", "twilio"))
    assert code_rows("privacy policy", "twilio")
    assert len(code_rows("", "aws")) == sum(entry.family == "aws" for entry in codes())
    assert len(code_rows()) == len(codes())
    assert code_rows("zzzzqqq") == ()


def test_the_providers_count_every_code() -> None:
    assert sum(entry.count for entry in listed()) == len(codes()) == counts()["codes"]


@pytest.mark.parametrize(("provider", "code"), [("telnyx", "nope"), ("nobody", "861")])
def test_a_code_that_does_not_exist_is_told(provider: str, code: str) -> None:
    with pytest.raises(UnknownName):
        code_page(provider, code)


def test_a_provider_without_codes_is_told() -> None:
    with pytest.raises(UnknownName):
        code_rows("", "nobody")


def test_every_rule_stands_in_a_family_with_a_name() -> None:
    assert [family.id for family in families()] == list(FAMILIES)
    assert sum(len(family.entries) for family in families()) == len(entries())


def test_every_rule_shows_examples_of_both_kinds() -> None:
    for rule_id in entries():
        page = rule_page(rule_id)
        assert page.bad, rule_id
        assert page.good, rule_id
        for shown in page.bad:
            assert shown.fields or shown.rest or any(part.marked for part in shown.parts), rule_id
        for shown in page.good:
            assert not any(part.marked for part in shown.parts), rule_id


def test_a_registration_shows_first_what_tells_its_examples_apart() -> None:
    page = rule_page("too-few-samples")
    for shown in (*page.bad, *page.good):
        assert 0 < len(shown.fields) < len(shown.rest) + len(shown.fields)
        assert any("sample" in name for name, _ in shown.fields)
    assert any(words == EMPTY for shown in page.bad for _, words in shown.fields)


def test_marks_become_parts_and_a_gap_says_what_it_is() -> None:
    assert [(part.text, part.marked) for part in parts_of("A «b» c")] == [("A ", False), ("b", True), (" c", False)]
    assert [(part.text, part.marked) for part in parts_of("A «»")] == [("A ", False), ("missing here", True)]
    assert list(parts_of("")) == []


def test_every_source_stands_on_the_shelf_once_and_names_its_questions() -> None:
    rows = [row for group in source_shelf() for row in group.rows]
    assert sorted(row.source.id for row in rows) == sorted(sources())
    thread = next(row for row in rows if row.source.id == "s4-opt-in-sms-thread")
    assert "are-our-contacts-opted-in" in [name for name, _ in thread.questions]


def test_the_rules_that_cite_a_source_are_counted() -> None:
    ctia = next(row for group in source_shelf() for row in group.rows if row.source.id == "ctia-principles-2023")
    from_explain = sum(
        any(cited.source == "ctia-principles-2023" for cited in rule_page(name).citations) for name in entries()
    )
    assert ctia.rules >= from_explain > 10


def test_every_error_is_listed_once() -> None:
    slugs = [kind.slug for kind in error_kinds()]
    assert len(set(slugs)) == len(slugs)
    assert {"unknown-name", "campaign-file"} <= set(slugs)
