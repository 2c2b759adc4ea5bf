"""What a campaign already says to a statement: yes, no, or nothing.

Decides: which fact, way to opt in or registered reply of the owner settles a statement, and which denies it.
Leaves alone: the statements (`published/claims.py` and the writers) and what the owner confirmed by its id
(`services/open_claims.py`).
"""

from collections.abc import Callable

from carelane.domain.campaign import Registration
from carelane.domain.opt_in import CustomerTextsFirst

Says = Callable[[Registration], bool | None]
_HELP_ASKED = "somebody who replies HELP gets an answer"
_STOP_ASKED = ("nobody gets another text after replying STOP", "somebody who replies STOP gets this one confirmation")


def nothing(registration: Registration) -> bool | None:
    """No fact decides it: it has to be confirmed."""
    del registration
    return None


def by_fact(attribute: str, *, holds: bool, denies: bool = True) -> Says:
    """Settled by a fact of the facts sheet; with `denies` the other answer says that it is not so."""

    def says(registration: Registration) -> bool | None:
        told = getattr(registration.facts, attribute)
        if told is None:
            return None
        return True if told is holds else False if denies else None

    return says


def help_is_answered(registration: Registration) -> bool | None:
    """The fact; without it, a HELP reply of the owner's own: one in which this is not an open question."""
    told, reply = registration.facts.sends_help_reply, registration.campaign.help_message
    if told is not None:
        return told
    return True if reply.strip() and _HELP_ASKED not in reply else None


def stop_is_answered(registration: Registration) -> bool | None:
    """The fact; without it, an answer to STOP of the owner's own: one in which this is not an open question."""
    told, reply = registration.facts.sends_optout_reply, registration.campaign.optout_message
    if told is not None:
        return told
    return True if reply.strip() and not any(words in reply for words in _STOP_ASKED) else None


def stop_is_honoured(registration: Registration) -> bool | None:
    """As for the answer to STOP; but carriers block the number too, so that no answer is no denial."""
    return stop_is_answered(registration) or None


def frequency_is_given(registration: Registration) -> bool | None:
    """The sentence repeats what the owner said about how often texts come."""
    return True if registration.facts.frequency.strip() else None


def frequency_varies(registration: Registration) -> bool | None:
    """The owner said that the number of texts varies."""
    told = registration.facts.frequency.strip().casefold()
    return True if told in {"varies", "message frequency varies", "varying"} else None


def customer_is_first(registration: Registration) -> bool | None:
    """Every way in which customers text first says so, and that nobody else is texted."""
    ways = _texts_first(registration)
    return True if ways and all(way.customer_always_first is True and way.broadcasts is False for way in ways) else None


def no_list(registration: Registration) -> bool | None:
    """Every way in which customers text first says that numbers go on no list."""
    ways = _texts_first(registration)
    return True if ways and all(way.added_to_a_list is False for way in ways) else None


def only_answers(registration: Registration) -> bool | None:
    """Customers text first, and there is no other way to get texts."""
    alone = len(_texts_first(registration)) == len(registration.opt_in_methods)
    return True if alone and customer_is_first(registration) and no_list(registration) else None


def _texts_first(registration: Registration) -> list[CustomerTextsFirst]:
    return [way for way in registration.opt_in_methods if isinstance(way, CustomerTextsFirst)]
