"""Saved pages: where each came from, and what belongs together; without any network."""

import hashlib
import io
import socket
import time

import pytest
from pypdf import PdfWriter
from pypdf.generic import DecodedStreamObject, DictionaryObject, NameObject

from carelane.domain.errors import UnreadableFile
from carelane.domain.site import FetchState, PageRole
from carelane.ports.site import SiteAsked
from carelane.site.reader import WebSiteReader
from carelane.site.saved import picture_of_folder
from carelane.site.texts import page_of_text

FORM = "<form><label>Phone <input type=tel></label></form>"


def saved(folder, **files):
    for name, content in files.items():
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(content if isinstance(content, bytes) else content.encode())
    return picture_of_folder(folder)


def addresses(picture):
    return [page.address for page in picture.pages]


def test_a_folder_of_pages_is_a_site_and_links_lead_from_one_to_the_other(tmp_path):
    picture = saved(
        tmp_path, **{"index.html": "<a href=legal/privacy.html>Privacy</a>", "legal/privacy.html": "<p>Yes</p>"}
    )
    assert addresses(picture) == ["saved:///index.html", "saved:///legal/privacy.html"]
    assert picture.pages[0].links[0].address == picture.pages[1].address
    assert [page.role for page in picture.pages] == [PageRole.HOME, PageRole.PRIVACY]
    assert picture.site == picture.pages[0].address


@pytest.mark.parametrize(
    ("place", "html", "address"),
    [
        ("a.html", "<link rel=canonical href='https://birch.example/contact'>", "https://birch.example/contact"),
        ("a.html", "<meta property='og:url' content='https://birch.example/c'>", "https://birch.example/c"),
        (
            "a.html",
            "<!-- saved from url=(0030)https://birch.example/contact -->\n<html>",
            "https://birch.example/contact",
        ),
        ("birch.example/contact/index.html", "<p>Hi", "https://birch.example/contact"),
        ("birch.example/about us.html", "<p>Hi", "https://birch.example/about%20us.html"),
        ("a.html", "<link rel=canonical href='javascript:x'>", "saved:///a.html"),
    ],
)
def test_a_page_has_the_address_that_is_known_of_it(tmp_path, place, html, address):
    assert addresses(saved(tmp_path, **{place: html}))[0].rstrip("/") == address


def test_a_frame_that_was_saved_too_belongs_to_its_page(tmp_path):
    page = (
        "<!-- saved from url=(0030)https://birch.example/contact --><iframe src='./Contact_files/frame.html'></iframe>"
    )
    picture = saved(tmp_path, **{"Contact.html": page, "Contact_files/frame.html": FORM})
    assert len(picture.pages) == 1
    assert picture.pages[0].forms[0].where == "iframe"


def test_texts_and_pdfs_are_pages(tmp_path):
    picture = saved(
        tmp_path,
        **{"privacy.txt": "Privacy\n\nWe do not share.\nNever.", "terms.pdf": pdf("Terms of service. Reply STOP.")},
    )
    privacy, terms = picture.pages
    assert [block.text for block in privacy.blocks] == ["Privacy", "We do not share. Never."]
    assert (privacy.role, terms.role) == (PageRole.PRIVACY, PageRole.TERMS)
    assert "Reply STOP." in terms.blocks[0].text


def test_every_saved_page_has_the_hash_of_its_file(tmp_path):
    files = {"index.html": "<h1>Café</h1>".encode("latin-1"), "a.txt": b"words", "b.pdf": b"%PDF-1.4 no more"}
    for name, content in files.items():
        (tmp_path / name).write_bytes(content)
    pages = WebSiteReader().read(SiteAsked(str(tmp_path))).pages
    assert {page.asked: page.digest for page in pages} == {
        name: hashlib.sha256(content).hexdigest() for name, content in files.items()
    }


def test_files_that_are_no_pages_are_left_alone(tmp_path):
    picture = saved(tmp_path, **{"a.html": "<p>Hi", "robots.txt": "User-agent: *", "x.js": "x", "y.png": b"png"})
    assert addresses(picture) == ["saved:///a.html"]


def test_a_link_out_of_the_folder_is_not_followed(tmp_path):
    (tmp_path / "secret.html").write_text("<p>secret")
    inside = tmp_path / "pages"
    inside.mkdir()
    (inside / "a.html").write_text("<p>Hi")
    (inside / "b.html").symlink_to(tmp_path / "secret.html")
    assert addresses(picture_of_folder(inside)) == ["saved:///a.html"]


def test_a_folder_without_pages_is_told_of(tmp_path):
    with pytest.raises(UnreadableFile, match="holds no saved page"):
        picture_of_folder(tmp_path)
    with pytest.raises(UnreadableFile, match="no folder"):
        WebSiteReader().read(SiteAsked(str(tmp_path / "gone")))


def test_saved_pages_need_no_network(tmp_path, monkeypatch):
    def refuse(*_: object, **__: object) -> None:
        raise AssertionError

    monkeypatch.setattr(socket, "socket", refuse)
    monkeypatch.setattr(socket, "getaddrinfo", refuse)
    assert saved(tmp_path, **{"a.html": f"{FORM}<iframe src=http://birch.example/></iframe>"}).pages[0].forms


def test_a_file_that_is_too_large_is_named_and_not_read(tmp_path):
    picture = saved(tmp_path, **{"a.html": "<p>Hi", "b.html": b"x" * 4_000_001})
    assert [page.state for page in picture.pages] == [FetchState.OK, FetchState.REFUSED]


@pytest.mark.parametrize(
    ("content", "says"),
    [
        (b"", "cannot be read"),
        (b"%PDF-1.7\nnonsense", "cannot be read"),
        (b"%PDF-1.4\n" + b"1 0 obj<</Type/Pages/Kids[1 0 R]/Count 9>>endobj trailer<</Root 1 0 R>>", ""),
    ],
)
def test_a_broken_pdf_gets_a_sentence(content, says):
    started = time.perf_counter()
    page = page_of_text(content, "saved:///a.pdf", "a.pdf", "application/pdf")
    assert page.state is FetchState.FAILED
    assert says in page.note
    assert page.note
    assert time.perf_counter() - started < 30


def test_a_pdf_of_pictures_is_told_of():
    page = page_of_text(pdf(""), "saved:///a.pdf", "a.pdf", "application/pdf")
    assert "only pictures" in page.note


def pdf(text: str) -> bytes:
    """A PDF of one page with one line."""
    writer = PdfWriter()
    page = writer.add_blank_page(612, 792)
    font = DictionaryObject(
        {
            NameObject("/Type"): NameObject("/Font"),
            NameObject("/Subtype"): NameObject("/Type1"),
            NameObject("/BaseFont"): NameObject("/Helvetica"),
        }
    )
    page[NameObject("/Resources")] = DictionaryObject(
        {NameObject("/Font"): DictionaryObject({NameObject("/F1"): font})}
    )
    stream = DecodedStreamObject()
    stream.set_data(f"BT /F1 12 Tf 72 720 Td ({text}) Tj ET".encode() if text else b"q Q")
    page[NameObject("/Contents")] = writer._add_object(stream)
    written = io.BytesIO()
    writer.write(written)
    return written.getvalue()
