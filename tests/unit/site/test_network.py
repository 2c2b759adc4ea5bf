"""Which addresses are public, and what belongs to one site."""

import pytest

from carelane.domain.site import Link
from carelane.site import addresses
from carelane.site.addresses import is_of, owner_of, plain, rank_of, with_scheme
from carelane.site.network import is_public

HOME = "https://www.birch.example/"


@pytest.mark.parametrize("address", ["93.184.216.34", "2606:2800:220:1:248:1893:25c8:1946"])
def test_public_addresses_are_public(address):
    assert is_public(address)


@pytest.mark.parametrize(
    "address",
    [
        "127.0.0.1", "0.0.0.0", "10.0.0.1", "172.31.0.1", "192.168.1.1", "169.254.169.254", "100.64.0.1", "192.0.2.1",
        "198.18.0.1", "224.0.0.1", "255.255.255.255", "::", "::1", "fe80::1", "fe80::1%eth0", "fd00::1", "ff02::1",
        "::ffff:10.0.0.1", "64:ff9b::a00:1", "2002:a00:1::", "2001:0:a00:1::", "2001:db8::1", "birch.example", "",
    ],
)  # fmt: skip
def test_all_others_are_private(address):
    assert not is_public(address)


@pytest.mark.parametrize(
    ("one", "other", "same"),
    [
        ("https://birch.com/x", "https://www.birch.com/", True),
        ("https://book.birch.co.uk/", "https://birch.co.uk/", True),
        ("https://oak.co.uk/", "https://birch.co.uk/", False),
        ("https://oak.wixsite.com/", "https://birch.wixsite.com/", False),
        ("https://oak.github.io/", "https://birch.github.io/", False),
        ("https://birch.com.evil.com/", "https://birch.com/", False),
        ("http://10.0.0.1/", "http://11.0.0.1/", False),
        ("nonsense", "https://birch.com/", False),
    ],
)
def test_a_site_is_what_one_owner_registered(one, other, same):
    assert is_of(one, other) is same


def test_a_host_without_an_owner_is_its_own():
    assert (owner_of("localhost"), owner_of("127.0.0.1")) == ("localhost", "127.0.0.1")


@pytest.mark.parametrize(
    ("link", "rank"),
    [
        (Link("Privacy", "https://birch.example/p1"), addresses.POLICY),
        (Link("Talk to us", "https://birch.example/contact-us"), addresses.ENTRY),
        (Link("Facts", "https://birch.example/facts", in_footer=True), addresses.FOOT),
        (Link("Facts", "https://birch.example/facts"), addresses.OTHER),
        (Link("Privacy", "https://app.policies.example/birch", in_footer=True), addresses.POLICY),
        (Link("Privacy", "https://policies.google.com/privacy", in_footer=True), None),
        (Link("Book", "https://form.jotform.com/123"), addresses.ENTRY),
        (Link("Us", "https://social.example/birch", in_footer=True), None),
        (Link("Brochure", "https://birch.example/a.jpg"), None),
        (Link("Privacy", "https://birch.example/privacy.pdf"), addresses.POLICY),
    ],
)
def test_links_are_followed_by_what_they_matter(link, rank):
    assert rank_of(link, HOME) == rank


def test_one_page_has_one_address():
    assert plain("HTTPS://Birch.example:443/a/?utm_source=x&b=1#c") == "https://birch.example/a?b=1"
    assert plain("https://birch.example") == plain("https://birch.example/")


@pytest.mark.parametrize(
    ("said", "meant"),
    [
        ("birch.example", "https://birch.example/"),
        ("birch.example:8080/x", "https://birch.example:8080/x"),
        ("//birch.example/x", "https://birch.example/x"),
        ("http://birch.example", "http://birch.example/"),
        ("mailto:a@birch.example", "mailto:a@birch.example"),
    ],
)
def test_https_is_meant_where_nothing_is_said(said, meant):
    assert with_scheme(said) == meant
