"""What of a page is there but not shown: by attributes, by the usual classes, by style sheets inside the page.

Decides: only what can be known without a browser; a rendered page carries its own marks (`render`).
Leaves alone: style sheets in files of their own, and rules that hold only for some sizes of the window.
"""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Final

MOST_STYLE: Final = 400_000
_STYLE: Final = re.compile(
    r"(?:^|;)\s*(?:display\s*:\s*none|visibility\s*:\s*hidden|(?:left|top|right)\s*:\s*-\d{3,}|text-indent\s*:\s*-\d{3,}"
    r"|clip\s*:\s*rect\(0)",
    re.IGNORECASE,
)
_NONE: Final = re.compile(r"(?:^|;)\s*(?:display\s*:\s*(\w[\w-]*)|visibility\s*:\s*(\w+))", re.IGNORECASE)
_COMPOUND: Final = re.compile(r"([a-z][a-z0-9]*)?((?:[.#][A-Za-z_][\w-]*)+)\Z", re.ASCII)
_PART: Final = re.compile(r"([.#])([A-Za-z_][\w-]*)", re.ASCII)
_COMMENT: Final = re.compile(r"/\*.*?\*/", re.DOTALL)
_CLASSES: Final = frozenset(
    {"hidden", "d-none", "is-hidden", "w-condition-invisible", "elementor-hidden-desktop", "uk-hidden", "u-hidden"}
)
_SHOWN_WIDE: Final = re.compile(r"(?:sm|md|lg|xl|2xl):(?:block|flex|grid|inline)|d-(?:sm|md|lg|xl)-(?!none)", re.ASCII)
_OPEN: Final = frozenset({"show", "in", "open", "is-open", "active", "is-active", "visible", "is-visible"})
_DIALOGS: Final = frozenset({"modal", "mfp-hide", "popup-modal", "w-lightbox", "offcanvas", "reveal", "remodal"})


@dataclass(frozen=True, slots=True)
class Sheet:
    """The rules of a page's own style sheets that hide something, by class and by id."""

    by_class: Mapping[str, tuple[tuple[str, frozenset[str]], ...]]
    by_id: Mapping[str, str]

    def hides(self, tag: str, name: str, classes: frozenset[str]) -> bool:
        """Whether a rule takes an element away."""
        if name and self.by_id.get(name, "-") in {"", tag}:
            return True
        return any(
            wanted in {"", tag} and needed <= classes
            for each in classes
            for wanted, needed in self.by_class.get(each, ())
        )


def sheet_of(styles: Iterator[str]) -> Sheet:
    """The hiding rules of style sheets; the last word on a selector counts."""
    said: dict[tuple[str, str], bool] = {}
    left = MOST_STYLE
    for style in styles:
        if left <= 0:
            break
        for selectors, body in _rules(_COMMENT.sub(" ", style[:left])):
            last = [display or seen for display, seen in _NONE.findall(body)]
            if not last:
                continue
            for selector in selectors.split(",")[:50]:
                match = _COMPOUND.match(selector.strip())
                if match is not None:
                    said[match.group(1) or "", match.group(2)] = last[-1].casefold() in {"none", "hidden"}
        left -= len(style)
    by_class: dict[str, list[tuple[str, frozenset[str]]]] = {}
    by_id: dict[str, str] = {}
    for (tag, parts), hides in said.items():
        if not hides:
            continue
        found = _PART.findall(parts)
        names = [name for sign, name in found if sign == "#"]
        classes = frozenset(name for sign, name in found if sign == ".")
        if names and not classes:
            by_id[names[0]] = tag
        elif classes and not names:
            by_class.setdefault(min(classes), []).append((tag, classes))
    return Sheet({name: tuple(rules) for name, rules in by_class.items()}, by_id)


def _rules(style: str) -> Iterator[tuple[str, str]]:
    """The rules outside every at-rule, as selectors and declarations."""
    depth, start, place, selectors = 0, 0, 0, ""
    for match in re.finditer(r"[{}]", style):
        place = match.start()
        if match.group() == "{":
            if depth == 0:
                selectors = style[start:place].rpartition(";")[2].strip()
            depth, start = depth + 1, place + 1
        else:
            if depth == 1 and selectors and not selectors.startswith("@"):
                yield selectors, style[start:place]
            depth, start = max(depth - 1, 0), place + 1


def hides_itself(tag: str, attributes: Mapping[str, str], classes: frozenset[str], sheet: Sheet) -> bool:
    """Whether an element is not shown when the page opens."""
    if "hidden" in attributes and attributes["hidden"] != "until-found":
        return True
    style = attributes.get("style", "")
    if style and _STYLE.search(style[:2_000]):
        return True
    if is_dialog(tag, attributes, classes):
        return not (
            "open" in attributes or classes & _OPEN or (style and re.search(r"display\s*:\s*(?!none)\w", style[:2_000]))
        ) and (tag == "dialog" or bool(classes & _DIALOGS) or attributes.get("aria-hidden") == "true")
    if classes & _CLASSES and not any(_SHOWN_WIDE.search(each) for each in classes):
        return True
    if "collapse" in classes and not classes & {"show", "in", "navbar-collapse"}:
        return True
    return sheet.hides(tag, attributes.get("id", ""), classes)


def is_dialog(tag: str, attributes: Mapping[str, str], classes: frozenset[str]) -> bool:
    """Whether an element is a window over the page."""
    return (
        tag == "dialog"
        or attributes.get("role") in {"dialog", "alertdialog"}
        or attributes.get("aria-modal") == "true"
        or attributes.get("data-elementor-type") == "popup"
        or bool(classes & _DIALOGS)
    )
