"""The packet as a page, a PDF and a text: the same words, never markup, always with the notice."""

import re
from dataclasses import replace
from html import unescape
from html.parser import HTMLParser

import pytest

from carelane.domain.attempt import Outcome
from carelane.domain.campaign import Registration
from carelane.report.document.blocks import Copy, Diff, Document, Grid, Heading, Item, Items, Quote, Words
from carelane.report.document.faithful import faithful
from carelane.report.document.html import document_html
from carelane.report.document.pdf import document_pdf, document_pictures
from carelane.report.document.plain import document_text
from carelane.report.packet import packet_document
from carelane.services.attempts.history import tell
from carelane.services.check_campaign import check_campaign
from carelane.services.findings import NOTICE
from carelane.services.packet.build import build_packet
from tests.unit.services.attempts.test_history import SENT, declined, reader
from tests.unit.services.packet.hostile import ATTACKS, LONG, SCRIPTS, hostile
from tests.unit.services.packet.test_build import DAY

EMPTY = {"area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "source", "track", "wbr"}


class Reader(HTMLParser):
    """Counts elements, and fails when they are not closed in order."""

    def __init__(self) -> None:
        super().__init__()
        self.open: list[str] = []
        self.seen: list[str] = []
        self.ids: list[str] = []
        self.targets: list[str] = []
        self.copied: list[str] = []
        self.in_copy = False

    def handle_starttag(self, tag, attrs):
        found = dict(attrs)
        self.seen.append(tag)
        assert not any(name.startswith("on") for name in found)
        if "id" in found:
            self.ids.append(found["id"])
        if tag == "a":
            self.targets.append(found["href"])
        if tag == "pre":
            self.in_copy = found.get("class") == "copy"
            self.copied.extend([""] if self.in_copy else [])
        if tag not in EMPTY:
            self.open.append(tag)

    def handle_endtag(self, tag):
        assert self.open.pop() == tag

    def handle_data(self, data):
        if self.open and self.open[-1] == "pre" and self.in_copy:
            self.copied[-1] += data


def document_of(registration: Registration, *, attempts: bool = False) -> Document:
    report = check_campaign(registration, as_of=DAY)
    sent = declined(sent=SENT)
    told = (sent, replace(sent, number=2, outcome=Outcome.DECLINED, answer="\n".join(ATTACKS[:3])))
    named = ("optout-msg-missing-brand", "website-insufficient-content")
    history = tell(told, report, reader(*named)) if attempts else None
    return packet_document(build_packet(report, history))


def parsed(page: str) -> Reader:
    reader_ = Reader()
    reader_.feed(page)
    reader_.close()
    assert reader_.open == []
    return reader_


def test_the_page_is_whole_and_asks_nothing_of_other_hosts():
    page = document_html(document_of(SENT, attempts=True))
    found = parsed(page)
    assert found.seen.count("h1") == 1
    assert "script" not in found.seen
    assert not {"img", "link", "iframe", "form"} & set(found.seen)
    assert "url(" not in page
    assert len(found.ids) == len(set(found.ids))
    assert all(target[1:] in found.ids for target in found.targets if target.startswith("#"))
    assert NOTICE in unescape(page)


def test_a_text_is_copied_from_the_page_exactly_as_it_stands_in_the_file():
    copied = parsed(document_html(document_of(SENT))).copied
    campaign = SENT.campaign
    for text in (campaign.description, campaign.message_flow, *campaign.samples, campaign.help_message):
        assert text in copied


@pytest.mark.parametrize("text", ATTACKS)
def test_nothing_that_a_person_wrote_is_markup_on_the_page(text):
    page = document_html(document_of(hostile(text), attempts=True))
    found = parsed(page)
    assert not {"script", "img", "label"} & set(found.seen)
    assert found.copied[0].strip() or text == LONG


@pytest.mark.parametrize("text", [ATTACKS[0], ATTACKS[1], ATTACKS[2]])
def test_nothing_that_a_person_wrote_is_markup_in_the_pdf(text):
    pdf = document_pdf(document_of(hostile(text), attempts=True))
    assert pdf.startswith(b"%PDF-1.7")


def test_endless_words_stay_on_the_page():
    blocks = (
        Copy("A", "a", LONG),
        Words(LONG),
        Quote(LONG),
        Diff("d", (("gone", LONG), ("new", LONG))),
        Heading(LONG, "h"),
        Items((Item(LONG, LONG, ticked=False),)),
        Grid(("a", "b"), ((LONG, "x"),)),
    )
    document = Document("Long", "", "2026-11-25", (("fact", LONG),), blocks)
    assert document_pdf(document).startswith(b"%PDF")
    assert len(document_pictures(document, ppi=20)) > 5


def test_the_pdf_is_the_same_on_every_run_tagged_archival_and_dated():
    document = document_of(SENT, attempts=True)
    first = document_pdf(document)
    assert document_pdf(document) == first
    assert b"/MarkInfo" in first
    assert b"pdfaid:part" in first
    assert re.search(rb"<pdfaid:part>2</pdfaid:part>", first)
    assert re.search(rb"<pdfaid:conformance>A</pdfaid:conformance>", first)
    assert re.search(rb"<pdfuaid:part>1</pdfuaid:part>", first)
    assert b"D:20261125" in first


def test_characters_that_no_font_has_are_named_and_the_page_keeps_them():
    document = Document("T", "", "2026-11-25", (), (Copy("Sample", "sample1", "Fix 🔧 at 9"),))
    assert document_pdf(document).startswith(b"%PDF")
    assert "🔧" in document_html(document)


def test_what_turns_the_direction_of_writing_is_made_visible():
    assert "\u202e" not in faithful(SCRIPTS)
    assert "\x07" not in faithful(SCRIPTS)
    assert "👩\u200d🔧" in faithful(SCRIPTS)
    page = document_html(document_of(hostile(SCRIPTS)))
    assert "\u202e" not in page
    assert "\x1b" not in page
    assert "invisible character" in page


def test_the_text_holds_the_same_and_ends_with_the_notice():
    text = document_text(document_of(SENT, attempts=True))
    assert SENT.campaign.message_flow in text
    assert " ".join(text.split()).endswith(NOTICE)
    assert "\x1b" not in document_text(document_of(hostile(SCRIPTS)))


def test_an_empty_registration_has_a_packet_in_every_form():
    document = document_of(Registration())
    parsed(document_html(document))
    assert document_pdf(document).startswith(b"%PDF")
    assert "(empty)" in document_text(document)


def test_a_link_is_a_link_only_when_it_is_an_address():
    sources = document_of(SENT).sources
    assert sources
    page = document_html(replace(document_of(SENT), sources=(replace(sources[0], url="javascript:alert(1)"),)))
    assert "javascript:" not in page
