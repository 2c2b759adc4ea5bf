"""Placeholders in every customary style, and brackets that are none."""

import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from carelane.language.placeholders import find_placeholders, find_slots
from carelane.language.slot_names import is_brand_name, is_slot_name, words_of


def found(text: str) -> list[tuple[str, str, bool]]:
    return [(each.style, each.name, each.is_brand) for each in find_placeholders(text)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Hi [First Name]", ("bracket", "First Name", False)),
        ("from [Brand]", ("bracket", "Brand", True)),
        ("[[business_name]]: hi", ("bracket", "business_name", True)),
        ("Hi {name}", ("curly", "name", False)),
        ("code {{1}}", ("curly", "1", False)),
        ("{{ contact.first_name }}", ("curly", "contact.first_name", False)),
        ("by ${org}", ("curly", "org", True)),
        ("#{businessName}", ("curly", "businessName", True)),
        ("{#var#}", ("curly", "var", False)),
        ("hi {}", ("curly", "", False)),
        ("Hi %FNAME%", ("percent", "FNAME", False)),
        ("Hi %%name%%", ("percent", "name", False)),
        ("Dear %s,", ("percent", "", False)),
        ("Dear %(company)s", ("percent", "company", True)),
        ("from <company>", ("angle", "company", True)),
        ("<<Practice Name>>", ("angle", "Practice Name", True)),
        ("\u00abNombre_name\u00bb", ("angle", "Nombre_name", False)),
        ("Hi ____,", ("underscore", "", False)),
        ("texts from ____", ("underscore", "", True)),
        ("from (company)", ("paren", "company", True)),
        ("by (your business name)", ("paren", "your business name", True)),
        ("call us at (tel)", ("paren", "tel", False)),
        ("at @VENUE today", ("sigil", "VENUE", False)),
        ("Hey :firstName", ("sigil", "firstName", False)),
        ("due: $amount", ("sigil", "amount", False)),
        ("Hi *|FNAME|*", ("sigil", "FNAME", False)),
        ("Hi #name#", ("sigil", "name", False)),
        ("call XXX-XXX-XXXX", ("filler", "XXX-XXX-XXXX", False)),
        ("call 555-xxx-xxxx", ("filler", "555-xxx-xxxx", False)),
        ("code XXXXXX", ("filler", "XXXXXX", False)),
        ("save $XX", ("filler", "$XX", False)),
        ("INSERT NAME here", ("filler", "INSERT NAME", False)),
        ("insert company name", ("filler", "insert company name", True)),
        ("your company name here", ("filler", "your company name here", True)),
        ("Your Business: hi", ("filler", "Your Business", True)),
        ("texts from Company Name.", ("filler", "Company Name", True)),
        ("see yourdomain.com", ("filler", "yourdomain.com", False)),
        ("lorem ipsum dolor", ("filler", "lorem ipsum", False)),
        ("messages from .", ("dangling", "", True)),
        ("messages from. Reply", ("dangling", "", True)),
        ("messages from  to opt out", ("dangling", "", True)),
        ("thanks for contacting ! Reply", ("dangling", "", True)),
        ("Hi , welcome", ("dangling", "", False)),
        ("Hi undefined, welcome", ("dangling", "", False)),
        ("call us at ()", ("dangling", "", False)),
        (": your visit", ("dangling", "", True)),
    ],
)
def test_every_style_is_found_with_its_name(text: str, expected: tuple[str, str, bool]) -> None:
    assert found(text) == [expected]


@pytest.mark.parametrize(
    "text",
    [
        "[1/2] part one",
        "see note [3]",
        "[ ] I agree",
        "[x] I agree",
        "Reply [STOP] to end",
        "[Acme Dental] Your code is 1234",
        "[our page](https://acme.example)",
        "[https://acme.example]",
        "I <3 you, 2 < 3 > 1",
        "<b>hello</b> <br> <a href='x'>y</a>",
        "<ann@acme.example>",
        "50% off and 30% more",
        "100 % sure",
        "snake_case and __bold__",
        "(optional) (required) (e.g. weekly) (your visit)",
        "Enter your business name and phone number",
        "text from your company",
        "from Business Insider",
        "card ending in XXXX",
        "at 10:30, note: bring id",
        "@acme or ann@acme.example",
        "$50 due, USD $usd",
        "order #4521 and #1",
        "Hello ! How are you ?",
        "we came from  afar",
        "nothing is null and void",
        "",
    ],
)
def test_what_is_no_placeholder_is_left_alone(text: str) -> None:
    assert found(text) == []


def test_a_placeholder_inside_another_is_not_told_twice() -> None:
    assert found("{{first_name}} [{x}] <[z]>") == [
        ("curly", "first_name", False),
        ("bracket", "{x}", False),
        ("bracket", "z", False),
    ]


def test_slots_leave_filler_and_holes_out() -> None:
    text = "Hi [Name], texts from . Call XXX-XXX-XXXX"
    assert [slot.name for slot in find_slots(text)] == ["Name"]
    assert len(find_placeholders(text)) == 3


@pytest.mark.parametrize(
    ("name", "words"),
    [
        ("firstName", ["first", "name"]),
        ("FIRST_NAME", ["first", "name"]),
        ("contact.first-name", ["contact", "first", "name"]),
        ("HTMLLink2", ["html", "link2"]),
        ("", []),
    ],
)
def test_names_are_split_in_any_style(name: str, words: list[str]) -> None:
    assert words_of(name) == words


BRANDS = ("brand", "Company Name", "businessName", "org", "your practice", "app_name", "Shop", "DBA", "account.company")
OTHERS = (
    *("company_phone", "Business Website", "store hours", "brand_url", "name", "first_name", "office", "date", ""),
    *("shop_location", "provider_name"),
)


@pytest.mark.parametrize("name", BRANDS)
def test_names_for_the_sender(name: str) -> None:
    assert is_brand_name(name)


@pytest.mark.parametrize("name", OTHERS)
def test_names_for_something_else(name: str) -> None:
    assert not is_brand_name(name)


def test_slot_names_are_told_from_ordinary_words() -> None:
    assert is_slot_name("appointment date")
    assert is_slot_name("insert anything")
    assert is_slot_name("someThing")
    assert not is_slot_name("Acme")
    assert not is_slot_name("San Francisco, CA")


@given(
    st.text(st.characters(codec=None, exclude_categories=()), max_size=40)
    | st.text(st.sampled_from("[]{}<>%_()$#@:*|xX nameBrand.,\n\u00ab\u00bb"), max_size=40)
)
def test_placeholders_lie_in_the_text_in_order_and_apart(text: str) -> None:
    done = 0
    for each in find_placeholders(text):
        assert done <= each.start < each.end <= len(text)
        assert each.name in text
        done = each.end


@pytest.mark.parametrize(
    "unit",
    [
        "[",
        "[a",
        "{",
        "{a",
        "<a",
        "%a",
        "x",
        "x-",
        "_",
        "(a",
        "from ",
        "hi\n",
        " ",
        "#a",
        "$",
        "\u00ab",
        " :",
        "xxx ",
        "insert ",
    ],
)
def test_time_grows_with_the_length(unit: str) -> None:
    def seconds(length: int) -> float:
        text = (unit * length)[:length]
        started = time.perf_counter()
        find_placeholders(text)
        return time.perf_counter() - started

    short = min(seconds(10_000) for _ in range(3))
    assert seconds(100_000) < 10 * 4 * short + 2.0
