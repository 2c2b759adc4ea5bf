"""Costs, speed, samples, doubts and evidence of a choice."""

from datetime import date

import jsonschema
import pytest

from carelane.domain.brand import Brand
from carelane.domain.campaign import Campaign, Registration
from carelane.domain.errors import UnreadableFile
from carelane.domain.opt_in import CustomerTextsFirst, EmployeeOnboarding
from carelane.services.choose_use_case import choose_use_case
from carelane.services.use_case_choice.answers import Answers
from carelane.services.use_case_choice.evidence import answers_in, streams_in
from carelane.services.use_case_choice.questions import QUESTIONS, answers_of, choices_of, count, given_of
from carelane.services.use_case_choice.reading import AnswersFileError, read_answers
from carelane.services.use_case_choice.schema import answers_schema

DAY = date(2026, 11, 25)
CARE = Answers(streams=("answers",), texts_a_month=300, entity_type="PRIVATE_PROFIT", provider="ringcentral")


def test_the_first_year_of_low_volume_costs_what_the_fees_say():
    cost = choose_use_case(CARE, as_of=DAY).costs[0]
    assert (cost.once, cost.monthly, cost.first_month, cost.first_year, cost.year_after) == (
        19.5,
        1.5,
        24.0,
        37.5,
        18.0,
    )


def test_the_brand_fee_follows_the_day_and_is_not_charged_twice():
    assert choose_use_case(CARE, as_of=date(2025, 7, 1)).costs[0].brand == 4.0
    registered = Answers(streams=("answers",), brand_registered=True)
    assert choose_use_case(registered, as_of=DAY).costs[0].brand == 0.0


def test_two_campaigns_pay_two_reviews():
    said = Answers(streams=("codes", "offers"), texts_a_month=99_000, numbers=2)
    assert choose_use_case(said, as_of=DAY).costs[0].review == 30.0


def test_the_row_of_the_brands_score_is_marked():
    said = Answers(streams=("answers",), texts_a_month=99_000, brand_score=60)
    marked = [row.carrier for row in choose_use_case(said).speed if row.yours]
    assert marked == ["AT&T class C/D"]


def test_low_volume_has_one_speed_whatever_the_score():
    rows = choose_use_case(Answers(streams=("answers",), texts_a_month=10, brand_score=90)).speed
    assert [(row.messages, row.per) for row in rows if row.carrier.startswith("AT&T")] == [(75, "minute")]
    assert [row.messages for row in rows if row.carrier == "T-Mobile"] == [2000]


def test_an_unknown_class_is_said_to_be_unknown():
    choice = choose_use_case(Answers(streams=("sweepstakes",)))
    assert not any(row.carrier.startswith("AT&T") for row in choice.speed)
    assert any("SWEEPSTAKE" in note.text for note in choice.speed_notes)


def test_ringcentral_wants_three_samples_with_stop_in_each_and_twilio_two():
    (advice,) = choose_use_case(CARE).samples
    assert (advice.number, advice.bounds) == (3, (1, 5))
    assert all("STOP" in hint for hint in advice.hints)
    assert choose_use_case(CARE, provider="twilio").samples[0].number == 2


@pytest.mark.parametrize(
    ("said", "demand"),
    [
        (CARE, "S0-31"),
        (CARE, "S0-32"),
        (CARE, "S0-25"),
        (CARE, "S3-45"),
        (CARE, "S3-05"),
        (Answers(streams=("answers", "offers")), "S0-33"),
        (Answers(streams=("codes",)), "S2-07"),
        (Answers(streams=("staff_messages",)), "S3-07"),
        (Answers(streams=("answers",), trade="tax_services"), "S3-06"),
        (Answers(streams=("answers",), starts="customers"), "S1-01"),
        (Answers(streams=("answers",), entity_type="NON_PROFIT"), "S1-16"),
    ],
)
def test_the_questions_of_the_sources_are_raised_where_they_concern_somebody(said, demand):
    assert demand in [item.demand for item in choose_use_case(said).questions]


def test_questions_that_concern_others_are_left_out():
    asked = {item.demand for item in choose_use_case(CARE).questions}
    assert asked.isdisjoint({"S3-06", "S3-07", "S2-07", "S1-16", "S0-33", "S1-01"})


@pytest.mark.parametrize(
    ("text", "stream"),
    [
        ("Alder Dental: your verification code is 482913.", "codes"),
        ("Alder Dental: reminder of your appointment tomorrow at 9.", "appointment_reminders"),
        ("Alder: reminder, your rent is due on Friday.", "account_notices"),
        ("Alder Goods: your order has shipped. Track your order in your account.", "orders"),
        ("Alder Goods: 20% off everything until Sunday!", "offers"),
        ("Alder Dental: would you leave us a Google review?", "review_requests"),
        ("Alder Repairs: the plumber is on the way to look at your sink.", "answers"),
    ],
)
def test_a_sample_points_to_the_kind_of_text_that_it_is(text, stream):
    assert stream in [name for name, _ in streams_in(text)]


def _file(*samples: str, ways=(), usecase: str = "CUSTOMER_CARE") -> Registration:
    brand = Brand(entity_type="NON_PROFIT", tax_exempt_status="501(c)(3)")
    campaign = Campaign(usecase=usecase, samples=samples, numbers=("+13035550142",))
    return Registration(brand, campaign, tuple(ways), provider="RingCentral")


def test_a_campaign_file_answers_what_it_can():
    found = answers_in(
        _file("Alder: your question is answered.", ways=[CustomerTextsFirst(customer_always_first=True)])
    )
    assert found.starts == "customers"
    assert (found.entity_type, found.tax_exempt, found.provider, found.numbers) == (
        "NON_PROFIT",
        "501c3",
        "ringcentral",
        1,
    )
    staff = answers_in(_file(ways=[EmployeeOnboarding()]))
    assert staff.streams == ("staff_messages",)


def test_a_sample_that_the_answers_do_not_cover_is_shown():
    choice = choose_use_case(CARE, registration=_file("Alder: yes, we can.", "Alder: 20% off everything today!"))
    uncovered = [(item.field, item.code) for item in choice.evidence if not item.fits]
    assert uncovered == [("sample2", "MARKETING")]


def test_the_declared_use_case_is_compared():
    assert "covers the same" in choose_use_case(CARE, registration=_file("Alder: yes.")).declared
    assert "does not cover CUSTOMER_CARE" in choose_use_case(CARE, registration=_file(usecase="MARKETING")).declared
    assert choose_use_case(CARE).declared == ""


def test_what_was_said_wins_over_the_file():
    said = Answers(streams=("answers",), entity_type="GOVERNMENT")
    choice = choose_use_case(said, registration=_file("Alder: your code is 482913"))
    assert [plan.streams for plan in choice.recommended] == [("answers",)]


# Answers files


def test_a_wrong_key_and_a_wrong_word_are_told_with_what_was_meant():
    with pytest.raises(AnswersFileError) as caught:
        read_answers("carelane: 1\nstarst: both\nstreams: [answer]\nnumbers: two\n", name="a.yaml")
    hints = [(problem.line, problem.path, problem.hint) for problem in caught.value.problems]
    assert hints[:2] == [
        (2, "starst", "did you mean `starts`?"),
        (3, "streams", "did you mean `answers`?"),
    ]
    assert "not a whole number" in caught.value.problems[2].message


@pytest.mark.parametrize("text", ["[]", "- a", "carelane: 2", "starts: both\nstarts: both", "{", "numbers: -1"])
def test_what_is_no_answers_file_is_refused_with_a_place(text):
    with pytest.raises(AnswersFileError):
        read_answers(text, name="a.yaml")


def test_a_file_that_is_not_there_is_told_with_where_the_keys_are_listed(tmp_path):
    with pytest.raises(UnreadableFile) as caught:
        read_answers(tmp_path / "none.yaml", name="none.yaml")
    assert "schema --answers" in caught.value.hint


def test_json_and_yaml_say_the_same():
    yaml = read_answers("streams: [answers]\nbrandRegistered: yes\nnumbers: 3\ntaxExempt: none\n", name="a.yaml")
    json = read_answers('{"streams": ["answers"], "brandRegistered": true, "numbers": 3}', name="a.json")
    assert yaml == json == Answers(streams=("answers",), brand_registered=True, numbers=3)


def test_answers_survive_the_interviews_form():
    assert answers_of(given_of(CARE)) == CARE


def test_the_schema_takes_what_the_reader_takes():
    schema = answers_schema()
    jsonschema.Draft202012Validator.check_schema(schema)
    validator = jsonschema.Draft202012Validator(schema)
    assert validator.is_valid({"carelane": 1, "starts": "both", "streams": ["answers"], "numbers": 2, "x-note": "me"})
    assert validator.is_valid({"streams": "answers"})
    assert not validator.is_valid({"starst": "both"})
    assert not validator.is_valid({"brandScore": 101})


# Questions


def test_every_choice_can_be_answered_by_its_number_and_title():
    for question in QUESTIONS:
        for number, choice in enumerate(question.choices, start=1):
            wanted = {choice.value, (choice.value,)}
            assert question.read(str(number)) in wanted
            assert question.id == "streams" or choices_of(question.id)


@pytest.mark.parametrize(("line", "number"), [("300", "300"), ("1,200", "1200"), (" 15.000 ", "15000")])
def test_numbers_are_read_as_people_write_them(line, number):
    assert count(1_000_000)(line) == number
