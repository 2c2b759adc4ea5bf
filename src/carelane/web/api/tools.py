"""The tools that keep nothing: check, read, choose, write, pack."""

import json
from typing import Any, Final

from fastapi import APIRouter
from starlette.responses import Response

from carelane.domain.campaign import Registration
from carelane.domain.errors import InputError
from carelane.formats.campaign_file import load_registration
from carelane.report.json_v1 import VERSION, campaign_report_data, text_report_data
from carelane.web.api import PREFIX
from carelane.web.api.access import MayCheck
from carelane.web.api.contracts import (
    ANSWER,
    PROBLEMS,
    CampaignData,
    CampaignToCheck,
    PacketAsked,
    RejectionToRead,
    ReplyToRead,
    TextToCheck,
    UseCaseAsked,
    WordingAsked,
)

router = APIRouter(prefix=PREFIX, tags=["tools"], responses=PROBLEMS)
Data = dict[str, Any]
_SENT: Final = "the campaign"


@router.post("/check-text", responses=ANSWER)
def check_text_(asked: TextToCheck, _: MayCheck) -> Data:
    """Check one text: findings with place, reason, source and fix; whether it reads as marketing."""
    from carelane.services.check_text import check_text  # noqa: PLC0415  keeps the start short

    report = check_text(
        asked.text,
        kind=asked.kind,
        use_case=asked.use_case,
        brand=asked.brand,
        website=asked.website,
        provider=asked.provider,
        situation=asked.context,
        suggest=asked.suggest,
    )
    return text_report_data(report)


@router.post("/check", responses=ANSWER)
def check(asked: CampaignToCheck, _: MayCheck) -> Data:
    """Check a whole campaign: every finding, and whether to submit."""
    from carelane.services.check_campaign import check_campaign  # noqa: PLC0415
    from carelane.services.findings import Strictness  # noqa: PLC0415

    report = check_campaign(
        registration_of(asked.campaign),
        provider=asked.provider,
        strictness=Strictness(asked.strictness),
        name=_SENT,
    )
    return campaign_report_data(report)


@router.post("/read-reply", responses=ANSWER)
def read_reply_(asked: ReplyToRead, _: MayCheck) -> Data:
    """What a customer's reply asks for: revocation, help, and so on, with how sure that is."""
    from carelane.report.reply import reply_data  # noqa: PLC0415
    from carelane.services.read_reply import read_reply  # noqa: PLC0415

    return reply_data(read_reply(asked.text, context=asked.context))


@router.post("/use-case", responses=ANSWER)
def use_case(asked: UseCaseAsked, _: MayCheck) -> Data:
    """The use case to register, with reasons, costs, and why not the others."""
    from carelane.report.use_case_json import choice_data  # noqa: PLC0415
    from carelane.services.choose_use_case import choose_use_case  # noqa: PLC0415
    from carelane.services.use_case_choice.reading import read_answers  # noqa: PLC0415

    if not asked.answers and asked.campaign is None:
        raise InputError("neither answers nor a campaign were sent", hint="send one of them, or both")
    answers = read_answers(json.dumps({"carelane": VERSION, **asked.answers}), name="answers.json")
    registration = None if asked.campaign is None else registration_of(asked.campaign)
    return choice_data(choose_use_case(answers, registration=registration))


@router.post("/rejection", responses=ANSWER)
def rejection(asked: RejectionToRead, _: MayCheck) -> Data:
    """What a rejection asks for; with the campaign, the plan of corrections as well."""
    from carelane.report.plan_json import plan_data  # noqa: PLC0415
    from carelane.report.rejection import rejection_data  # noqa: PLC0415
    from carelane.services.plan_corrections import facts_writer, plan_corrections  # noqa: PLC0415
    from carelane.services.read_rejection import read_rejection  # noqa: PLC0415
    from carelane.services.write_texts import confirm, statements, write_texts  # noqa: PLC0415

    registration = None if asked.campaign is None else registration_of(asked.campaign)
    reading = read_rejection(asked.text, asked.provider, registration)
    answer = rejection_data(reading)
    if registration is not None:
        known = statements(write_texts(registration, provider=asked.provider))
        confirmed = confirm(registration, asked.confirm, known=known)
        plan = plan_corrections(confirmed, reading, provider=asked.provider, write=facts_writer(asked.provider))
        answer["plan"] = plan_data(plan, applied=False)
    return answer


@router.post("/wording", responses=ANSWER)
def wording(asked: WordingAsked, _: MayCheck) -> Data:
    """Every text of a campaign, written from its facts, with what each states and what is still to be answered."""
    from carelane.report.texts import written_data  # noqa: PLC0415
    from carelane.services.write_texts import write_texts  # noqa: PLC0415

    registration = registration_of(asked.campaign)
    languages = asked.languages or registration.facts.languages or ("en",)
    texts = write_texts(registration, languages=languages, provider=asked.provider, only=asked.only)
    return written_data(texts, registration)


@router.post(
    "/packet",
    responses={200: {"content": {"application/pdf": {}, "text/html": {}, **ANSWER[200]["content"]}}},
    response_class=Response,
)
def packet(asked: PacketAsked, _: MayCheck) -> Response:
    """The submission packet as PDF, as a page, or the payloads for providers' interfaces."""
    from carelane.report.packet import packet_document  # noqa: PLC0415
    from carelane.services.check_campaign import check_campaign  # noqa: PLC0415
    from carelane.services.packet.build import build_packet  # noqa: PLC0415
    from carelane.services.write_texts import write_texts  # noqa: PLC0415

    registration = registration_of(asked.campaign)
    if asked.form == "payloads":
        return _payloads(registration)
    report = check_campaign(registration, provider=asked.provider, name=_SENT)
    languages = registration.facts.languages or ("en",)
    document = packet_document(
        build_packet(report, None, write_texts(registration, languages=languages, provider=report.provider))
    )
    if asked.form == "html":
        from carelane.report.document.html import document_html  # noqa: PLC0415

        return _download(document_html(document).encode(), "text/html; charset=utf-8", "packet.html")
    from carelane.report.document.pdf import document_pdf  # noqa: PLC0415

    return _download(document_pdf(document), "application/pdf", "packet.pdf")


def registration_of(campaign: CampaignData) -> Registration:
    """The campaign that was sent, read by the readers of files.

    Raises:
        CampaignFileError: it has errors; each is told with its place.
        UnknownFormat: it is of no format that we read.
    """
    text = campaign if isinstance(campaign, str) else json.dumps(campaign)
    return load_registration(text, name=_SENT).registration


def _payloads(registration: Registration) -> Response:
    from carelane.services.packet.payloads import payloads  # noqa: PLC0415  keeps the start short

    made = [
        {"name": each.name, "title": each.title, "payload": json.loads(each.text), "problems": list(each.problems),
         "notes": list(each.notes)}
        for each in payloads(registration)
    ]  # fmt: skip
    body = json.dumps({"carelane": VERSION, "payloads": made}, ensure_ascii=False)
    return Response(body, media_type="application/json")


def _download(content: bytes, media_type: str, name: str) -> Response:
    headers = {"content-disposition": f'attachment; filename="{name}"'}
    return Response(content, media_type=media_type, headers=headers)
