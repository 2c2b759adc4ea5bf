"""“We do not use that”: every required field has two truthful ways."""

from dataclasses import replace

import pytest

from carelane.domain.facts import Facts
from carelane.profiles.profile import profile_names
from carelane.services.correction.unused_fields import unused_fields
from carelane.services.plan_corrections import nobody_writes
from carelane.sources import source
from tests.unit.services.correction.campaigns import declined

NOTHING_SENT = Facts(sends_optin_reply=False, sends_optout_reply=False, sends_help_reply=False)


@pytest.mark.parametrize("provider", profile_names())
def test_each_field_has_a_way_to_make_it_true_and_a_way_to_say_what_is_true(provider: str) -> None:
    found = unused_fields(replace(declined(), facts=NOTHING_SENT), (), provider, nobody_writes)
    assert [item.field for item in found] == ["optinMessage", "optoutMessage", "helpMessage"]
    for item in found:
        assert len(item.ways) == 2
        assert all(way.steps and way.true_only_if for way in item.ways)
        for name in (*item.sources, *(name for way in item.ways for name in way.sources)):
            assert source(name).title


def test_ringcentral_is_not_said_to_answer_help_by_itself() -> None:
    facts = Facts(sends_help_reply=False)
    (item,) = unused_fields(replace(declined(), facts=facts), (), "ringcentral", nobody_writes)
    assert "do not count on it" in item.ways[0].steps[0]


def test_a_reply_that_is_sent_needs_no_way() -> None:
    facts = Facts(sends_optin_reply=True, sends_optout_reply=True, sends_help_reply=True)
    assert unused_fields(replace(declined(), facts=facts), (), "ringcentral", nobody_writes) == ()
