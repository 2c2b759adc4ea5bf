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


WAYS = """\
carelane: 1
campaign:
  # what tenants get most
  sample1: Birch Homes: your repair is done.
  # asked for by Pat
  sample2: Birch Homes: we come at 9.
  # new this year
  sample3: Birch Homes: the water is back.
optInMethods:
  # signed in the office
  - method: paper
    wording: I agree.
  # read from the card
  - method: verbal
"""


def test_comments_go_with_samples_and_ways_that_move_or_are_taken_out():
    loaded = load_registration(WAYS.replace("Birch Homes:", "Birch Homes -").encode(), name="c.yaml")
    old = loaded.registration
    first, _, third = old.campaign.samples
    wanted = replace(old, campaign=replace(old.campaign, samples=(first, third)), opt_in_methods=old.opt_in_methods[1:])
    written, _ = rewrite(loaded, wanted)
    assert lines_above(written, "sample1") == ["# what tenants get most"]
    assert lines_above(written, "sample2") == ["# new this year"]
    assert "# read from the card\n  - method: verbal" in written
    assert "Pat" not in written
    assert "signed in the office" not in written
    turned, _ = rewrite(loaded, replace(old, opt_in_methods=old.opt_in_methods[::-1]))
    assert turned.index("# read from the card") < turned.index("verbal") < turned.index("# signed in the office")
    assert turned.index("# signed in the office") < turned.index("paper")


def test_a_sample_that_is_worded_anew_keeps_its_comment():
    loaded = load_registration(WAYS.replace("Birch Homes:", "Birch Homes -").encode(), name="c.yaml")
    old = loaded.registration
    first, second, third = old.campaign.samples
    samples = (first, f"{second} Or later.", third)
    wanted = replace(
        old, campaign=replace(old.campaign, samples=samples), opt_in_methods=old.opt_in_methods[:1]
    )  # one way fewer: values alone cannot be replaced
    written, _ = rewrite(loaded, wanted)
    assert lines_above(written, "sample2") == ["# asked for by Pat"]
