"""Web and e-mail addresses: what a person would follow, and what only looks like one."""

import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from carelane.language.links import Link, find_emails, find_links

ANY_TEXT = st.text(st.characters(codec=None, exclude_categories=()), max_size=60)
PIECE_WORDS = (
    *("https://", "www.", "acme", ".", "com", "/", "?a=1", "#x", "@", " ", "(", ")", "[", "]", "{{", "}}", "link", "_"),
    *("-", ",", "\u2026", "co.uk", ":8080", "\u0430", "\n", "bit.ly/x", "[Link]", "<", ">"),
)
PIECES = st.lists(st.sampled_from(PIECE_WORDS), max_size=14).map("".join)


def urls(text: str) -> list[str]:
    return [link.url for link in find_links(text)]


@given(ANY_TEXT | PIECES)
def test_links_lie_in_the_text_in_order_and_apart(text: str) -> None:
    done = 0
    for link in find_links(text):
        assert done <= link.start < link.end <= len(text)
        assert text[link.start : link.end] == link.url
        assert link.host == link.host.lower()
        done = link.end
    for email in find_emails(text):
        assert text[email.start : email.end] == email.address


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("See https://acme.com/x, or www.acme.com.", ["https://acme.com/x", "www.acme.com"]),
        ("Book at acme.com/book!", ["acme.com/book"]),
        ("acme.com's page, acme.com.", ["acme.com", "acme.com"]),
        ("(see https://acme.com/a_(b)).", ["https://acme.com/a_(b)"]),
        ("\u201cacme.com\u201d", ["acme.com"]),
        ("visit...acme.com", ["acme.com"]),
        ("HTTP://ACME.COM/A", ["HTTP://ACME.COM/A"]),
        ("https://acme.com/{{id}}/[order id]", ["https://acme.com/{{id}}/[order id]"]),
        ("[our page](https://acme.com)", ["https://acme.com"]),
        ("acme.com:8080/x?y=1#z", ["acme.com:8080/x?y=1#z"]),
        ("acme.com.Reply STOP", ["acme.com"]),
        ("acme.dental acme.health acme.app acme.shop", ["acme.dental", "acme.health", "acme.app", "acme.shop"]),
        ("bit.ly/3x t.co/x acme.today/x acme.it/x", ["bit.ly/3x", "t.co/x", "acme.today/x", "acme.it/x"]),
        ("acme.com_/x acme.com- acme.com_", ["acme.com", "acme.com", "acme.com"]),
        ("acme.co.uk x.com 360.com", ["acme.co.uk", "x.com", "360.com"]),
        ("shop.acme.example/privacy", ["shop.acme.example/privacy"]),
    ],
)
def test_addresses_are_found_without_the_punctuation_around_them(text: str, found: list[str]) -> None:
    assert urls(text) == found


@pytest.mark.parametrize(
    "text",
    [
        "e.g. i.e. 9 a.m. 5 p.m. U.S. No.1",
        "St.Paul Dr.Smith Mr.Jones",
        "guide.pdf photo.jpeg notes.com.pdf",
        "Thanks.Reply today.Please see.You later.Now",
        "Thanks.Info follows",
        "call us.us or text.me more.info",
        "3.com 1.5.2026 10.30.am v2.0",
        "a.b.co",
        "acme.today acme.it acme.care",
        "ann@acme.com john.co@acme.com",
        "https:// and http://",
        "U.S.Bank",
    ],
)
def test_what_only_looks_like_an_address_is_left_alone(text: str) -> None:
    assert urls(text) == []


def test_the_parts_of_an_address_are_told_apart() -> None:
    (link,) = find_links("go to https://user@Shop.Acme.com:8080/a/b?c=1#d now")
    assert (link.scheme, link.host, link.path) == ("https", "shop.acme.com", "/a/b?c=1#d")
    (link,) = find_links("go to www.acme.com?c=1")
    assert (link.scheme, link.host, link.path) == ("", "acme.com", "?c=1")


@pytest.mark.parametrize(
    "text",
    ["[Link]", "{{url}}", "{tracking_url}", "<booking link>", "[Insert Website]", "@LINK", "%website%", "${payUrl}"],
)
def test_a_placeholder_for_an_address_is_a_link_and_says_so(text: str) -> None:
    assert find_links(f"Pay here: {text}") == (Link(10, 10 + len(text), text, "", "", "", placeholder=True),)


@pytest.mark.parametrize("text", ["[Name]", "{{time}}", "[Brand]", "<company>"])
def test_a_placeholder_for_something_else_is_no_link(text: str) -> None:
    assert find_links(f"Hi {text}") == ()


@pytest.mark.parametrize(
    ("text", "placeholder"),
    [
        ("https://{{domain}}/x", True),
        ("https://[your site].com/x", True),
        ("yourdomain.com/privacy", True),
        ("www.your-website.com", True),
        ("https://acme.com/{{id}}", False),
        ("yourstoreacme.com", False),
        ("mydentist.com", False),
    ],
)
def test_an_address_whose_host_is_still_open_is_a_placeholder(text: str, placeholder: bool) -> None:
    (link,) = find_links(text)
    assert link.placeholder is placeholder


def test_an_address_with_a_placeholder_inside_is_one_link() -> None:
    assert urls("https://acme.com/{{link}}") == ["https://acme.com/{{link}}"]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("write to ann.b+c@mail.acme.com.", ["ann.b+c@mail.acme.com"]),
        ("<ann@acme.example>, BOB@ACME.COM", ["ann@acme.example", "BOB@ACME.COM"]),
        ("@acme ann@ ann@acme @ @@", []),
    ],
)
def test_e_mail_addresses_are_found(text: str, found: list[str]) -> None:
    assert [email.address for email in find_emails(text)] == found


@pytest.mark.parametrize(
    "unit", ["a", "a.", "a.com/", "https://", "https://x.com/)", "[a", "{a", "a@", "@a.", "(", "www.", "x.com)"]
)
def test_time_grows_with_the_length(unit: str) -> None:
    def seconds(length: int) -> float:
        text = (unit * length)[:length]
        started = time.perf_counter()
        find_links(text)
        find_emails(text)
        return time.perf_counter() - started

    short = min(seconds(10_000) for _ in range(3))
    assert seconds(100_000) < 10 * 4 * short + 2.0
