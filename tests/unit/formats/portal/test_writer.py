"""The text for a form reads back, and says what it cannot keep."""

from hypothesis import given

from carelane.domain.brand import Brand
from carelane.domain.campaign import Campaign, Registration
from carelane.domain.opt_in import WebForm
from carelane.formats.filled import filled_paths
from carelane.formats.portal.reader import read_portal
from carelane.formats.portal.writer import _same, write_portal
from tests.unit.formats.registrations import registrations


@given(registrations)
def test_every_field_reads_back_or_is_named(registration):
    written = write_portal(registration)
    again = read_portal(written.text).registration
    named = " ".join(written.notes)
    for path in filled_paths(registration):
        assert _same(registration, again, path) or path in named


def test_an_ordinary_registration_loses_only_what_a_form_has_no_field_for():
    registration = Registration(
        brand=Brand(company_name="Alder Bakery LLC", website="https://alder.example", vertical="RETAIL"),
        campaign=Campaign(
            usecase="CUSTOMER_CARE",
            message_flow="People text us.\n\nWebsite: nothing to sign up for.\n- Use case: care",
            samples=("Alder: one", "Alder: two\nHelp message: call"),
            optout_keywords=("STOP", "END"),
            embedded_link=False,
            age_gated=True,
            privacy_policy_link="https://alder.example/privacy",
        ),
        opt_in_methods=(WebForm(),),
        provider="ringcentral",
    )
    written = write_portal(registration)
    assert written.notes == ("the text of a form does not keep: optInMethods",)
    again = read_portal(written.text).registration
    assert again.campaign == registration.campaign
    assert again.brand == registration.brand
