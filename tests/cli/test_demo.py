"""The demo takes the declined campaign from the reviewers' answer to a packet that is ready."""

from pathlib import Path

from carelane.formats.campaign_file import load_registration
from carelane.services.check_campaign import check_campaign
from tests.cli.conftest import Run


def test_fifteen_demands_end_in_a_campaign_that_passes_and_a_packet(run: Run, tmp_path: Path) -> None:
    ended = run("demo", "out")
    assert ended.code == 0
    assert "names 15 demands" in ended.out
    assert "the check says: GO" in ended.out
    folder = next(tmp_path.rglob("maple-ridge-corrected.yaml")).parent
    corrected = load_registration(folder / "maple-ridge-corrected.yaml").registration
    assert check_campaign(corrected).verdict == "go"
    assert "[QUESTION" not in (folder / "maple-ridge-corrected.yaml").read_text(encoding="utf-8")
    assert (folder / "packet.pdf").read_bytes().startswith(b"%PDF")
    assert "Submission packet" in (folder / "packet.html").read_text(encoding="utf-8")
    assert "not legal advice" in (folder / "plan.html").read_text(encoding="utf-8")


def test_the_demo_looks_at_the_website_before_and_after_it_was_corrected(run: Run, tmp_path: Path) -> None:
    ended = run("demo", "out")
    assert "Before, a reviewer finds" in ended.out
    assert "is ticked when the page opens" in ended.out
    assert "the same check of the corrected campaign says: GO." in ended.out
    folder = next(tmp_path.rglob("website-before.html")).parent
    before, after, packet = (
        (folder / f"{name}.html").read_text(encoding="utf-8") for name in ("website-before", "website-after", "packet")
    )
    assert "ticked when the page opens" in before
    assert "ticked when the page opens" not in after
    assert "https://www.mapleridgepm.example/texting-terms" in packet
    assert "SHA-256" in packet
