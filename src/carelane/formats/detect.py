"""Which format a text is in.

Decides: JSON, JSON Lines, YAML or a pasted form by how the text looks; and by its keys, whose campaign it is.
Leaves alone: reading the fields. `format_name` given by a person always wins over what is guessed here.
"""

from collections.abc import Iterable
from typing import Final

from carelane.formats.foreign.field_names import path_for
from carelane.formats.foreign.use_case_names import folded
from carelane.formats.syntax.nodes import Mapping, Node, Sequence

OWN: Final = "carelane"
PORTAL: Final = "portal"
FORMATS: Final = (OWN, "twilio", "telnyx", "tcr", "flat", PORTAL)

# Keys that only one format has, in the spelling that counts: `exact` as it is, `loose` in any spelling.
_LOOSE_SIGNS: Final = {
    "twilio": frozenset(
        {
            "usapptopersonusecase", "messagesamples", "brandregistrationsid", "messagingservicesid",
            "hasembeddedlinks", "hasembeddedphone", "termsandconditionsurl", "privacypolicyurl",
        }
    ),
    "telnyx": frozenset(
        {
            "tcrcampaignid", "tcrbrandid", "webhookurl", "webhookfailoverurl", "failurereasons", "branddisplayname",
            "submissionstatus", "istmobileregistered", "istmobilenumberpoolingenabled", "istmobilesuspended",
        }
    ),
}  # fmt: skip
_EXACT_SIGNS: Final = {
    "tcr": frozenset(
        {
            "usecase", "subUsecases", "messageFlow", "sample1", "sample2", "optinMessage", "optoutMessage",
            "helpMessage", "embeddedLink", "embeddedPhone", "companyName", "displayName", "entityType", "brandId",
            "campaignId", "privacyPolicyLink", "termsAndConditionsLink", "subscriberOptin", "subscriberOptout",
            "numberPool",
        }
    ),
    "flat": frozenset(
        {
            "use_case", "message_flow", "samples", "optin_message", "optout_message", "help_message", "privacy_url",
            "terms_url", "attributes", "keywords", "sample_messages", "opt_in_message", "opt_out_message",
        }
    ),
}  # fmt: skip
_WRAPPERS: Final = (
    "data", "records", "campaigns", "compliance", "items", "results", "submissions", "payload", "record", "result",
)  # fmt: skip
_MOST_WRAPPERS: Final = 4


def format_of(mapping: Mapping, *, wrapped: bool = False) -> str:
    """The format of one campaign object, or "" when hardly a key of it is known."""
    keys = set(mapping.keys())
    if OWN in keys or "optInMethods" in keys or {"brand", "campaign", "texts"} <= keys:
        return OWN
    names = {folded(key) for key in keys}
    twilio, telnyx = (len(names & _LOOSE_SIGNS[name]) for name in ("twilio", "telnyx"))
    groups = (part for part in (mapping.get("campaign"), mapping.get("brand")) if isinstance(part, Mapping))
    inner = {key for part in groups for key in part.keys()}  # noqa: SIM118  a mapping of ours, not a dict
    tcr = len((keys | inner) & _EXACT_SIGNS["tcr"])
    flat = len(keys & _EXACT_SIGNS["flat"])
    if tcr and (telnyx or wrapped) and tcr >= max(twilio, flat):
        return "telnyx"
    best = max((twilio, "twilio"), (tcr, "tcr"), (flat, "flat"), key=lambda item: item[0])
    if best[0] and known_keys(keys | inner):
        return best[1]
    return "flat" if known_keys(keys) >= 2 else ""


def known_keys(keys: Iterable[str]) -> int:
    """How many of these keys are a field of a registration in some spelling."""
    return sum(bool(path_for(key)) or folded(key).startswith("sample") for key in keys)


def campaigns_in(root: Node, level: int = 0) -> list[tuple[Mapping, bool]]:
    """The campaign objects inside lists and wrappers ({"data": {...}}), each with whether it was wrapped."""
    if isinstance(root, Sequence):
        parts = [campaigns_in(item, level + 1) for item in root.items] if level <= _MOST_WRAPPERS else []
        return [campaign for part in parts for campaign in part]
    if not isinstance(root, Mapping):
        return []
    if level <= _MOST_WRAPPERS and not format_of(root):
        for name in _WRAPPERS:
            inner = root.get(name)
            if isinstance(inner, Mapping | Sequence) and (found := campaigns_in(inner, level + 1)):
                return [(campaign, True) for campaign, _ in found]
    return [(root, False)]
