"""Small websites as mappings, readable enough for examples and tests, turned into pictures.

Decides: the notation. A page is a text, or a mapping with `text`, `form` (or `forms`), `links`, `state`, `title`,
`role`, `language`, `asked`, `status`, `by_script`, `words_without_script`, `needs_script`.
Lines of a text are blocks; "# " starts a heading, "@ " a line of
the foot, "[words](address)" is a link. Lines of a form: "phone: Label *", "email: ...", "text: ...", "hidden: ...",
"radio: ...", "choose: Label | one | two", "password: ...", "[ ] words" (a box), "[x] words" (ticked), "> words" (text),
"title: ...", "where: popup" and "send: Words". A star at the end means that the field is required.
The keys "links" and "certificate" beside the pages are of the site: links of messages, and what is wrong with it.
"""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from hashlib import sha256
from typing import Any, Final

from carelane.domain.site import (
    Block,
    Control,
    FetchState,
    Form,
    FormField,
    Link,
    LinkTarget,
    Page,
    PageRole,
    SitePicture,
)

HOST: Final = "https://mapleridgepm.example"
_LINK: Final = re.compile(r"\[([^\[\]]+)\]\(([^()\s]+)\)")
_KINDS: Final = {
    "phone": Control.PHONE, "email": Control.EMAIL, "text": Control.TEXT, "hidden": Control.HIDDEN,
    "radio": Control.RADIO, "choose": Control.SELECT, "password": Control.PASSWORD, "message": Control.TEXTAREA,
}  # fmt: skip
_ROLES: Final = (
    ("privacy", PageRole.PRIVACY), ("terms", PageRole.TERMS), ("login", PageRole.LOGIN),
    ("sms", PageRole.PROGRAMME), ("texting", PageRole.PROGRAMME), ("contact", PageRole.CONTACT),
)  # fmt: skip


def picture_from(pages: Mapping[str, Any], host: str = HOST) -> SitePicture:
    """The picture of a written website."""
    made = tuple(_page(path, given, host) for path, given in pages.items() if path.startswith(("/", "http")))
    targets = tuple(_target(written, given, host) for written, given in dict(pages.get("links", {})).items())
    return SitePicture(
        site=str(pages.get("site", f"{host}/")), pages=made, links=targets, seen_at="2026-11-25T09:00:00+00:00",
        agent="example", certificate=str(pages.get("certificate", "")), robots="none",
        rendered=bool(pages.get("rendered", False)),
    )  # fmt: skip


def page_words(given: object) -> str:
    """A page as it is written, for people: its text, the lines of its forms, and what else is said of it."""
    if isinstance(given, str):
        return given
    if not isinstance(given, Mapping):
        return str(given)
    forms = [given["form"]] if "form" in given else list(given.get("forms", ()))
    lines = [str(given["text"])] if "text" in given else []
    lines += ["\n".join(("form:", *(f"  {line}" for line in form))) for form in forms]
    lines += [f"{name}: {value}" for name, value in given.items() if name not in {"form", "forms", "text"}]
    return "\n".join(lines)


def _page(path: str, given: Any, host: str) -> Page:  # noqa: ANN401  a text or a mapping
    facts: Mapping[str, Any] = {"text": given} if isinstance(given, str) else given
    address = _absolute(path, host)
    links: list[Link] = []
    blocks = tuple(_blocks(str(facts.get("text", "")), host, links))
    forms = [facts["form"]] if "form" in facts else list(facts.get("forms", ()))
    read = tuple(_form(number, lines, host) for number, lines in enumerate(forms))
    links += [link for form in read for each in form.fields for link in each.links]
    links += [Link(words, _absolute(to, host)) for words, to in dict(facts.get("links", {})).items()]
    words = sum(len(block.text.split()) for block in blocks if not block.in_footer)
    page = Page(
        address=address, asked=_absolute(str(facts.get("asked", path)), host),
        state=FetchState(facts.get("state", "ok")), status=int(facts.get("status", 200)), role=_role(path),
        title=str(facts.get("title", "")), language=str(facts.get("language", "en")), forms=read, links=tuple(links),
        blocks=blocks, by_script=bool(facts.get("by_script", False)), words=words,
        words_without_script=int(facts.get("words_without_script", 0)), needs_script=str(facts.get("needs_script", "")),
        redirects=tuple(facts.get("redirects", ())), digest=sha256(repr(facts).encode()).hexdigest(),
        fetched_at="2026-11-25T09:00:00+00:00", note=str(facts.get("note", "")),
    )  # fmt: skip
    return replace(page, role=PageRole(facts["role"])) if "role" in facts else page


def _blocks(text: str, host: str, links: list[Link]) -> Iterator[Block]:
    path: tuple[str, ...] = ()
    for number, line in enumerate(text.strip().splitlines()):
        said = line.strip()
        if not said:
            continue
        in_footer = said.startswith("@ ")
        heading = said.startswith("# ")
        words = said[2:] if in_footer or heading else said
        links += [Link(match[1], _absolute(match[2], host), in_footer=in_footer) for match in _LINK.finditer(words)]
        words = _LINK.sub(r"\1", words)
        yield Block(words, "h2" if heading else "p", () if heading else path, f"#b{number}", in_footer=in_footer)
        path = (words,) if heading else path


def _form(number: int, lines: Sequence[str], host: str) -> Form:
    fields: list[FormField] = []
    facts: dict[str, str] = {}
    words: list[str] = []
    for line in lines:
        kind, _, rest = line.partition(":")
        if kind in {"title", "where", "send", "action"}:
            facts[kind] = rest.strip()
        elif line.startswith("> "):
            words.append(_LINK.sub(r"\1", line[2:]))
        else:
            made = _field(line, host, f"#f{number}-{len(fields)}")
            fields.append(made)
            words.append(made.label)
    return Form(
        number=number, fields=tuple(fields), text=" ".join((facts.get("title", ""), *words)).strip(),
        title=facts.get("title", ""), action=facts.get("action", ""), method="post",
        submit=(facts.get("send", "Send"),), where=facts.get("where", "page"), selector=f"#form{number}",
    )  # fmt: skip


def _field(line: str, host: str, selector: str) -> FormField:
    required = line.rstrip().endswith("*")
    said = line.rstrip(" *")
    if said.startswith(("[ ]", "[x]")):
        links = tuple(Link(match[1], _absolute(match[2], host)) for match in _LINK.finditer(said))
        label = _LINK.sub(r"\1", said[3:].strip())
        return FormField(
            Control.CHECKBOX, label=label, required=required, ticked=said[1] == "x", links=links, selector=selector
        )
    kind, _, rest = said.partition(":")
    control = _KINDS.get(kind, Control.TEXT)
    label, *options = [part.strip() for part in rest.split("|")]
    label, _, beside = label.partition(" -- ")
    return FormField(
        control, name=kind, label=label, beside=beside, required=required, hidden=control is Control.HIDDEN,
        options=tuple(options), selector=selector, looks_like_phone=control is Control.PHONE,
    )  # fmt: skip


def _target(written: str, given: Any, host: str) -> LinkTarget:  # noqa: ANN401  a text or a mapping
    facts: Mapping[str, Any] = {"text": given} if isinstance(given, str) else given
    return LinkTarget(
        written, _absolute(str(facts.get("address", written)), host), FetchState(facts.get("state", "ok")),
        tuple(facts.get("redirects", ())), str(facts.get("title", "")), str(facts.get("text", "")),
    )  # fmt: skip


def _absolute(path: str, host: str) -> str:
    return path if "://" in path else f"{host}{path if path.startswith('/') else f'/{path}'}"


def _role(path: str) -> PageRole:
    if path.rstrip("/") in {"", HOST}:
        return PageRole.HOME
    return next((role for word, role in _ROLES if word in path), PageRole.OTHER)
