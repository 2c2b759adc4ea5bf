"""A field is called what people and screen readers call it."""

import pytest

from tests.unit.site.pages import field, form


@pytest.mark.parametrize(
    ("html", "name"),
    [
        ("<label for=p>Mobile</label><input id=p>", "Mobile"),
        ("<label>Mobile <input></label>", "Mobile"),
        ("<label>Mobile <select><option>Yes</select></label>", "Mobile"),
        ("<span id=a>Mobile</span> <span id=b>number</span><input aria-labelledby='a b'>", "Mobile number"),
        ("<input aria-label=' Mobile '>", "Mobile"),
        ("<input title=Mobile>", "Mobile"),
        ("<label for=p>Wrong</label><input id=p aria-label=Mobile>", "Mobile"),
        ("<span id=a>Mobile</span><input aria-labelledby=a aria-label=Wrong>", "Mobile"),
        ("<label for=p>Mobile</label><input id=p title=Wrong>", "Mobile"),
        ("<label for=nothing>Mobile <input></label>", "Mobile"),
        ("<div role=checkbox aria-checked=true>Text me</div>", "Text me"),
        ("<label for=p>Mobile <script>x()</script><span hidden>secret</span></label><input id=p>", "Mobile"),
    ],
)
def test_a_field_has_the_name_that_the_rules_of_the_web_give_it(html, name):
    assert field(f"<form>{html}</form>").label == name


def test_a_placeholder_is_no_label():
    found = field("<form><input name=x placeholder='(555) 555-5555'></form>")
    assert (found.label, found.placeholder, found.called) == ("", "(555) 555-5555", "(555) 555-5555")


def test_help_text_that_is_tied_to_a_field_is_its_description():
    assert field("<form><input aria-describedby=h><p id=h>For calls only.</p></form>").described == "For calls only."


def test_words_between_fields_belong_to_the_field_they_follow_or_name():
    found = form("<form>Name: <input name=n><br>Phone: <input name=p><br>Mail: <input name=m></form>")
    assert [each.beside for each in found.fields] == ["Name:", "Phone:", "Mail:"]


def test_a_sentence_after_a_phone_field_stands_beside_it():
    said = "By giving your number you agree to get texts from Birch."
    found = form(f"<form><div><label>Phone <input name=p></label></div><p>{said}</p><div>Town <input></div></form>")
    assert said in found.fields[0].beside
    assert "Phone" not in found.fields[0].beside


def test_a_box_is_named_by_what_follows_it():
    found = form("<form><input type=checkbox name=a> News by mail<br><input type=checkbox name=b> Texts</form>")
    assert [each.beside for each in found.fields] == ["News by mail", "Texts"]


def test_the_legend_of_a_group_is_read_with_its_boxes():
    found = field(
        "<form><fieldset><legend>May we text you?</legend><label><input type=radio>Yes</label></fieldset></form>"
    )
    assert (found.label, found.beside) == ("Yes", "May we text you?")


def test_links_in_a_label_belong_to_its_box_alone():
    found = form(
        "<form><label><input type=checkbox>I agree, <a href=/privacy>privacy</a></label>"
        "<label><input type=checkbox>News, <a href=/terms>terms</a></label></form>"
    )
    assert [[link.address for link in each.links] for each in found.fields] == [
        ["https://birch.example/privacy"],
        ["https://birch.example/terms"],
    ]
