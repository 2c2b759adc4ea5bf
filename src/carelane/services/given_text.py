"""Whether what a caller gives as a text can be read at all.

Decides: that it is a string, says something and is not too long.
Leaves alone: what the caller is told to do instead, which depends on what was asked for.
"""

from typing import Final

from carelane.domain.errors import InputError

MOST_CHARACTERS: Final = 1_000_000


def usable(
    text: str, noun: str = "text", *, to: str = "read", done: str = "read", if_empty: str, if_long: str = ""
) -> str:
    """The text, if there is one to work on; errors call it `noun`, say what there was `to` do and would be `done`.

    Raises:
        InputError: the text is no string, is empty or longer than a million characters.
    """
    if not isinstance(text, str):
        raise InputError(f"a {noun} is a string, not {type(text).__name__}", hint="decode bytes as UTF-8 first")
    if not text or text.isspace():
        raise InputError(f"there is no {noun} to {to}", hint=if_empty)
    if len(text) > MOST_CHARACTERS:
        raise InputError(
            f"the {noun} has {len(text):,} characters; at most {MOST_CHARACTERS:,} can be {done} at once", hint=if_long
        )
    return text
