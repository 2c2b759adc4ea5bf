"""Attempts survive being written and read, and a file that is none is refused in words."""

import json
from dataclasses import replace

import jsonschema
import pytest
from hypothesis import given
from hypothesis import strategies as st

from carelane.domain.attempt import Attempt, Outcome
from carelane.domain.campaign import Campaign, Registration
from carelane.domain.errors import UnreadableFile
from carelane.formats.attempt_file import attempt_schema, read_attempt, write_attempt
from tests.unit.formats.registrations import registrations, texts

SCHEMA = jsonschema.Draft202012Validator(attempt_schema())
days = st.dates().map(lambda day: day.isoformat()) | st.just("")
attempts = st.builds(
    Attempt,
    number=st.integers(1, 999),
    date=days,
    registration=registrations.map(lambda found: replace(found, provider="ringcentral", template=False)),
    provider=texts,
    outcome=st.sampled_from(Outcome),
    answer=texts,
    answered=days,
    fee_usd=st.none() | st.integers(0, 10_000).map(lambda cents: cents / 100),
    note=texts,
)


@given(attempts)
def test_an_attempt_reads_back_as_it_was(attempt):
    assert read_attempt(write_attempt(attempt), "attempt") == attempt


@given(attempts)
def test_every_attempt_fits_the_published_schema(attempt):
    SCHEMA.validate(json.loads(write_attempt(attempt)))


def test_the_schema_refuses_what_is_no_attempt():
    assert not SCHEMA.is_valid({**GOOD, "outcome": "lost"})
    assert not SCHEMA.is_valid({**GOOD, "registration": {"carelane": 1, "foo": 1}})


@given(texts)
def test_the_answer_is_kept_word_for_word(answer):
    attempt = Attempt(1, "2026-01-02", Registration(), answer=answer)
    assert read_attempt(write_attempt(attempt), "attempt").answer == answer


def test_a_foreign_file_is_kept_as_it_was_sent():
    sent = json.dumps({"us_app_to_person_usecase": "A_NEW_CODE", "description": "We answer.", "message_samples": ["a"]})
    written = write_attempt(Attempt(1, "", Registration(), sent_text=sent, sent_format="twilio"))
    assert read_attempt(written, "attempt").registration.campaign.usecase == "A_NEW_CODE"


GOOD = json.loads(write_attempt(Attempt(1, "2026-01-02", Registration(campaign=Campaign(description="We answer.")))))


@pytest.mark.parametrize(
    ("change", "said"),
    [
        ({"carelane": 2}, "carelane: 1"),
        ({"attempt": 0}, "attempt"),
        ({"attempt": True}, "attempt"),
        ({"attempt": "1"}, "attempt"),
        ({"outcome": "lost"}, "outcome"),
        ({"outcome": ["declined"]}, "outcome"),
        ({"fee_usd": "15"}, "fee_usd"),
        ({"fee_usd": -1}, "fee_usd"),
        ({"fee_usd": float("nan")}, "fee_usd"),
        ({"date": "yesterday"}, "date"),
        ({"answered": "2026-13-01"}, "answered"),
        ({"answer": None}, "answer"),
        ({"sent": "x"}, "sent"),
        ({"registration": None}, "registration"),
        ({"registration": {"carelane": 1, "foo": 1}}, "registration"),
    ],
)
def test_what_is_wrong_in_an_attempt_is_named(change, said):
    with pytest.raises(UnreadableFile, match=said):
        read_attempt(json.dumps({**GOOD, **change}), "attempt-001.json")


@pytest.mark.parametrize("text", ["", "[]", "1", "{", "[" * 100_000, "\x00"])
def test_what_is_no_attempt_is_refused(text):
    with pytest.raises(UnreadableFile, match="attempt-001"):
        read_attempt(text, "attempt-001.json")


def test_the_error_repeats_nothing_of_the_registration():
    secret = {**GOOD, "registration": {"carelane": 1, "brand": {"ein": "12-3456789", "eni": "98-7654321"}}}
    with pytest.raises(UnreadableFile) as caught:
        read_attempt(json.dumps(secret), "a.json")
    assert "98-7654321" not in caught.value.render()
