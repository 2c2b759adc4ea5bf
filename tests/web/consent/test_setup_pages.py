"""Kinds of texts, numbers, settings of the gate, wordings, and the owner's side of public forms."""

import struct
import zlib

import pytest

from carelane.domain.access import Role
from carelane.domain.consent import ConsentLevel, ConsentScope, EventKind, Method
from carelane.domain.consent_records import TextKind
from carelane.domain.gate_policy import GatePolicy
from carelane.web.consent.settings import SETTINGS, values_of
from tests.web.houses import House
from tests.web.ledgers import OURS, WORDS, Furnished, furnished


@pytest.fixture
def birch(house: House) -> Furnished:
    return furnished(house)


@pytest.fixture
def owner(birch):
    return birch.house.client(birch.owner)


def setup_page(birch, owner):
    return owner.get(f"{birch.home}/setup")


def test_a_kind_of_texts_is_added_with_a_promise(birch, owner):
    action = f"{birch.home}/setup/streams"
    page = setup_page(birch, owner)
    new = {"id": "", "stream_name": "Rent reminders", "kind": "information", "promised": "4", "promised_days": "30"}
    assert "Saved" in owner.submit(page, new, action=action).text
    made = next(each for each in birch.house.services.consent_setup.streams(birch.workspace.id) if each.id != "care")
    assert (made.id, made.name, made.kind, made.promised) == (
        "rent-reminders",
        "Rent reminders",
        TextKind.INFORMATION,
        4,
    )
    assert owner.submit(page, new | {"stream_name": ""}, action=action).status_code == 422


def test_a_changed_purpose_ends_consent_that_was_given_before(birch, owner):
    birch.happened(
        EventKind.OPT_IN, birch.person(), level=ConsentLevel.EXPRESS, method=Method.WEB_FORM,
        scope=ConsentScope("*", "care"),
    )  # fmt: skip
    owner.submit(setup_page(birch, owner), {"purpose_changed": "yes"}, action=f"{birch.home}/setup/streams")
    assert EventKind.DISCLOSURE_CHANGE in [each.event.kind for each in birch.history()]
    assert "holds no more" in owner.get(f"{birch.home}/people/{birch.person()}").text


def test_a_number_of_ours_is_added(birch, owner):
    action = f"{birch.home}/setup/senders"
    page = owner.submit(setup_page(birch, owner), {"sender": "608-555-0100", "label": "Desk"}, action=action)
    assert "(608) 555-0100" in page.text
    assert birch.house.services.consent_setup.senders(birch.workspace.id)[0].number == OURS
    assert owner.submit(page, {"sender": "12"}, action=action).status_code == 422


def test_every_setting_is_on_the_page_with_its_reason_and_default(birch, owner):
    page = setup_page(birch, owner).text
    assert set(values_of(GatePolicy())) == {setting.name for setting in SETTINGS}
    for setting in SETTINGS:
        assert setting.why.replace("’", "’") in page.replace("&#39;", "'")
        assert f'name="{setting.name}"' in page


def test_settings_are_kept_as_they_were_sent(birch, owner):
    action = f"{birch.home}/setup/gate"
    page = setup_page(birch, owner)
    owner.submit(page, action=action)
    assert birch.house.services.consent_setup.policy(birch.workspace.id) == GatePolicy()
    owner.submit(page, {"window_from": "10", "double_opt_in": "yes", "complaint_blocks": None}, action=action)
    kept = birch.house.services.consent_setup.policy(birch.workspace.id)
    assert (kept.window, kept.double_opt_in, kept.complaint_blocks) == ((10, 20), True, False)


@pytest.mark.parametrize("wrong", [{"window_from": "21"}, {"inquiry_hours": "soon"}, {"review_hours": "0"}])
def test_a_setting_that_makes_no_sense_changes_nothing(birch, owner, wrong):
    answer = owner.submit(setup_page(birch, owner), wrong, action=f"{birch.home}/setup/gate")
    assert answer.status_code == 422
    assert birch.house.services.consent_setup.policy(birch.workspace.id) == GatePolicy()


def test_viewers_see_the_settings_and_change_none(birch):
    viewer = birch.house.member(birch.workspace, birch.house.user("Vera"), Role.VIEWER)
    for part in ("setup", "wordings", "forms"):
        page = birch.house.client(viewer).get(f"{birch.home}/{part}")
        assert page.status_code == 200
        assert "<button" not in page.text


def test_words_are_registered_with_their_hash_and_replace_those_before(birch, owner):
    page = owner.get(f"{birch.home}/wordings")
    once = owner.submit(page, {"text": COMPLETE})
    assert "Saved" in once.text, once.text
    (first,) = birch.house.services.consent_setup.disclosures(birch.workspace.id)
    assert first.id in once.text
    twice = owner.submit(page, {"text": COMPLETE.replace("my tenancy", "my tenancy and my rent")})
    assert "Former wordings (1)" in twice.text
    assert first.id in twice.text


COMPLETE = (
    "By checking this box I agree to receive customer care text messages from Birch Property about my tenancy. Message "
    "frequency varies. Message and data rates may apply. Reply STOP to opt out or HELP for help. Privacy Policy: "
    "birch.example/privacy Terms: birch.example/terms"
)


def test_words_that_lack_what_they_need_are_refused_with_everything_that_is_missing(birch, owner):
    answer = owner.submit(owner.get(f"{birch.home}/wordings"), {"text": "Text me."})
    assert answer.status_code == 422
    assert "Text me." in answer.text
    assert answer.text.count("<li>") > 2
    assert not birch.house.services.consent_setup.disclosures(birch.workspace.id)


def test_a_form_is_made_and_shown_with_what_one_pastes(birch, owner):
    birch.words()
    page = owner.get(f"{birch.home}/forms/new")
    made = owner.submit(page, {"name": "Website", "privacy_url": "https://birch.example/privacy", "is_open": "yes"})
    assert "Saved" in made.text
    (form,) = birch.house.services.opt_in_forms.forms(birch.workspace.id)
    assert f"/o/{form.id}/post" in made.text
    assert "not shown in Spanish" in made.text
    public = birch.house.client().get(f"/o/{form.id}")
    assert WORDS in public.text
    assert 'href="https://birch.example/privacy"' in public.text


@pytest.mark.parametrize(
    ("wrong", "field"),
    [
        ({"name": ""}, "name"), ({"streams": None}, "streams"), ({"privacy_url": "javascript:alert(1)"}, "privacy_url"),
        ({"origins": "https://birch.example/page"}, "origins"),
    ],
)  # fmt: skip
def test_a_form_that_cannot_be_used_is_told_at_its_field(birch, owner, wrong, field):
    answer = owner.submit(owner.get(f"{birch.home}/forms/new"), wrong)
    assert answer.status_code == 422
    assert f'href="#{field}"' in answer.text
    assert not birch.house.services.opt_in_forms.forms(birch.workspace.id)


def test_the_snippet_posts_what_the_form_takes(birch, owner):
    birch.words()
    form = birch.form(origins=("https://birch.example",))
    page = owner.get(f"{birch.home}/forms/{form.id}").text
    html = page.split('class="mono">\n')[1].split("</textarea>")[0]
    for part in ("name=&#34;wording&#34;", "name=&#34;box&#34;", "checkbox"):
        assert part in html
    assert "checked" not in html


def picture():
    def chunk(kind, body):
        return len(body).to_bytes(4, "big") + kind + body + zlib.crc32(kind + body).to_bytes(4, "big")

    header = struct.pack(">IIBBBBB", 1, 1, 8, 2, 0, 0, 0)
    parts = (b"IHDR", header), (b"tEXt", b"secret"), (b"IDAT", zlib.compress(b"\0\1\2\3")), (b"IEND", b"")
    return b"\x89PNG\r\n\x1a\n" + b"".join(chunk(*part) for part in parts)


def test_the_look_is_kept_with_a_logo_that_was_made_anew(birch, owner):
    action = f"{birch.home}/forms/look"
    page = owner.get(f"{birch.home}/forms")
    owner.submit(page, {"name": "Birch", "colour": "#7a1f3d"}, action=action, files={"logo": ("l.png", picture())})
    kept = birch.house.services.opt_in_forms.theme(birch.workspace.id)
    assert (kept.name, kept.colour) == ("Birch", "#7a1f3d")
    assert kept.logo.startswith(b"\x89PNG")
    assert b"secret" not in kept.logo
    owner.submit(page, {"name": "Birch", "colour": "#7a1f3d"}, action=action)
    assert birch.house.services.opt_in_forms.theme(birch.workspace.id).logo
    owner.submit(page, {"name": "Birch", "colour": "#7a1f3d", "no_logo": "yes"}, action=action)
    assert not birch.house.services.opt_in_forms.theme(birch.workspace.id).logo


def test_a_colour_that_is_hard_to_read_is_refused_with_one_that_is_not(birch, owner):
    answer = owner.submit(owner.get(f"{birch.home}/forms"), {"colour": "#ffdd00"}, action=f"{birch.home}/forms/look")
    assert answer.status_code == 422
    assert "hard to read" in answer.text
    assert 'value="#ffdd00"' in answer.text


def test_a_picture_that_is_no_png_is_refused(birch, owner):
    answer = owner.submit(
        owner.get(f"{birch.home}/forms"), action=f"{birch.home}/forms/look",
        files={"logo": ("l.svg", b"<svg onload='x()'/>")},
    )  # fmt: skip
    assert answer.status_code == 422
    assert 'href="#logo"' in answer.text
    assert birch.house.services.opt_in_forms.theme(birch.workspace.id) is None


def test_the_report_of_what_is_kept_counts_and_names_who_is_due(birch, owner):
    birch.happened(
        EventKind.OPT_IN, birch.person(), level=ConsentLevel.EXPRESS, method=Method.WEB_FORM,
        scope=ConsentScope("*", "care"),
    )  # fmt: skip
    birch.happened(EventKind.OPT_OUT, birch.person("+16085550177"), days_ago=365 * 11)
    page = owner.get(f"{birch.home}/retention").text
    assert "1 of them have consent that is alive" in page
    assert "…0177" in page
    assert "608" not in page.replace(birch.person("+16085550177"), "").split("May be erased now")[1]
    editor = birch.house.member(birch.workspace, birch.house.user("Ed"), Role.EDITOR)
    assert birch.house.client(editor).get(f"{birch.home}/retention").status_code == 403
