"""The kit itself: what is written down of its sites fits their pages."""

import re
import ssl
from collections import Counter

import httpx2 as httpx
import pytest

from carelane.remediation.causes import causes
from tests.sites.hostile import HOSTILE
from tests.sites.serving import LOOPBACK, serving
from tests.sites.truths import KitSite, sites

NAMES = [each.name for each in sites()]


def test_the_kit_has_sites_in_many_styles_and_ten_without_a_fault():
    assert len(sites()) >= 30
    assert sum(each.is_good for each in sites()) >= 10
    assert len({each.style for each in sites()}) >= 15


def test_hosts_are_made_up_and_belong_to_one_site_each():
    hosts = Counter(host for each in sites() for host in each.hosts)
    assert [host for host, count in hosts.items() if count > 1] == []
    assert [host for host in (*hosts, *HOSTILE) if not host.endswith(".example")] == []


@pytest.mark.parametrize("kept", sites(), ids=NAMES)
def test_problems_are_canonical_causes_and_none_is_also_arguable(kept: KitSite):
    assert (kept.problems | kept.arguable) - set(causes()) == set()
    assert kept.problems & kept.arguable == set()


@pytest.mark.parametrize("kept", sites(), ids=NAMES)
def test_phone_numbers_are_from_the_block_kept_for_fiction(kept: KitSite):
    texts = [path.read_text("utf-8") for path in kept.folder.rglob("*") if path.is_file()]
    found = {match for text in texts for match in re.findall(r"\b\d{3}[-) .]{1,2}\d{3}-\d{4}\b", text)}
    assert [number for number in found if not re.search(r"555-01\d\d$", number)] == []


def test_every_page_of_the_kit_is_served_under_its_host_by_http_and_https():
    wanted = {"silver-birch-portal": 302, "ironwood-fence": 403}
    with (
        serving() as served,
        httpx.Client(trust_env=False, verify=ssl.create_default_context(cadata=served.authority)) as client,
    ):
        for kept in sites():
            for page in {"/", *(form.page for form in kept.forms), *(clause.page for clause in kept.clauses)}:
                for base in (f"http://{LOOPBACK}:{served.http}", f"https://{LOOPBACK}:{served.https}"):
                    answer = client.get(f"{base}{page}", headers={"Host": kept.host})
                    assert answer.status_code == wanted.get(kept.name, 200), (kept.name, page)


def test_a_host_that_is_not_played_is_refused():
    with serving() as served, httpx.Client(trust_env=False) as client:
        answer = client.get(f"http://{LOOPBACK}:{served.http}/", headers={"Host": "elsewhere.example"})
        assert answer.status_code == 421
