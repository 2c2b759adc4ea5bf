"""Ids are told from words of the same shape."""

from carelane.remediation.rejection.identifiers import find_ids


def test_an_id_without_a_digit_counts_behind_the_word_campaign_or_brand_only() -> None:
    assert find_ids("sharing request for campaign CEFQQMK.") == (("CEFQQMK",), ())
    assert find_ids("Brand ID: BQWERTY") == ((), ("BQWERTY",))
    assert find_ids("CONTENT and BECAUSE are CAPITAL words") == ((), ())


def test_an_id_with_a_digit_counts_anywhere_and_once() -> None:
    assert find_ids("C0PRYCZ, again C0PRYCZ and B1AB2CD") == (("C0PRYCZ",), ("B1AB2CD",))


def test_ids_of_twilio_are_known_by_their_length() -> None:
    campaign, brand = "CM" + "0a" * 16, "BN" + "1b" * 16
    assert find_ids(f"{campaign} {brand} CM0a") == ((campaign,), (brand,))
