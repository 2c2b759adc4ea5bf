"""The hint of the use case as data for programs, version 1.

Decides: names and order of the keys of a result line. Keys are only ever added.
"""

from carelane.report.json_v1 import VERSION, Data, citation_data
from carelane.services.use_case_hint.hint import UseCaseHint, Veto


def hint_line_data(hint: UseCaseHint, line_id: object) -> Data:
    """One result line of a bulk run."""
    return {
        "carelane": VERSION,
        "id": line_id,
        "top": list(hint.top),
        "probabilities": {code: round(share, 4) for code, share in hint.probabilities.items()},
        "vetoes": [_veto(veto) for veto in hint.vetoes],
    }


def _veto(veto: Veto) -> Data:
    return {
        "code": veto.code,
        "words": veto.words,
        "why": veto.why,
        "citations": [citation_data(citation) for citation in veto.citations],
    }
