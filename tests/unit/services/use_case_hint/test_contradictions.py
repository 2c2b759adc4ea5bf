"""Samples that read like something else than what is recommended: said, and never decisive."""

from carelane.domain.campaign import Campaign, Registration
from carelane.report.use_case_page import choice_text
from carelane.services.choose_use_case import choose_use_case
from carelane.services.use_case_choice.answers import Answers
from carelane.services.use_case_choice.choice import Evidence, Plan
from carelane.services.use_case_hint.contradictions import contradictions

CARE = Answers(streams=("answers",), texts_a_month=300, entity_type="PRIVATE_PROFIT")
ANSWER = "Hi Ben, this is Ruth at the help desk. Does the error still show after you restart it?"
# No wording that the rules know as a delivery: only the words as a whole say so.
COURIER = "Quarry Foods: Ravi is biking over with your groceries. Bags go on the porch, frozen things on top."


def file_of(*samples: str) -> Registration:
    return Registration(campaign=Campaign(samples=samples))


def hints(*samples: str, plans: tuple[Plan, ...], known: tuple[Evidence, ...] = ()) -> list[tuple[str, str]]:
    return [(item.field, item.code) for item in contradictions(file_of(*samples), plans, known)]


def test_a_sample_that_reads_like_another_use_case_is_named():
    care = (Plan("CUSTOMER_CARE", (), ("answers",)),)
    assert hints(ANSWER, COURIER, plans=care) == [("sample2", "DELIVERY_NOTIFICATION")]


def test_nothing_is_said_where_the_campaign_covers_it():
    assert hints(COURIER, plans=(Plan("LOW_VOLUME", ("CUSTOMER_CARE", "DELIVERY_NOTIFICATION")),)) == []
    assert hints(COURIER, plans=(Plan("AGENTS_FRANCHISES", (), ("orders",)),)) == []


def test_what_the_wordings_showed_is_not_said_twice():
    known = (Evidence("sample1", "DELIVERY_NOTIFICATION", "“out for delivery”", fits=False),)
    assert hints(COURIER, plans=(Plan("CUSTOMER_CARE"),), known=known) == []


def test_what_depends_on_the_sender_is_not_hinted_at():
    text = "Your child was absent from period 2 today. Please call the school office. Report cards come home Friday."
    assert hints(text, plans=(Plan("CUSTOMER_CARE"),)) == []


def test_empty_samples_are_passed_over():
    assert hints("", "  \n", plans=(Plan("CUSTOMER_CARE"),)) == []


def test_the_page_shows_the_hint_and_the_recommendation_stays():
    choice = choose_use_case(CARE, registration=file_of(ANSWER, COURIER))
    assert choice.title == choose_use_case(CARE).title
    (line,) = [item for item in choice.evidence if item.is_hint]
    assert (line.field, line.shows, line.fits) == ("sample2", "sample2 reads like DELIVERY_NOTIFICATION", False)
    assert "sample2 reads like DELIVERY_NOTIFICATION" in choice_text(choice)
