"""Every message of a table checked in one context.

Decides: the verdict of a message, what is counted, and which rows are no messages.
Leaves alone: what is wrong with a text (`check_text`), pages (`web`) and files (`as_table.py`).
"""

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final

from carelane.domain.finding import Finding, Severity
from carelane.formats.table import BadRow, Table
from carelane.rules.context import Context
from carelane.services.check_text import check_text, kind_of, text_context
from carelane.services.contexts import named_profile
from carelane.services.findings import TextReport
from carelane.services.message_batch.columns import column_names, has_names, message_column

MOST_CHARACTERS: Final = 20_000  # of one message: a cell that is longer is a fault of the file
VERDICTS: Final = ("stop", "review", "go")


@dataclass(frozen=True, slots=True)
class Asked:
    """As what the messages are checked; the words are those of `check_text`."""

    kind: str = "message"
    use_case: str = "CUSTOMER_CARE"
    brand: str = ""
    website: str = ""
    provider: str = ""
    situation: str = ""

    def context(self) -> Context:
        """The one context of all messages.

        Raises:
            UnknownName: a kind, use case or situation does not exist.
            BadSetting: there is no profile for the provider.
        """
        kind_of(self.kind)
        if self.provider:
            named_profile(self.provider)
        return text_context(
            use_case=self.use_case,
            brand=self.brand,
            website=self.website,
            provider=self.provider,
            situation=self.situation,
        )


@dataclass(frozen=True, slots=True)
class Message:
    """One message of a table, and where it stands."""

    line: int
    text: str


@dataclass(frozen=True, slots=True)
class CheckedMessage:
    """A message with what was found."""

    message: Message
    report: TextReport

    @property
    def verdict(self) -> str:
        """ "stop", "review" or "go"."""
        return verdict_of(self.report)

    @property
    def reasons(self) -> tuple[Finding, ...]:
        """The findings of the worst severity."""
        findings = self.report.findings
        worst = min((finding.severity.rank for finding in findings), default=0)
        return tuple(finding for finding in findings if finding.severity.rank == worst)


@dataclass(frozen=True, slots=True)
class Messages:
    """The messages of a table. columns: their names; column: the one that was read; names: the first row names them."""

    found: tuple[Message, ...]
    bad: tuple[BadRow, ...]
    columns: tuple[str, ...]
    column: int
    names: bool


@dataclass(slots=True)
class Tally:
    """What was counted on the way: messages by verdict, and by rule how many messages it stands in."""

    verdicts: Counter[str]
    rules: Counter[str]
    severities: dict[str, Severity]

    def add(self, checked: CheckedMessage) -> None:
        """Count one more message."""
        self.verdicts[checked.verdict] += 1
        for finding in {finding.rule: finding for finding in checked.report.findings}.values():
            self.rules[finding.rule] += 1
            before = self.severities.get(finding.rule, Severity.ADVICE)
            self.severities[finding.rule] = min(before, finding.severity, key=lambda severity: severity.rank)


def new_tally() -> Tally:
    """Nothing counted yet."""
    return Tally(Counter(), Counter(), {})


def verdict_of(report: TextReport) -> str:
    """ "stop" while a blocker stands or a rule failed, "review" while a warning stands, else "go"."""
    if report.failures:
        return "stop"
    return VERDICTS[min((finding.severity.rank for finding in report.findings), default=2)]


def messages_in(table: Table, *, column: int | None = None, names: bool | None = None) -> Messages:
    """The messages of a table; the column, and whether the first row holds names, are found unless they are given."""
    names = has_names(table) if names is None else names
    if column is None or not 0 <= column < max(table.width, 1):
        column = message_column(table, names=names)
    found: list[Message] = []
    bad = list(table.bad)
    for row in table.rows[1 if names else 0 :]:
        text = row.cells[column] if column < len(row.cells) else ""
        if not text.strip():
            bad.append(BadRow(row.line, "there is no message in the chosen column"))
        elif len(text) > MOST_CHARACTERS:
            bad.append(BadRow(row.line, f"it has {len(text):,} characters; a message has {MOST_CHARACTERS:,} at most"))
        else:
            found.append(Message(row.line, text))
    bad.sort(key=lambda item: item.line)
    return Messages(tuple(found), tuple(bad), column_names(table, names=names), column, names)


def check_each(messages: tuple[Message, ...], asked: Asked) -> Iterator[CheckedMessage]:
    """Each message with what was found, in order; a message that stands there twice is checked once.

    Raises:
        UnknownName, BadSetting: as `Asked.context`.
    """
    context = asked.context()
    known: dict[str, TextReport] = {}
    for message in messages:
        report = known.get(message.text)
        if report is None:
            report = check_text(message.text, kind=asked.kind, context=context)
            if len(known) < 5_000:
                known[message.text] = report
        yield CheckedMessage(message, report)
