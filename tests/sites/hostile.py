"""Web servers that mean harm, one a made-up host: what each does, and nothing of how it is met.

Each writes its answer to the connection itself, headers included, and stops when the other side hangs up.
"""

import gzip
import itertools
import time
from collections.abc import Callable, Mapping
from typing import Final

Write = Callable[[bytes], None]
PIECE: Final = b"<p>more and more of the same words</p>\n" * 2_000
HTML: Final = b"HTTP/1.1 200 OK\r\nContent-Type: text/html; charset=utf-8\r\nConnection: close\r\n"


def html(body: str) -> bytes:
    """A whole answer with a page."""
    content = body.encode()
    return HTML + b"Content-Length: %d\r\n\r\n" % len(content) + content


def redirect(address: str) -> Callable[[Write, str], None]:
    """A server that sends everybody elsewhere."""

    def answer(write: Write, path: str) -> None:
        del path
        write(
            f"HTTP/1.1 302 Found\r\nLocation: {address}\r\nContent-Length: 0\r\nConnection: close\r\n\r\n".encode(
                "latin-1"
            )
        )

    return answer


def endless_body(write: Write, path: str) -> None:
    """A page without an end."""
    del path
    write(HTML + b"\r\n<!doctype html><title>Endless</title>")
    for _ in range(5_000):
        write(PIECE)


def gzip_bomb(write: Write, path: str) -> None:
    """A small answer that unpacks to 200 MB."""
    del path
    packed = gzip.compress(b"<p>0</p>" * 25_000_000, 6)
    write(HTML + b"Content-Encoding: gzip\r\nContent-Length: %d\r\n\r\n" % len(packed) + packed)


def drip(write: Write, path: str) -> None:
    """A page that never finishes: one byte at a time, for two minutes."""
    del path
    write(HTML + b"\r\n<!doctype html><title>Drip</title>")
    for _ in range(600):
        write(b".")
        time.sleep(0.2)


def silent(write: Write, path: str) -> None:
    """A server that takes the connection and says nothing for two minutes."""
    del path
    for _ in range(600):
        time.sleep(0.2)
        write(b"")


def many_forms(write: Write, path: str) -> None:
    """10,000 forms on one page."""
    del path
    form = (
        '<form><label>Phone<input type="tel" name="p"></label><input type="checkbox"> texts <button>Go</button></form>'
    )
    write(html(f"<!doctype html><title>Many</title>{form * 10_000}"))


def deep(write: Write, path: str) -> None:
    """50,000 elements inside each other."""
    del path
    write(html("<!doctype html><title>Deep</title>" + "<div>" * 50_000 + "<form><input type=tel></form>"))


def header_bomb(write: Write, path: str) -> None:
    """Headers without an end."""
    del path
    write(b"HTTP/1.1 200 OK\r\n")
    for number in range(200_000):
        write(b"X-Padding-%d: %s\r\n" % (number, b"a" * 200))


def long_header(write: Write, path: str) -> None:
    """One header of 5 MB."""
    del path
    write(b"HTTP/1.1 200 OK\r\nX-Long: " + b"a" * 5_000_000 + b"\r\nContent-Length: 2\r\n\r\nok")


def not_http(write: Write, path: str) -> None:
    """Something that is not HTTP at all."""
    del path
    write(b"220 mail.example ESMTP ready\r\n250 go on\r\n")


def of_type(media_type: str, body: bytes) -> Callable[[Write, str], None]:
    """A server that gives everything one type."""

    def answer(write: Write, path: str) -> None:
        del path
        head = (
            f"HTTP/1.1 200 OK\r\nContent-Type: {media_type}\r\nContent-Length: {len(body)}\r\nConnection: close\r\n\r\n"
        )
        write(head.encode() + body)

    return answer


def maze(write: Write, path: str) -> None:
    """A site that grows: every page links to fifty new ones."""
    links = "".join(f'<a href="{path.rstrip("/")}/{number}">contact {number}</a> ' for number in range(50))
    write(html(f"<!doctype html><title>Maze</title><p>{links}</p>"))


def loop(write: Write, path: str) -> None:
    """Each page redirects to the next, for ever."""
    number = int(path.strip("/") or 0) if path.strip("/").isdigit() else 0
    redirect(f"/{number + 1}")(write, path)


def script_lures(write: Write, path: str) -> None:
    """Markup that harms whoever prints it unescaped, and script that reaches for the private network."""
    del path
    write(
        html(
            '<!doctype html><title>"><script>alert(1)</script></title><h1>A &lt;script&gt;alert(2)&lt;/script&gt;</h1>'
            "<form><label>Phone &lt;img src=x onerror=alert(3)&gt;"
            '<input type="tel" name="&quot;&gt;&lt;script&gt;"></label>'
            "<label><input type=checkbox> Texts {{7*7}} ${7*7} \x1b[31mred\x1b[0m \u202egnp.exe</label>"
            "<button>Go</button></form>"
            '<img src="http://127.0.0.1:1/pixel"><script>fetch("http://127.0.0.1:1/steal");'
            'new WebSocket("ws://127.0.0.1:1/");for(var i=0;i<1e4;i++){document.body.append("x")}</script>'
        )
    )


def busy_script(write: Write, path: str) -> None:
    """Script that never gives the page back."""
    del path
    write(html("<!doctype html><title>Busy</title><p>before</p><script>while (true) {}</script>"))


def broken_markup(write: Write, path: str) -> None:
    """Everything left open, names with blanks and zero bytes."""
    del path
    write(
        html(
            "<html<head><title>Broken<body><form action='\x00javascript:alert(1)'><input type=tel name=\x00p "
            "<label for=p>Phone</b></i><table><tr><form><td><input type=checkbox checked><p>texts"
        )
    )


HOSTILE: Final[Mapping[str, Callable[[Write, str], None]]] = {
    "to-loopback.example": redirect("http://127.0.0.1:1/"),
    "to-metadata.example": redirect("http://169.254.169.254/latest/meta-data/"),
    "to-mapped.example": redirect("http://[::ffff:127.0.0.1]/"),
    "to-number.example": redirect("http://2130706433/"),
    "to-file.example": redirect("file:///etc/hostname"),
    "to-gopher.example": redirect("gopher://127.0.0.1:6379/_FLUSHALL"),
    "loop.example": loop,
    "endless.example": endless_body,
    "bomb.example": gzip_bomb,
    "drip.example": drip,
    "silent.example": silent,
    "many-forms.example": many_forms,
    "deep.example": deep,
    "headers.example": header_bomb,
    "long-header.example": long_header,
    "not-http.example": not_http,
    "video.example": of_type("video/mp4", b"\x00" * 4_096),
    "octets.example": of_type("application/octet-stream", b"MZ" + b"\x00" * 4_096),
    "lying-pdf.example": of_type("application/pdf", b"%PDF-1.7\n1 0 obj << /Length 99999999999 >> stream"),
    "maze.example": maze,
    "lures.example": script_lures,
    "busy.example": busy_script,
    "broken.example": broken_markup,
}
"""A host to what its server does. The first six lead to places that nobody may be sent to."""

LEADS_ASTRAY: Final = tuple(itertools.islice(HOSTILE, 6))
