"""Which part of the program answers for a requirement that no rule about texts can see.

Decides: the map from requirements to decisions of the gate (their codes) and to services (their modules). A test holds
it against the catalogue: what stands here is not excused there, and every part exists.
Leaves alone: requirements that rules cover (a rule names them itself).
"""

from collections.abc import Mapping
from functools import lru_cache
from types import MappingProxyType
from typing import Final

from carelane.domain.gate.reasons import KINDS

# Answered by decisions: the reasons that name them say which.
BY_DECISIONS: Final = frozenset(
    {
        "CON-01", "CON-02", "CON-03", "CON-04", "CON-05", "CON-06", "CON-07", "CON-08", "CON-09", "CON-20", "CON-26",
        "HLP-06", "OIN-10", "REV-06", "REV-08", "REV-09", "REV-11", "REV-14", "REV-16", "REV-17", "TIM-01", "TIM-02",
        "TIM-03", "TIM-04", "TIM-05", "TIM-06", "TIM-07", "TIM-08", "TIM-09", "TIM-10", "TIM-11", "TIM-13",
    }
)  # fmt: skip
# Answered by other parts: the module in which to look. Sorted; a line each.
BY_PARTS: Final[Mapping[str, tuple[str, ...]]] = MappingProxyType(
    {
        "CON-10": (
            "carelane.services.consent.recording.opt_in",
            "carelane.services.consent.recording.opt_in_facts",
        ),
        "CON-11": (
            "carelane.services.consent.disclosures.register",
            "carelane.services.consent.recording.opt_in_facts",
        ),
        "CON-12": (
            "carelane.services.consent.recording.changed_number",
            "carelane.storage.ledger.appending",
        ),
        "CON-13": ("carelane.services.consent.recording.levels",),
        "CON-14": ("carelane.services.consent.retention.due", "carelane.services.consent.retention.erase"),
        "CON-15": ("carelane.services.consent.recording.opt_in_facts",),
        "CON-16": ("carelane.services.consent.grading", "carelane.services.consent.importing.events"),
        "CON-17": ("carelane.services.consent.importing.plan", "carelane.formats.people.contacts"),
        "CON-18": ("carelane.services.consent.grading", "carelane.services.consent.importing.apply"),
        "CON-19": ("carelane.services.consent.proof.build", "carelane.report.consent_proof"),
        "REV-01": (
            "carelane.services.consent.inbound.planning",
            "carelane.language.replies.keywords",
        ),
        "REV-02": (
            "carelane.services.consent.inbound.planning",
            "carelane.language.replies.exact",
        ),
        "REV-03": (
            "carelane.services.consent.inbound.planning",
            "carelane.services.consent.inbound.reading",
        ),
        "REV-04": (
            "carelane.services.consent.inbound.held",
            "carelane.services.consent.inbound.planning",
        ),
        "REV-05": ("carelane.services.consent.recording.opt_out",),
        "REV-10": (
            "carelane.services.consent.inbound.answering",
            "carelane.services.consent.inbound.provider_words",
        ),
        "REV-12": (
            "carelane.services.consent.inbound.handle",
            "carelane.services.consent.recording.opt_out",
        ),
        "REV-15": ("carelane.services.consent.inbound.scopes",),
        "REV-23": ("carelane.services.consent.inbound.reading",),
        "REV-24": (
            "carelane.services.consent.inbound.planning",
            "carelane.language.replies.exact",
        ),
        "REV-25": (
            "carelane.services.consent.inbound.planning",
            "carelane.language.replies.keywords",
        ),
        "REV-26": (
            "carelane.services.consent.inbound.answering",
            "carelane.services.consent.inbound.planning",
        ),
        "REV-29": ("carelane.services.consent.inbound.planning",),
        "REV-30": (
            "carelane.services.consent.inbound.reading",
            "carelane.language.replies.reading",
        ),
    }
)


@lru_cache(maxsize=1)
def covering() -> Mapping[str, tuple[str, ...]]:
    """For each requirement the codes of decisions ("decision:opted-out") and the modules that answer for it."""
    found: dict[str, list[str]] = {name: [] for name in sorted(BY_DECISIONS | set(BY_PARTS))}
    for kind in KINDS.values():
        for name in (*kind.requirements, *kind.dated):
            if name in BY_DECISIONS:
                found[name].append(f"decision:{kind.code}")
    for name, parts in BY_PARTS.items():
        found[name].extend(parts)
    return MappingProxyType({name: tuple(parts) for name, parts in found.items()})
