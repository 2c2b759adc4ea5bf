"""Secrets that are handed out: long, of their form, and never the same."""

import re

from hypothesis import given
from hypothesis import strategies as st

from carelane.accounts.tokens import RandomTokens

TOKENS = RandomTokens()
KEY = TOKENS.api_key()[1]


def test_a_key_has_its_form_and_begins_with_its_prefix():
    prefix, key = TOKENS.api_key()
    assert re.fullmatch(r"clk_[0-9A-Za-z]{8}_[0-9A-Za-z]{49}", key)
    assert key.startswith(f"{prefix}_")
    assert TOKENS.is_api_key(key)


@given(st.integers(0, len(KEY) - 1), st.sampled_from("0aZ_-é"))
def test_a_mistyped_key_is_none(position, sign):
    typed = KEY[:position] + sign + KEY[position + 1 :]
    assert TOKENS.is_api_key(typed) == (typed == KEY)


@given(st.text(max_size=80))
def test_any_other_text_is_no_key(text):
    assert not TOKENS.is_api_key(text)


def test_a_key_with_a_line_end_is_none():
    assert not TOKENS.is_api_key(f"{KEY}\n")


def test_tokens_are_long_and_differ():
    tokens = {TOKENS.token() for _ in range(50)}
    assert len(tokens) == 50
    assert all(re.fullmatch(r"[0-9A-Za-z_-]{43}", token) for token in tokens)


def test_recovery_codes_differ_and_hold_no_sign_that_is_taken_for_another():
    codes = TOKENS.recovery_codes()
    assert len(set(codes)) == 10
    assert all(re.fullmatch(r"[2-9a-hjkmnp-z]{5}-[2-9a-hjkmnp-z]{5}", code) for code in codes)
