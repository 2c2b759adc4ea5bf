"""One line of a pasted form: the label at its start, if there is one, and whether a value can be its.

Decides: which separators part a label from its value, and which values are out of the question for a field:
"Website: customers fill in our form" inside a description is no website.
Leaves alone: what belongs to which field (`reader.py`).
"""

import re
from dataclasses import dataclass
from typing import Final

from carelane.formats.foreign.values import flag_of, is_empty_answer
from carelane.formats.own.layout import CAMPAIGN_KEYS, Holds
from carelane.formats.portal.labels import WAYS, label_for

FLAGS: Final = frozenset(name for name, key in CAMPAIGN_KEYS.items() if key.holds is Holds.FLAG)
LONG_TEXTS: Final = frozenset({"description", "messageFlow", "optinMessage", "optoutMessage", "helpMessage", "samples"})
_SEPARATORS: Final = (":", "：", "?", "\t", " = ", " – ", " — ", " - ")
_BULLET: Final = re.compile(r"^(?:[-*•·▪●○◦–—+]|\(?\d{1,2}[.)]|#+)\s+")
_BOX: Final = re.compile(r"^\s*[-*•]?\s*(\[[xX ]?\]|[☑✅✓✔🗹☐✗✘❌⬜])\s*(.+)$")
_ADDRESS: Final = re.compile(r"(?:https?://|www\.)\S+|\b[\w-]+(?:\.[\w-]+)*\.[a-z]{2,}\b", re.IGNORECASE)
_DIGITS: Final = re.compile(r"\d")
# One word may stand alone in its line as a label only when it can hardly be anything else.
_LONE_WORDS: Final = frozenset(
    {"description", "website", "samples", "cta", "vertical", "ein", "dba", "usecase", "attributes", "keywords"}
)
_MOST_OF_A_SHORT_VALUE: Final = 120
_MOST_BEFORE_AN_ADDRESS: Final = 500  # further on no link is looked for; the pattern takes quadratic time
_LEAST_OF_A_POLICY: Final = 300  # "Privacy policy: we never share numbers." belongs to the text that it stands in


@dataclass(frozen=True, slots=True)
class LabelLine:
    """A line that starts a field. `value` is what stands behind the label in the same line."""

    path: str
    label: str
    value: str
    value_at: int  # offset of the value in the line
    is_heading: bool = False


def label_line(line: str) -> LabelLine | None:
    """The label at the start of a line, or None."""
    if line.lstrip().startswith("|") and (row := _table_row(line)):
        return row
    box = _BOX.match(line)
    if box and (found := label_for(box.group(2))) and found.path in FLAGS:
        answer = "yes" if flag_of(box.group(1)) else "no"
        return LabelLine(found.path, box.group(2).strip(), answer, box.start(1))
    for separator in _SEPARATORS:
        at = line.find(separator)
        if at <= 0 or at > _MOST_OF_A_SHORT_VALUE:
            continue
        label = label_for(_BULLET.sub("", line[:at].strip()))
        if label is None:
            continue
        rest = line[at + len(separator) :]
        value = rest.strip().strip("*_").strip() if rest.strip().startswith(("**", "__")) else rest.strip()
        lone = separator in {":", "："}
        if value or lone or label.words > 1:
            return LabelLine(label.path, line[:at].strip(), value, len(line) - len(rest.lstrip()), label.is_heading)
    return _bare_label(line)


def _table_row(line: str) -> LabelLine | None:
    """A row of a table in Markdown whose first cell is a label."""
    cells = line.strip().strip("|").split("|", 1)
    label = label_for(cells[0]) if len(cells) > 1 else None
    if label is None:
        return None
    return LabelLine(label.path, cells[0].strip(), cells[1].strip(), line.index(cells[1]), label.is_heading)


def _bare_label(line: str) -> LabelLine | None:
    """A whole line that is a label, as web pages show them above their fields."""
    text = line.strip()
    if not text or (_BULLET.match(text) and not text.startswith("#")):
        return None
    if text[-1] in ".,;!" or line[:1].isspace():
        return None
    label = label_for(text)
    if label is None or (label.words == 1 and text.strip("*#_: ").lower() not in _LONE_WORDS):
        return None
    return LabelLine(label.path, text, "", len(line), label.is_heading)


def is_plausible(path: str, value: str) -> bool:
    """False when this text can hardly be the value of this field."""
    if not value or is_empty_answer(value):
        return True
    short = len(value) <= _MOST_OF_A_SHORT_VALUE
    if path in FLAGS:
        return flag_of(value) is not None and short
    if path in {"brand.website", "embeddedLinkSample"}:
        return short and _ADDRESS.search(value) is not None and len(value.split()) <= 3
    if path in {"brand.email", "brand.businessContactEmail"}:
        return short and "@" in value
    if path in {"brand.phone", "brand.mobilePhone", "brand.ein"}:
        return short and len(_DIGITS.findall(value)) >= 5
    if path in {"privacyPolicyLink", "termsAndConditionsLink"}:
        return bool(address_in(value)) or flag_of(value) is not None or len(value) > _LEAST_OF_A_POLICY
    if path.startswith("brand.") or path in {"brand", "provider", "brandId", "campaignId", "usecase"}:
        return short
    return not (path.endswith("Keywords") and len(value) > 3 * _MOST_OF_A_SHORT_VALUE)


def is_single(path: str) -> bool:
    """True for fields whose value is one line."""
    return not (
        path in LONG_TEXTS or path.startswith(("sample", "texts.")) or path.endswith("Keywords") or path == WAYS
    )


def without_bullet(line: str) -> tuple[str, bool]:
    """The line without a bullet or number at its start, and whether it had one."""
    bare = _BULLET.sub("", line.strip(), count=1)
    return bare, bare != line.strip()


def address_in(text: str) -> str:
    """The first web address in a text, or ""."""
    match = _ADDRESS.search(text[:_MOST_BEFORE_AN_ADDRESS])
    return match.group().rstrip(".,;)") if match else ""
