"""A letter says nothing that the records do not show."""

from dataclasses import replace

import pytest

from carelane.domain.attempt import Attempt, Outcome
from carelane.domain.campaign import Registration
from carelane.domain.errors import BadSetting
from carelane.domain.fields import with_value
from carelane.report.document.plain import document_text
from carelane.report.letter import letter_document
from carelane.services.attempts.history import tell
from carelane.services.check_campaign import check_campaign
from carelane.services.findings import NOTICE
from carelane.services.letters.letter import Kind, Letter, Stand, make_letter
from tests.unit.services.attempts.test_history import GOOD_OPT_OUT, SENT, declined, reader

FIXED = with_value(SENT, "optoutMessage", GOOD_OPT_OUT)


def letter(*causes: str, kind: Kind = Kind.APPEAL, now: Registration = FIXED, attempt: Attempt | None = None) -> Letter:
    about = attempt or declined()
    report = check_campaign(now)
    return make_letter(kind, tell((about,), report, reader(*causes)), report, check_campaign(about.registration))


def words(made: Letter) -> str:
    return " ".join(document_text(letter_document(made)).split())


def test_what_was_corrected_is_shown_before_and_after():
    made = letter("optout-msg-missing-brand")
    assert [point.stand for point in made.points] == [Stand.CORRECTED]
    assert "Opt-out message, as sent: > OK, bye!" in words(made)
    assert f"Opt-out message, now: > {GOOD_OPT_OUT}" in words(made)


def test_what_is_still_there_is_not_in_the_letter_but_a_gap():
    made = letter("help-msg-missing-brand")
    assert [point.stand for point in made.points] == [Stand.OPEN]
    assert any("The HELP reply does not name the brand" in gap for gap in made.gaps)
    box, _, text = words(made).partition("Hello,")
    assert "HELP reply" in box
    assert "HELP reply does not name" not in text
    assert "we have corrected" not in text


def test_what_was_never_there_is_contested_only_when_the_field_was_clean():
    clean = declined(sent=FIXED)
    assert [point.stand for point in letter("optout-msg-missing-brand", attempt=clean).points] == [Stand.NOT_FOUND]
    assert "do not see this in it" in words(letter("optout-msg-missing-brand", attempt=clean))
    other_faults = with_value(SENT, "optoutMessage", "Maple Ridge Property Management: OK, bye!")
    made = letter("optout-msg-missing-brand", attempt=declined(sent=other_faults), now=other_faults)
    assert [point.stand for point in made.points] == [Stand.UNCLEAR]
    assert "do not see this in it" not in words(made)
    assert any("which words in Opt-out message" in question for question in made.questions)


def test_nothing_is_claimed_about_pages():
    made = letter("website-insufficient-content")
    assert [point.stand for point in made.points] == [Stand.OUTSIDE]
    assert "[FILL IN: what you changed on the page" in words(made)


def test_the_answer_is_quoted_and_what_was_sent_stands_below():
    text = words(letter("optout-msg-missing-brand"))
    assert "word for word: > No." in text
    assert SENT.campaign.message_flow in text
    assert text.endswith(NOTICE)


def test_an_answer_that_names_nothing_is_asked_about_precisely():
    made = letter(kind=Kind.SUPPORT)
    assert made.questions[0].startswith("The answer names no field and no words.")


def test_a_submission_without_an_answer_is_asked_about_with_its_age():
    pending = Attempt(1, "2026-10-01", SENT)
    report = check_campaign(SENT)
    made = make_letter(Kind.SUPPORT, tell((pending,), report, reader()), report, report)
    days = made.questions[0].split("no answer for ")[1].split(" days")[0]
    assert int(days) > 30
    assert "We have had no answer." in words(made)


def test_what_is_missing_is_marked_and_named():
    made = letter("optout-msg-missing-brand")
    assert "the campaign's id" in made.gaps
    assert "Campaign id: [FILL IN: campaign id]" in words(made)
    with_id = letter("optout-msg-missing-brand", now=with_value(FIXED, "campaignId", "CABC123"))
    assert "the campaign's id" not in with_id.gaps
    assert "CABC123" in words(with_id)


@pytest.mark.parametrize(
    ("recorded", "own", "said"),
    [
        ("Acme Texting Inc", "ringcentral", "To: Acme Texting Inc, support"),
        ("twilio", "ringcentral", "To: Twilio, support"),
        ("", "ringcentral", "To: RingCentral, support"),
        ("", "", "To: [FILL IN: provider], support"),
    ],
)
def test_it_goes_to_the_provider_that_it_was_sent_through(recorded, own, said):
    about = declined(sent=replace(SENT, provider=own), provider=recorded)
    made = letter(attempt=about)
    assert said in words(made)
    assert ("the provider that it was sent through" in made.gaps) == ("FILL IN" in said)


def test_there_is_no_appeal_against_what_was_not_declined():
    with pytest.raises(BadSetting, match="not declined"):
        letter(attempt=Attempt(1, "2026-10-01", SENT))
    report = check_campaign(SENT)
    with pytest.raises(BadSetting, match="no attempt 4"):
        make_letter(Kind.SUPPORT, tell((declined(),), report, reader()), report, report, number=4)


def test_a_decline_whose_words_were_not_kept_is_a_gap():
    bare = Attempt(1, "2026-10-01", SENT, outcome=Outcome.DECLINED)
    assert any("words of the answer" in gap for gap in letter(attempt=bare).gaps)


def test_an_approved_submission_is_not_called_declined():
    approved = Attempt(1, "2026-10-01", SENT, outcome=Outcome.APPROVED)
    text = words(letter(attempt=approved, kind=Kind.SUPPORT))
    assert "declined" not in text.partition("What we sent")[0]
