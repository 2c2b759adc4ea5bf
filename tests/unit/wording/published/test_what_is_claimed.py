"""Nothing is claimed that only the owner knows without saying when it is true."""

import re
from dataclasses import replace
from itertools import combinations

import pytest

from carelane.domain.facts import Facts
from carelane.services.write_texts import write_text
from carelane.sources import requirements, sources
from carelane.wording.ask import Ask
from carelane.wording.published.frequency import frequency_sentence
from carelane.wording.published.generators import PUBLISHED, wanted
from tests.unit.wording.published.businesses import complete, named

# Words that claim something, and the statement that has to stand beside them.
CLAIMS = {
    r"\b(?:reply|replying) '?STOP|responda STOP": "stop-honoured",
    r"\breply HELP|responda HELP": "help-reply-on",
    r"\bdo not share|no compartimos": "no-sharing",
    r"\bfrequency|frecuencia": "frequency",
    r"\bkeeps? a record|un registro de su consentimiento": "consent-recorded",
    r"\bmessaging list|ninguna lista": "no-list",
    r"\bserve you in the same way|atendemos igual": "consent-optional",
    r"\bonly to deliver|solo para entregarlos": "vendors-deliver-only",
    r"\bfor that purpose only|no other purpose": "numbers-for-texts-only",
    r"\bfirst text\b|usted escribe primero sobre": "customer-texts-first",
    r"\bconfirms (?:it now|this)\b": "optin-reply-on",
}
EVERY = [(artefact, language) for artefact in PUBLISHED for language in ("en", "es")]


@pytest.mark.parametrize(("artefact", "language"), EVERY)
def test_every_claim_says_when_it_is_true(artefact, language):
    for seed in range(12):
        written = PUBLISHED[artefact](Ask(complete(), language, seed=str(seed)))
        stated = {state.id for state in written.statements}
        for words, statement in CLAIMS.items():
            if re.search(words, written.text, re.IGNORECASE):
                assert statement in stated, (words, written.text)


@pytest.mark.parametrize(("artefact", "language"), EVERY)
def test_every_source_of_a_sentence_is_in_the_catalogue(artefact, language):
    known = {*requirements(), *sources()}
    written = PUBLISHED[artefact](Ask(complete(), language))
    cited = {source for sentence in written.sentences for source in sentence.sources}
    assert cited
    assert cited <= known


@pytest.mark.parametrize("artefact", [name for name in PUBLISHED if name != "texts.terms"])
def test_who_shares_numbers_is_not_made_to_promise_otherwise(artefact):
    sharing = replace(complete(), facts=replace(complete().facts, shares_numbers=True))
    written = PUBLISHED[artefact](Ask(sharing))
    assert "do not share" not in written.text.lower()
    assert "excluded from every kind of sharing" not in written.text
    assert "no-sharing" not in {state.id for state in written.statements}
    assert "facts.sharesNumbers" in {gap.fact for gap in written.gaps}


def test_the_disclosure_of_the_source_is_quoted_only_where_it_is_so():
    varying = replace(complete(), facts=replace(complete().facts, frequency="varies", topics="service at your address"))
    quoted = PUBLISHED["texts.paperForm"](Ask(varying))
    assert (
        "By providing your mobile number, you consent to receive SMS messages from Alderfield Property Management "
        "regarding service at your address. Message frequency may vary. Message and data rates may apply."
    ) in quoted.text
    assert "s2-customer-care-disclosure" in {source for item in quoted.sentences for source in item.sources}
    fixed = PUBLISHED["texts.paperForm"](Ask(complete()))
    assert "frequency may vary" not in fixed.text


@pytest.mark.parametrize(
    ("given", "english", "spanish"),
    [
        ("varies", "Message frequency varies.", "La frecuencia de los mensajes varía."),
        (
            "Up to 4 messages a month.",
            "Message frequency: up to 4 messages a month.",
            "Frecuencia de los mensajes: hasta 4 mensajes por mes.",
        ),
        (
            "one text per request",
            "Message frequency: one text per request.",
            "Frecuencia de los mensajes: 1 mensaje por solicitud.",
        ),
        ("when it rings", "Message frequency: when it rings.", "La frecuencia de los mensajes varía."),
        ("", "", ""),
    ],
)  # fmt: skip
def test_the_frequency_is_said_as_it_is(given, english, spanish):
    assert frequency_sentence(given, "en") == english
    assert frequency_sentence(given, "es") == spanish


def test_two_businesses_seldom_get_the_same_policy():
    names = [f"Alder {word}" for word in ("Dental", "Roofing", "Towing", "Bakery", "Yoga", "Plumbing", "Law", "Tax")]
    plain = [PUBLISHED["texts.privacyPolicy"](Ask(named(name))).text.replace(name, "") for name in names]
    same = sum(first == second for first, second in combinations(plain, 2))
    assert same <= len(names) * (len(names) - 1) / 2 / 8


def test_a_business_gets_the_same_text_every_time():
    for generator in PUBLISHED.values():
        assert generator(Ask(complete())) == generator(Ask(complete()))


def test_only_texts_that_the_ways_to_opt_in_need_are_wanted():
    assert wanted(complete()) == (
        "texts.privacyPolicy", "texts.terms", "texts.webForm", "web_form_html", "counter_sign",
    )  # fmt: skip
    nothing = replace(complete(), opt_in_methods=(), facts=Facts())
    assert wanted(nothing) == ("texts.privacyPolicy", "texts.terms")


@pytest.mark.parametrize("name", ["Alder Homes", "Birch Homes", "Cedar Homes", "Dogwood Homes", "Elm Homes"])
def test_what_the_texts_are_about_is_said_from_where_the_reader_stands(name):
    business = named(name)  # "repairs and questions about your apartment"
    agreeing = write_text(business, "texts.webForm").text
    assert "my apartment" in agreeing
    assert "your apartment" not in agreeing
    for artefact in ("description", "messageFlow"):
        told = write_text(business, artefact).text
        assert "their apartment" in told, artefact
        assert "your apartment" not in told, artefact
    for artefact in ("optinMessage", "texts.privacyPolicy"):
        assert "your apartment" in write_text(business, artefact).text, artefact


def test_a_question_in_place_of_the_topics_stays_as_it_is():
    unknown = replace(complete(), facts=replace(complete().facts, topics=""))
    asked = {gap.question for artefact in ("description", "texts.webForm", "optinMessage")
             for gap in write_text(unknown, artefact).gaps if gap.fact == "facts.topics"}  # fmt: skip
    assert len(asked) == 1
