"""Whom an invitation names as the sender when nobody told us the brand.

Decides: whether some name stands where invitations name their sender ("texts from Purple Door Bakery").
Leaves alone: the known brand (`Text.brand_mentions`) and names in messages (`language/names.py`).
"""

import re
from typing import Final

from carelane.language.links import find_links
from carelane.rules.text import Text

# Capitalised words that follow "from", "by" or "with" without being anybody's name.
_NO_NAMES: Final = frozenset(
    {
        "sms", "mms", "text", "texts", "message", "messages", "stop", "help", "yes", "no", "start", "join", "i",
        "we", "you", "your", "our", "us", "my", "the", "this", "that", "these", "a", "an", "any", "all", "each",
        "and", "or", "in", "terms", "privacy", "policy", "website", "web", "form", "page", "msg", "data", "rates",
        "consent", "phone", "mobile", "number", "numbers", "customer", "customers", "client", "clients", "user",
        "users", "patient", "patients", "tenant", "tenants", "company", "business", "brand", "organization",
        "store", "office", "team", "monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday",
        "january", "february", "march", "april", "may", "june", "july", "august", "september", "october",
        "november", "december", "http", "https",
        # Words that open a sentence or a line of a form.
        "want", "get", "send", "receive", "reply", "tick", "check", "sign", "click", "enter", "opt", "agree", "here",
        "please", "cell", "name", "date", "signature", "when", "once", "if", "after", "daily", "weekly", "monthly",
        "service", "important", "free", "questions", "see", "add", "type", "submit", "staff", "people", "members",
    }
)  # fmt: skip
_JOINING: Final = frozenset({"of", "and", "the", "for"})
_NAMED: Final = re.compile(
    r"\b(?:[Ff]rom|[Bb]y|[Ww]ith|[Tt]o|[Oo]f|[Aa]t|[Ff]or|[Jj]oin|[Ii]n"
    r"|[Vv]isit(?:ing)?)\s+(?:the\s+|The\s+)?[\"'\u201c\u2018]?"
    r"([A-Z0-9][\w&'\u2019.-]*(?:[ ]+(?:[A-Z0-9&][\w&'\u2019.-]*|of|and|the|for))*)"
)
_OWNER: Final = re.compile(r"\b([A-Z][\w&]+(?: [A-Z][\w&]+){0,4})['\u2019]s?\b")
_SUBJECT: Final = re.compile(
    r"\b([A-Z][\w&'.-]+(?: [A-Z&][\w&'.-]*){0,5}) (?:sends?|will|texts?|may|customers?|clients?"
    r"|patients?|tenants?|members?|SMS|is|operates?)\b"
)
_OTHER_PEOPLE: Final = re.compile(
    r"(?:first|last|full|customer|client|contact|agent|user|patient|tenant|tech)[ _-]?name"
)


def names_a_sender(text: Text) -> bool:
    """True when some company, site or placeholder for one is named as the sender."""
    if text.brand_mentions or any(item.is_brand for item in text.placeholders):
        return True
    if any(re.search(r"name|brand|compan|business", item.name.lower()) and not _OTHER_PEOPLE.search(item.name.lower())
           for item in text.placeholders):  # fmt: skip
        return True
    if text.context.brand is not None:
        return False
    return bool(named(text)) or bool(find_links(text.original))


def named(text: Text) -> tuple[tuple[int, int], ...]:
    """Spans of the original text that read as the name of a company or service."""
    found: list[tuple[int, int]] = []
    for pattern in (_NAMED, _OWNER, _SUBJECT):
        for match in pattern.finditer(text.original):
            start, end = match.span(1)
            if not _is_generic(text.original[start:end]):
                found.append((start, end))
    return tuple(sorted(set(found)))


def _is_generic(name: str) -> bool:
    parts = [part.strip(".'\u2019").lower() for part in name.split()]
    return all(
        part in _NO_NAMES or part in _JOINING or not any(letter.isalpha() for letter in part) or len(part) < 2
        for part in parts
    )
