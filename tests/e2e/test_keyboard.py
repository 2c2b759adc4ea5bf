"""The first three steps of a rejection by keyboard alone: Tab, Enter and Space, and what is pasted or typed.

At every stop the focus can be seen, is on the screen and not covered; nothing holds it, forwards or backwards.
"""

from dataclasses import dataclass
from typing import Any

import pytest
from playwright.sync_api import Page

from carelane.services.demo_campaign import CAMPAIGN_FILE, REJECTION
from tests.e2e.test_rejection_journey import TYPED

MOST_STOPS = 150
# What can be reached by Tab: one of each group of radio buttons, and nothing that is folded away.
REACHABLE = """() => {
  const groups = new Set();
  const all = document.querySelectorAll("a[href], button, input, select, textarea, summary, [tabindex]");
  return [...all].filter(each => {
    if (each.tabIndex < 0 || each.disabled || each.type === "hidden") return false;
    if (!each.checkVisibility({visibilityProperty: true})) return false;
    if (each.type !== "radio") return true;
    const seen = groups.has(each.name);
    groups.add(each.name);
    return !seen;
  }).length;
}"""
STOP = """() => {
  const here = document.activeElement, box = here.getBoundingClientRect(), style = getComputedStyle(here);
  window.stops = window.stops || [];
  if (!window.stops.includes(here)) window.stops.push(here);
  const [x, y] = [box.left + Math.min(box.width / 2, 40), box.top + Math.min(box.height / 2, 20)];
  const top = document.elementFromPoint(x, y), labels = [...(here.labels || [])];
  return {
    number: window.stops.indexOf(here), tag: here.tagName, id: here.id, type: here.type || "",
    words: (here.innerText || here.value || "").trim().split("\\n").join(" ").slice(0, 80),
    is_on_screen: box.width > 4 && box.height > 4 && x >= 0 && y >= 0 && x < innerWidth && y < innerHeight,
    is_covered: !(top && (here.contains(top) || top.contains(here) || labels.some(each => each.contains(top)))),
    ring: style.outlineStyle === "none" ? 0 : parseFloat(style.outlineWidth),
  };
}"""


@dataclass
class Keyboard:
    """Somebody without a mouse on a page."""

    page: Page

    def tab(self, *, back: bool = False) -> Any:
        """The next stop, which has to be one that can be seen."""
        self.page.keyboard.press("Shift+Tab" if back else "Tab")
        stop = self.page.evaluate(STOP)
        if stop["tag"] == "BODY":  # the end of the page; the browser's own bar would be next
            return stop
        assert stop["is_on_screen"], f"the focus is not on the screen: {stop}"
        assert not stop["is_covered"], f"something covers what has the focus: {stop}"
        assert stop["ring"] >= 2, f"the focus cannot be seen: {stop}"
        return stop

    def go_to(self, **wanted: str) -> Any:
        """Tab until there: `id="rejection"`, `words="Answer the questions"`."""
        for _ in range(MOST_STOPS):
            stop = self.tab()
            if all(stop[name] == value for name, value in wanted.items()):
                return stop
        pytest.fail(f"{wanted} is not reached with Tab on {self.page.url}")

    def all_round(self, *, back: bool = False) -> int:
        """Tab from the beginning until there again; gives at how many places the focus stopped."""
        self.page.evaluate("() => { window.stops = []; document.querySelector('.skip').focus(); }")
        first = self.page.evaluate(STOP)["number"]
        seen = {first}
        for _ in range(MOST_STOPS):
            stop = self.tab(back=back)
            if stop["tag"] == "BODY":
                continue
            if stop["number"] in seen:
                assert stop["number"] == first, f"the focus is held: it came back to {stop}"
                return len(seen)
            seen.add(stop["number"])
        pytest.fail(f"the focus never comes round on {self.page.url}")


def skip(keyboard: Keyboard) -> None:
    """The first stop of every page leads past its head."""
    stop = keyboard.tab()
    assert stop["words"] == "Skip to the content"
    keyboard.page.keyboard.press("Enter")
    assert keyboard.page.evaluate("document.activeElement.id") == "main"
    stop = keyboard.tab()
    assert keyboard.page.evaluate("document.activeElement.closest('main') !== null"), (
        f"the head was not skipped: {stop}"
    )


def nothing_holds_the_focus(keyboard: Keyboard) -> None:
    """Every place that can be reached is reached, once round in either direction."""
    reachable = keyboard.page.evaluate(REACHABLE)
    assert keyboard.all_round() == reachable
    assert keyboard.all_round(back=True) == reachable


@pytest.mark.parametrize("width", [1280, 390])
def test_three_steps_need_no_mouse(visitor, width):
    someone = visitor(width=width)
    page = someone.open("/rejection")
    keyboard = Keyboard(page)

    skip(keyboard)
    nothing_holds_the_focus(keyboard)
    keyboard.go_to(id="rejection")
    page.keyboard.insert_text(REJECTION)
    keyboard.go_to(id="campaign")
    page.keyboard.insert_text(CAMPAIGN_FILE)
    keyboard.go_to(tag="BUTTON", words="What does it mean?")
    page.keyboard.press("Enter")
    page.wait_for_url("**/understand")
    assert page.locator("h1").inner_text() == "What the answer means"

    skip(keyboard)
    nothing_holds_the_focus(keyboard)
    folded = page.locator("li.cause > details:not([open])").first
    title = folded.locator("summary").first.inner_text()
    keyboard.go_to(tag="SUMMARY", words=title.replace("\n", " ").strip())
    page.keyboard.press("Space")
    assert page.locator("li.cause > details[open]").count() >= 1
    keyboard.go_to(tag="BUTTON", words="Answer the questions")
    page.keyboard.press("Space")
    page.wait_for_url("**/questions")
    assert page.locator("h1").inner_text() == "Questions that only you can answer"

    skip(keyboard)
    nothing_holds_the_focus(keyboard)
    answer_all(keyboard)
    keyboard.go_to(tag="BUTTON", words="Show the new texts")
    page.keyboard.press("Enter")
    page.wait_for_url("**/edits")
    assert page.locator("h1").inner_text() == "Your new texts"
    assert "tenants" in page.content()


def answer_all(keyboard: Keyboard) -> None:
    """What the owner knows into every field that asks for it, and every box ticked, as they come."""
    page, left = keyboard.page, dict(TYPED)
    page.evaluate("() => { window.stops = []; document.querySelector('.skip').focus(); }")
    for _ in range(MOST_STOPS):
        stop = keyboard.tab()
        if words := left.pop(f"#{stop['id']}", ""):
            page.keyboard.insert_text(words)
        elif stop["type"] in {"checkbox", "radio"}:
            page.keyboard.press("Space")
        elif stop["words"] == "Show the new texts":
            page.keyboard.press("Shift+Tab")
            break
    assert left == {}
    boxes = page.locator('input[type="checkbox"]')
    assert page.locator('input[type="checkbox"]:checked').count() == boxes.count() > 0
