"""Pages taken apart: blocks, links, roles, walls; and nothing that a page does breaks it."""

import time

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from carelane.domain.site import CHAT_WINDOW, FetchState, PageRole
from carelane.site.extract import page_of
from tests.unit.site.pages import ADDRESS, page

WORDS = "<p>" + "word " * 200 + "</p>"


def test_blocks_carry_the_headings_above_them():
    found = page("<h1>Policy</h1><p>One</p><h2>Sharing</h2><ul><li>Two</li></ul><h2>Contact</h2><div>Three</div>")
    assert [(block.kind, block.path, block.text) for block in found.blocks] == [
        ("h1", (), "Policy"),
        ("p", ("Policy",), "One"),
        ("h2", ("Policy",), "Sharing"),
        ("li", ("Policy", "Sharing"), "Two"),
        ("h2", ("Policy",), "Contact"),
        ("p", ("Policy", "Contact"), "Three"),
    ]


def test_a_text_is_in_one_block_only():
    found = page("<div>loose <b>bold</b><p>para</p><table><tr><td><div>cell</div></td></tr></table></div>")
    assert sorted(block.text for block in found.blocks) == ["cell", "loose bold", "para"]


def test_text_that_has_to_be_opened_is_marked():
    found = page("<p>Seen</p><div class=collapse><p>Folded</p></div><dialog>Window</dialog>")
    assert [(block.text, block.hidden) for block in found.blocks] == [
        ("Seen", False),
        ("Folded", True),
        ("Window", True),
    ]


def test_words_around_the_page_do_not_count():
    body = "<nav>a b c</nav><p>one two</p><div id=cookie-banner>d e</div><footer>f g</footer><script>h()</script>"
    assert page(body).words == 2


@pytest.mark.parametrize(
    "html", ["<footer>{}</footer>", "<div class=site-footer><p>{}</p></div>", "<div role=contentinfo>{}</div>"]
)
def test_links_in_the_foot_are_known(html):
    (link,) = page(html.format("<a href=/privacy>Privacy</a>")).links
    assert (link.in_footer, link.text, link.address) == (True, "Privacy", "https://birch.example/privacy")


def test_the_foot_of_a_window_or_card_is_none_of_the_page():
    (link,) = page("<div class=modal-footer><a href=/x>Close</a></div>").links
    assert not link.in_footer


def test_links_that_lead_nowhere_are_left_out_and_base_counts():
    nowhere = "<a href='#a'>a</a><a href='javascript:b()'>b</a><a href='tel:1'>c</a><a href='file:///etc/hosts'>f</a>"
    body = f"{nowhere}<a href=d>d</a><button onclick=\"location='/e'\">e</button>"
    found = page(body, head="<base href='https://other.example/x/'>")
    assert [link.address for link in found.links] == ["https://other.example/x/d", "https://other.example/e"]


@pytest.mark.parametrize(
    ("address", "body", "role"),
    [
        ("https://birch.example/", "<p>Hi", PageRole.HOME),
        ("https://birch.example/privacy-policy", "<p>Hi", PageRole.PRIVACY),
        ("https://birch.example/legal/2", "<h1>Terms of Service</h1>", PageRole.TERMS),
        ("https://birch.example/text-program", "<p>Hi", PageRole.PROGRAMME),
        ("https://birch.example/x", "<h1>Contact us</h1>", PageRole.CONTACT),
        ("https://birch.example/quote", "<form><input type=tel></form>", PageRole.OPT_IN),
        ("https://birch.example/determined", "<p>Hi", PageRole.OTHER),
    ],
)
def test_a_page_is_known_by_address_then_heading_then_form(address, body, role):
    assert page(body, address=address).role is role


@pytest.mark.parametrize(
    ("body", "state"),
    [
        ("<h1>Just a moment...</h1><p>Checking your browser", FetchState.BLOCKED),
        ("<div class=g-recaptcha></div>", FetchState.BLOCKED),
        ("<form>Email<input name=u>Password<input type=password></form>", FetchState.LOGIN),
        ("<form>Phone<input type=tel>Password<input type=password></form>", FetchState.LOGIN),
        (f"{WORDS}<form><input type=tel><div class=g-recaptcha></div></form>", FetchState.OK),
        (f"{WORDS}<form><input type=password></form>", FetchState.OK),
    ],
)
def test_a_wall_before_a_page_is_told(body, state):
    assert page(body).state is state


@pytest.mark.parametrize(
    ("body", "needs"),
    [
        ("<div id=root></div>", True),
        ("<noscript>You need to enable JavaScript to run this app.</noscript><div id=x></div>", True),
        (f"{WORDS}<script src='https://js.hsforms.net/forms/v2.js'></script>", True),
        (f"{WORDS}<form><input type=tel></form><script src='https://js.hsforms.net/forms/v2.js'></script>", False),
        (WORDS, False),
    ],
)
def test_a_page_of_script_is_told(body, needs):
    assert bool(page(body).needs_script) is needs


TAGS = "<form> </form> <input> <label> </label> <td> <tr> <table> </div> <b> <i> </b> <dialog> <select> <option> "
MORE = "<template> <svg> </p> <button> <fieldset> <legend> <!-- --> <h1> </h1> <textarea> </style> \x00 \ud800 ＊ &#0;"
BITS = [
    *TAGS.split(),
    *MORE.split(),
    "<input type=tel>",
    "<label for=a>",
    "<p id=a>",
    "<div class=step>",
    " ",
    "<a href=x>",
]
BITS += [
    "<iframe srcdoc='<input>'>",
    "<style>.a{display:none}",
    "<base href=//[>",
    "<form id=a>",
    "<input form=a type=checkbox>",
]


@settings(max_examples=300)
@given(st.text(max_size=400) | st.lists(st.sampled_from(BITS), max_size=60).map("".join))
def test_any_text_is_a_page(html):
    found = page_of(html, ADDRESS)
    assert all(0 < len(block.text) <= 20_000 for block in found.blocks)
    assert [form.number for form in found.forms] == list(range(len(found.forms)))


@pytest.mark.parametrize(
    "html",
    [
        "<form><input type=tel><label><input type=checkbox>ok</label></form>" * 10_000,
        "<div><input type=tel><button>Go</button></div>" * 10_000,
        "<div>" * 100_000 + "x",
        "<ul><li>a" * 50_000,
        "<label>a<input>" * 20_000,
        "<label for=x>a</label>" * 20_000 + "<input id=x>",
        "<style>" + ".a{display:none}" * 100_000 + "</style><p class=a>x",
        "<p>" + "word " * 700_000,
        f"<a href='{'x' * 3_000_000}'>a</a>",
    ],
    ids=["forms", "loose", "deep", "lists", "labels", "same-label", "style", "text", "address"],
)
def test_a_page_without_end_is_bounded(html):
    started = time.perf_counter()
    found = page_of(html, ADDRESS)
    assert len(found.forms) <= 400
    assert all(len(form.fields) <= 200 for form in found.forms)
    assert len(found.blocks) <= 5_000
    assert time.perf_counter() - started < 30  # a quadratic walk took minutes


def test_a_chat_window_that_asks_for_a_number_is_told_even_beside_a_form():
    script = "<script src=https://widgets.leadconnectorhq.com/loader.js></script>"
    assert page(f"<form><input type=tel></form>{script}").needs_script.startswith(f"{CHAT_WINDOW} LeadConnector")


def test_the_head_of_a_page_is_a_menu_when_there_is_nothing_to_read_in_it():
    blocks = page(
        "<header><b>Birch</b> <a href=/>Home</a> <a href=/texts>Texts</a></header><nav><a href=/a>A</a></nav>"
        "<main><header><a href=/b>Back</a></header><p>Words</p></main>"
    ).blocks
    assert [(block.text, block.in_navigation) for block in blocks] == [
        ("Birch Home Texts", True), ("A", True), ("Back", False), ("Words", False),
    ]  # fmt: skip
    assert not page("<header><h1>Birch</h1><a href=/>Home</a></header>").blocks[0].in_navigation
