"""The catalogue against the collection it was made from: the same facts, in other words.

Runs where the knowledge folder is.
"""

import difflib
from pathlib import Path
from typing import Any

import pytest
import yaml

from carelane.remediation.causes import causes
from carelane.remediation.code_files import Code
from carelane.remediation.codes import codes

VERY_SHORT = 20  # characters: "Cannabis content" can hardly be said in many ways
MOST_ALIKE = 0.85
# The collection names this thread by its place in the folder; the catalogue gives its address.
ADDRESSES = {"source text S1": "https://community.ringcentral.com/questions/113438/tcr-campaign-declined.html"}
Entry = dict[str, Any]


@pytest.fixture(scope="module")
def collected(shared: Path) -> dict[str, Any]:
    text = (shared / "reference" / "rejections" / "codes.yaml").read_text(encoding="utf-8")
    loaded: dict[str, Any] = yaml.load(text, Loader=getattr(yaml, "CSafeLoader", yaml.SafeLoader))
    return loaded


@pytest.fixture(scope="module")
def pairs(collected) -> list[tuple[Code, Entry]]:
    ours = {(item.provider, item.code): item for item in codes()}
    theirs = {(entry["provider"], entry["code"]): entry for entry in collected["entries"]}
    assert set(ours) == set(theirs)
    return [(ours[key], theirs[key]) for key in theirs]


def too_alike(ours: str, theirs: str) -> bool:
    ours, theirs = ours.casefold().rstrip("."), theirs.casefold().rstrip(".")
    if len(ours) < VERY_SHORT:
        return False
    matcher = difflib.SequenceMatcher(None, ours, theirs, autojunk=False)
    return matcher.quick_ratio() > MOST_ALIKE and matcher.ratio() > MOST_ALIKE


def test_codes_have_the_same_causes_and_the_same_right_to_resubmit(pairs):
    for ours, theirs in pairs:
        assert list(ours.causes) == theirs["same_as"], ours.code
        assert ours.resubmission == theirs["resubmission"], ours.code


def test_codes_have_the_same_evidence_and_sources(pairs):
    for ours, theirs in pairs:
        assert ours.evidence == theirs["evidence"], ours.code
        addresses = [ADDRESSES.get(source, source) for source in theirs["source"] if not source.startswith("(")]
        assert [source for source in (ours.source_url, *ours.other_sources) if source] == addresses, ours.code


def test_a_fix_is_given_where_the_source_gives_one(pairs):
    for ours, theirs in pairs:
        assert bool(ours.fix) == (not theirs["fix_basis"].startswith("derived")), ours.code


def test_a_conflict_or_doubt_is_never_lost(pairs):
    for ours, theirs in pairs:
        assert ours.note or not theirs.get("note"), ours.code


def test_codes_are_told_in_our_own_words(pairs):
    for ours, theirs in pairs:
        for mine in (ours.title, ours.fix, ours.note):
            for other in (theirs["title"], theirs["cause"], theirs["fix"], theirs.get("note", "")):
                assert not too_alike(mine, other), (ours.code, mine, other)


def test_no_sentence_of_the_collection_is_copied_anywhere(collected):
    entries = (*collected["entries"], *collected["canonical_causes"])
    theirs = {text.rstrip(".") for entry in entries for text in entry.values() if isinstance(text, str)}
    ours = [text for item in codes() for text in (item.title, item.fix, item.note)]
    ours += [text for item in causes().values() for text in (item.title, item.meaning, item.fix, item.beyond)]
    assert [text for text in ours if len(text) >= VERY_SHORT and text.rstrip(".") in theirs] == []


def test_causes_have_the_same_ids_families_and_remedies(collected):
    theirs = [(entry["id"], entry["family"], entry["remedy"]) for entry in collected["canonical_causes"]]
    assert [(item.id, item.family, item.remedy) for item in causes().values()] == theirs


def test_causes_are_looked_for_in_the_same_fields_at_least(collected):
    for entry in collected["canonical_causes"]:
        ours = {path.removeprefix("brand.") for path in causes()[entry["id"]].fields}
        assert {"sample1" if name == "sample1..5" else name for name in entry["fields"]} <= ours, entry["id"]


def test_causes_are_told_in_our_own_words(collected):
    for entry in collected["canonical_causes"]:
        ours = causes()[entry["id"]]
        for mine in (ours.title, ours.meaning, ours.fix):
            for other in (entry["title"], entry["meaning"], entry["fix"]):
                assert not too_alike(mine, other), (ours.id, mine, other)
