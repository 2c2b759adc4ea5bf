"""Checked messages as data (version 1). Leaves alone: the table to download (`services/message_batch/as_table.py`)."""

from collections.abc import Iterable

from carelane.formats.table import BadRow
from carelane.report.json_v1 import VERSION, Data, text_line_data
from carelane.services.findings import NOTICE
from carelane.services.message_batch.check import CheckedMessage, Tally


def batch_data(checked: Iterable[CheckedMessage], bad: Iterable[BadRow], tally: Tally) -> Data:
    """All messages with their findings, the rows that were not checked, and the counts."""
    return {
        "carelane": VERSION,
        "verdicts": {verdict: tally.verdicts[verdict] for verdict in ("stop", "review", "go")},
        "rules": dict(tally.rules.most_common()),
        "messages": [
            {
                **text_line_data(one.report, one.message.line),
                "line": one.message.line,
                "text": one.message.text,
                "verdict": one.verdict,
            }
            for one in checked
        ],
        "not_checked": [{"line": row.line, "why": row.why} for row in bad],
        "notice": NOTICE,
    }
