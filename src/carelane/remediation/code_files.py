"""Reading `codes/*.toml`: one table for each list of a provider, with the codes of the list inside.

Decides: what the keys mean and which values the closed lists allow.
Leaves alone: looking a code up (`codes.py`).

Keys of a list, which hold for each of its codes:
    provider      the label under which the list is known
    family        the id of the provider in `providers.toml`
    evidence      how well the meaning is known, one of `EVIDENCE`
    sources       addresses; "{code}" stands for the code. "public-file:NUMBER" is a file of a public
                  repository whose name was not recorded
    source_date   from when the page is, where that is known
    note          what holds for every code of the list
Keys of a code:
    code, title   the number or name as shown, and the finding in our words
    also          other spellings under which one entry answers
    like          a pattern ("TERMS_*ISSUES") where the exact name is not certain
    causes        ids of `causes.toml`; several report several findings, or leave open which one applies
    fields        only when they differ from the fields of the causes
    resubmission  one of `RESUBMISSION`; where a source is silent and texts can be edited, "yes" is an inference
    fix           what the source advises; absent when it gives no advice, then the fixes of the causes hold
    note          conflicts with other sources, changes of meaning, doubts
    since         the day or month from which the provider applies it
    retired       the day from which new rejections no longer carry it
    sources       addresses of this code alone, in place of those of the list
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from types import MappingProxyType
from typing import Final

from carelane.remediation.causes import causes, read_fields
from carelane.remediation.providers import providers
from carelane.sources.loading import Row, read_file

CODES: Final = Path(__file__).with_name("codes")
EVIDENCE: Final[Mapping[str, str]] = MappingProxyType(
    {
        "published": "on a page of the provider itself",
        "white-label copy": "on a page of a reseller or under another brand",
        "reported": "seen in a live rejection or told by a registrant",
        "secondary": "on a page of a third party, not confirmed",
        "superseded": "an older meaning",
        "negative finding": "searched for and not found",
    }
)
NO_SOURCE: Final = "negative finding"  # nothing was found, so there is nothing to cite
RESUBMISSION: Final[Mapping[str, str]] = MappingProxyType(
    {
        "yes": "correct it and send the campaign again",
        "no": "final: another try is not accepted",
        "conditional": "accepted again under extra conditions only",
        "new campaign": "needs a new campaign",
        "depends on content": "depends on what the content is",
        "n/a": "nothing to send again",
        "unknown": "the source does not say",
        "see Bandwidth": "as Bandwidth says for the same code",
        "see Twilio": "as Twilio says for the same code",
    }
)
_LIST_KEYS: Final = ("provider", "family", "evidence", "sources", "source_date", "note", "code")
_CODE_KEYS: Final = (
    "code", "title", "also", "like", "causes", "fields", "resubmission", "fix", "note", "since", "retired", "sources",
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class Code:
    """One code of one provider: the same number may mean something else elsewhere.

    `fix` is "" when the source gives no advice: the fixes of the causes then hold. `source_url` is "" only
    for a negative finding.
    """

    provider: str
    family: str
    code: str
    title: str
    causes: tuple[str, ...]
    fields: tuple[str, ...]
    resubmission: str
    fix: str
    evidence: str
    source_url: str
    other_sources: tuple[str, ...] = ()
    source_date: str = ""
    since: str = ""
    retired: str = ""
    note: str = ""
    also: tuple[str, ...] = ()
    like: str = ""


def read_codes(folder: Path = CODES) -> Iterator[Code]:
    """Every code of every file, in the order of the file names.

    Raises:
        CatalogueError: an entry is incomplete, contradicts the closed lists, or names what does not exist.
    """
    for path in sorted(folder.glob("*.toml")):
        for row in read_file(path):
            yield from _list(row)


def _list(row: Row) -> Iterator[Code]:
    row.only(*_LIST_KEYS)
    row.choice("family", providers())
    row.choice("evidence", EVIDENCE)
    tables = row.data.get("code")
    if not isinstance(tables, list) or not tables:
        raise row.wrong("holds no codes")
    for table in tables:
        yield _code(row, Row(f"{row.id} {table.get('code', '?')}", row.place, table))


def _code(parent: Row, row: Row) -> Code:
    row.only(*_CODE_KEYS)
    code = row.text("code", needed=True)
    evidence = parent.text("evidence", needed=True)
    sources = tuple(
        address.replace("{code}", code)
        for address in (row if "sources" in row.data else parent).texts("sources", needed=evidence != NO_SOURCE)
    )
    cause_ids = row.texts("causes", needed=True)
    strange = set(cause_ids) - set(causes())
    if strange:
        raise row.wrong(f"names unknown causes: {', '.join(sorted(strange))}")
    return Code(
        provider=parent.text("provider", needed=True),
        family=parent.text("family", needed=True),
        code=code,
        title=row.text("title", needed=True),
        causes=cause_ids,
        fields=read_fields(row) or _fields_of(cause_ids),
        resubmission=row.choice("resubmission", RESUBMISSION),
        fix=row.text("fix"),
        evidence=evidence,
        source_url=sources[0] if sources else "",
        other_sources=sources[1:],
        source_date=parent.text("source_date"),
        since=row.text("since"),
        retired=row.text("retired"),
        note=" ".join(filter(None, (row.text("note"), parent.text("note")))),
        also=row.texts("also"),
        like=row.text("like"),
    )


def _fields_of(cause_ids: tuple[str, ...]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(path for cause_id in cause_ids for path in causes()[cause_id].fields))
