"""The public page of a text program, for businesses whose opt-in is behind a login, on paper or by text.

Decides: the languages of the page, and what is still open in it.
Leaves alone: its sentences (`wording`) and its looks (`report`).
"""

from dataclasses import dataclass

from carelane.domain.campaign import Registration
from carelane.domain.errors import BadSetting
from carelane.domain.facts import LANGUAGES
from carelane.wording.ask import Ask
from carelane.wording.published.programme import Programme, programme
from carelane.wording.written import Gap, Statement


@dataclass(frozen=True, slots=True)
class ProgrammePage:
    """The page: one part a language. It is not to be published while `gaps` holds a question."""

    parts: tuple[Programme, ...]
    gaps: tuple[Gap, ...]
    unconfirmed: tuple[Statement, ...]  # what the page claims and the owner has not confirmed


def programme_page(registration: Registration, *, languages: tuple[str, ...] = ()) -> ProgrammePage:
    """The page in these languages; by default in those of the facts sheet, in English when it names none.

    Raises:
        BadSetting: a language is not one that texts are written in.
    """
    chosen = tuple(dict.fromkeys(languages or registration.facts.languages or ("en",)))
    for language in chosen:
        if language not in LANGUAGES:
            raise BadSetting(f"no texts are written in {language!r}", hint=f"choose from: {', '.join(LANGUAGES)}")
    parts = tuple(programme(Ask(registration, language, registration.provider)) for language in chosen)
    confirmed = set(registration.facts.confirmed)
    claims = dict.fromkeys(state for part in parts for state in part.statements)
    return ProgrammePage(
        parts,
        gaps=tuple(dict.fromkeys(gap for part in parts for gap in part.gaps)),
        unconfirmed=tuple(state for state in claims if state.id not in confirmed),
    )
