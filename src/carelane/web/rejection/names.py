"""How fields are called on the pages, and how a path becomes the name of a form field and back."""

import re
from typing import Final

from carelane.formats.portal.writer import LABELS
from carelane.profiles.forms import form_of

_METHOD: Final = re.compile(r"optInMethods\[(\d+)\](?:\.(\w+))?")
_METHOD_FIELD: Final = re.compile(r"optInMethods-(\d+)-(\w+)")
_OURS: Final = {
    "website": "Your public web pages",
    "optInMethods": "How people opt in",
    "messageFlow": "Call to action",
    "optinMessage": "Reply when somebody opts in",
    "optoutMessage": "Reply to STOP",
    "helpMessage": "Reply to HELP",
    "texts.privacyPolicy": "Privacy policy, the part about texts",
}
_PATHS: Final = re.compile(
    r"\b(?:messageFlow|sample[1-5]|(?:optin|optout|help)(?:Message|Keywords)|privacyPolicyLink|termsAndConditions(?:Link)?"
    r"|subUsecases|embedded(?:Link|Phone)|subscriber(?:Optin|Optout|Help)|ageGated|directLending|numberPool"
    r"|optInMethods\[\d+\]\.\w+|texts\.\w+|brand\.\w+)\b"
)
_OPTION: Final = re.compile(r" \([^()]*--[^()]*\)")
_SENTENCE_END: Final = re.compile(r"(?<=[.!?])\s+")
FAMILIES: Final = {
    "cta": "How people opt in (the “call to action”)",
    "consent": "Consent",
    "auto-messages": "The automatic replies",
    "policies": "Privacy policy and terms",
    "website": "Your website",
    "use-case": "What the campaign is for",
    "samples-attributes": "Sample messages and ticked boxes",
    "brand": "The business itself",
    "prohibited": "What cannot be sent at all",
    "other": "Other",
}


def label(path: str, provider: str = "tcr") -> str:
    """A field in the words of the provider's form."""
    if path in _OURS:
        return _OURS[path]
    found = _METHOD.match(path)
    if found is not None:
        return f"Way to opt in {int(found[1]) + 1}"
    return form_of(provider).labels.get(path) or LABELS.get(path) or path


def plain(text: str, provider: str = "tcr") -> str:
    """A sentence with the form's own words in place of the registry's names of fields."""
    return _PATHS.sub(lambda match: f"“{label(match.group(), provider)}”", text)


def without_commands(text: str) -> str:
    """A text without the sentences that speak of the command line."""
    return " ".join(part for part in _SENTENCE_END.split(_OPTION.sub("", text)) if "carelane " not in part)


def field_name(path: str, lead: str = "q") -> str:
    """The name and id of the field of a form in which a path is asked."""
    return f"{lead}-{re.sub(r'[^A-Za-z0-9]+', '-', path).strip('-')}"


def path_of(name: str, lead: str = "q") -> str:
    """The path that a field of a form asks for."""
    words = name.removeprefix(f"{lead}-")
    found = _METHOD_FIELD.fullmatch(words)
    if found is not None:
        return f"optInMethods[{found[1]}].{found[2]}"
    return words.replace("-", ".", 1)
