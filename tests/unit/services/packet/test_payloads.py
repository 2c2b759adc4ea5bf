"""Payloads hold what the interface takes, and say what it would refuse and what it cannot hold."""

import json
from dataclasses import replace

import pytest
from hypothesis import given

from carelane.domain.campaign import Registration
from carelane.domain.fields import with_value
from carelane.services.packet.payloads import TARGETS, payload_for, payloads
from tests.unit.formats.registrations import registrations
from tests.unit.services.attempts.test_history import SENT

# The parameters of Twilio's Usa2p resource (github.com/twilio/twilio-oai, twilio_messaging_v1).
TWILIO = frozenset(
    {
        "BrandRegistrationSid", "Description", "MessageFlow", "MessageSamples", "UsAppToPersonUsecase",
        "HasEmbeddedLinks", "HasEmbeddedPhone", "OptInMessage", "OptOutMessage", "HelpMessage", "OptInKeywords",
        "OptOutKeywords", "HelpKeywords", "SubscriberOptIn", "AgeGated", "DirectLending", "PrivacyPolicyUrl",
        "TermsAndConditionsUrl",
    }
)  # fmt: skip


def complete() -> Registration:
    registration = SENT
    for path, value in (
        ("brandId", "BN" + "0" * 32),
        ("description", "We answer questions of tenants about repairs in their apartments."),
        ("messageFlow", "Tenants text the number on our contact page first; we answer that conversation only."),
        ("optoutMessage", "Maple Ridge Property Management: you are unsubscribed."),
        ("optinKeywords", ("START",)),
        ("privacyPolicyLink", "https://www.mapleridgepm.example/privacy"),
        ("termsAndConditionsLink", "https://www.mapleridgepm.example/terms"),
        ("termsAndConditions", True),
    ):
        registration = with_value(registration, path, value)
    return registration


@given(registrations)
def test_twilio_is_given_its_own_parameters_only(registration):
    assert set(json.loads(payload_for(registration, "twilio").text)) <= TWILIO


def test_a_complete_registration_has_no_problems():
    found = {payload.name: payload.problems for payload in payloads(complete())}
    assert found["payload-twilio.json"] == ()
    assert found["payload-telnyx.json"] == ()


def test_lists_are_lists_and_answers_are_answers():
    body = json.loads(payload_for(complete(), "twilio").text)
    assert body["OptOutKeywords"] == ["STOP"]
    assert body["HasEmbeddedLinks"] is False
    assert len(body["MessageSamples"]) == 3


@pytest.mark.parametrize(
    ("path", "value", "said"),
    [
        ("brandId", "B123456", "brandId has to be BN"),
        ("brandId", "", "brandId is required"),
        ("description", "Short.", "fewest"),
        ("messageFlow", "x" * 2049, "2,049 characters"),
        ("optoutMessage", "x" * 321, "320 is the most"),
        ("embeddedLink", None, "embeddedLink"),
        ("privacyPolicyLink", "", "privacyPolicyLink"),
        ("optoutKeywords", ("STOP NOW!",), "keyword"),
    ],
)
def test_what_twilio_would_refuse_is_said(path, value, said):
    problems = payload_for(with_value(complete(), path, value), "twilio").problems
    assert any(said in problem for problem in problems), problems


def test_too_few_samples_are_said():
    registration = complete()
    one = replace(registration, campaign=replace(registration.campaign, samples=("One. Reply STOP to opt out.",)))
    assert any("samples" in problem for problem in payload_for(one, "twilio").problems)


@pytest.mark.parametrize("target", TARGETS)
def test_what_cannot_be_expressed_is_named(target):
    notes = " ".join(payload_for(complete(), target).notes)
    assert "optInMethods" in notes


@given(registrations)
def test_every_registration_gives_json(registration):
    for payload in payloads(registration):
        assert isinstance(json.loads(payload.text), dict)
