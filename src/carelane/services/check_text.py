"""Check one text: a sample, a reply, a call to action, a form, a policy.

Decides: what is wrong with it.
Leaves alone: whether it reads as marketing (`marketing_reading`), whole registrations (`check_campaign`) and
printing (`report`).
"""

from collections.abc import Sequence
from datetime import date

from carelane.domain.errors import InputError, UnknownName
from carelane.domain.situation import Situation
from carelane.domain.target import SENT, TEXT_KINDS, Target
from carelane.profiles.use_cases import purposes
from carelane.rules.context import Attributes, Context
from carelane.rules.runner import Checked, runner
from carelane.services.contexts import brand_names, judged_day, named_profile, profile_for, use_case_code
from carelane.services.findings import Strictness, TextReport, shown
from carelane.services.given_text import usable
from carelane.services.marketing_reading import marketing_of

_KINDS = {kind.value: kind for kind in TEXT_KINDS}
_SITUATIONS = {situation.value: situation for situation in Situation}
_NAMES: dict[Target, str] = {kind: kind.value for kind in TEXT_KINDS}  # `value` of an enumeration is slow


def kind_of(name: str) -> Target:
    """The kind of text for a word of the command line.

    Raises:
        UnknownName: no kind is called that.
    """
    kind = _KINDS.get(name)
    if kind is None:
        raise UnknownName(f"there is no kind of text called {name!r}", hint=f"known kinds: {', '.join(TEXT_KINDS)}")
    return kind


def situation_of(name: str) -> Situation:
    """What led to a text, for a word of the command line; "" is none.

    Raises:
        UnknownName: no situation is called that.
    """
    situation = _SITUATIONS.get(name or Situation.NONE.value)
    if situation is None:
        raise UnknownName(f"there is no context called {name!r}", hint=f"known contexts: {', '.join(Situation)}")
    return situation


def text_context(
    *,
    use_case: str = "",
    sub_use_cases: Sequence[str] = (),
    brand: str | Sequence[str] = (),
    website: str = "",
    provider: str = "",
    attributes: Attributes = Attributes(),
    template: bool = False,
    as_of: date | None = None,
    situation: str = "",
) -> Context:
    """The context of a text that is checked on its own. Build it once for many texts.

    `situation` says what led to the text: "reply_to_inbound", "after_transaction" or "none".

    Raises:
        UnknownName: the use case or the situation does not exist.
        InputError: a fact has the wrong type.
    """
    names = (brand,) if isinstance(brand, str) else tuple(brand or ())
    words: tuple[object, ...] = (use_case, website, provider, situation, *names, *sub_use_cases)
    for wrong in (word for word in words if not isinstance(word, str)):
        raise InputError(f"{wrong!r} is no text", hint="use cases, brands, website, provider and context are strings")
    names = tuple(name for name in names if name.strip())
    code = use_case_code(use_case)
    subs = tuple(use_case_code(sub) for sub in sub_use_cases)
    return Context(
        profile=profile_for(provider)[0],
        as_of=judged_day(as_of),
        purposes=purposes(code, subs) if code else None,
        usecase=code,
        brand=brand_names(names, website) if names or website else None,
        attributes=attributes,
        template=template,
        standalone=True,
        situation=situation_of(situation),
    )


def checkable(text: str) -> str:
    """The text, if it can be checked at all.

    Raises:
        InputError: the text is no string, is empty or longer than a million characters.
    """
    return usable(
        text,
        to="check",
        done="checked",
        if_empty="give the text itself, or - to read it from standard input",
        if_long="check it in parts; messages in bulk go through --jsonl",
    )


def check_text(
    text: str,
    *,
    kind: str = "sample",
    use_case: str = "",
    brand: str | Sequence[str] = (),
    website: str = "",
    provider: str = "",
    template: bool = False,
    as_of: date | None = None,
    strictness: Strictness = Strictness.NORMAL,
    situation: str = "",
    context: Context | None = None,
    suggest: bool = False,
) -> TextReport:
    """Check one text and give every finding, each with place, reason, source and fix.

    With `suggest`, a message that sells comes with what is left of it when the selling is taken out.

    `kind` is one of the words in `domain/target.py`; an empty `use_case` means unknown, and findings
    that hold only for some use cases are then advice. `situation` says what led to the text (`text_context`).
    `context` (from `text_context`) replaces the other facts and saves building them for every text.

    Raises:
        UnknownName: `kind`, `use_case` or `situation` does not exist.
        BadSetting: there is no profile for `provider`.
        InputError: the text is no string, is empty or longer than a million characters.
    """
    target = kind_of(kind)
    checkable(text)
    if context is None:
        if provider:
            named_profile(provider)
        context = text_context(
            use_case=use_case, brand=brand, website=website, provider=provider, template=template, as_of=as_of,
            situation=situation,
        )  # fmt: skip
    report = report_on(runner().check_text(text, target, context), target, text, strictness)
    if suggest and target in SENT and report.marketing.band != "clean":
        from carelane.services.rewrite_message import rewrite_message  # noqa: PLC0415  only where something sells

        report.rewrite = rewrite_message(text, context, target)
    return report


def report_on(checked: Checked, target: Target, text: str, strictness: Strictness) -> TextReport:
    """The report for what the runner found."""
    return TextReport(
        kind=_NAMES[target],
        text=text,
        findings=shown(checked.findings, Strictness(strictness)),
        failures=checked.failures,
        marketing=marketing_of(checked),
    )
