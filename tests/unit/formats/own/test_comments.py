"""A file that is written anew keeps the comments above its fields."""

from dataclasses import replace

from hypothesis import given

from carelane.formats.campaign_file import dump_registration, load_registration, rewrite
from tests.unit.formats.registrations import registrations

FILE = """\
# Our campaign. Ask Pat before you send it.
# 2 things are still to do: look for TO DO.
carelane: 1
brand:
  # as on the letter of the tax office
  companyName: Birch Homes LLC
campaign:
  description: |-
    We answer tenants.
    # this line belongs to the text
    And so does this one.
  # TO DO: a text as you really send it
  sample1:
  # TO DO: true when you accept the terms of the registry itself
  termsAndConditions:
# keep this list short
  helpKeywords:
    - HELP
"""


def anew(text=FILE, **campaign):
    loaded = load_registration(text.encode(), name="c.yaml")
    facts = replace(loaded.registration.facts, topics="your visits")  # a new section: values cannot be replaced
    wanted = replace(loaded.registration, facts=facts, campaign=replace(loaded.registration.campaign, **campaign))
    written, is_own = rewrite(loaded, wanted)
    assert is_own
    assert load_registration(written.encode(), name="c.yaml").registration == wanted
    return written


def lines_above(written, key):
    lines = written.split("\n")
    place = next(number for number, line in enumerate(lines) if line.strip().startswith(f"{key}:"))
    above: list[str] = []
    while place and lines[place - 1].strip().startswith("#"):
        place -= 1
        above.insert(0, lines[place].strip())
    return above


def test_comments_stay_above_their_fields():
    written = anew()
    assert lines_above(written, "carelane") == ["# Our campaign. Ask Pat before you send it."]
    assert lines_above(written, "companyName") == ["# as on the letter of the tax office"]
    assert lines_above(written, "helpKeywords") == ["# keep this list short"]


def test_what_is_still_to_do_stays_until_the_field_has_a_value():
    assert lines_above(anew(), "sample1") == ["# TO DO: a text as you really send it"]
    assert lines_above(anew(samples=("Birch Homes: see you at 9.",)), "sample1") == []
    assert lines_above(anew(terms_and_conditions=True), "termsAndConditions") == []


def test_a_line_of_a_text_that_looks_like_a_comment_is_none():
    assert anew().count("# this line belongs to the text") == 1


@given(registrations, registrations)
def test_nothing_but_comments_is_taken_over_from_the_old_file(old, new):
    loaded = load_registration(f"# ours\n{dump_registration(old)}".encode(), name="c.yaml")
    written, _ = rewrite(loaded, new)
    assert load_registration(written.encode(), name="c.yaml").registration == new
    assert written.startswith("# ours")
