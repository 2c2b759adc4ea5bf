"""A changed value takes the place of the old one; everything else stays as its owner wrote it."""

import json

from hypothesis import given

from carelane.domain.fields import with_value
from carelane.formats.campaign_file import load_registration, rewrite
from tests.unit.formats.registrations import texts

OURS = """\
# my file
carelane: 1   # version
x-own: keep
campaign:
    # what we do
    description: >-
        We answer
        people.

    messageFlow: "short"   # to be written
    samples:
        - one
        - |
          two
          lines
    optoutKeywords: STOP, END
    # the end
"""


def rewritten(text: str, changes: dict[str, str]) -> tuple[str, bool]:
    loaded = load_registration(text)
    registration = loaded.registration
    for path, value in changes.items():
        registration = with_value(registration, path, value)
    written, same = rewrite(loaded, registration)
    if same:
        assert load_registration(written).registration == registration
    return written, same


def test_only_the_changed_values_change():
    written, same = rewritten(OURS, {"messageFlow": "Now: written", "sample2": "Two: new", "description": "We help."})
    assert same
    assert written == (
        OURS.replace('"short"', '"Now: written"')
        .replace(">-\n        We answer\n        people.", "We help.")
        .replace("|\n          two\n          lines", '"Two: new"')
    )


def test_a_new_field_gets_its_place_and_comments_keep_theirs():
    written, _ = rewritten(OURS, {"helpMessage": "Alder: call us.", "embeddedLinkSample": "https://alder.example"})
    assert '    helpMessage: "Alder: call us."\n    optoutKeywords: STOP, END\n    # the end\n' in written
    assert "embeddedLinkSample" in written
    assert "# what we do\n    description" in written


def test_a_text_that_needs_lines_does_not_swallow_the_comment_behind_it():
    written, _ = rewritten(OURS, {"messageFlow": "one\ntwo"})
    assert '    messageFlow: "one\\ntwo"   # to be written\n' in written


@given(texts)
def test_any_new_text_reads_back(text):
    rewritten(OURS, {"description": text, "sample1": text, "helpMessage": text})


def test_json_keeps_what_is_not_ours():
    text = json.dumps({"data": {"usecase": "2FA", "messageFlow": "old", "sample1": "a", "status": "X"}}, indent=4)
    written, same = rewritten(text, {"messageFlow": 'new "words"\n', "sample1": "b"})
    assert same
    assert written == text.replace('"old"', '"new \\"words\\"\\n"').replace('"a"', '"b"')


def test_windows_line_ends_stay():
    written, same = rewritten(OURS.replace("\n", "\r\n"), {"description": "one\ntwo"})
    assert same
    assert "\n" not in written.replace("\r\n", "")


def test_a_field_that_a_foreign_file_lacks_makes_a_carelane_file():
    written, same = rewritten('{"usecase": "2FA", "messageFlow": "m"}', {"helpMessage": "Alder: call us."})
    assert not same
    assert written.startswith("carelane: 1\n")


def test_a_list_that_changed_is_written_anew():
    loaded = load_registration("carelane: 1\ncampaign:\n  optoutKeywords:\n    - STOP\n")
    written, same = rewrite(loaded, with_value(loaded.registration, "optoutKeywords", ("STOP", "END")))
    assert same
    assert load_registration(written).registration.campaign.optout_keywords == ("STOP", "END")
