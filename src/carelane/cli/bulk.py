"""Texts in bulk, for `check-text --jsonl`.

Decides: which facts a line may give and what they default to.
Leaves alone: reading and writing lines (`json_lines`).
"""

from collections.abc import Sequence
from datetime import date
from typing import Any

from carelane.cli.json_lines import BadLine, Line, answer_lines, text_of
from carelane.rules.context import Attributes, Context
from carelane.services.check_text import check_text, checkable, kind_of, text_context
from carelane.services.contexts import named_profile
from carelane.services.findings import Strictness
from carelane.services.screen_messages import Screen

_MOST_CONTEXTS = 10_000
_ATTRIBUTES = {
    "embedded_link": "embedded_link", "embeddedLink": "embedded_link",
    "embedded_phone": "embedded_phone", "embeddedPhone": "embedded_phone",
    "age_gated": "age_gated", "ageGated": "age_gated",
    "direct_lending": "direct_lending", "directLending": "direct_lending",
    "affiliate_marketing": "affiliate_marketing", "affiliateMarketing": "affiliate_marketing",
    "number_pool": "number_pool", "numberPool": "number_pool",
}  # fmt: skip


def check_lines(
    source: str,
    *,
    kind: str,
    use_case: str,
    brand: tuple[str, ...],
    website: str,
    provider: str,
    template: bool,
    context: str,
    as_of: date | None,
    strictness: Strictness,
    suggest: bool = False,
    only_marketing: bool = False,
) -> None:
    """Read lines from a file or standard input and write one result line for each.

    Raises:
        UnreadableFile: the file cannot be opened.
        UnknownName: a default given on the command line does not exist.
    """
    from carelane.report.json_v1 import screened_line_data, text_line_data  # noqa: PLC0415  keeps the start of other commands short

    _refuse_wrong_defaults(kind, use_case, provider, context)
    defaults = {
        "as": kind,
        "use_case": use_case,
        "brand": brand,
        "website": website,
        "provider": provider,
        "template": template,
        "context": context,
    }
    contexts: dict[Any, Context] = {}

    def context_of(line: Line) -> Context:
        facts = _facts(line, defaults)
        known = contexts.get(facts)
        if known is None:
            if len(contexts) > _MOST_CONTEXTS:
                contexts.clear()
            known = contexts[facts] = _context(facts, as_of)
        return known

    def screened(line: Line, line_id: object) -> Line:
        screen = Screen(context_of(line), kind_of(str(line.get("as") or kind)))
        return screened_line_data(screen.read(checkable(text_of(line))), line_id)

    def checked(line: Line, line_id: object) -> Line:
        known = context_of(line)
        report = check_text(
            text_of(line), kind=str(line.get("as") or kind), context=known, strictness=strictness, suggest=suggest
        )
        return text_line_data(report, line_id)

    answer_lines(source, screened if only_marketing else checked)


def _refuse_wrong_defaults(kind: str, use_case: str, provider: str, context: str) -> None:
    """A wrong default is an error of the call, not of every line."""
    kind_of(kind)
    text_context(use_case=use_case, situation=context)
    if provider:
        named_profile(provider)


def _facts(line: dict[str, Any], defaults: dict[str, Any]) -> tuple[Any, ...]:
    use_case = line.get("use_case", defaults["use_case"]) or ""
    subs = line.get("sub_use_cases") or ()
    brand = line.get("brand", defaults["brand"]) or ()
    website = line.get("website", defaults["website"]) or ""
    provider = line.get("provider", defaults["provider"]) or ""
    template = line.get("template", defaults["template"]) or False
    context = line.get("context", defaults["context"]) or ""
    attributes = line.get("attributes") or {}
    names = (brand,) if isinstance(brand, str) else brand
    words = (use_case, website, provider, context)
    if not all(isinstance(value, str) for value in words) or not isinstance(template, bool):
        raise BadLine(
            "a fact of this line has the wrong type",
            hint="use_case, website, provider and context are strings, template is true or false",
        )
    if not _all_strings(names) or not _all_strings(subs) or not isinstance(attributes, dict):
        raise BadLine(
            "a fact of this line has the wrong type",
            hint="brand is a string or a list of strings, attributes is an object",
        )
    known = {_ATTRIBUTES[name]: value for name, value in attributes.items() if name in _ATTRIBUTES}
    if not all(value is None or isinstance(value, bool) for value in known.values()):
        raise BadLine("an attribute of this line has the wrong type", hint="attributes are true or false")
    flags = tuple(sorted((name, value) for name, value in known.items() if value is not None))
    return (use_case, tuple(subs), tuple(names), website, provider, template, context, flags)


def _all_strings(values: object) -> bool:
    return (
        isinstance(values, Sequence) and not isinstance(values, str) and all(isinstance(value, str) for value in values)
    )


def _context(facts: tuple[Any, ...], as_of: date | None) -> Context:
    use_case, subs, names, website, provider, template, context, flags = facts
    return text_context(
        use_case=use_case, sub_use_cases=subs, brand=names, website=website, provider=provider,
        attributes=Attributes(**dict(flags)), template=template, as_of=as_of, situation=context,
    )  # fmt: skip
