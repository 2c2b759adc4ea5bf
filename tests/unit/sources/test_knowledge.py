"""The catalogue against the knowledge folder: same facts, other words. Skipped where the folder is absent."""

import re
from difflib import SequenceMatcher
from pathlib import Path
from typing import Any

import pytest
import yaml

from carelane.sources import demands, requirements, sources

NEARLY_EQUAL = 0.85
VERY_SHORT = 30  # characters; there are few ways to say "States rates."
NO_ADDRESS = {
    "computed here": "area-code-zones",
    "https://github.com/RobStrayer/voice-agent-skills": "voice-agent-handbook",
    "public repository copy of a provider communications policy": "scorpion-acceptable-use",
    "public repository guide on 10DLC": "agent-10dlc-guide",
    "public repository guide on appointment": "appointment-reminder-guide",
    "public repository memo on US messaging law": "us-messaging-law-memo",
    "public repository note on unwanted texts": "unwanted-texts-note",
    "source text S1": "s1-campaign-declined-thread",
    "source text S2": "s2-customer-care-disclosure",
    "source text S3": "s3-opt-in-checkbox-thread",
    "source text S4": "s4-opt-in-sms-thread",
}
# Quoted on purpose: what a source prescribes word for word.
PRESCRIBED = frozenset({"S0-26", "S2-15", "S3-16"})


def bare(address: str) -> str:
    """An address without what differs between the copies of one page (host prefix, language, file ending)."""
    short = re.sub(r"^https?://(www\.)?", "", address).rstrip("/").replace("twilio.com/de/", "twilio.com/")
    return re.sub(r"\.(md|html)$", "", short)


@pytest.fixture(scope="module")
def entries(shared: Path) -> dict[str, dict[str, Any]]:
    content = yaml.safe_load((shared / "reference/rules/requirements.yaml").read_text(encoding="utf-8"))
    return {entry["id"]: entry for entry in content["requirements"]}


@pytest.fixture(scope="module")
def ids_by_address() -> dict[str, str]:
    return {bare(entry.url): entry.id for entry in sources().values() if entry.url}


def named(address: str, ids_by_address: dict[str, str]) -> str:
    for beginning, source_id in NO_ADDRESS.items():
        if address.startswith(beginning):
            return source_id
    return ids_by_address[bare(address)]


def likeness(ours: str, theirs: str) -> float:
    return SequenceMatcher(None, ours.lower(), theirs.lower(), autojunk=False).ratio()


def test_the_same_requirements_exist(entries: dict[str, dict[str, Any]]) -> None:
    assert list(requirements()) == list(entries)


@pytest.mark.parametrize("key", ["severity", "basis", "check"])
def test_the_facts_of_a_requirement_are_the_same(entries: dict[str, dict[str, Any]], key: str) -> None:
    ours = {name: getattr(entry, key) for name, entry in requirements().items()}
    assert ours == {name: entry[key] for name, entry in entries.items()}


def test_the_artefacts_of_a_requirement_are_the_same(entries: dict[str, dict[str, Any]]) -> None:
    ours = {name: set(entry.applies_to) for name, entry in requirements().items()}
    assert ours == {name: set(entry["applies_to"]) for name, entry in entries.items()}


def test_the_sources_of_a_requirement_are_the_same(
    entries: dict[str, dict[str, Any]], ids_by_address: dict[str, str]
) -> None:
    ours = {name: set(entry.sources) for name, entry in requirements().items()}
    theirs = {name: {named(address, ids_by_address) for address in entry["sources"]} for name, entry in entries.items()}
    assert ours == theirs


def test_conditions_and_dates_of_effect_are_not_lost(entries: dict[str, dict[str, Any]]) -> None:
    for key in ("when", "effective"):
        ours = {name for name, entry in requirements().items() if getattr(entry, key)}
        assert ours == {name for name, entry in entries.items() if entry.get(key)}, key


def test_no_statement_is_copied(entries: dict[str, dict[str, Any]]) -> None:
    copied = {
        name: round(ratio, 2)
        for name, entry in requirements().items()
        if len(entries[name]["statement"]) > VERY_SHORT
        and (ratio := likeness(entry.statement, entries[name]["statement"])) > NEARLY_EQUAL
    }
    assert copied == {}


def test_no_statement_is_equal_however_short(entries: dict[str, dict[str, Any]]) -> None:
    for name, entry in requirements().items():
        assert entry.statement.lower().strip(".") != entries[name]["statement"].lower().strip("."), name


def test_demands_tell_the_source_texts_in_other_words(shared: Path) -> None:
    files = sorted((shared / "sources").glob("*.txt"))
    assert len(files) == 5
    text = " ".join(path.read_text(encoding="utf-8") for path in files)
    sentences = [part.strip() for part in re.split(r"(?<=[.!?])\s+|\n+", text) if len(part.strip()) > VERY_SHORT]
    copied = [
        entry.id
        for entry in demands().values()
        if entry.id not in PRESCRIBED
        and any(likeness(entry.says, sentence) > NEARLY_EQUAL for sentence in _of_like_length(entry.says, sentences))
    ]
    assert copied == []


def _of_like_length(says: str, sentences: list[str]) -> list[str]:
    return [sentence for sentence in sentences if 0.7 < len(sentence) / len(says) < 1.4]


def test_every_address_of_the_fact_tables_is_a_source(shared: Path, ids_by_address: dict[str, str]) -> None:
    missing = []
    for path in sorted((shared / "reference/rules").glob("*.md")):
        table = path.read_text(encoding="utf-8").partition("## Sources")[2]
        for line in table.splitlines():
            cells = [cell.strip() for cell in line.strip("|").split("|")]
            address = cells[1] if len(cells) > 3 else ""
            if address.startswith("http") and "RobStrayer" not in address and bare(address) not in ids_by_address:
                missing.append((path.name, cells[0]))
    assert missing == []


def test_the_sources_of_the_field_list_are_ours_too(shared: Path, ids_by_address: dict[str, str]) -> None:
    fields = yaml.safe_load((shared / "reference/providers/tcr_fields.yaml").read_text(encoding="utf-8"))
    addresses = {key: text for key, text in fields["sources"].items() if text.startswith("https://")}
    assert set(addresses) == {"PHPC", "TLX", "BW", "BWCLI", "TW", "SINCH", "AWS"}
    raw_sinch = "raw.githubusercontent.com/api-evangelist/sinch/refs/heads/main/"
    for key, address in addresses.items():
        known = bare(address).replace(raw_sinch, "github.com/api-evangelist/sinch/blob/main/")
        assert known in ids_by_address, key
