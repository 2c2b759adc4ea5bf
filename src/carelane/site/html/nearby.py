"""Words outside a form that are about sending it: "By clicking Send you agree to ...", above it or below its button.

Decides: only sentences that say what sending means, as far as the next heading, field or other form.
Leaves alone: everything else that stands near a form.
"""

import re
from typing import Final

from carelane.site.html.grouping import is_button, is_field
from carelane.site.html.tree import HEADINGS, Element, Tree

MOST_NEARBY: Final = 1_200
MOST_ELEMENTS: Final = 60
_MEANS: Final = re.compile(
    r"\b(?:by|when|if) (?:you )?(?:click|submit|press|tap|send|provid|enter|giv|fill|complet|sign|check|shar)"
    r"(?:t?ing|e|s)?\b"
    r"|\b(?:agree|consent) to (?:receive|get|be)\b"
    r"|\bal (?:hacer clic|enviar|proporcionar|pulsar|presionar|dar)\b",
    re.IGNORECASE,
)
_SENTENCE_END: Final = re.compile(r"[.!?]\s")


def words_at(form: Element, tree: Tree) -> str:
    """What stands directly before and after a form about sending it; "" where nothing does."""
    return " ".join(part for part in (_before(form, tree), _after(form, tree)) if part)


def _after(form: Element, tree: Tree) -> str:
    following = tree.elements[form.end : form.end + MOST_ELEMENTS]
    end = _reach(form).last
    stop = next((each for each in following if each.first >= end or _is_other(each)), None)
    if stop is not None:
        end = min(end, stop.first)
    elif len(following) == MOST_ELEMENTS:
        end = min(end, following[-1].last)
    return _meaning(form.last, end, form, following, tree)


def _before(form: Element, tree: Tree) -> str:
    start = _reach(form).first
    before = [
        each for each in tree.elements[max(0, form.index - MOST_ELEMENTS) : form.index] if each.end <= form.index
    ]  # without those that hold the form
    others = [each.last for each in before if _is_other(each)]
    return _meaning(max([start, *others[-1:]]), form.first, form, before, tree)


def _meaning(first: int, last: int, form: Element, among: list[Element], tree: Tree) -> str:
    """The words of a range from the sentence on that says what sending means."""
    buttons = tuple((each.first, each.last) for each in among if is_button(each))
    words = tree.between(first, last, form, most=MOST_NEARBY, without=buttons)
    match = _MEANS.search(words)
    return words[_start(words, match.start()) :] if match else ""


def _reach(form: Element) -> Element:
    """The part of the page whose words may be about a form: two levels up."""
    parent = form.parent or form
    above = parent.parent
    return above if above is not None and above.tag not in {"html", "body", "main"} else parent


def _is_other(element: Element) -> bool:
    return element.tag in {*HEADINGS, "form", "iframe"} or element.is_frame or is_field(element)


def _start(words: str, at: int) -> int:
    """Where the sentence around a place begins."""
    ends = [match.end() for match in _SENTENCE_END.finditer(words, 0, at)]
    return ends[-1] if ends else 0
