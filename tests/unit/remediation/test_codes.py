"""Rejection codes: every one is complete, and is found however it is written."""

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from carelane.domain.errors import CatalogueError, UnknownName
from carelane.remediation.causes import cause
from carelane.remediation.code_files import EVIDENCE, NO_SOURCE, RESUBMISSION, Code, read_codes
from carelane.remediation.codes import codes, find_codes

CODES = codes()


def labels(code: str, provider: str = "") -> list[str]:
    return [item.provider for item in find_codes(code, provider)]


def test_no_provider_has_a_code_twice():
    pairs = [(item.provider, item.code) for item in CODES]
    assert len(pairs) == len(set(pairs)) == 505


def test_every_cause_of_a_code_exists_and_its_fields_carry_over():
    for item in CODES:
        fields = {path for cause_id in item.causes for path in cause(cause_id).fields}
        assert set(item.fields) == fields, item.code


def test_every_code_keeps_to_the_closed_lists():
    for item in CODES:
        assert item.resubmission in RESUBMISSION
        assert item.evidence in EVIDENCE


def test_every_code_cites_a_source_unless_nothing_was_found():
    for item in CODES:
        assert bool(item.source_url) == (item.evidence != NO_SOURCE), item.code
        for address in (item.source_url, *item.other_sources):
            assert re.match(r"(https?://[a-z0-9]|public-file:\d+$)|$", address), address
            assert "{" not in address


def test_titles_are_short_and_fixes_and_notes_are_sentences():
    for item in CODES:
        assert 5 <= len(item.title) <= 70, item.title
        assert not item.title.endswith(".")
        for text in (item.fix, item.note):
            assert not text or text.endswith((".", ")")), text


def test_dates_are_iso_dates_or_months():
    for item in CODES:
        for date in (item.source_date, item.since, item.retired):
            assert re.fullmatch(r"(20\d\d-\d\d(-\d\d)?)?", date), (item.code, date)


def test_a_final_code_offers_no_second_try():
    for item in CODES:
        if item.resubmission == "no":
            assert not re.search(r"\bresubmit\b|send (?:it|the campaign) again\b", item.fix), item.code


def test_every_code_is_found_by_its_own_label():
    for item in CODES:
        assert item in find_codes(item.code, item.provider)
        assert item in find_codes(item.code)


def test_a_number_with_several_meanings_gives_all_of_them():
    assert labels("1001") == ["Infobip", "Plivo"]


def test_a_provider_narrows_a_number_to_its_own_meaning():
    assert labels("1001", "PLIVO") == ["Plivo"]


def test_the_family_name_stands_for_all_lists_of_a_provider():
    assert labels("30545", "twilio") == ["Twilio (shared 305xx)"]
    assert labels("30505", "Twilio") == ["Twilio (toll-free)"]


def test_the_current_meaning_comes_before_the_older_one():
    assert labels("803", "telnyx") == ["Telnyx", "Telnyx (older page)"]


def test_ringcentral_shows_the_codes_of_its_reviewers():
    assert labels("861", "ringcentral")[0] == "Telnyx"
    assert labels("2117", "ringcentral") == ["Bandwidth (DCA1 pre-vetting)"]
    assert labels("CR4005", "ringcentral") == ["Sinch"]


def test_a_provider_that_has_the_code_itself_is_not_mixed_with_its_reviewers():
    assert all("RingCentral" in label for label in labels("601", "ringcentral"))


def test_a_rebrand_without_the_code_answers_with_the_other_lists_of_its_family():
    assert labels("9106", "telus") == ["RingCentral (page pasted by a registrant)"]


def test_one_entry_answers_for_the_numbers_that_it_joins():
    assert labels("9601", "ringcentral") == ["RingCentral (Avaya Cloud Office copy)"]


def test_a_name_whose_beginning_is_uncertain_is_found_by_its_pattern():
    (found,) = find_codes("OPT_IN_WORKFLOW_NON_COMPLIANT_CONTENT_GAMBLING", "aws")
    assert found.code == "OPT_IN_WORKFLOW_CONTENT_GAMBLING"


def test_a_pattern_does_not_push_aside_an_exact_name():
    (found,) = find_codes("TERMS_AND_CONDITIONS_ISSUES")
    assert found.code == "TERMS_AND_CONDITIONS_ISSUES"


def test_an_uncertain_name_matches_its_own_pattern():
    from fnmatch import fnmatchcase  # noqa: PLC0415

    uncertain = [item for item in CODES if item.like]
    assert uncertain
    assert all(fnmatchcase(item.code, item.like) for item in uncertain)


@pytest.mark.parametrize("shape", ["{}", " {} ", "({})", "Rejection Code: {}", "code {}", "{}.", "Error: {}", "#{}"])
@pytest.mark.parametrize("case", [str, str.lower, str.upper])
def test_the_spelling_of_a_code_does_not_matter(shape: str, case):
    assert [item.code for item in CODES if item not in find_codes(case(shape.format(item.code)))] == []


@given(st.text(max_size=30), st.text(max_size=20))
def test_any_text_gives_a_meaning_or_an_error_with_a_hint(code: str, provider: str):
    found: tuple[Code, ...] = ()
    hint = ""
    try:
        found = find_codes(code, provider)
    except UnknownName as error:
        hint = error.hint
    assert bool(found) != bool(hint)


def test_an_unknown_code_is_answered_with_the_nearest():
    with pytest.raises(UnknownName) as caught:
        find_codes("CallToActionMisingBrandName")
    assert "CallToActionMissingBrandName" in caught.value.hint


def test_a_code_of_others_is_answered_with_who_knows_it():
    with pytest.raises(UnknownName) as caught:
        find_codes("861", "plivo")
    assert "Telnyx" in caught.value.hint


def test_an_unknown_code_of_a_provider_is_answered_with_its_own_nearest():
    with pytest.raises(UnknownName) as caught:
        find_codes("CR4008", "sinch")
    assert re.search(r"CR400\d", caught.value.hint)


LIST = {
    "provider": '"P"', "family": '"plivo"', "evidence": '"published"', "sources": '["https://example.com/{code}"]',
}  # fmt: skip
CODE = {"code": '"7"', "title": '"A title"', "causes": '["non-english"]', "resubmission": '"yes"'}


def _read(tmp_path, list_: dict[str, str], code: dict[str, str]) -> list[Code]:
    def lines(table: dict[str, str]) -> str:
        return "".join(f"{key} = {value}\n" for key, value in table.items() if value)

    (tmp_path / "p.toml").write_text(f"[a]\n{lines(LIST | list_)}[[a.code]]\n{lines(CODE | code)}", encoding="utf-8")
    return list(read_codes(tmp_path))


def test_what_a_list_says_holds_for_each_of_its_codes(tmp_path):
    (item,) = _read(tmp_path, {"note": '"Of the list."', "source_date": '"2026-01"'}, {"note": '"Its own."'})
    assert item.source_url == "https://example.com/7"
    assert item.note == "Its own. Of the list."
    assert item.source_date == "2026-01"
    assert item.fix == ""


def test_a_code_may_have_sources_and_fields_of_its_own(tmp_path):
    (item,) = _read(tmp_path, {}, {"sources": '["https://example.com/a", "public-file:1"]', "fields": '["usecase"]'})
    assert (item.source_url, item.other_sources) == ("https://example.com/a", ("public-file:1",))
    assert item.fields == ("usecase",)


@pytest.mark.parametrize(
    ("list_", "code", "says"),
    [
        ({"family": '"plivos"'}, {}, "plivos"),
        ({"evidence": '"rumour"'}, {}, "rumour"),
        ({"sources": ""}, {}, "sources"),
        ({"sources": "[]"}, {}, "sources"),
        ({"colour": '"red"'}, {}, "colour"),
        ({}, {"resubmission": '"perhaps"'}, "perhaps"),
        ({}, {"causes": "[]"}, "causes"),
        ({}, {"title": ""}, "title"),
        ({}, {"fields": '["message_flow"]'}, "message_flow"),
        ({}, {"fixes": '"x"'}, "fixes"),
    ],
)
def test_an_entry_that_contradicts_the_lists_is_refused(tmp_path, list_, code, says):
    with pytest.raises(CatalogueError, match=says):
        _read(tmp_path, list_, code)


def test_an_entry_with_an_unknown_cause_is_refused(tmp_path):
    with pytest.raises(CatalogueError, match="non-englisch"):
        _read(tmp_path, {}, {"causes": '["non-englisch"]'})


def test_a_list_without_codes_is_refused(tmp_path):
    (tmp_path / "p.toml").write_text(
        '[a]\nprovider = "P"\nfamily = "plivo"\nevidence = "published"\n', encoding="utf-8"
    )
    with pytest.raises(CatalogueError, match="no codes"):
        list(read_codes(tmp_path))
