"""The carelane file: what it means, and every mistake told with place and remedy."""

import pytest

from carelane.domain.opt_in import CustomerTextsFirst, Publication, PublishedOn, WebForm
from carelane.formats.own.reader import read_own
from carelane.formats.reading import Reading
from carelane.formats.syntax.json_reader import read_json
from carelane.formats.syntax.yaml_reader import read_yaml

WHOLE = """\
carelane: 1
provider: ringcentral
template: no
brand:
  companyName: Alder Street Bakery LLC
  alsoKnownAs: [ASB, Alder]
  ein: 123456789
  phone: +15551230142
  state: NO
campaign:
  usecase: LOW_VOLUME
  subUsecases: CUSTOMER_CARE, ACCOUNT_NOTIFICATION
  messageFlow: |
    People text us.
  sample1: one
  sample3: three
  optoutKeywords: STOP, END ,
  helpKeywords:
    - HELP
  embeddedLink: yes
  embeddedPhone: false
optInMethods:
  - method: customer_texts_first
    published:
      - place: sign
        where: by the door
    customerAlwaysFirst: true
  - method: web_form
    checkboxRequired: no
texts:
  firstMessage: Hi
x-mine:
  anything: [goes, here]
"""


def read(text: str) -> Reading:
    return read_own(read_yaml(text)[0])


def problems(text: str) -> list[tuple[int, int, str, str]]:
    return [(problem.line, problem.column, problem.message, problem.hint) for problem in read(text).problems]


def test_a_whole_file_is_understood():
    reading = read(WHOLE)
    assert reading.problems == ()
    found = reading.registration
    assert found.provider == "ringcentral"
    assert found.template is False
    assert found.brand.also_known_as == ("ASB", "Alder")
    assert (found.brand.ein, found.brand.phone, found.brand.state) == ("123456789", "+15551230142", "NO")
    assert found.campaign.sub_usecases == ("CUSTOMER_CARE", "ACCOUNT_NOTIFICATION")
    assert found.campaign.message_flow == "People text us.\n"
    assert found.campaign.samples == ("one", "", "three")
    assert found.campaign.optout_keywords == ("STOP", "END")
    assert found.campaign.help_keywords == ("HELP",)
    assert found.campaign.embedded_link is True
    assert found.campaign.embedded_phone is False
    assert found.campaign.age_gated is None
    assert found.opt_in_methods == (
        CustomerTextsFirst((Publication(PublishedOn.SIGN, "by the door"),), customer_always_first=True),
        WebForm(checkbox_required=False),
    )
    assert found.texts.first_message == "Hi"


def test_places_are_known_by_the_path_of_the_field():
    places = read(WHOLE).places
    assert places["brand.ein"] == (7, 8)
    assert places["sample3"] == (16, 12)
    assert places["optInMethods[0].published[0].where"] == (26, 16)
    assert places["texts.firstMessage"] == (31, 17)


def test_json_means_the_same():
    reading = read_own(
        read_json('{"carelane": 1, "campaign": {"samples": ["a", null, "b"], "ageGated": true, "numbers": 5}}')
    )
    assert reading.problems == ()
    assert reading.registration.campaign.samples == ("a", "", "b")
    assert reading.registration.campaign.age_gated is True
    assert reading.registration.campaign.numbers == ("5",)
    assert reading.places["sample3"] == (1, 53)


@pytest.mark.parametrize("empty", ["", "brand:", "campaign:", "optInMethods:", "texts:", "brand: null", "campaign: {}"])
def test_what_is_left_empty_is_missing_and_no_error(empty):
    assert problems(f"carelane: 1\n{empty}") == []


@pytest.mark.parametrize(
    ("line", "hint"),
    [
        ("use_case: x", "did you mean `usecase`?"),
        ("messageflow: x", "did you mean `messageFlow`?"),
        ("message_flow: x", "did you mean `messageFlow`?"),
        ("opt_in_message: x", "did you mean `optinMessage`?"),
        ("MessageSamples: x", "did you mean `samples`?"),
        ("has_embedded_links: true", "did you mean `embeddedLink`?"),
        ("PrivacyPolicyUrl: x", "did you mean `privacyPolicyLink`?"),
        ("descripton: x", "did you mean `description`?"),
        ("website: x", "it belongs under `brand:` as `website`"),
        ("webForm: x", "it belongs under `texts:` as `webForm`"),
        ("provider: x", "`provider` stands at the top of the file"),
        ("colour: x", "keys of your own start with x-"),
    ],
)
def test_an_unknown_key_is_an_error_with_the_one_meant(line, hint):
    found = problems(f"carelane: 1\ncampaign:\n  {line}\n")
    assert found == [(3, 3, f"unknown key `{line.split(':')[0]}`", hint)]


def test_a_field_at_the_top_is_sent_to_its_section():
    assert problems("carelane: 1\ndescription: x")[0][3] == "it belongs under `campaign:` as `description`"
    assert problems("carelane: 1\ndescripton: x")[0][3] == "did you mean `description`, under `campaign:`?"
    assert problems("carelane: 1\ncampain: x")[0][3] == "did you mean `campaign`?"


@pytest.mark.parametrize(
    ("yaml", "line", "column", "said", "hint"),
    [
        ("campaign:\n  description: [a]", 3, 16, "should be a text, not a list", "one text"),
        ("campaign:\n  description:\n    Note: x", 4, 5, "not a group of keys", "quotes or a block"),
        ("campaign:\n  ageGated: maybe", 3, 13, "should be true or false, not “maybe”", ""),
        ("campaign:\n  ageGated: 'true'", 3, 13, "not the text “true”", "without quotes"),
        ("campaign:\n  ageGated: [true]", 3, 13, "should be true or false, not a list", ""),
        ("campaign:\n  usecase: Customer Care", 3, 12, "not one of its values", "write CUSTOMER_CARE"),
        ("campaign:\n  usecase: Low Volume Mixed", 3, 12, "not one of its values", "write LOW_VOLUME"),
        ("campaign:\n  usecase: CUSTOMER_CARR", 3, 12, "not one of its values", "did you mean CUSTOMER_CARE"),
        ("campaign:\n  subUsecases: [MIXED]", 3, 17, "not one of its values", "known: 2FA"),
        ("campaign:\n  subUsecases: MARKETNG, 2FA", 3, 16, "“MARKETNG”", "did you mean MARKETING"),
        ("campaign:\n  samples: [a, b, c, d, e, f]", 3, 28, "has 6 texts; the registry takes 5", "delete"),
        ("campaign:\n  samples: [a]\n  sample2: b", 4, 3, "samples are given twice", "keep"),
        ("campaign:\n  description: a\n  description: b", 4, 3, "stands twice, first in line 3", "keep one"),
        ("campaign:\n  sample1: a\n  sample1: b", 4, 3, "stands twice, first in line 3", "keep one"),
        ("campaign: some text", 2, 11, "should be a group of keys, not “some text”", "indent"),
        ("brand:\n  vertical: Real Estate", 3, 13, "not one of its values", "write REAL_ESTATE"),
        ("brand:\n  entityType: LLC", 3, 15, "not one of its values", "known: PRIVATE_PROFIT"),
        ("optInMethods: web_form", 2, 15, "should be a list", "- method"),
        ("optInMethods:\n  - web_form", 3, 5, "should be a group of keys", "indent"),
        ("optInMethods:\n  - url: x", 3, 5, "does not say its `method`", "one of web_form"),
        ("optInMethods:\n  - method: web", 3, 13, "“web” is not a way to opt in", "did you mean web_form"),
        (
            "optInMethods:\n  - method: paper\n    url: x",
            4,
            5,
            "unknown key `url` for paper",
            "known here: method, wording",
        ),
        ("optInMethods:\n  - method: customer_texts_first\n    published: page", 4, 16, "should be a list", "- place"),
        (
            "optInMethods:\n  - method: customer_texts_first\n    published:\n      - where: x",
            5,
            9,
            "does not say `place`",
            "page",
        ),
        (
            "optInMethods:\n  - method: customer_texts_first\n    published:\n      - place: sing",
            5,
            16,
            "“sing”",
            "sign",
        ),
        ("provider: ringcentrl", 2, 11, "“ringcentrl” is not a provider", "did you mean ringcentral?"),
        ("texts:\n  privacy: x", 3, 3, "unknown key `privacy`", "known here: firstMessage"),
    ],
)
def test_each_mistake_has_its_place_and_remedy(yaml, line, column, said, hint):
    found = problems(f"carelane: 1\n{yaml}\n")
    assert len(found) == 1, found
    assert found[0][:2] == (line, column)
    assert said in found[0][2]
    assert hint in found[0][3]


def test_all_mistakes_are_told_together():
    found = problems(
        "carelane: 1\nbrand:\n  nane: x\ncampaign:\n  ageGated: 7\n  usecase: none\noptInMethods: 1\nfoo: 1\n"
    )
    assert [line for line, *_ in found] == [3, 5, 6, 7, 8]


@pytest.mark.parametrize(
    ("text", "said", "hint"),
    [
        ("brand:\n  ein: x", "does not say the version", "carelane: 1"),
        ("carelane: 2\nnew-key: x", "version “2” is not known; this carelane reads version 1", "newer carelane"),
        ("carelane: one\nnew-key: x", "version “one” is not known", "write `carelane: 1`"),
        ("carelane:\nnew-key: x", "version nothing is not known", "write `carelane: 1`"),
        ("- a\n- b", "should be a group of keys, not a list", "carelane: 1"),
    ],
)
def test_a_file_without_our_version_says_so(text, said, hint):
    found = problems(text)
    assert len(found) == 1
    assert said in found[0][2]
    assert hint in found[0][3]


def test_an_unknown_provider_that_resembles_none_is_kept_with_a_note():
    reading = read("carelane: 1\nprovider: Birdfeed Mobile")
    assert reading.registration.provider == "Birdfeed Mobile"
    assert reading.notes == ("provider “Birdfeed Mobile” is not known here",)


def test_a_file_that_is_wrong_everywhere_is_told_up_to_a_hundred_problems():
    assert len(problems("carelane: 1\n" + "".join(f"key{number}: 1\n" for number in range(300)))) == 100


def test_a_long_key_is_shortened_in_its_problem():
    assert len(problems("carelane: 1\n? " + "k" * 5_000 + "\n: 1\n")[0][2]) < 100
