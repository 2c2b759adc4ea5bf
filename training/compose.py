"""What stands around the sentences of the grammars: greetings, endings and STOP lines, in every class alike."""

from typing import Final

FRONTS: Final = (
    "{b}: ", "Hi {p}, ", "Hello {p}! ", "{b} here. ", "Hi {p}, this is {w} [with|from|at] {b}. ", "{p} - ",
    "Hey {p}, it's {w}. ", "From {b}: ", "[Good morning|Good afternoon] {p}. ", "{b} - ",
    "[Thanks|Thank you] for [texting|calling|reaching out to] {b}. ",
)  # fmt: skip
CLOSERS: Final = ("Thanks!", "Thank you.", "- {w}", "Have a good [day|one|week].", "[See you|Talk] soon.", "{w} at {b}")
TAILS: Final = (
    "Reply STOP to opt out.", "Reply STOP to unsubscribe", "Txt STOP to end", "STOP to cancel, HELP for help.",
    "Reply HELP for help, STOP to opt out. Msg & data rates may apply.", "To stop these texts reply STOP.",
    "[Questions|Need help]? [Reply HELP|Call {r}]. Reply STOP to opt out.",
)  # fmt: skip
