"""`carelane check-site` and `carelane watch-site`, as they are typed, on saved pages."""

import json
from pathlib import Path

import pytest
import typer
from typer.testing import CliRunner

from carelane.cli.check_site import check_site
from carelane.cli.site_options import _host
from carelane.cli.watch_site import KEPT, watch_site
from carelane.domain.errors import BadSetting, InputError, UnreadableFile

pytest.importorskip("selectolax")

app = typer.Typer()
app.command("check-site")(check_site)
app.command("watch-site")(watch_site)
LABEL = (
    "I agree to receive text messages from Alder Cabinets about my order. Message frequency varies. Message and data "
    'rates may apply. Reply STOP to opt out or HELP for help. See our <a href="privacy.html">Privacy Policy</a> and '
    '<a href="terms.html">Terms</a>.'
)
HOME = (
    "<title>Alder Cabinets</title><h1>Alder Cabinets</h1><p>"
    + "We build and mend cabinets in Salem with care. " * 12
    + "</p>"
    '<footer><a href="privacy.html">Privacy Policy</a> <a href="terms.html">Terms</a></footer>'
)
PRIVACY = (
    "<title>Privacy</title><h1>Privacy policy of Alder Cabinets</h1><p>We collect your phone number and use it to "
    "text you "
    "about your order.</p><p>We do not share mobile numbers or text messaging consent with third parties or "
    "affiliates for "
    "marketing or promotional purposes.</p>"
)
TERMS = (
    "<title>Terms</title><h1>Terms of the Alder Cabinets texts</h1><p>Our text program sends updates about your "
    "order. Message "
    "frequency varies. Message and data rates may apply. Reply STOP to opt out or HELP for help.</p>"
)


def form(box: str) -> str:
    return (
        f'<title>Contact</title><h1>Contact</h1><form method="post"><label>Name <input name="name"></label>'
        f'<label>Phone <input type="tel" name="phone"></label>{box}<button>Send</button></form>'
    )


def box(more: str = "") -> str:
    return f'<p><input type="checkbox" id="sms" name="sms"{more}> <label for="sms">{LABEL}</label></p>'


@pytest.fixture
def site(tmp_path: Path) -> Path:
    folder = tmp_path / "site"
    folder.mkdir()
    for name, page in (("index", HOME), ("privacy", PRIVACY), ("terms", TERMS), ("contact", form(box()))):
        (folder / f"{name}.html").write_text(f"<!doctype html><html lang=en>{page}", encoding="utf-8")
    return folder


def run(command: str, *arguments: object):
    return CliRunner().invoke(app, [command, *map(str, arguments)])


def test_a_site_in_order_is_go_and_shows_what_was_found(site):
    result = run("check-site", site)
    assert result.exit_code in {0, 10}, result.output
    said = " ".join(result.stdout.split())
    assert "GO:" in said
    assert "it has a box for texts; it can be sent without consent" in said
    assert "not ticked; may stay empty; for texts alone; wording complete" in said


def test_a_box_that_is_ticked_ends_with_12_and_says_what_to_paste(site):
    (site / "contact.html").write_text(form(box(" checked")), encoding="utf-8")
    result = run("check-site", site)
    assert result.exit_code == 12
    assert "[site-box-ticked]" in result.stdout
    assert "paste (" in result.stdout


def test_the_campaign_is_held_against_the_site(site, tmp_path):
    campaign = tmp_path / "campaign.yaml"
    campaign.write_text(
        "carelane: 1\nbrand: {displayName: Alder Cabinets, website: https://alder.example}\ncampaign:\n"
        "  usecase: CUSTOMER_CARE\n  messageFlow: Customers tick the box at https://alder.example/text-signup and "
        "agree.\n",
        encoding="utf-8",
    )
    result = run("check-site", site, "--campaign", campaign)
    assert "What the registration says about the website" in result.stdout
    assert "[site-claim-not-found]" in result.stdout


def test_json_is_one_document_of_the_contract(site):
    data = json.loads(run("check-site", site, "--format", "json").stdout)
    assert (data["carelane"], data["kind"], data["verdict"]) == (1, "site", "go")
    assert data["forms"][0]["consent"] == "box"
    assert all(len(page["sha256"]) == 64 for page in data["pages"])


def test_the_html_page_escapes_what_the_site_says(site):
    pytest.importorskip("jinja2")
    (site / "contact.html").write_text(
        form(
            "<p><input type=checkbox checked id=s><label for=s>Text me &lt;script&gt;alert(1)&lt;/script&gt; "
            "about my order</label></p>"
        ),
        encoding="utf-8",
    )
    page = run("check-site", site, "--format", "html").stdout
    assert "<script>alert(1)" not in page
    assert "&lt;script&gt;alert(1)" in page


def test_evidence_is_kept_in_a_folder(site, tmp_path):
    folder = tmp_path / "kept"
    run("check-site", site, "--save", folder)
    assert json.loads((folder / "site-report.json").read_text("utf-8"))["kind"] == "site"
    assert "website check" in (folder / "site-report.txt").read_text("utf-8")


def test_a_private_host_is_not_asked_and_the_option_that_allows_it_is_named():
    result = CliRunner().invoke(app, ["check-site", "http://127.0.0.1:8099/"])
    assert result.exit_code == 12
    assert "it is on a private network" in " ".join(result.stdout.split())
    assert "--allow-host NAME" in result.stderr


@pytest.mark.parametrize(
    "typed",
    [
        "file:///etc/passwd",
        "ftp://a.example",
        "javascript:alert(1)",
        "https://",
        "http://a b.example",
        "http://a.example/" + "x" * 3_000,
    ],
)
def test_what_is_no_web_address_is_a_mistake_and_no_verdict_on_a_website(typed):
    result = CliRunner().invoke(app, ["check-site", typed])
    assert isinstance(result.exception, BadSetting)
    assert result.stdout == ""


def test_evidence_that_cannot_be_kept_is_told_before_anything_is_asked(tmp_path):
    (tmp_path / "file").write_text("x", "utf-8")
    result = CliRunner().invoke(app, ["check-site", "http://127.0.0.1:8099/", "--save", str(tmp_path / "file" / "in")])
    assert isinstance(result.exception, UnreadableFile)
    assert "page 1" not in result.stderr


@pytest.mark.parametrize(
    ("typed", "host"),
    [("localhost", "localhost"), ("http://localhost:8080/x", "localhost"), ("box:80", "box"), ("[::1]:80", "::1")],
)
def test_a_host_that_is_allowed_may_be_typed_as_an_address(typed, host):
    assert _host(typed) == host


def test_without_a_site_or_a_campaign_it_says_what_to_give():
    result = run("check-site")
    assert isinstance(result.exception, BadSetting)
    assert "no website" in result.exception.message


def test_the_first_watch_keeps_and_the_second_compares(site, tmp_path):
    kept = tmp_path / "watch"
    first = run("watch-site", kept, site)
    assert first.exit_code == 0
    assert (kept / KEPT).is_file()
    same = run("watch-site", kept, site)
    assert (same.exit_code, "nothing changed" in same.stdout) == (0, True)
    (site / "contact.html").write_text(form(box(" checked")), encoding="utf-8")
    drifted = run("watch-site", kept, site)
    assert drifted.exit_code == 12
    assert "the box is now ticked" in drifted.stdout


def test_keep_old_compares_with_the_same_run_again(site, tmp_path):
    kept = tmp_path / "watch"
    run("watch-site", kept, site)
    (site / "terms.html").write_text(
        "<title>Terms</title><h1>Terms</h1><p>Nothing here about it at all.</p>", encoding="utf-8"
    )
    before = (kept / KEPT).read_bytes()
    assert run("watch-site", kept, site, "--keep-old").exit_code in {11, 12}
    assert (kept / KEPT).read_bytes() == before


def test_a_kept_run_that_is_none_is_refused(site, tmp_path):
    kept = tmp_path / "watch"
    kept.mkdir()
    (kept / KEPT).write_text("[]", encoding="utf-8")
    assert isinstance(run("watch-site", kept, site).exception, InputError)
