"""What no new text of the campaign settles: things to do on the website, on paper, and elsewhere.

Decides: how these tasks are told apart, and which wordings go with them.
Leaves alone: the tasks (`services/correction`) and the wordings (`wording`).
"""

from dataclasses import dataclass

from carelane.remediation.causes import WEBSITE, causes
from carelane.report.text import one_line
from carelane.services.correction.plan import PhoneField, Standing, Task, UnusedField
from carelane.services.rejection_desk.desk import Desk
from carelane.services.write_texts import write_texts
from carelane.wording.registry import REGISTERED
from carelane.wording.written import Written

# Of what stands outside the form, what belongs to a decline: the words of each way to opt in, and the policy.
_PUBLISHED = ("texts.webForm", "web_form_html", "texts.verbalScript", "texts.paperForm", "texts.textToJoin",
              "contract_clause", "employee_notice", "texts.privacyPolicy")  # fmt: skip


@dataclass(frozen=True, slots=True)
class ToDo:
    """One thing to do outside the form. words: what the answer says of it."""

    task: Task
    words: str


@dataclass(frozen=True, slots=True)
class Outside:
    """Everything beside the new texts. not_found: what the answer names and the campaign does not show."""

    website: tuple[ToDo, ...]
    elsewhere: tuple[ToDo, ...]
    not_found: tuple[ToDo, ...]
    final: tuple[ToDo, ...]
    texts: tuple[Written, ...]
    phone_field: PhoneField | None
    unused: tuple[UnusedField, ...]

    @property
    def is_empty(self) -> bool:
        """Nothing to do outside."""
        return not (self.website or self.elsewhere or self.not_found or self.final or self.texts or self.phone_field)


def outside_page(desk: Desk) -> Outside:
    """The things to do for a desk."""
    found: dict[str, list[ToDo]] = {"website": [], "elsewhere": [], "not_found": [], "final": []}
    for task in desk.outside():
        found[_place(task)].append(ToDo(task, _words(task, desk)))
    return Outside(
        website=tuple(found["website"]),
        elsewhere=tuple(found["elsewhere"]),
        not_found=tuple(found["not_found"]),
        final=tuple(found["final"]),
        texts=_texts(desk),
        phone_field=desk.plan.phone_field,
        unused=desk.plan.unused_fields,
    )


def _place(task: Task) -> str:
    if task.standing is Standing.FINAL:
        return "final"
    known = causes().get(task.id)
    on_pages = WEBSITE in task.fields or (known is not None and WEBSITE in known.fields)
    if task.standing is Standing.NOT_FOUND and not on_pages:
        return "not_found"
    return "website" if on_pages else "elsewhere"


def _words(task: Task, desk: Desk) -> str:
    if task.demand is None:
        return ""
    return one_line(desk.reading.text[task.demand.span.start : task.demand.span.end])


def _texts(desk: Desk) -> tuple[Written, ...]:
    """The wordings that have to stand on pages and papers once the campaign speaks of them."""
    if not any(edit.field == "messageFlow" for edit in desk.edits):
        return ()
    written = write_texts(desk.result, provider=desk.plan.before.provider)
    return tuple(text for text in written if text.artefact in _PUBLISHED and text.artefact not in REGISTERED)
