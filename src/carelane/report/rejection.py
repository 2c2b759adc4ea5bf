"""Readings of rejections, as data for programs (JSON v1) and as text for people.

Decides: names and shapes of the fields, which are only ever added to, and the wording of the text form.
Leaves alone: the reading itself and what to do about it in a certain campaign.
"""

import textwrap
from collections.abc import Iterable, Iterator

from carelane.domain.finding import Severity
from carelane.remediation.causes import REMEDIES, cause
from carelane.remediation.codes import RESUBMISSION
from carelane.remediation.rejection.reading import CodeFound, Demand, RejectionReading
from carelane.report.json_v1 import VERSION, Data, span_data
from carelane.report.marking import WIDTH, Mark, marked_lines, visible
from carelane.services.findings import NOTICE
from carelane.services.read_rejection import backing


def rejection_line_data(reading: RejectionReading, line_id: object) -> Data:
    """One result line of a bulk run."""
    return {
        "carelane": VERSION,
        "id": line_id,
        "causes": [_demand_data(demand) for demand in reading.causes],
        "suspected": [{"id": item.cause, "why": item.why, "rank": item.rank} for item in reading.suspected],
        "codes": [_code_data(code) for code in reading.codes],
        "campaign_ids": list(reading.campaign_ids),
        "brand_ids": list(reading.brand_ids),
        "notes": list(reading.notes),
    }


def rejection_data(reading: RejectionReading) -> Data:
    """The reading of one rejection."""
    data = rejection_line_data(reading, None)
    del data["id"]
    data["causes"] = [_full_demand_data(demand, reading) for demand in reading.causes]
    boilerplate = [span_data(span) for span in reading.boilerplate]
    return {**data, "provider": reading.provider, "text": reading.text, "boilerplate": boilerplate, "notice": NOTICE}


def _demand_data(demand: Demand) -> Data:
    return {
        "id": demand.cause,
        "span": span_data(demand.span),
        "confidence": demand.confidence.value,
        "basis": demand.basis,
        "code": demand.code,
    }


def _full_demand_data(demand: Demand, reading: RejectionReading) -> Data:
    known = cause(demand.cause)
    return {
        **_demand_data(demand),
        "title": known.title,
        "meaning": known.meaning,
        "fix": known.fix,
        "fields": list(known.fields),
        "remedy": known.remedy,
        "sources": [
            {"says": item.says, "authority": item.authority, "date": item.date, "url": item.url}
            for item in backing(demand, reading)
        ],
    }


def _code_data(code: CodeFound) -> Data:
    return {
        "code": code.code,
        "span": span_data(code.span),
        "clashes": list(code.clashes),
        "meanings": [
            {
                "provider": item.provider,
                "title": item.title,
                "causes": list(item.causes),
                "resubmission": item.resubmission,
                "evidence": item.evidence,
                "source": item.source_url,
                "date": item.source_date,
            }
            for item in code.meanings
        ],
    }


def rejection_report(reading: RejectionReading, *, colour: bool = False) -> str:
    """The reading of one rejection, for a person: the text with numbers, then each number explained."""
    marks = [Mark(number, demand.span, Severity.BLOCKER) for number, demand in enumerate(reading.causes, start=1)]
    lines = [*marked_lines(reading.text, marks, colour=colour), ""]
    for number, demand in enumerate(reading.causes, start=1):
        lines += _filled(_demand_lines(number, demand, reading))
    for code in reading.codes:
        lines += _filled(_code_lines(code))
    if reading.suspected:
        lines.append("suspected, from the campaign itself:")
        lines += _filled(
            f"  {cause(item.cause).title} ({item.cause}) - {visible(item.why)}" for item in reading.suspected
        )
    ids = (*reading.campaign_ids, *reading.brand_ids)
    lines += _filled([f"ids: {', '.join(ids)}"] if ids else [])
    lines += _filled(f"note: {visible(note)}" for note in reading.notes)
    return "\n".join([*lines, *_filled([NOTICE])]) + "\n"


def _demand_lines(number: int, demand: Demand, reading: RejectionReading) -> Iterator[str]:
    known = cause(demand.cause)
    by = {
        "words": "by its words",
        "code": f"by the code {demand.code}",
        "both": f"by its words and the code {demand.code}",
    }
    yield f"{number}. {known.title} ({known.id}; {demand.confidence.value}, {by[demand.basis]})"
    yield f"   remedy: {known.remedy} - {REMEDIES[known.remedy]}"
    if known.fields:
        yield f"   where: {', '.join(known.fields)}"
    yield f"   fix: {known.fix}"
    for item in backing(demand, reading):
        told = ", ".join(filter(None, (item.authority, item.date)))
        yield f"   source: {item.says} ({told}) {item.url}".rstrip()


def _code_lines(code: CodeFound) -> Iterator[str]:
    for item in code.meanings:
        again = RESUBMISSION[item.resubmission]
        yield f"code {code.code} at {item.provider} ({item.evidence}): {item.title}; {again}"


def _filled(lines: Iterable[str]) -> list[str]:
    return [
        textwrap.fill(line, WIDTH, subsequent_indent="      ", break_on_hyphens=False, break_long_words=False)
        for line in lines
    ]
