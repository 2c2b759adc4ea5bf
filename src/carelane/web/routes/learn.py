"""The Learn pages: answers, codes, rules, words and sources. Everything here is the same for everybody."""

from dataclasses import dataclass
from typing import Final

from fastapi import APIRouter, Request
from starlette.responses import Response

from carelane.domain.errors import UnknownName
from carelane.services.learn.code_dictionary import CodeRow, Listed, code_page, code_rows, listed
from carelane.services.learn.error_list import ErrorKind, error_kinds
from carelane.services.learn.question import Topic, question, topics
from carelane.services.learn.rule_pages import families, rule_page
from carelane.services.learn.shelf import Group, find
from carelane.services.learn.source_shelf import counts, source_shelf
from carelane.sources import answers, terms
from carelane.web.access import Anyone
from carelane.web.errors import answer as error_page
from carelane.web.pages import render, sentence

router = APIRouter(include_in_schema=False, prefix="/learn")
MOST_TYPED: Final = 200  # characters of a search; more is a text, and belongs to a tool
FIRST: Final = (
    "we-only-answer", "checkbox-when-we-only-call", "code-861", "rejection-says-nothing", "are-our-contacts-opted-in",
    "what-does-it-cost",
)  # fmt: skip

# What the web itself refuses; everything else that can go wrong is one of our errors and lists itself.
REFUSALS: Final = (
    ErrorKind("bad-request", ("The request does not have the form that the interface description asks for.",)),
    ErrorKind("failed", ("A fault of carelane itself; the request number helps to find it.",)),
    ErrorKind("key-needed", ("A program called without an API key, or with one that is not valid.",)),
    ErrorKind("not-allowed", ("Your role in the workspace does not allow it.",)),
    ErrorKind("scope-needed", ("The API key is not for this kind of request.",)),
    ErrorKind("stale-form", ("The form belongs to a session that has ended; load the page again.",)),
    ErrorKind("too-large", ("What was sent is larger than the limit.",)),
    ErrorKind("too-many-requests", ("The API key has used up its allowance for the moment.",)),
)


@dataclass(frozen=True, slots=True)
class LearnPage:
    """The first page: topics, or what was found."""

    query: str
    groups: tuple[Group, ...]
    topics: tuple[Topic, ...]
    counts: dict[str, int]
    first: tuple[tuple[str, str], ...]


@dataclass(frozen=True, slots=True)
class CodesPage:
    """The code dictionary: its providers, or the codes that fit."""

    query: str
    provider: str
    chosen: Listed | None
    providers: tuple[Listed, ...]
    options: tuple[tuple[str, str], ...]
    rows: tuple[CodeRow, ...]
    asked: bool


@router.get("")
def learn(request: Request, _: Anyone, q: str = "") -> Response:
    """Topics with their questions, or what was found for the words typed."""
    query = _typed(q)
    first = tuple((name, answers()[name].question) for name in FIRST)
    page = LearnPage(query, find(query) if query else (), topics(), counts(), first)
    return render(request, "pages/learn.html", page=page)


@router.get("/questions/{slug}")
def one_question(request: Request, _: Anyone, slug: str) -> Response:
    """A question with its answer."""
    try:
        page = question(slug)
    except UnknownName as error:
        return _none(request, error)
    return render(request, "pages/learn_question.html", page=page)


@router.get("/codes")
def all_codes(request: Request, _: Anyone, q: str = "", provider: str = "") -> Response:
    """The code dictionary."""
    query, known = _typed(q), listed()
    chosen = next((entry for entry in known if entry.id == provider), None)
    asked = bool(query or chosen)
    page = CodesPage(
        query=query,
        provider=chosen.id if chosen else "",
        chosen=chosen,
        providers=known,
        options=(("", "All providers"), *((entry.id, f"{entry.title} ({entry.count})") for entry in known)),
        rows=code_rows(query, chosen.id if chosen else "") if asked else (),
        asked=asked,
    )
    return render(request, "pages/learn_codes.html", page=page)


@router.get("/codes/{provider}/{code:path}")
def one_code(request: Request, _: Anyone, provider: str, code: str) -> Response:
    """A code at a provider."""
    try:
        page = code_page(provider, code)
    except UnknownName as error:
        return _none(request, error)
    return render(request, "pages/learn_code.html", page=page)


@router.get("/rules")
def all_rules(request: Request, _: Anyone) -> Response:
    """Every rule, by family."""
    return render(request, "pages/learn_rules.html", families=families())


@router.get("/rules/{rule_id}")
def one_rule(request: Request, _: Anyone, rule_id: str) -> Response:
    """A rule with its examples."""
    try:
        page = rule_page(rule_id)
    except UnknownName as error:
        return _none(request, error)
    return render(request, "pages/learn_rule.html", page=page)


@router.get("/glossary")
def glossary(request: Request, _: Anyone) -> Response:
    """The words of registration."""
    return render(request, "pages/learn_glossary.html", words=tuple(terms().values()))


@router.get("/sources")
def all_sources(request: Request, _: Anyone) -> Response:
    """Who says what, and what rests on it."""
    return render(request, "pages/learn_sources.html", shelf=source_shelf())


@router.get("/errors")
def all_errors(request: Request, _: Anyone) -> Response:
    """The errors of carelane itself; problem documents of the API point here."""
    return render(
        request, "pages/learn_errors.html", kinds=sorted((*error_kinds(), *REFUSALS), key=lambda kind: kind.slug)
    )


def _typed(text: str) -> str:
    return " ".join(text.split())[:MOST_TYPED]


def _none(request: Request, error: UnknownName) -> Response:
    return error_page(request, 404, sentence(error.message), sentence(error.hint), error.slug)
