"""Floors on the replies that were written before the first rule; they are never edited and nothing is tuned on them."""

import json
from pathlib import Path

from carelane.language.replies import read_reply
from carelane.language.replies.reply import STOPPING

ROWS = [
    json.loads(line)
    for line in (Path(__file__).parents[3] / "data" / "replies_held_out.jsonl").read_text(encoding="utf-8").splitlines()
]


def _readings(*, is_wish: bool) -> list[tuple[bool, str]]:
    wanted = [row for row in ROWS if (row["intent"] == "revocation" if is_wish else row["intent"] not in STOPPING)]
    replies = [read_reply(row["text"], row.get("context", "none")) for row in wanted]
    return [(reply.holds_texts, reply.band) for reply in replies]


def test_hardly_a_wish_to_stop_is_missed_and_most_need_no_person() -> None:
    found = _readings(is_wish=True)
    assert len(found) >= 60
    assert sum(holds for holds, _ in found) >= 0.97 * len(found)
    assert sum(holds and band == "act" for holds, band in found) >= 0.85 * len(found)


def test_hard_innocents_are_rarely_held() -> None:
    found = _readings(is_wish=False)
    assert len(found) >= 90
    assert sum(holds and band == "act" for holds, band in found) <= 0.02 * len(found)
    # Nearly all of these were written to look like wishes; of ordinary inbound texts far fewer are held (benchmarks).
    assert sum(holds for holds, _ in found) <= 0.08 * len(found)
