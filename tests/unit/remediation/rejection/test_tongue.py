"""Texts in other languages are not read, and the reader is told so."""

import pytest

from carelane.remediation.rejection.reader import read_text
from carelane.remediation.rejection.tongue import is_foreign

FOREIGN = [
    "Kampagne abgelehnt: Datenschutzerklärung fehlt.",
    "Ihre Kampagne wurde abgelehnt, weil die Einwilligung fehlt.",
    "Campagne refusée : la politique de confidentialité est manquante.",
    "Su campaña fue rechazada: falta la política de privacidad.",
    "Sua campanha foi rejeitada: falta a política de privacidade.",
    "De campagne is geweigerd: het privacybeleid ontbreekt.",
    "Кампания отклонена: нет политики конфиденциальности.",
]


@pytest.mark.parametrize("text", FOREIGN)
def test_another_language_is_said_to_be_one_and_asserts_nothing(text: str) -> None:
    reading = read_text(text)
    assert reading.causes == ()
    assert any("not in English" in note for note in reading.notes)


def test_codes_count_in_every_language() -> None:
    reading = read_text("Ihre Kampagne wurde abgelehnt, weil die Einwilligung fehlt. (861)", "telnyx")
    assert [code.code for code in reading.codes] == ["861"]
    assert reading.causes


@pytest.mark.parametrize(
    "text",
    [
        "Missing terms.",
        "A sole proprietor with an EIN is registered",
        "Opt-in unclear",
        "Rejected",
        "CTA: no HELP",
        "861",
    ],
)
def test_short_english_is_not_taken_for_another_language(text: str) -> None:
    assert not is_foreign(text)
