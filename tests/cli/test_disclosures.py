"""`carelane disclosures`: the words that people agree to."""

from tests.cli.conftest import Run
from tests.cli.test_inbound import data
from tests.unit.services.consent.test_disclosures import OFFERS, SERVICE

__all__ = ["data"]
WORDS = SERVICE.replace("Birch Property", "Maple Ridge")


def test_words_are_kept_under_their_id_and_listed(run: Run, data: str) -> None:
    ended = run("disclosures", "add", WORDS, "--place", "web_form", "--data", data)
    assert ended.code == 0, ended.err
    name = ended.out.strip()
    assert len(name) == 64
    listed = run("disclosures", "list", "--data", data).out
    assert listed.startswith(f"{name}\tweb_form\tcare\texpress\ten\t")
    assert "in force" in listed


def test_words_that_lack_something_are_refused_with_every_part(run: Run, data: str) -> None:
    ended = run("disclosures", "add", "-", "--place", "web_form", "--data", data, given="I agree to texts.")
    assert ended.code == 2
    for rule in ("invitation-missing-brand", "invitation-missing-stop", "invitation-missing-rates"):
        assert rule in ended.err
    assert run("disclosures", "list", "--data", data).out == ""


def test_words_of_the_past_are_kept_as_they_were(run: Run, data: str) -> None:
    times = ("--since", "2024-01-01T00:00Z", "--until", "2025-01-01T00:00Z")
    ended = run("disclosures", "add", "Give us your number for texts.", "--place", "paper", *times, "--data", data)
    assert ended.code == 0, ended.err
    assert "invitation-missing-brand" in ended.err


def test_consent_in_writing_needs_what_the_law_lists(run: Run, data: str) -> None:
    words = OFFERS.replace("Birch Property", "Maple Ridge")
    options = ("--place", "web_form", "--written", "--data", data)
    assert run("disclosures", "add", words.replace("recurring automated ", ""), *options).code == 2
    assert run("disclosures", "add", words, *options).code == 0
    assert run("disclosures", "add", words, "--place", "wall", "--data", data).code == 2
