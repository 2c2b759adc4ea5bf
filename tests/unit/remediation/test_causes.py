"""The canonical causes: complete, closed and found by id."""

import re

import pytest

from carelane.domain.campaign import Registration
from carelane.domain.errors import CatalogueError, UnknownName
from carelane.domain.fields import get_text
from carelane.remediation import causes as module
from carelane.remediation.causes import FAMILIES, OPT_IN_METHODS, REMEDIES, UNCOVERED, WEBSITE, Cause, cause, causes

CAUSES = [pytest.param(item, id=item.id) for item in causes().values()]


def test_the_public_contract_has_ninety_one_ids():
    assert len(causes()) == 91
    assert all(re.fullmatch(r"[a-z0-9]+(-[a-z0-9]+)*", name) for name in causes())


@pytest.mark.parametrize("item", CAUSES)
def test_a_cause_explains_itself_in_sentences(item: Cause):
    assert not item.title.endswith(".")
    for text in (item.meaning, item.fix):
        assert text.endswith(".")
        assert not re.search(r"\b(?:simply|just)\b", text, re.IGNORECASE)


@pytest.mark.parametrize("item", CAUSES)
def test_a_cause_keeps_to_the_closed_lists(item: Cause):
    assert item.family in FAMILIES
    assert item.remedy in REMEDIES
    assert item.uncovered in {"", *UNCOVERED}


@pytest.mark.parametrize("item", CAUSES)
def test_every_field_of_a_cause_can_be_read_from_a_registration(item: Cause):
    for path in item.fields:
        if path not in {WEBSITE, OPT_IN_METHODS}:
            assert get_text(Registration(), path) == ""


def test_only_causes_without_content_name_no_field():
    assert {item.id for item in causes().values() if not item.fields} == {"unspecified", "process-status"}
    assert {item.id for item in causes().values() if item.uncovered == "no-content"} == {
        "unspecified",
        "process-status",
    }


def test_a_cause_without_a_fault_has_no_remedy_and_the_others_have_one():
    for item in causes().values():
        assert (item.remedy == "none") == (item.uncovered == "no-content")


def test_what_a_text_can_show_must_be_shown_by_a_rule():
    unable = {item.id: item.uncovered for item in causes().values() if item.uncovered not in {"", "no-content"}}
    assert unable == {
        "website-bad-reputation": "needs-website",
        "brand-ein-reuse": "needs-provider",
    }


def test_samples_stand_for_all_five():
    assert cause("sample-missing-brand").fields == ("sample1", "sample2", "sample3", "sample4", "sample5")


def test_a_misspelt_id_is_answered_with_the_nearest():
    with pytest.raises(UnknownName) as caught:
        cause("cta-no-freqency")
    assert "cta-no-frequency" in caught.value.hint


GOOD = {
    "family": '"cta"', "title": '"A"', "meaning": '"B."', "fix": '"C."', "fields": '["messageFlow"]',
    "remedy": '"edit"', "uncovered": '""',
}  # fmt: skip


def _load(tmp_path, monkeypatch, **changed: str) -> dict[str, Cause]:
    lines = [f"{key} = {value}" for key, value in (GOOD | changed).items() if value]
    file = tmp_path / "causes.toml"
    file.write_text("[a-cause]\n" + "\n".join(lines), encoding="utf-8")
    monkeypatch.setattr(module, "_FILE", file)
    return dict(causes.__wrapped__())


def test_a_complete_entry_is_read(tmp_path, monkeypatch):
    assert _load(tmp_path, monkeypatch)["a-cause"] == Cause(
        id="a-cause", family="cta", title="A", meaning="B.", fields=("messageFlow",), remedy="edit", fix="C."
    )


@pytest.mark.parametrize(
    ("changed", "says"),
    [
        ({"remedy": '"edits"'}, "edits"),
        ({"family": '"ctas"'}, "ctas"),
        ({"uncovered": '"needs-luck"'}, "needs-luck"),
        ({"fields": '["message_flow"]'}, "message_flow"),
        ({"title": ""}, "title"),
        ({"fixes": '"x"'}, "fixes"),
        ({"uncovered": '"needs-website"', "beyond": '"x"'}, "beyond"),
    ],
)
def test_an_entry_that_contradicts_the_lists_is_refused(tmp_path, monkeypatch, changed, says):
    with pytest.raises(CatalogueError, match=says):
        _load(tmp_path, monkeypatch, **changed)
