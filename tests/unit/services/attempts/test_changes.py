"""Two registrations compared: every field, whatever it holds."""

from dataclasses import replace

from hypothesis import given

from carelane.domain.brand import Brand
from carelane.domain.campaign import Campaign, OtherTexts, Registration
from carelane.domain.facts import Facts
from carelane.domain.opt_in import CustomerTextsFirst, Publication, PublishedOn, WebForm
from carelane.services.attempts.changes import Change, Part, changes
from tests.unit.formats.registrations import registrations


@given(registrations)
def test_a_registration_does_not_differ_from_itself(registration):
    assert changes(registration, registration) == ()


@given(registrations, registrations)
def test_the_way_back_is_the_way_there_reversed(before, after):
    there = {(item.field, item.old, item.new) for item in changes(before, after)}
    back = {(item.field, item.new, item.old) for item in changes(after, before)}
    assert there == back


def test_texts_answers_lists_and_codes_that_we_do_not_know_are_compared():
    before = Registration(
        brand=Brand(entity_type="OLD_CODE", also_known_as=("A", "B")),
        campaign=Campaign(usecase="X", samples=("one", "two"), embedded_link=None, optout_keywords=("STOP",)),
    )
    after = Registration(
        brand=Brand(entity_type="NEW_CODE", also_known_as=("A",)),
        campaign=Campaign(usecase="Y", samples=("one",), embedded_link=False, optout_keywords=("STOP", "END")),
    )
    assert changes(before, after) == (
        Change("usecase", "X", "Y", Part.FORM),
        Change("sample2", "two", "", Part.FORM),
        Change("optoutKeywords", "STOP", "STOP, END", Part.FORM),
        Change("embeddedLink", "", "no", Part.FORM),
        Change("brand.alsoKnownAs", "A, B", "A", Part.FORM),
        Change("brand.entityType", "OLD_CODE", "NEW_CODE", Part.FORM),
    )


def test_pages_and_ways_are_told_apart_from_the_form():
    place = Publication(PublishedOn.PAGE, "Contact")
    before = Registration(opt_in_methods=(WebForm(url="https://a.example"),))
    after = Registration(opt_in_methods=(CustomerTextsFirst(published=(place,)),), texts=OtherTexts(terms="Terms."))
    parts = {item.field: item.part for item in changes(before, after)}
    assert parts["texts.terms"] is Part.PAGE
    assert parts["optInMethods[0].url"] is parts["optInMethods[0].method"] is Part.WAY
    assert {item.new for item in changes(before, after)} >= {"page - Contact", "customer_texts_first"}


def test_facts_of_ours_were_never_sent_and_are_not_compared():
    assert changes(Registration(), replace(Registration(), facts=Facts(customers="tenants"))) == ()
