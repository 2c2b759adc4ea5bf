"""Which fields belong together, and where they stand."""

from tests.unit.site.pages import form, page


def test_fields_without_a_form_element_that_share_a_button_are_one_form():
    found = form(
        "<div class=cta><span>Call me back</span><div><input name=a><input type=tel></div><button>Go</button></div>"
    )
    assert (found.where, found.submit, len(found.fields)) == ("widget", ("Go",), 2)


def test_a_field_outside_that_names_its_form_belongs_to_it():
    found = form("<form id=f><button>Send</button></form><p><input type=tel form=f></p>")
    assert found.fields[0].looks_like_phone


def test_a_form_that_a_table_tears_apart_is_whole():
    found = form("<table><form action=/send><tr><td>Phone</td><td><input name=phone></td></tr></form></table>")
    assert found.action == "https://birch.example/send"


def test_windows_over_the_page_are_told():
    for body in (
        "<dialog><form><input type=tel></form></dialog>",
        "<div class='modal fade'><form><input type=tel></form></div>",
        "<div role=dialog aria-hidden=true><form><input type=tel></form></div>",
        "<div class=promo style='display: none'><form><input type=tel></form></div>",
    ):
        found = form(body)
        assert (found.where, found.fields[0].hidden) == ("popup", False)


def test_a_style_sheet_in_the_page_hides_a_form():
    rule = "<style>/* x */ .later { color: red; display:none } @media (max-width:1px) { .now { display:none } }</style>"
    assert form("<form class=later><input type=tel></form>", head=rule).where == "popup"
    assert form("<form class=now><input type=tel></form>", head=rule).where == "page"


def test_steps_are_counted():
    found = form(
        "<form><div class=step><input name=a></div><div class=step style='display:none'><input type=tel></div></form>"
    )
    assert [(each.step, each.hidden) for each in found.fields] == [(1, False), (2, False)]


def test_fieldsets_that_take_turns_are_steps():
    found = form("<form><fieldset><input name=a></fieldset><fieldset hidden><input type=tel></fieldset></form>")
    assert [each.step for each in found.fields] == [1, 2]


def test_a_form_inside_the_source_of_a_frame_is_found():
    found = form("<iframe srcdoc='<form><input type=tel></form>'></iframe>")
    assert found.where == "iframe"


def test_a_form_has_the_heading_in_it_or_the_last_one_before():
    found = page(
        "<section><h2>Visit</h2><h3>Write to us</h3><form><input></form></section><form><h2>Join</h2><input></form>"
    )
    assert [each.title for each in found.forms] == ["Write to us", "Join"]


def test_a_selector_finds_its_element_again():
    from selectolax.lexbor import LexborHTMLParser  # noqa: PLC0415

    fields = "<p><input name=x></p><p id=twice></p><p id=twice><input name=y></p>"
    html = f"<body><div><p>a</p><form><p>b</p>{fields}</form></div>"
    found = page(html).forms[0]
    parser = LexborHTMLParser(f"<html><head></head>{html}")
    names = [[node.attributes["name"] for node in parser.css(each.selector)] for each in found.fields]
    assert names == [["x"], ["y"]]


def test_only_hidden_fields_and_buttons_are_no_form():
    assert page("<form><input type=hidden name=a><button>Log out</button></form><button>Menu</button>").forms == ()


def test_a_torn_form_keeps_the_words_beside_its_fields():
    found = form(
        "<table><form><tr><td>Day phone:</td><td><input name=f2></td></tr>"
        "<tr><td><input type=checkbox checked> Text me</td></tr></form></table>"
    )
    assert [each.beside for each in found.fields] == ["Day phone:", "Text me"]
    assert "Text me" in found.text


def test_a_part_that_is_pressed_is_a_button_and_no_field():
    found = form("<div><input type=tel><div role=button>Send</div></div>")
    assert (found.submit, len(found.fields)) == (("Send",), 1)


def test_the_name_of_a_group_is_no_word_of_its_neighbours():
    found = form(
        "<form><label>Name <input></label><fieldset><legend>Phone</legend><label>Area <input name=a></label>"
        "<label><input name=b> (###)</label></fieldset><label>Town <input></label></form>"
    )
    assert [each.beside for each in found.fields] == ["", "Phone", "Phone", ""]
    assert [each.looks_like_phone for each in found.fields] == [False, True, True, False]


def test_words_below_the_button_that_say_what_sending_means_belong_to_the_form():
    found = form(
        "<form><input type=tel aria-label=Phone></form><div role=button>Send</div>"
        "<div><p>By clicking Send you agree to get texts from us.</p></div><p>We love plants.</p>"
    )
    assert "By clicking Send you agree to get texts from us." in found.text


def test_words_above_a_form_count_only_when_they_are_about_sending_it():
    found = form(
        "<h2>Write to us</h2><p>We answer in a day. By submitting your number below you consent to receive texts.</p>"
        "<form><input type=tel aria-label=Phone><button>Go</button></form>"
    )
    assert found.text.endswith("By submitting your number below you consent to receive texts.")
    assert "answer in a day" not in found.text


def test_what_sending_another_form_means_is_none_of_this_forms_business():
    first, second = page(
        "<form><input type=tel aria-label=Phone><button>Go</button></form><h2>News</h2>"
        "<form><input type=email aria-label=Email><button>Join</button></form><p>By clicking Join you get e-mails.</p>"
    ).forms
    assert "Join" not in first.text
    assert "By clicking Join you get e-mails." in second.text
