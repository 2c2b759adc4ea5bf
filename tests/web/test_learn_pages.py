"""The Learn pages, as somebody opens them without an account and without script."""

import ast
from pathlib import Path

import pytest

from carelane.remediation.codes import codes
from carelane.rules.registry import entries
from carelane.services.learn.shelf import code_place
from carelane.sources import answers, terms
from carelane.web import errors
from carelane.web.routes.learn import REFUSALS


def test_the_first_page_names_every_question(page_client):
    page = page_client.get("/learn")
    for entry in answers().values():
        assert f'href="/learn/questions/{entry.id}"' in page.text


@pytest.mark.parametrize("name", sorted(answers()))
def test_a_question_shows_its_answer_its_steps_and_its_sources(page_client, name):
    page = page_client.get(f"/learn/questions/{name}")
    assert page.status_code == 200
    for step in answers()[name].steps:
        assert f'href="/{step.to}"' in page.text
    assert page.text.count('rel="noreferrer"') >= 1
    assert "Facts as of" in page.text


def test_every_page_of_learning_that_a_question_leads_to_opens(page_client):
    for place in sorted({step.to for entry in answers().values() for step in entry.steps}):
        if place.startswith("learn/"):
            assert page_client.get(f"/{place}").status_code == 200, place


def test_words_typed_find_the_answer_without_script(page_client):
    found = page_client.submit(page_client.get("/learn"), {"q": "do I need stocks?"}, action="/learn")
    assert found.status_code == 200
    assert 'href="/learn/questions/do-i-need-stocks"' in found.text
    assert 'value="do I need stocks?"' in found.text


def test_words_that_find_nothing_are_told(page_client):
    assert "Nothing fits these words" in page_client.get("/learn?q=zzzzqqq").text


@pytest.mark.parametrize("address", ["/learn", "/learn/codes"])
def test_markup_in_a_search_stays_text(page_client, address):
    page = page_client.get(address, params={"q": '"><script>alert(1)</script>'})
    assert page.status_code == 200
    assert "<script>alert" not in page.text


def test_a_very_long_search_is_cut_and_answered(page_client):
    assert page_client.get("/learn", params={"q": "stop " * 2_000}).status_code == 200


def test_codes_are_found_by_number_and_by_provider(page_client):
    found = page_client.submit(page_client.get("/learn/codes"), {"q": "861"}, action="/learn/codes")
    assert 'href="/learn/codes/telnyx/861"' in found.text
    assert 'href="/learn/codes/aws/' in page_client.get("/learn/codes?provider=aws").text
    assert "No code fits" in page_client.get("/learn/codes?q=zzzzqqq").text


@pytest.mark.parametrize("place", sorted({code_place(code) for code in codes()})[::9])
def test_a_code_has_a_page(page_client, place):
    page = page_client.get(f"/{place}")
    assert page.status_code == 200
    assert "Send again?" in page.text


def test_a_code_with_blanks_and_strokes_has_a_page(page_client):
    odd = [code for code in codes() if " " in code.code or "/" in code.code]
    assert odd
    for code in odd:
        assert page_client.get(f"/{code_place(code)}").status_code == 200, code.code


@pytest.mark.parametrize("rule_id", sorted(entries())[::12])
def test_a_rule_shows_both_kinds_of_examples(page_client, rule_id):
    page = page_client.get(f"/learn/rules/{rule_id}")
    assert page.status_code == 200
    assert page.text.index("Not compliant") < page.text.index("<h2>Compliant")


def test_the_rules_are_listed_by_family(page_client):
    page = page_client.get("/learn/rules")
    for rule_id in entries():
        assert f'href="/learn/rules/{rule_id}"' in page.text


def test_the_words_are_explained(page_client):
    page = page_client.get("/learn/glossary")
    for word in terms().values():
        assert f'id="{word.id}"' in page.text


def test_the_sources_say_what_rests_on_them(page_client):
    assert "questions about it" in page_client.get("/learn/sources").text


@pytest.mark.parametrize(
    "address", ["/learn/questions/nope", "/learn/rules/nope", "/learn/codes/aws/nope", "/learn/codes/nobody/861"]
)
def test_what_does_not_exist_is_told_with_what_to_do(page_client, address):
    page = page_client.get(address)
    assert page.status_code == 404
    assert "<h1>" in page.text


def test_every_refusal_of_the_web_is_explained_where_the_api_says_it_is(page_client):
    """A problem document points to /learn/errors#slug."""
    tree = ast.parse(Path(errors.__file__).read_text(encoding="utf-8"))
    said = {
        item.value
        for call in ast.walk(tree)
        if isinstance(call, ast.Call) and getattr(call.func, "id", "") in {"problem", "answer"}
        for item in (*call.args[1:], *(word.value for word in call.keywords if word.arg == "slug"))
        if isinstance(item, ast.Constant) and isinstance(item.value, str) and " " not in item.value
    }
    assert said == {kind.slug for kind in REFUSALS}
    page = page_client.get("/learn/errors")
    for slug in (*said, "unknown-name"):
        assert f'id="{slug}"' in page.text
