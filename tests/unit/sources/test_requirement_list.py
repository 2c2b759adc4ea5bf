"""The atomic requirements: whole, sourced, and honest about what no rule can decide."""

import pytest

from carelane.domain.errors import CatalogueError, UnknownName
from carelane.services.gate.covering import covering
from carelane.sources import ARTEFACTS, UNCOVERED_REASONS, requirement, requirements, source
from carelane.sources.loading import CATALOGUE, Row
from carelane.sources.requirement_list import FAMILIES, _requirement

# What a campaign file or one of its texts can show.
IN_THE_FILE = frozenset(ARTEFACTS) - {
    "archive_audit", "consent_record", "import", "inbound_processing", "provider_sync", "revocation_record",
    "send_decision", "website",
}  # fmt: skip


def test_every_family_has_a_file_and_every_file_a_family() -> None:
    files = {path.stem.upper() for path in (CATALOGUE / "requirements").glob("*.toml")}
    assert files == set(FAMILIES)


def test_ids_run_on_within_a_family() -> None:
    for family in FAMILIES:
        numbers = [int(name.partition("-")[2]) for name in requirements() if name.startswith(f"{family}-")]
        assert numbers == list(range(1, len(numbers) + 1)), family


def test_every_requirement_is_one_sentence_with_a_source() -> None:
    for entry in requirements().values():
        assert entry.statement[0].isupper() or entry.statement[0] == "“", entry.id
        assert entry.statement.endswith("."), entry.id
        assert ". " not in entry.statement, entry.id
        assert entry.sources, entry.id


def test_no_two_requirements_say_the_same() -> None:
    statements = [entry.statement for entry in requirements().values()]
    assert len(set(statements)) == len(statements)


def test_what_law_demands_is_backed_by_law_or_by_somebody_who_quotes_it() -> None:
    """A requirement that rests on law cites a law, the FCC, a court, or a vendor's quotation of one; never hearsay."""
    for entry in requirements().values():
        if entry.basis == "law":
            assert (
                min(source(name).authority.rank for name in entry.sources)
                <= source("us-messaging-law-memo").authority.rank
            )


def test_most_of_what_law_demands_is_backed_by_law_itself() -> None:
    lawful = [entry for entry in requirements().values() if entry.basis == "law"]
    strong = [entry for entry in lawful if any(source(name).authority.rank <= 1 for name in entry.sources)]
    assert len(strong) >= 0.8 * len(lawful)


def test_law_that_is_not_in_force_says_from_when_or_is_switchable() -> None:
    pending = [entry for entry in requirements().values() if entry.basis == "law_pending"]
    assert [entry.id for entry in pending] == ["REV-16", "REV-17", "REV-18"]
    assert [entry.id for entry in pending if not entry.effective] == ["REV-17"]


def test_what_neither_the_file_nor_the_website_can_show_says_why() -> None:
    for entry in requirements().values():
        if not {*IN_THE_FILE, "website"}.intersection(entry.applies_to):
            assert entry.uncovered or entry.id in covering(), entry.id


def test_what_a_program_can_see_in_the_file_is_left_to_no_excuse_but_a_named_few() -> None:
    """Each of these is about time, history, volume, the registry's own records, or a document outside the file."""
    excused = {
        entry.id
        for entry in requirements().values()
        if entry.uncovered and entry.check != "manual" and IN_THE_FILE.intersection(entry.applies_to)
    }
    assert excused == {
        "FRM-08", "UC-09", "BRD-01", "BRD-09", "BRD-10", "CON-24", "REV-18", "CNT-10", "CNT-12",
        "CNT-13", "SUB-01", "SUB-02",
    }  # fmt: skip


def test_reasons_come_from_the_closed_list_and_disputes_explain_themselves() -> None:
    for entry in requirements().values():
        assert entry.uncovered in ("", *UNCOVERED_REASONS)
        assert entry.note or entry.uncovered != "disputed", entry.id


def test_every_artefact_is_spoken_of() -> None:
    spoken = {artefact for entry in requirements().values() for artefact in entry.applies_to}
    assert spoken == set(ARTEFACTS)


def test_the_family_of_a_requirement_stands_before_the_hyphen() -> None:
    assert requirement("CTA-05").family == "CTA"


@pytest.mark.parametrize(("given", "near"), [("CTA-99", "CTA-09"), ("cta-05", "CTA-05"), ("XYZ-1", "")])
def test_an_unknown_requirement_names_the_nearest(given: str, near: str) -> None:
    with pytest.raises(UnknownName) as caught:
        requirement(given)
    assert near in caught.value.hint


@pytest.mark.parametrize(
    ("change", "message"),
    [
        ({"statement": ""}, "needs a text at 'statement'"),
        ({"applies_to": ["billboard"]}, "applies to billboard"),
        ({"severity": "warning"}, "not one of"),
        ({"basis": "rumour"}, "not one of"),
        ({"sources": []}, "at least one text at 'sources'"),
        ({"uncovered": "too-hard"}, "not one of"),
        ({"remark": "x"}, "unknown keys"),
    ],
)
def test_an_incomplete_requirement_is_refused(change: dict[str, object], message: str) -> None:
    whole: dict[str, object] = {
        "statement": "It is so.", "applies_to": ["cta"], "severity": "advice", "basis": "law", "check": "auto",
        "sources": ["ecfr-64-1200"],
    }  # fmt: skip
    assert _requirement(Row("CTA-01", "file", whole), "CTA").uncovered == ""
    with pytest.raises(CatalogueError, match=message):
        _requirement(Row("CTA-01", "file", {**whole, **change}), "CTA")


def test_a_requirement_in_the_file_of_another_family_is_refused() -> None:
    with pytest.raises(CatalogueError, match="does not belong to the family CTA"):
        _requirement(Row("FRM-01", "file", {}), "CTA")
