"""What robots.txt allows."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from carelane.site.robots import robots_of


@pytest.mark.parametrize(
    ("rules", "path", "allowed"),
    [
        ("User-agent: *\nDisallow: /", "/x", False),
        ("User-agent: *\nDisallow:", "/x", True),
        ("User-agent: other\nDisallow: /", "/x", True),
        ("User-agent: other\nUser-agent: *\nDisallow: /", "/x", False),
        ("User-agent: *\nDisallow: /\nUser-agent: carelane\nDisallow: /private", "/x", True),
        ("User-agent: Carelane\nDisallow: /private", "/private/a", False),
        ("User-agent: *\nDisallow: /\nAllow: /contact", "/contact", True),
        ("User-agent: *\nAllow: /a\nDisallow: /a", "/a", True),
        ("User-agent: *\nDisallow: /*?lightbox=", "/page?lightbox=1", False),
        ("User-agent: *\nDisallow: /*.pdf$", "/a/b.pdf", False),
        ("User-agent: *\nDisallow: /*.pdf$", "/a/b.pdf?x", True),
        ("User-agent: *\nDisallow: /a$", "/ab", True),
        ("User-agent: *\nDisallow: /caf%C3%A9", "/café", False),
        ("# nothing\nDisallow: /", "/x", True),
        ("user-agent : *\ndisallow : /x # why", "/x", False),
    ],
)
def test_the_longest_rule_that_fits_counts(rules, path, allowed):
    assert robots_of(rules).allows(f"https://birch.example{path}") is allowed


def test_sitemaps_and_delays_are_read_and_bounded():
    found = robots_of("Sitemap: https://birch.example/s.xml\nUser-agent: *\nCrawl-delay: 3600")
    assert (found.sitemaps, found.delay_seconds) == (("https://birch.example/s.xml",), 2.0)


@given(
    st.text(max_size=300)
    | st.lists(st.sampled_from(["user-agent: *\n", "disallow: /*a*$\n", "allow: *", "\n", ":"])).map("".join)
)
def test_any_text_is_a_list_of_rules(text):
    assert robots_of(text).allows("https://birch.example/a?b=%zz") in {True, False}
