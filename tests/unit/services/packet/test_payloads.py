"""Payloads hold what the interface takes, and say what it would refuse and what it cannot hold."""

import json
from dataclasses import replace

import pytest
import yaml
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


@pytest.fixture(scope="module")
def fields(shared):
    content = yaml.safe_load((shared / "reference/providers/tcr_fields.yaml").read_text(encoding="utf-8"))
    return {part: {item["name"]: item for item in content[part]} for part in ("brand", "campaign")}


def test_the_registry_is_given_its_own_names_within_its_lengths(fields):
    body = json.loads(payload_for(with_value(complete(), "brandId", "B123456"), "tcr").text)
    for part, values in body.items():
        for name, value in values.items():
            spec = fields[part].get(name)
            if name == "optionalAttributes":
                continue
            assert spec is not None or name == "campaignId", name
            if spec is not None and isinstance(value, str):
                assert spec.get("min", 0) <= len(value) <= spec.get("max", len(value)), name


def test_telnyx_is_given_names_of_the_registry(fields):
    assert set(json.loads(payload_for(complete(), "telnyx").text)) <= set(fields["campaign"])


@pytest.mark.parametrize("path", ["description", "messageFlow", "sample1", "optinMessage", "helpMessage"])
@pytest.mark.parametrize("target", TARGETS)
def test_a_text_beyond_the_limit_of_the_registry_is_refused_by_every_payload(fields, target, path):
    most = fields["campaign"][path]["max"]
    fits = payload_for(with_value(complete(), path, "x" * most), target).problems
    over = payload_for(with_value(complete(), path, "x" * (most + 1)), target).problems
    assert not any(path in problem for problem in fits)
    assert any(path in problem for problem in over)


def test_ringcentral_takes_no_payload_so_the_form_is_filled_in_by_hand(shared):
    spec = yaml.safe_load(
        (shared / "reference/providers/spec/ringcentral-openapi-trimmed.yml").read_text(encoding="utf-8")
    )
    writing = [
        (path, verb)
        for path, verbs in spec["paths"].items()
        if "sms-registration-brands" in path
        for verb in verbs
        if verb in {"post", "put", "patch"}
    ]
    assert [path.rsplit("/", 1)[1] for path, _ in writing] == ["submit-phone-numbers"]
    assert "ringcentral" not in TARGETS


@given(registrations)
def test_every_registration_gives_json(registration):
    for payload in payloads(registration):
        assert isinstance(json.loads(payload.text), dict)
