"""Boxes that are ticked, fields that are demanded, fields that ask for a phone number."""

import pytest

from carelane.domain.site import Control
from tests.unit.site.pages import field, form

PHONES = [
    "<input type=tel>",
    "<input autocomplete='section-a tel-national'>",
    "<input inputmode=tel>",
    "<input name=phone>",
    "<input name=your-tel>",
    "<input name=contactPhoneNumber>",
    "<input id=telefono>",
    "<label>Cell <input></label>",
    "<label>Company phone <input></label>",
    "<label>Phone number (no extension) <input></label>",
    "<label>Número de teléfono <input></label>",
    "<label>Tu celular <input></label>",
    "<label>Text me at <input></label>",
    "<label>Email or phone <input name=reach></label>",
    "<input placeholder='(555) 555-0100'>",
    "<input placeholder='XXX-XXX-XXXX'>",
    r"<input pattern='\d{3}-\d{3}-\d{4}'>",
    "<div class='iti iti--allow-dropdown'><input class=x></div>",
    "<div class=react-tel-input><input></div>",
    "Phone: <input>",
    "<td>Daytime number</td><td><input></td>",
    "<fieldset><legend>Phone</legend><input maxlength=3></fieldset>",
    "<h3>Call me back</h3><input><button>Send</button>",
    "<label>Phone or fax <input type=tel></label>",
    "<label>Telephone <input type=tel placeholder='No fax numbers'></label>",
]
OTHERS = [
    "<input name=hotel>",
    "<label>Name <input name=cname></label>",
    "<label>Order number <input></label>",
    "<label>Account number <input></label>",
    "<label>Email <input name=email></label>",
    "<label>Phone model <input></label>",
    "<label>Search <input type=search name=q></label>",
    "<label>ZIP code <input placeholder=78701></label>",
    "<label>How did you hear of us? <input></label>",
    "<label>Cancel reason <input name=cancellation></label>",
    "<label>Excellent? <input name=excellent></label>",
    "<label>Card <input placeholder='1234 5678 9012 3456'></label>",
    "<label>Fax <input type=tel name=fax></label>",
    "<h3>Call us or write</h3><label>Email <input></label>",
]


@pytest.mark.parametrize("html", PHONES)
def test_a_field_for_a_phone_number_is_found(html):
    found = field(f"<form>{html}</form>")
    assert found.looks_like_phone
    assert found.control is Control.PHONE


@pytest.mark.parametrize("html", OTHERS)
def test_a_field_for_something_else_is_none_for_a_phone_number(html):
    assert not field(f"<form>{html}</form>").looks_like_phone


@pytest.mark.parametrize(
    ("html", "ticked"),
    [
        ("<input type=checkbox>", False),
        ("<input type=checkbox checked>", True),
        ("<input type=checkbox checked=false>", True),  # as browsers read it
        ("<input type=CHECKBOX CHECKED>", True),
        ("<button role=switch aria-checked=true>Texts</button>", True),
        ("<div role=checkbox aria-checked=false>Texts</div>", False),
    ],
)
def test_a_box_is_ticked_as_a_browser_shows_it(html, ticked):
    found = field(f"<form>{html}</form>")
    assert (found.control, found.ticked) == (Control.CHECKBOX, ticked)


@pytest.mark.parametrize(
    ("html", "by"),
    [
        ("<label>Phone <input required></label>", "attribute"),
        ("<label>Phone <input aria-required=true></label>", "aria"),
        ("<label>Phone * <input></label>", "star"),
        ("<label>Phone <span>*</span></label><input>", "star"),
        ("<label>Teléfono (obligatorio) <input></label>", "star"),
        ("<label>Phone <input class=wpcf7-validates-as-required></label>", "class"),
        ("<label>Phone <input></label>", ""),
        ("<label>Phone (not required) <input></label>", ""),
        ("<label>Phone (optional) <input class=not-required></label>", ""),
    ],
)
def test_what_demands_an_answer_is_told_apart(html, by):
    found = field(f"<form>{html}</form>")
    assert (found.required_by, found.required) == (by, bool(by))


def test_a_trap_for_robots_is_hidden():
    found = form(
        "<form><input type=tel name=p><div style='position:absolute;left:-5000px'><input name=b_1></div></form>"
    )
    assert [each.hidden for each in found.fields] == [False, True]


def test_a_box_that_its_label_draws_is_not_hidden():
    found = field("<form><input type=checkbox id=c style='display:none'><label for=c>Text me</label></form>")
    assert not found.hidden


def test_a_box_behind_a_drawn_one_is_not_told_twice():
    found = form(
        "<form><div><button type=button role=checkbox aria-checked=false>Text me</button>"
        "<input type=checkbox aria-hidden=true tabindex=-1></div></form>"
    )
    assert [each.control for each in found.fields] == [Control.CHECKBOX]


def test_the_choices_of_a_list_are_kept():
    assert field("<form><select><option>Yes<option>No</select></form>").options == ("Yes", "No")


@pytest.mark.parametrize(
    ("options", "ticked"),
    [
        ("<option>Yes<option>No", True),
        ("<option>No<option>Yes", False),
        ("<option>Please choose<option>Yes<option>No", False),
        ("<option>No<option selected>Yes, text me", True),
        ("<option>Yes<option selected>No", False),
        ("<option>Yes", False),
        ("<option>Yesterday<option>Today", False),
    ],
)
def test_a_list_that_opens_with_yes_is_ticked(options: str, ticked: bool):
    assert field(f"<form><label>Texts?<select>{options}</select></label></form>").ticked is ticked


def test_a_number_asked_for_in_parts_is_demanded_when_its_name_bears_a_star_and_is_called_by_it():
    found = field(
        "<form><fieldset><legend>Phone <span>*</span></legend><label><input maxlength=3>(###)</label>"
        "<label><input maxlength=4>####</label></fieldset></form>"
    )
    assert (found.looks_like_phone, found.required, found.required_by) == (True, True, "star")
    assert found.called == "Phone *"
