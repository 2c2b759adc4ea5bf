"""A page as a browser shows it: forms that a script brings in, real state and places; and no way to the network."""

import socket
import time
from typing import Any

import pytest

from carelane.domain.site import Control, SitePicture
from carelane.ports.site import Rendering, SiteAsked
from carelane.site.reader import WebSiteReader
from carelane.site.rendering import render
from carelane.site.rendering.browser import NoBrowser, find_browser
from tests.unit.site.server import Sites, serving

try:
    find_browser()
except NoBrowser as absent:
    pytest.skip(str(absent), allow_module_level=True)

SCRIPTED = """<!doctype html><title>Birch</title><div id=root></div><script>
document.getElementById("root").innerHTML = `<h1>Contact</h1>
  <form action=/send method=post><label>Phone <input type=tel name=p></label>
  <label><input type=checkbox name=sms> Text me</label>
  <fieldset style="display:none"><input name=later></fieldset><button>Send</button></form>`;
document.querySelector("[name=sms]").checked = true;
</script>"""


def seen(sites: Sites, rendering: Rendering = Rendering.ALWAYS, **asked: Any) -> SitePicture:
    given = {"delay_seconds": 0.0, "most_pages": 1, **asked}
    return WebSiteReader(sites).read(SiteAsked("http://birch.example/", rendering=rendering, **given))


def test_a_form_that_a_script_brings_in_is_seen_with_its_state_and_place(tmp_path):
    with serving({"birch.example": {"/": SCRIPTED}}) as sites:
        (page,) = seen(sites, Rendering.WHERE_NEEDED, keep=tmp_path).pages
    (form,) = page.forms
    phone, box, later = form.fields
    assert (phone.control, box.ticked, later.hidden) == (Control.PHONE, True, True)
    assert phone.box is not None
    assert box.box is not None
    assert box.box.x > 0
    assert (page.by_script, page.words > 0, page.words_without_script) == (True, True, 0)
    assert page.needs_script
    assert (tmp_path / page.screenshot).read_bytes().startswith(b"\x89PNG")
    (again,) = WebSiteReader().read(SiteAsked(str(tmp_path))).pages
    assert [field.label for field in again.forms[0].fields] == [field.label for field in form.fields]
    assert again.forms[0].fields[1].ticked
    assert (again.by_script, again.needs_script) == (True, page.needs_script)


def test_a_page_that_says_all_without_script_needs_no_browser():
    with serving({"birch.example": {"/": "<p>" + "word " * 200 + "<form><input type=tel></form>"}}) as sites:
        picture = seen(sites, Rendering.WHERE_NEEDED)
    assert not picture.rendered


def test_frames_and_shadow_trees_are_looked_into():
    pages = {
        "/": "<div id=root></div><iframe src=http://forms.example/f></iframe><x-form></x-form><script>"
        "document.querySelector('x-form').attachShadow({mode:'open'}).innerHTML = "
        "'<form><input type=tel name=s></form>'</script>"
    }
    with serving({"birch.example": pages, "forms.example": {"/f": "<form><input type=tel name=f></form>"}}) as sites:
        forms = seen(sites).pages[0].forms
    assert sorted((form.where, form.fields[0].name) for form in forms) == [("iframe", "f"), ("page", "s")]
    assert all(form.fields[0].box for form in forms)


def test_what_is_hidden_by_a_style_sheet_in_a_file_is_known():
    pages = {
        "/": "<link rel=stylesheet href=/a.css><form class=later><input type=tel></form>"
        "<p class=later>Secret</p><p>Seen",
        "/a.css": (200, {"content-type": "text/css"}, ".later{display:none}"),
    }
    with serving({"birch.example": pages}) as sites:
        (page,) = seen(sites).pages
    assert page.forms[0].where == "popup"
    assert {block.text: block.hidden for block in page.blocks} == {"Secret": True, "Seen": False}


HOSTILE = """<!doctype html><div id=root>x</div><img src="http://127.0.0.1:{port}/img"><script>
try {{ new WebSocket("ws://127.0.0.1:{port}/ws") }} catch (e) {{}}
fetch("http://127.0.0.1:{port}/fetch", {{mode: "no-cors"}}).catch(() => 0);
fetch("http://localhost:{port}/name", {{mode: "no-cors"}}).catch(() => 0);
fetch("/send", {{method: "POST", body: "x"}}).catch(() => 0);
navigator.sendBeacon("/beacon", "x");
const servers = [{{urls: "stun:127.0.0.1:{port}"}}];
try {{ new RTCPeerConnection({{iceServers: servers}}).createDataChannel("x") }} catch (e) {{}}
window.open("http://127.0.0.1:{port}/window");
document.body.insertAdjacentHTML("beforeend", '<form id=f action=/send method=post><input type=tel name=p></form>');
setTimeout(() => document.getElementById("f").submit(), 50);
setTimeout(() => {{ location.href = "http://127.0.0.1:{port}/gone" }}, 100);
</script>"""


def test_a_hostile_page_reaches_nothing_and_sends_nothing():
    with socket.create_server(("127.0.0.1", 0)) as private, socket.socket(type=socket.SOCK_DGRAM) as datagrams:
        port = private.getsockname()[1]
        datagrams.bind(("127.0.0.1", port))
        with serving({"birch.example": {"/": HOSTILE.format(port=port)}}) as sites:
            (page,) = seen(sites).pages
        for listening in (private, datagrams):
            listening.setblocking(False)
        with pytest.raises(BlockingIOError):
            private.accept()
        with pytest.raises(BlockingIOError):
            datagrams.recv(10)
    assert {method for method, _, _ in sites.asked} == {"GET"}
    assert "/send" not in sites.paths()
    assert page.forms[0].fields[0].looks_like_phone


@pytest.mark.parametrize(
    "script",
    [
        "while (true) {}",
        "const grow = []; setInterval(() => grow.push(new Array(1e6).fill(1)), 0)",
        "setInterval(() => alert('x'), 1)",
        "(function more() { document.body.append(document.createElement('div')); requestAnimationFrame(more) })()",
        "setInterval(() => fetch('/more?' + Math.random()), 1)",
    ],
)
def test_a_page_that_never_rests_is_left(script, monkeypatch):
    monkeypatch.setattr(render, "PAGE_SECONDS", 8.0)
    monkeypatch.setattr(render, "LOAD_SECONDS", 2.0)
    monkeypatch.setattr(render, "STEP_SECONDS", 2.0)
    started = time.perf_counter()
    with serving({"birch.example": {"/": f"<body><div id=root>hello</div><script>{script}</script>"}}) as sites:
        (page,) = seen(sites).pages
    assert page.blocks[0].text == "hello"
    assert time.perf_counter() - started < 30


def test_without_a_browser_the_page_as_sent_is_told_and_asking_for_one_is_refused(monkeypatch):
    monkeypatch.setenv("PATH", "")
    with serving({"birch.example": {"/": SCRIPTED}}) as sites:
        assert not seen(sites, Rendering.WHERE_NEEDED).rendered
        with pytest.raises(NoBrowser, match="Chromium"):
            seen(sites, Rendering.ALWAYS)


def test_a_window_that_a_button_opens_is_seen_and_nothing_is_sent():
    page = """<div id=root><h1>Birch</h1><form action=/send method=post><input name=q><button>Request it</button></form>
      <a href=/elsewhere>Contact</a><button id=b>Text us</button></div><script>
      document.getElementById("b").onclick = () => document.body.insertAdjacentHTML("beforeend",
        "<div><form action=/text method=post><label>Cell <input name=c></label><button>Go</button></form></div>");
      </script>"""
    with serving({"birch.example": {"/": page}}) as sites:
        seen_page = seen(sites).pages[0]
    assert [(form.number, form.where, form.action[-5:]) for form in seen_page.forms] == [
        (0, "page", "/send"),
        (1, "popup", "/text"),
    ]
    assert set(sites.paths()) <= {"/", "/favicon.ico"}


STEPS = """<!doctype html><title>Quote</title><p>Tell us what you need.</p><div id=w></div><script>
const steps = [
  "<label><input type=radio name=k value=r> Repair</label><button type=button id=next>Next</button>",
  "<label>ZIP <input name=zip></label><button id=next>Continue</button>",
  "<label>Phone <input type=tel name=p required></label><label><input type=checkbox name=s checked> Text me</label>"
    + "<button>Send</button>"];
let step = 0;
const draw = () => {
  w.innerHTML = "<form onsubmit='return false'>" + steps[step] + "</form>";
  const next = document.getElementById("next");
  if (next) next.onclick = () => {
    fetch("/lead", {method: "POST", body: "x"}); fetch("/lead-by-get"); new Image().src = "/pixel";
    const kind = w.querySelector("[name=k]"), zip = w.querySelector("[name=zip]");
    if ((kind && !kind.checked) || (zip && !/^\\d{5}$/.test(zip.value))) return;
    step++; draw();
  };
};
draw();
</script>"""


def test_steps_that_come_up_one_after_another_are_walked_through_and_nothing_is_sent():
    with serving({"birch.example": {"/": STEPS}}) as sites:
        (page,) = seen(sites).pages
        paths = set(sites.paths())
    form = next(each for each in page.forms if any(field.looks_like_phone for field in each.fields))
    assert [(field.control, field.required, field.ticked, field.step) for field in form.fields] == [
        (Control.PHONE, True, False, 3),
        (Control.CHECKBOX, False, True, 3),
    ]
    assert paths == {"/"}


def test_a_step_that_would_send_is_not_pressed():
    page = "<form action=/lead><input name=a><button>Continue and submit</button></form><a href=/x>Next</a>"
    with serving({"birch.example": {"/": f"<p>{'word ' * 130}</p>{page}", "/lead": "sent", "/x": "x"}}) as sites:
        seen(sites)
        assert "/lead" not in sites.paths()


def test_a_page_where_people_leave_their_number_is_opened_in_a_browser_when_its_form_is_not_in_it():
    words, script = "word " * 200, "<script>document.write('<form><input type=tel></form>')</script>"
    pages = {
        "/": f"<p>{words}</p><a href=/contact>Contact</a><a href=/about>About</a>",
        "/contact": f"<h1>Contact</h1><p>{words}</p>{script}",
        "/about": f"<p>{words}</p>{script}",
    }
    with serving({"birch.example": pages}) as sites:
        picture = seen(sites, Rendering.WHERE_NEEDED, most_pages=3)
    assert {page.address.rpartition("/")[2]: page.by_script for page in picture.pages} == {
        "": False, "contact": True, "about": False,
    }  # fmt: skip
    assert picture.pages[1].forms[0].fields[0].looks_like_phone


def test_a_chat_window_on_every_page_is_looked_at_once():
    chat = "<script src=https://widgets.leadconnectorhq.com/loader.js></script>"
    pages = {
        "/": f"<p>{'word ' * 200}</p><a href=/a>A</a><a href=/b>B</a>{chat}",
        **dict.fromkeys(("/a", "/b"), f"<p>{'word ' * 200}</p>{chat}"),
    }
    with serving({"birch.example": pages}) as sites:
        picture = seen(sites, Rendering.WHERE_NEEDED, most_pages=3)
    assert [page.by_script for page in picture.pages] == [True, False, False]
