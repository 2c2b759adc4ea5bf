"""Codes of an authenticator app, by the numbers of RFC 6238."""

import base64
from datetime import UTC, datetime, timedelta

import pytest

from carelane.accounts.totp import Totp

SECRET = base64.b32encode(b"12345678901234567890").decode()
TOTP = Totp()


@pytest.mark.parametrize(
    ("seconds", "code"),
    # RFC 6238, appendix B, the last six of its eight digits (SHA-1)
    [(59, "287082"), (1111111109, "081804"), (1111111111, "050471"), (1234567890, "005924"), (2000000000, "279037")],
)
def test_the_codes_of_the_standard_are_right(seconds, code):
    assert TOTP.step_of(SECRET, code, datetime.fromtimestamp(seconds, UTC)) == seconds // 30


def test_a_code_holds_for_its_step_and_the_two_beside_it():
    at = datetime.fromtimestamp(1111111111, UTC)
    for steps, is_good in ((-2, False), (-1, True), (0, True), (1, True), (2, False)):
        now = at + timedelta(seconds=30 * steps)
        found = TOTP.step_of(SECRET, "050471", now)
        assert (found is not None) == is_good, steps
        assert found in {None, 1111111111 // 30}


@pytest.mark.parametrize("code", ["", "05047", "0504711", "abcdef", "٠٥٠٤٧١", "-50471", "+50471", "0.0471"])
def test_what_is_not_six_digits_is_no_code(code):
    assert TOTP.step_of(SECRET, code, datetime.fromtimestamp(1111111111, UTC)) is None


def test_blanks_in_a_code_do_not_matter():
    assert TOTP.step_of(SECRET, " 050 471 ", datetime.fromtimestamp(1111111111, UTC)) == 1111111111 // 30


def test_the_address_for_apps_names_the_account():
    secret = TOTP.new_secret()
    assert TOTP.address(secret, "ann@example.com").startswith("otpauth://totp/carelane:ann%40example.com?secret=")
    assert secret in TOTP.address(secret, "ann@example.com")
    assert len({TOTP.new_secret() for _ in range(20)}) == 20
