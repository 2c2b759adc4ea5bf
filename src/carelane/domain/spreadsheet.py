"""Cells of a table that somebody opens in a spreadsheet program.

Decides: which texts such a program would run as a formula, and that they are then kept from it.
Source: https://owasp.org/www-community/attacks/CSV_Injection .
"""

from typing import Final

_RUNS: Final = ("=", "+", "-", "@", "\t", "\r", "\n", "＝", "＋", "－", "＠")


def safe_cell(text: str) -> str:
    """The text as a cell that is shown and never run: an apostrophe stands before what would be a formula."""
    return f"'{text}" if text.startswith(_RUNS) else text
