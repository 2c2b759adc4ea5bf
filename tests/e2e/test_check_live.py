"""The message check in a browser: live, by keyboard, on a phone, without script."""

import pytest


def test_marks_and_reasons_appear_while_one_types(visitor):
    someone = visitor()
    page = someone.open("/check")
    page.locator("#text").press_sequentially("Oak Dental: get 20% off today", delay=5)
    page.wait_for_selector("#result .finding.blocker")
    assert page.locator("#mirror mark").count() > 0
    someone.look()


def test_the_marks_lie_exactly_behind_the_words(visitor):
    page = visitor().open("/check")
    words = "Oak Dental: your visit is booked. " * 6 + "Get 20% off your next visit today, only this week!"
    page.fill("#text", words)
    page.wait_for_selector("#mirror mark")
    assert page.locator("#mirror").inner_text().strip() == words.strip()
    area = page.locator("#text").bounding_box()
    mirror = page.locator("#mirror").bounding_box()
    assert area
    assert mirror
    assert abs(area["x"] - mirror["x"]) < 1
    assert abs(area["width"] - mirror["width"]) < 1


@pytest.mark.parametrize("dark", [False, True])
@pytest.mark.parametrize("width", [390, 1280])
@pytest.mark.parametrize("path", ["/", "/check"])
def test_pages_hold_on_phone_and_desktop_light_and_dark(visitor, path, width, dark):
    visitor(width=width, dark=dark).open(path)


def test_everything_works_without_script(visitor):
    someone = visitor(script=False)
    page = someone.open("/check")
    page.fill("#text", "Oak Dental: see you Tuesday at 2pm.")
    page.get_by_role("button", name="Check", exact=True).click()
    page.get_by_role("button", name="Apply").first.click()
    assert page.input_value("#text").endswith("Reply STOP to opt out.")
    someone.look()


def test_the_keyboard_alone_gets_through(visitor):
    page = visitor().open("/check")
    page.keyboard.press("Tab")
    assert page.evaluate("document.activeElement.className") == "skip"
    page.keyboard.press("Enter")
    page.keyboard.press("Tab")
    assert page.evaluate("document.activeElement.id") == "text"


def test_what_looks_at_the_pages_sees_faults(visitor):
    someone = visitor()
    page = someone.open("/")
    page.evaluate("document.querySelector('.lead').setAttribute('class', 'tag')")
    page.evaluate("document.querySelector('h1').insertAdjacentHTML('afterend', '<input name=x><p id=main>twice</p>')")
    with pytest.raises(AssertionError) as caught:
        someone.look()
    assert "axe: label" in str(caught.value)
    assert "the id 'main' is there 2 times" in str(caught.value)
