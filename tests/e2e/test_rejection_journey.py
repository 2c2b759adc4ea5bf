"""S3's journey in a browser: a property manager with code 861, from the pasted answer to the packet.

Measures the time that somebody needs who reads every word: 200 words a minute, 40 typed words a minute, three seconds
for each press and five to think about each box. What is pasted is not typed.
"""

from dataclasses import dataclass, field

import pytest
from playwright.sync_api import Page

from carelane.services.demo_campaign import CAMPAIGN_FILE, REJECTION

WORDS_A_MINUTE, TYPED_A_MINUTE = 200, 40
PRESS_SECONDS, BOX_SECONDS, PASTE_SECONDS = 3, 5, 20
MOST_MINUTES, MOST_QUESTIONS = 10.0, 8
TYPED = {
    "#q-facts-customers": "tenants",
    "#q-facts-topics": "repairs in their apartment and answers to their questions",
    "#q-facts-frequency": "varies",
    "#q-optInMethods-0-evidence": "www.mapleridgepm.example/texting-form.pdf",
    "#q-privacyPolicyLink": "www.mapleridgepm.example/privacy",
    "#q-termsAndConditionsLink": "www.mapleridgepm.example/texting-terms",
}


# What stands on the screen: no folded part, nothing that only a screen reader says, no text in fields.
VISIBLE = """() => {
  const walker = document.createTreeWalker(document.querySelector("main"), NodeFilter.SHOW_TEXT);
  const lines = [];
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    const parent = node.parentElement;
    if (parent.closest("textarea, option, .visually-hidden") || !node.textContent.trim()) continue;
    if (parent.checkVisibility({contentVisibilityAuto: true, visibilityProperty: true})) lines.push(node.textContent);
  }
  return lines.map(line => line.split(/\\s+/).join(" ").trim());
}"""
COPYING = "In your provider’s form, field by field"  # from here on the packet is there, and is copied from


@dataclass
class Clock:
    """The time that a careful reader needs, in seconds, by where it goes."""

    reading: float = 0
    typing: float = 0
    pressing: float = 0
    questions: int = 0
    boxes: int = 0
    seen: set[str] = field(default_factory=set)

    def read(self, page: Page) -> None:
        """Every line on the screen once: a label that stands there nine times is read the first time."""
        page.wait_for_selector("main")  # the next page may be on its way
        lines = page.evaluate(VISIBLE)
        lines = lines[: lines.index(COPYING)] if COPYING in lines else lines
        fresh = [line for line in dict.fromkeys(lines) if line not in self.seen]
        self.reading += 60 * sum(len(line.split()) for line in fresh) / WORDS_A_MINUTE
        self.seen.update(fresh)

    def typed(self, words: str) -> None:
        """Five characters are a word, as typists count."""
        self.typing += 60 * len(words) / 5 / TYPED_A_MINUTE

    @property
    def minutes(self) -> float:
        """All of it."""
        return (self.reading + self.typing + self.pressing) / 60


def step(clock: Clock, someone, name: str, picture: str) -> None:
    someone.page.get_by_role("button", name=name).first.click()
    clock.pressing += PRESS_SECONDS
    clock.read(someone.page)
    someone.look(picture)


def walk(someone, tag: str) -> Clock:
    """The whole way; every page is looked at."""
    clock = Clock()
    page = someone.open("/rejection")
    clock.read(page)
    someone.look(f"rejection-1-start-{tag}")
    page.fill("#rejection", REJECTION)
    page.fill("#campaign", CAMPAIGN_FILE)
    clock.pressing += 2 * PASTE_SECONDS
    step(clock, someone, "What does it mean?", f"rejection-2-understand-{tag}")
    assert page.locator("mark").count() >= 15
    step(clock, someone, "Answer the questions", f"rejection-3-questions-{tag}")
    clock.questions = page.locator('input[name="asked"]').count()
    for place, words in TYPED.items():
        page.fill(place, words)
        clock.typed(words)
    page.check("#q-optInMethods-0-ownBoxOrSignature-1")
    boxes = page.locator('input[name="true"]')
    clock.boxes = boxes.count()
    for box in boxes.all():
        box.check()
    clock.pressing += BOX_SECONDS * (clock.boxes + 1)
    step(clock, someone, "Show the new texts", f"rejection-4-edits-{tag}")
    step(clock, someone, "Use all", f"rejection-4-edits-taken-{tag}")
    step(clock, someone, "Check the campaign", f"rejection-5-check-{tag}")
    assert page.locator(".verdict.go").count() == 1
    step(clock, someone, "Make the packet", f"rejection-6-packet-{tag}")
    with page.expect_download() as got:
        page.get_by_role("button", name="The packet, to print (PDF)").click()
    assert got.value.suggested_filename == "packet.pdf"
    assert got.value.path().read_bytes().startswith(b"%PDF")
    return clock


def test_from_paste_to_packet_in_under_ten_minutes_for_somebody_who_reads_everything(visitor, record_property):
    clock = walk(visitor(), "1280-light")
    record_property("minutes", round(clock.minutes, 1))
    told = (
        f"{clock.minutes:.1f} minutes (reading {clock.reading:.0f} s, typing {clock.typing:.0f} s, "
        f"pressing and pasting {clock.pressing:.0f} s), {clock.questions} questions, {clock.boxes} boxes"
    )
    print(told)  # noqa: T201  shown with -s
    assert clock.minutes < MOST_MINUTES, told
    assert clock.questions <= MOST_QUESTIONS, told


@pytest.mark.parametrize(("width", "dark"), [(1280, True), (390, False), (390, True)])
def test_the_way_holds_on_a_phone_and_in_the_dark(visitor, width, dark):
    walk(visitor(width=width, dark=dark), f"{width}-{'dark' if dark else 'light'}")


def test_the_way_needs_no_script(visitor):
    walk(visitor(script=False), "no-script")


def test_one_can_go_back_and_nothing_is_lost(visitor):
    someone = visitor()
    page = someone.open("/rejection")
    page.fill("#rejection", REJECTION)
    page.fill("#campaign", CAMPAIGN_FILE)
    page.get_by_role("button", name="What does it mean?").click()
    page.get_by_role("button", name="Answer the questions").click()
    page.fill("#q-facts-customers", "residents")
    page.get_by_role("button", name="The answer you got").click()
    assert page.input_value("#rejection").startswith("The second reviewer")
    page.get_by_role("button", name="Your answers").click()
    assert page.input_value("#q-facts-customers") == "residents"


def test_the_enter_key_goes_on_and_not_back(visitor):
    someone = visitor()
    page = someone.open("/rejection?example=yes")
    page.get_by_role("button", name="What does it mean?").click()
    page.get_by_role("button", name="Answer the questions").click()
    page.fill("#q-facts-customers", "tenants")
    page.press("#q-facts-customers", "Enter")
    page.wait_for_url("**/edits")
    assert page.locator("h1").inner_text() == "Your new texts"
