"""What may never be committed: a lock file that names hosts, places of one machine, unfinished work.

The forbidden words are built from pieces, so that this file does not contain them.
"""

import re
from collections.abc import Iterator

import pytest

from tests.house.checkout import ROOT, read, tracked

REGISTRY_HOSTS = (
    "py" + "pi.org",
    "python" + "hosted.org",
    "registry.npm" + "js.org",
    "registry.yarn" + "pkg.com",
    "deb.deb" + "ian.org",
    "archive.ubu" + "ntu.com",
    "crates" + ".io",
    "proxy.go" + "lang.org",
    "repo.maven." + "apache.org",
)
MACHINE_PATHS = ("/wo" + "rk/", "/fa" + "rm/", ".lib" + "rary/", "/opt/py" + "pi", "/opt/wh" + "eels", "/ro" + "ot/")
# In a comment only: a rule about notes left in a text has to name them.
_UNFINISHED = re.compile(r"NotImplemented" + r"Error|(?:#|//|<!--).*\b(?:TO" + r"DO|FIX" + r"ME)\b")
# A path begins a word: the end of an address such as example.com/work/ is none. /home/you is how the manual
# writes a home folder.
_PATH = re.compile(r"(?<![\w.])(?:" + "|".join(map(re.escape, MACHINE_PATHS)) + "|/ho" + r"me/(?!you\b)\w+)")


def forbidden_in(text: str) -> Iterator[str]:
    """The forbidden words that a text contains."""
    lowered = text.lower()
    yield from (host for host in REGISTRY_HOSTS if host in lowered)
    yield from _UNFINISHED.findall(text)
    yield from _PATH.findall(text)


def test_no_lock_file_that_names_hosts_is_tracked():
    assert [name for name in tracked() if name.endswith(("uv.lock", "package-lock.json", "poetry.lock"))] == []


def test_no_tracked_file_names_a_registry_host_a_machine_path_or_unfinished_work():
    found = []
    for name in tracked():
        if b"\0" not in (ROOT / name).read_bytes()[:8000]:  # text only
            found += [f"{name}: {word}" for word in forbidden_in(read(name))]
    assert found == []


@pytest.mark.parametrize(
    "word",
    [*REGISTRY_HOSTS, *MACHINE_PATHS, "/ho" + "me/ada/x", "raise NotImplemented" + "Error", "#  TO" + "DO later"],
)
def test_a_forbidden_word_is_seen(word):
    assert list(forbidden_in(f"see ({word}) here"))


@pytest.mark.parametrize(
    "text",
    ["we look for TO" + "DO in texts", "campaignregistry.com", "/home/you/a.yaml", "a.com/ho" + "me/x/wo" + "rk/"],
)
def test_an_ordinary_text_is_left_alone(text):
    assert list(forbidden_in(text)) == []
