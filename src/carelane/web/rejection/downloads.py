"""The files of the last step, made when they are asked for.

Decides: name, kind and content of each.
Leaves alone: the documents themselves (`report`, `services/packet`).
"""

from collections.abc import Callable, Mapping
from typing import Final

from starlette.exceptions import HTTPException
from starlette.responses import Response

from carelane.formats.campaign_file import dump_registration
from carelane.report.document.html import document_html
from carelane.report.document.plain import document_text
from carelane.report.letter import letter_document
from carelane.report.packet import packet_document
from carelane.services.check_campaign import check_campaign
from carelane.services.letters.letter import Kind, Letter, make_letter
from carelane.services.packet.payloads import payload_for
from carelane.services.rejection_desk.desk import Checked, Desk, check_desk, put_on_desk
from carelane.web.pages import download
from carelane.web.rejection.holder import CorrectionHolder
from carelane.web.rejection.outcome import make_packet

_KINDS: Final = {
    "pdf": "application/pdf",
    "html": "text/html; charset=utf-8",
    "yaml": "application/yaml",
    "txt": "text/plain; charset=utf-8",
    "json": "application/json",
}


def file_of(name: str, holder: CorrectionHolder) -> Response:
    """A file of this name.

    Raises:
        HTTPException: there is none (404).
    """
    maker = _MAKERS.get(name)
    if maker is None or holder.decisions.registration is None:
        raise HTTPException(404)
    desk = put_on_desk(holder.decisions)
    content = maker(desk, check_desk(desk, holder.attempts))
    return download(content, _KINDS[name.rpartition(".")[2]], name)


def _packet_pdf(desk: Desk, checked: Checked) -> bytes:
    from carelane.report.document.pdf import document_pdf  # noqa: PLC0415  loads the compiler

    return document_pdf(packet_document(make_packet(desk, checked)))


def _packet_html(desk: Desk, checked: Checked) -> bytes:
    return document_html(packet_document(make_packet(desk, checked))).encode("utf-8", "backslashreplace")


def _letter(desk: Desk, checked: Checked) -> Letter:
    sent = check_campaign(desk.given, provider=checked.report.provider)
    return make_letter(Kind.SUPPORT, checked.history, checked.report, sent)


def _letter_text(desk: Desk, checked: Checked) -> bytes:
    return document_text(letter_document(_letter(desk, checked))).encode("utf-8", "backslashreplace")


def _letter_pdf(desk: Desk, checked: Checked) -> bytes:
    from carelane.report.document.pdf import document_pdf  # noqa: PLC0415  loads the compiler

    return document_pdf(letter_document(_letter(desk, checked)))


def _written(form: str) -> Callable[[Desk, Checked], bytes]:
    return lambda desk, _: dump_registration(desk.result, form).encode("utf-8", "backslashreplace")


def _payload(target: str) -> Callable[[Desk, Checked], bytes]:
    return lambda desk, _: payload_for(desk.result, target).text.encode("utf-8", "backslashreplace")


_MAKERS: Final[Mapping[str, Callable[[Desk, Checked], bytes]]] = {
    "packet.pdf": _packet_pdf,
    "packet.html": _packet_html,
    "campaign.yaml": _written("carelane"),
    "form.txt": _written("portal"),
    "letter.txt": _letter_text,
    "letter.pdf": _letter_pdf,
    "payload-twilio.json": _payload("twilio"),
    "payload-telnyx.json": _payload("telnyx"),
    "payload-tcr.json": _payload("tcr"),
}
