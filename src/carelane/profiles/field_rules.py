"""What the registry asks of each field of brand and campaign.

Decides: which fields have to be filled in for this registration at this provider.
Leaves alone: how severe a missing field is and what to type there (`rules`).
Facts with their sources stand in data/fields.toml, lengths in the profile.
"""

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from functools import lru_cache
from types import MappingProxyType
from typing import Final

from carelane.domain.campaign import Registration
from carelane.domain.fields import BRAND_FIELDS, CAMPAIGN_FIELDS
from carelane.domain.opt_in import OptInKind
from carelane.profiles.loader import flag
from carelane.profiles.origins import DATA
from carelane.profiles.profile import Profile
from carelane.profiles.use_cases import USE_CASES, code_for_label
from carelane.sources.loading import Row, read_file

KINDS: Final = ("text", "choice", "list", "keywords", "flag", "phone", "email", "link", "files")
PLAIN: Final = ("always", "never", "recommended")
FILLED_BY: Final = ("you", "provider")

# "Text JOIN to 55512", "by texting the word YES to us": a keyword is written in capitals.
_KEYWORD_IN_FLOW: Final = r"\b[Tt]ext(?:s|ing)?\s+(?:the\s+)?(?:(?:key)?word\s+)?[\"'“‘(]?([A-Z]{2,20})[\"'”’)]?\s+to\b"
_NOT_AN_OPT_IN: Final = frozenset(
    {"STOP", "STOPALL", "END", "QUIT", "CANCEL", "UNSUBSCRIBE", "OPTOUT", "HELP", "INFO", "SMS"}
)


@dataclass(frozen=True, slots=True)
class FieldSpec:
    """One field by its path.

    required: "always", "never", "recommended", or a condition of `CONDITIONS`; `otherwise` says what holds
    where the condition does not. minimum, maximum, warn_over: the profile's lengths.
    pattern: for the whole value; pattern_us: for brands in the US; item_pattern: for each keyword.
    must_be: the only answer that a flag may have where `must_be_when` holds. editable: None when not known.
    """

    path: str
    kind: str
    required: str
    otherwise: str
    minimum: int
    maximum: int | None
    warn_over: int | None
    pattern: str
    pattern_us: str
    item_pattern: str
    must_include: tuple[str, ...]
    must_be: bool | None
    must_be_when: str
    choices: tuple[str, ...]
    editable: bool | None
    filled_by: str
    confidence: str
    sources: tuple[str, ...]
    note: str

    def fits(self, value: str, country: str = "") -> bool:
        """Whether a filled value has the right form; `country` is the brand's (ISO, two letters)."""
        if self.choices and value not in self.choices:
            return False
        wanted = [self.pattern, self.pattern_us if country.upper() == "US" else ""]
        return all(re.fullmatch(pattern, value) is not None for pattern in wanted if pattern)


Condition = Callable[[Registration, Profile], bool]


def _entity(registration: Registration) -> str:
    return registration.brand.entity_type.strip().upper()


def use_case_of(registration: Registration) -> str:
    """The registry code of the declared use case; what is written there when no code is known for it."""
    given = registration.campaign.usecase
    return code_for_label(given) or given.strip().upper()


def _has_sub_use_cases(registration: Registration, profile: Profile) -> bool:
    del profile
    code = use_case_of(registration)
    return code in USE_CASES and USE_CASES[code].is_container


def _keyword_opt_in(registration: Registration, profile: Profile) -> bool:
    del profile
    declared = any(method.kind is OptInKind.KEYWORD for method in registration.opt_in_methods)
    words = re.findall(_KEYWORD_IN_FLOW, registration.campaign.message_flow)
    return declared or any(word not in _NOT_AN_OPT_IN for word in words)


CONDITIONS: Final[Mapping[str, Condition]] = MappingProxyType(
    {
        "not_sole_proprietor": lambda registration, _: _entity(registration) != "SOLE_PROPRIETOR",
        "sole_proprietor": lambda registration, _: _entity(registration) == "SOLE_PROPRIETOR",
        "public_company": lambda registration, _: _entity(registration) == "PUBLIC_PROFIT",
        "charity_usecase": lambda registration, _: use_case_of(registration) == "CHARITY",
        "has_sub_usecases": _has_sub_use_cases,
        "embedded_link": lambda registration, _: registration.campaign.embedded_link is True,
        "keyword_optin": _keyword_opt_in,
        "not_machine_to_machine": lambda registration, _: use_case_of(registration) not in {"2FA", "M2M"},
        "profile_asks_two_samples": lambda registration, profile: samples_needed(registration, profile) >= 2,
        "profile_asks_three_samples": lambda registration, profile: samples_needed(registration, profile) >= 3,
    }
)


def samples_needed(registration: Registration, profile: Profile) -> int:
    """How many samples the provider demands for the declared use case."""
    return max(profile.samples_min, profile.samples_by_use_case.get(use_case_of(registration), 0))


def samples_advised(registration: Registration, profile: Profile) -> int:
    """How many samples are safe: one for each sub use case, and never fewer than advised for all."""
    code = use_case_of(registration)
    usual = USE_CASES[code].samples_min if code in USE_CASES else 0
    wished = max(profile.samples_advised, usual, len(set(registration.campaign.sub_usecases)))
    return min(profile.samples_max, max(samples_needed(registration, profile), wished))


def holds(condition: str, registration: Registration, profile: Profile) -> bool:
    """Whether a condition of a field holds; "always" does, "never" and "recommended" do not."""
    return condition == "always" or (condition not in PLAIN and CONDITIONS[condition](registration, profile))


@lru_cache(maxsize=1)
def _rows() -> tuple[Row, ...]:
    return read_file(DATA / "fields.toml")


def field_specs(profile: Profile) -> Mapping[str, FieldSpec]:
    """Every field of brand and campaign by its path, with the lengths of the profile."""
    return MappingProxyType({row.id: _spec(row, profile) for row in _rows()})


def _spec(row: Row, profile: Profile) -> FieldSpec:
    row.only(
        "kind", "required", "otherwise", "pattern", "pattern_us", "item_pattern", "must_include", "must_be",
        "must_be_when", "choices", "filled_by", "confidence", "source", "note",
    )  # fmt: skip
    limit = profile.limits.get(row.id)
    return FieldSpec(
        path=row.id,
        kind=row.choice("kind", KINDS),
        required=row.choice("required", (*PLAIN, *CONDITIONS)),
        otherwise=row.choice("otherwise", PLAIN, needed=False) or "never",
        minimum=limit.minimum if limit else 0,
        maximum=limit.maximum if limit else None,
        warn_over=limit.warn_over if limit else None,
        pattern=row.text("pattern"),
        pattern_us=row.text("pattern_us"),
        item_pattern=row.text("item_pattern"),
        must_include=row.texts("must_include"),
        must_be=flag(row, "must_be"),
        must_be_when=row.choice("must_be_when", (*PLAIN, *CONDITIONS), needed=False) or "never",
        choices=row.texts("choices"),
        editable=profile.can_edit(row.id),
        filled_by=row.choice("filled_by", FILLED_BY, needed=False) or "you",
        confidence=row.choice("confidence", ("high", "medium", "low"), needed=False) or "high",
        sources=row.texts("source", needed=True),
        note=row.text("note"),
    )


def required_fields(registration: Registration, profile: Profile) -> tuple[str, ...]:
    """The paths that have to be filled in, in the order of the forms: brand first, then campaign."""
    return tuple(
        row.id for row in _rows() if row.id in profile.required or _level(row, registration, profile) == "required"
    )


def recommended_fields(registration: Registration, profile: Profile) -> tuple[str, ...]:
    """The paths that may stay empty but should not."""
    required = set(required_fields(registration, profile))
    return tuple(
        row.id for row in _rows() if row.id not in required and _level(row, registration, profile) == "recommended"
    )


def missing_fields(registration: Registration, profile: Profile) -> tuple[str, ...]:
    """The required paths that are empty."""
    return tuple(path for path in required_fields(registration, profile) if not is_filled(registration, path))


def _level(row: Row, registration: Registration, profile: Profile) -> str:
    """ "required", "recommended" or "": what a field is for this registration."""
    if row.text("filled_by") == "provider" or row.id in profile.not_asked:
        return ""
    required = row.text("required")
    if holds(required, registration, profile):
        return "required"
    wish = required if required in PLAIN else row.text("otherwise")
    return wish if wish == "recommended" else ""


def is_filled(registration: Registration, path: str) -> bool:
    """Whether a field says anything; an answer of no to a yes-or-no question does.

    Raises:
        KeyError: the path names no field of a registration.
    """
    if path.startswith("brand."):
        value: object = getattr(registration.brand, BRAND_FIELDS[path.removeprefix("brand.")])
    elif path.startswith("sample"):
        CAMPAIGN_FIELDS[path]  # a sample beyond the last possible one is no field
        samples, index = registration.campaign.samples, int(path.removeprefix("sample")) - 1
        value = samples[index] if index < len(samples) else ""
    else:
        value = getattr(registration.campaign, CAMPAIGN_FIELDS[path])
    if isinstance(value, str):
        return bool(value.strip())
    return value is not None and value != ()
