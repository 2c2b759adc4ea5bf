"""Checked messages as a table (CSV) to download.

Decides: the columns, and that no cell is run as a formula by a spreadsheet program.
"""

import csv
import io
from collections.abc import Iterable
from typing import Final

from carelane.domain.segments import count_segments
from carelane.domain.spreadsheet import safe_cell
from carelane.formats.table import BadRow
from carelane.services.message_batch.check import CheckedMessage

COLUMNS: Final = ("line", "verdict", "message", "characters", "segments", "reasons", "rules", "to fix", "safe edits")
BOM: Final = "\ufeff"  # by which spreadsheet programs know that it is UTF-8
_WORDS: Final = {"stop": "do not send", "review": "look again", "go": "fine"}


class TableWriter:
    """Writes row after row."""

    def __init__(self) -> None:
        self._file = io.StringIO()
        self._file.write(BOM)
        self._rows = csv.writer(self._file)
        self._rows.writerow(COLUMNS)

    def add(self, checked: CheckedMessage) -> None:
        """One message."""
        report, text = checked.report, checked.message.text
        reasons = dict.fromkeys(finding.what for finding in report.findings)
        row = (
            checked.message.line,
            _WORDS[checked.verdict],
            text,
            len(text),
            count_segments(text).segments,
            "; ".join(reasons),
            ", ".join(dict.fromkeys(finding.rule for finding in report.findings)),
            " ".join(dict.fromkeys(finding.how_to_fix for finding in report.findings if finding.how_to_fix)),
            sum(finding.fix is not None and finding.fix.safe for finding in report.findings),
        )
        self._rows.writerow([safe_cell(cell) if isinstance(cell, str) else cell for cell in row])

    def add_bad(self, rows: Iterable[BadRow]) -> None:
        """Rows that were not checked, with their reasons."""
        for row in rows:
            self._rows.writerow((row.line, "not checked", "", "", "", safe_cell(row.why), "", "", ""))

    def content(self) -> bytes:
        """The file so far."""
        return self._file.getvalue().encode("utf-8", "replace")
