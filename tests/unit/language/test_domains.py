"""Hosts: one site or two, and who may hide behind a short address."""

import pytest

from carelane.language.domains import host_of, is_public_shortener, registered_name, same_site, shortener_groups


@pytest.mark.parametrize(
    ("address", "host"),
    [
        ("https://www.Acme.com/x?y", "acme.com"),
        ("acme.com", "acme.com"),
        ("//acme.com/x", "acme.com"),
        ("acme.com/a//b", "acme.com"),
        ("http://user:secret@acme.com:80/", "acme.com"),
        ("acme.com?next=https://other.example", "acme.com"),
        (" acme.com. ", "acme.com"),
        ("", ""),
    ],
)
def test_the_host_of_an_address(address: str, host: str) -> None:
    assert host_of(address) == host


@pytest.mark.parametrize(
    ("host", "name"),
    [
        ("shop.acme.com", "acme.com"),
        ("acme.com", "acme.com"),
        ("shop.acme.co.uk", "acme.co.uk"),
        ("acme.co.uk", "acme.co.uk"),
        ("acme.wixsite.com", "acme.wixsite.com"),
        ("a.b.github.io", "b.github.io"),
        ("localhost", "localhost"),
    ],
)
def test_the_registered_name_of_a_host(host: str, name: str) -> None:
    assert registered_name(host) == name


@pytest.mark.parametrize(
    ("host", "website", "same"),
    [
        ("acme.com", "https://www.acme.com/about", True),
        ("pay.acme.com", "acme.com", True),
        ("acme.com", "https://shop.acme.com", True),
        ("acme.co", "acme.com", False),
        ("notacme.com", "acme.com", False),
        ("acme.com.evil.example", "acme.com", False),
        ("acme.wixsite.com", "other.wixsite.com", False),
        ("acme.wixsite.com", "acme.wixsite.com/home", True),
        ("acme.com", "", False),
        ("", "", False),
    ],
)
def test_sub_domains_belong_to_their_site_and_neighbours_do_not(host: str, website: str, same: bool) -> None:
    assert same_site(host, website) is same


@pytest.mark.parametrize("host", ["bit.ly", "BIT.LY", "www.tinyurl.com", "x.tiny.cc", "t.co", "https://goo.gl/abc"])
def test_public_shorteners_are_known(host: str) -> None:
    assert is_public_shortener(host)


@pytest.mark.parametrize("host", ["acme.com", "notbit.ly", "bit.ly.acme.com", "ly", "", "acme.link"])
def test_other_hosts_are_no_public_shorteners(host: str) -> None:
    assert not is_public_shortener(host)


def test_every_group_of_shorteners_names_its_source_and_its_date() -> None:
    groups = shortener_groups()
    assert {group.source for group in groups if group.source == "ours"}
    for group in groups:
        assert group.name
        assert group.date
        assert group.source == "ours" or group.source.startswith("https://")
        assert all(host == host_of(host) and "." in host for host in group.hosts)


def test_our_own_shorteners_repeat_none_that_a_source_names() -> None:
    ours = [group.hosts for group in shortener_groups() if group.source == "ours"]
    theirs = [group.hosts for group in shortener_groups() if group.source != "ours"]
    assert not frozenset().union(*ours) & frozenset().union(*theirs)
