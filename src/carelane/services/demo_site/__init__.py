"""The website of the demo's property manager, as saved pages: before its owner corrected it, and after.

Decides: the faults that `before` has: one ticked and mandatory box for calls, e-mails, texts and terms at once, a form
that asks for a number without a word, and a policy with the brackets of its template that passes numbers on. `after`
takes two of the three ways out for numbers that are called and never texted: say so at the field, or do not ask.
Leaves alone: the campaign that goes with each (`services.demo_campaign`).
"""

from pathlib import Path
from typing import Final

_HERE: Final = Path(__file__).resolve().parent
BEFORE: Final = _HERE / "before"
AFTER: Final = _HERE / "after"
