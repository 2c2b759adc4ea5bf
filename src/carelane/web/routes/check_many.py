"""Check several messages at once: pasted, or out of a file. Nothing is kept; the page carries what it works on."""

import json
from dataclasses import dataclass, field, replace
from typing import Final

from fastapi import APIRouter, Request
from starlette.responses import Response

from carelane.domain.errors import CarelaneError
from carelane.domain.target import SENT
from carelane.formats.table import Row, decoded, read_pasted, read_table
from carelane.report.message_batch import batch_data
from carelane.rules.registry import entries
from carelane.services.message_batch.as_table import TableWriter
from carelane.services.message_batch.check import (
    Asked,
    CheckedMessage,
    Messages,
    Tally,
    check_each,
    messages_in,
    new_tally,
)
from carelane.web.access import Anyone
from carelane.web.forms import MOST_LINE, Form, Posted, holdable
from carelane.web.options import KINDS, SITUATIONS, Options, providers, use_cases
from carelane.web.pages import download, render, told

router = APIRouter(include_in_schema=False)
MOST_INLINE: Final = 2_000  # messages that are checked while somebody waits
MOST_TEXT: Final = 1_500_000  # characters that a page carries
MOST_SHOWN: Final = 200
_ROWS_SHOWN: Final = 3
_SENT: Final = frozenset(kind.value for kind in SENT)
_LONG: Final = "Longer lists are checked in the background: open a workspace and choose “Long work”."
_ORDER: Final = {"stop": 0, "review": 1, "go": 2}


@dataclass(frozen=True, slots=True)
class RuleCount:
    """In how many messages a rule found something."""

    rule: str
    title: str
    severity: str
    count: int


@dataclass(frozen=True, slots=True)
class ManyPage:
    """The form with what was found. carried: the text of a file that was uploaded before; name: what it is called."""

    asked: Asked
    pasted: str = ""
    carried: str = ""
    name: str = ""
    messages: Messages | None = None
    preview: tuple[Row, ...] = ()
    checked: tuple[CheckedMessage, ...] = ()
    tally: Tally = field(default_factory=new_tally)
    error: str = ""
    kinds: Options = ()
    situations: Options = SITUATIONS
    use_cases: Options = ()
    providers: Options = ()

    @property
    def shown(self) -> tuple[CheckedMessage, ...]:
        """The worst messages first, as many as a page holds."""
        return tuple(sorted(self.checked, key=lambda one: _ORDER[one.verdict])[:MOST_SHOWN])

    @property
    def rules(self) -> tuple[RuleCount, ...]:
        """What was found, the worst first and then the most frequent."""
        tally = self.tally
        order = sorted(tally.rules.items(), key=lambda item: (tally.severities[item[0]].rank, -item[1], item[0]))
        return tuple(
            RuleCount(rule, entries()[rule].rule.title, tally.severities[rule].value, count) for rule, count in order
        )

    @property
    def columns(self) -> Options:
        """The columns to choose from."""
        names = self.messages.columns if self.messages else ()
        return tuple((str(place), name[:80]) for place, name in enumerate(names))


@router.get("/check/many")
def ask(request: Request, _: Anyone) -> Response:
    """The empty form."""
    return _shown(request, _new_page(Asked(provider="ringcentral")))


@router.post("/check/many")
def check(request: Request, form: Posted) -> Response:
    """What was found, as a page or as a file."""
    page = _checked(form)
    wanted = form.text("as")
    if not page.error and page.checked and wanted == "csv":
        return _table(page)
    if not page.error and page.checked and wanted == "json":
        bad = page.messages.bad if page.messages else ()
        data = json.dumps(batch_data(page.checked, bad, page.tally), ensure_ascii=False, indent=1)
        return download(data, "application/json", "checked-messages.json")
    return _shown(request, page)


def _shown(request: Request, page: ManyPage) -> Response:
    return render(request, "pages/check_many.html", page=page, most=MOST_INLINE, most_shown=MOST_SHOWN)


def _new_page(asked: Asked) -> ManyPage:
    kinds = tuple((value, words) for value, words in KINDS if value in _SENT)
    return ManyPage(asked, kinds=kinds, use_cases=use_cases(), providers=providers())


def _checked(form: Form) -> ManyPage:
    asked = Asked(
        kind=form.line("kind", "message"),
        use_case=form.line("use_case"),
        brand=form.line("brand")[:MOST_LINE],
        website=form.line("website")[:MOST_LINE],
        provider=form.line("provider"),
        situation=form.line("situation", "none"),
    )
    page = replace(_new_page(asked), pasted=form.text("pasted"))
    try:
        page = _with_text(page, form)
        page = _with_messages(page, form)
        checked = tuple(check_each(page.messages.found, asked)) if page.messages else ()
    except CarelaneError as error:
        return replace(page, error=told(error))
    for one in checked:
        page.tally.add(one)
    return replace(page, checked=checked)


def _with_text(page: ManyPage, form: Form) -> ManyPage:
    """The page with the text of the file that was uploaded now or before.

    Raises:
        UnreadableFile: it is no text.
    """
    uploaded = form.file("file")
    if uploaded is not None:
        name = uploaded[0].replace("\\", "/").rsplit("/", 1)[-1][:80]
        return replace(page, carried=holdable(decoded(uploaded[1])), name=name)
    if form.text("as") == "forget":
        return page
    return replace(page, carried=form.text("carried"), name=form.line("name")[:80])


def _with_messages(page: ManyPage, form: Form) -> ManyPage:
    given = page.carried or page.pasted
    if not given.strip():
        is_new = form.text("as") == "forget"
        return page if is_new else replace(page, carried="", pasted="", error="Paste some messages, or choose a file.")
    if len(given) > MOST_TEXT:
        return replace(page, carried="", error=f"That is more than {MOST_TEXT:,} characters. {_LONG}")
    is_new = form.file("file") is not None
    table = read_table(given) if page.carried else read_pasted(given)
    if page.carried:
        messages = messages_in(
            table,
            column=None if is_new else _number(form.line("column")),
            names=None if is_new else {"yes": True, "no": False}.get(form.line("names")),
        )
    else:
        messages = messages_in(table, column=0, names=False)
    if len(messages.found) > MOST_INLINE:
        said = f"There are {len(messages.found):,} messages; {MOST_INLINE:,} are checked at once on this page. {_LONG}"
        return replace(page, carried="", error=said)
    page = replace(page, messages=messages, preview=table.rows[messages.names :][:_ROWS_SHOWN])
    return page if messages.found else replace(page, error="There is no message in it. Choose another column.")


def _number(words: str) -> int | None:
    return int(words) if words.isascii() and words.isdecimal() and len(words) < 4 else None


def _table(page: ManyPage) -> Response:
    writer = TableWriter()
    for one in page.checked:
        writer.add(one)
    writer.add_bad(page.messages.bad if page.messages else ())
    return download(writer.content(), "text/csv; charset=utf-8", "checked-messages.csv")
