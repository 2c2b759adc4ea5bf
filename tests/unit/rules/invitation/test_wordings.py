"""Classes of wording about consent: many ways to say the same fault, each beside an innocent twin."""

from datetime import date

import pytest

from carelane.services.check_text import check_text

_REST = (
    " Message frequency varies. Message and data rates may apply. Reply STOP to opt out, HELP for help. "
    "Privacy: https://tidewater.example/privacy Terms: https://tidewater.example/terms."
)


def _rules(words: str, kind: str = "cta", use_case: str = "CUSTOMER_CARE") -> set[str]:
    """The rules that report more than advice."""
    report = check_text(words + _REST, kind=kind, use_case=use_case, as_of=date(2026, 11, 25))
    return {finding.rule for finding in report.findings if finding.severity.value != "advice"}


_FORCED = (
    "To reserve a kennel, owners must tick the box for texts from Tidewater Kennels.",
    "The text box has to be ticked before the booking of a kayak goes through at https://tidewater.example/book.",
    "We cannot schedule a cleaning unless the client agrees to texts from Tidewater Maids.",
    "Opt-in to text messages is needed to complete checkout at https://tidewater.example/pay.",
    "The submit button stays grey until the box for texts from Tidewater Tutors is checked.",
    "No appointment is given without consent to texts from Tidewater Vision.",
    "Parents are required to accept texts when they enroll a child at https://tidewater.example/enroll.",
    "The text consent cannot be skipped when a guest checks in at https://tidewater.example/stay.",
    "Drivers have to opt in to texts from Tidewater Towing in order to get their car back.",
    "In order to apply, applicants must consent to texts from Tidewater Staffing.",
    "The form won't submit unless the SMS box is checked; it is at https://tidewater.example/quote.",
    "Agreeing to texts from Tidewater Movers is mandatory for every booking.",
)
_FREE = (
    "To get texts from Tidewater Kennels, owners tick the box at https://tidewater.example/book; it is optional.",
    "The booking of a kayak goes through whether or not the box for texts is ticked at https://tidewater.example/book.",
    "We schedule a cleaning for every client, also for those who do not agree to texts from Tidewater Maids.",
    "Opt-in to text messages is not needed to complete checkout at https://tidewater.example/pay; a box is there.",
    "Clients who want texts must check the box to receive text reminders from Tidewater Tutors.",
    "An appointment is given with or without consent to texts from Tidewater Vision; the box starts empty.",
    "A name and an e-mail are required to register; the box for texts from Tidewater Swim is optional.",
)


@pytest.mark.parametrize("words", _FORCED)
def test_consent_as_the_price_of_something_else_is_forced(words: str) -> None:
    assert "consent-forced" in _rules(words)


@pytest.mark.parametrize("words", _FREE)
def test_a_choice_that_costs_nothing_is_not_forced(words: str) -> None:
    assert "consent-forced" not in _rules(words)


_PRETICKED = (
    "The box for texts from Tidewater Yoga comes ticked on https://tidewater.example/join.",
    "On https://tidewater.example/join the toggle for text alerts starts switched on by default.",
    "Our staff tick the box for the customer at the counter of Tidewater Hardware.",
    "The text option is selected when the page loads at https://tidewater.example/cart.",
    "The SMS box is already ticked to save time on https://tidewater.example/cart.",
    "Uncheck the box if you do not want texts from Tidewater Yoga.",
)
_EMPTY = (
    "E-mail notices are on by default; for texts from Tidewater Yoga there is an empty box at https://tidewater.example/j.",
    "The box for texts is empty when the page loads at https://tidewater.example/cart.",
    "Once the box is checked by the member, Tidewater Yoga sends a confirmation.",
    "When the box for texts is ticked, the phone field opens on https://tidewater.example/cart.",
    "Push alerts are enabled by default in the app, the box for texts from Tidewater Bank is blank.",
)


@pytest.mark.parametrize("words", _PRETICKED)
def test_a_box_that_somebody_else_has_ticked_is_reported(words: str) -> None:
    assert "preticked-box" in _rules(words)


@pytest.mark.parametrize("words", _EMPTY)
def test_an_empty_box_or_another_channel_is_no_preticked_box(words: str) -> None:
    assert "preticked-box" not in _rules(words)


_BUNDLED = (
    "I have read the House Rules and Privacy Policy and agree to receive texts from Tidewater Hostel.",
    "I accept the Terms of Service, the Privacy Policy and text messages from Tidewater Bikes.",
    "[ ] I agree to the Membership Agreement, the waiver and to receive SMS from Tidewater Gym.",
    "Guests consent to texts when they accept the Terms of Use of Tidewater Hostel.",
    "Renters opt in to texts by signing the rental agreement of Tidewater Vans.",
    "Permission to text is contained in the client agreement of Tidewater Law.",
    "Section 7 of our contract allows Tidewater Pools to send texts, and customers agree to it.",
    "Patients agree to text messages upon signing the treatment agreement at Tidewater Physio.",
)
_OWN_CONSENT = (
    "I agree to receive texts from Tidewater Hostel. See our House Rules and Privacy Policy.",
    "Guests accept the Terms of Use of Tidewater Hostel in one box; a second, optional box is for texts.",
    "Renters sign the rental agreement of Tidewater Vans; texts have a separate unticked box below.",
    "Signing the client agreement of Tidewater Law is no consent to texts.",
    "Members tick a box for texts from Tidewater Gym. Section 7 of the page explains refunds.",
)
_BUNDLE_RULES = {"consent-merged-with-terms", "consent-by-terms", "consent-by-conduct"}


@pytest.mark.parametrize("words", _BUNDLED)
def test_one_agreement_for_a_document_and_texts_is_bundled(words: str) -> None:
    assert _BUNDLE_RULES & _rules(words, "web_form" if words.startswith(("I ", "[")) else "cta")


@pytest.mark.parametrize("words", _OWN_CONSENT)
def test_consent_of_its_own_beside_documents_is_not_bundled(words: str) -> None:
    assert not _BUNDLE_RULES & _rules(words, "web_form" if words.startswith("I ") else "cta")


_FROM_OTHERS = (
    "Tidewater Solar texts the leads we buy from a quote site.",
    "Numbers come from a list that we rent each month, Tidewater Roofing texts them.",
    "People fill in a form on a partner's website and Tidewater Loans texts them.",
    "On the comparison site they agree that up to four lenders may contact them by text.",
    "Tidewater Realty texts owners whose numbers are taken from county deed records.",
    "Our affiliates send us leads with opt-in, and Tidewater Insurance texts them.",
    "Contacts are supplied by a lead company and uploaded by Tidewater Windows.",
    "We use data appending to find mobile numbers of members of Tidewater Club.",
)
_THEIR_OWN = (
    "Tidewater Solar never buys leads; homeowners tick an empty box at https://tidewater.example/quote.",
    "Numbers are not rented or bought, they come from the box on https://tidewater.example/quote.",
    "Customers rent bikes and tick an empty box for texts from Tidewater Bikes at https://tidewater.example/rent.",
    "Parents buy tickets and tick an empty box for texts from Tidewater Stage at https://tidewater.example/buy.",
    "We do not text numbers from partner sites or public records; members sign a card with a box for texts.",
)


@pytest.mark.parametrize("words", _FROM_OTHERS)
def test_numbers_from_somebody_else_are_reported(words: str) -> None:
    assert {"bought-list", "consent-transferred"} & _rules(words)


@pytest.mark.parametrize("words", _THEIR_OWN)
def test_numbers_from_the_people_themselves_are_not_bought(words: str) -> None:
    assert not {"bought-list", "consent-transferred"} & _rules(words)


@pytest.mark.parametrize(
    "words",
    [
        "The front desk asks patients whether texts are fine and they tell us yes.",
        "Our cashier asks for permission to text and enters the number at Tidewater Pets.",
        "We ask every caller if we may text them, Tidewater Plumbing notes a yes.",
        "Callers give verbal consent to texts from Tidewater Taxi.",
        "The host asks guests for their consent to a text when the table is free at Tidewater Grill.",
    ],
)
def test_a_spoken_opt_in_needs_its_script(words: str) -> None:
    assert "verbal-script-missing" in _rules(words)


@pytest.mark.parametrize(
    "words",
    [
        'The front desk asks: "May Tidewater Dental text you about your visits?" and notes the yes.',
        "Orders are taken over the phone. For texts there is an empty box on https://tidewater.example/text.",
    ],
)
def test_a_script_or_another_way_needs_no_more_words(words: str) -> None:
    assert "verbal-script-missing" not in _rules(words)


@pytest.mark.parametrize(
    "words",
    [
        "Our guests have all agreed to texts from Tidewater Inn about their stay.",
        "Everyone on the list consented to texts from Tidewater Choir about rehearsals.",
        "Owners said they want texts from Tidewater Vet about their pets.",
        "Subscribers opted in to texts from Tidewater Farm about their boxes.",
        "Volunteers are happy to get texts from Tidewater Shelter about shifts.",
    ],
)
def test_policy_links_are_no_place_to_opt_in(words: str) -> None:
    assert "opt-in-path-missing" in _rules(words)


def test_a_page_beside_the_policy_links_is_a_place_to_opt_in() -> None:
    words = "Guests tick an empty box at https://tidewater.example/stay for texts from Tidewater Inn about their stay."
    assert "opt-in-path-missing" not in _rules(words)


@pytest.mark.parametrize(
    "words",
    [
        "Guests leave their cell number at https://tidewater.example/stay. Tidewater Inn does not share numbers.",
        "Owners enter a mobile number at https://tidewater.example/pets and get texts from Tidewater Vet.",
        "The form at https://tidewater.example/q has no box; people submit their phone and Tidewater Roofs texts them.",
        "People give their number and accept our cookie policy at https://tidewater.example/x, then texts follow.",
        "Shoppers type in a phone number, we add the number at https://tidewater.example/s. Consent is not required.",
    ],
)
def test_leaving_a_number_is_no_act_of_agreeing(words: str) -> None:
    assert "consent-act-missing" in _rules(words)


@pytest.mark.parametrize(
    "words",
    [
        "[ ] Tidewater Inn may text me about my stay (card at desk). We never share your number.",
        'The agent asks "May Tidewater Water text one survey? Is that okay?" We do not share your number.',
        "Guests who want texts put an x in the box on the card of Tidewater Inn. Numbers are not given to partners.",
    ],
)
def test_words_on_sharing_do_not_hide_the_act(words: str) -> None:
    assert "consent-act-missing" not in _rules(words)


@pytest.mark.parametrize(
    "words",
    [
        "I agree to order updates from Tidewater Shoes by text. No number goes to affiliates for marketing.",
        "[ ] Text me appointment reminders. [ ] Text me special offers from Tidewater Spa.",
        "The first box is for order updates by text, the other one for promotions of Tidewater Shoes.",
        "Members get class reminders by text; promotions have their own unticked box at Tidewater Gym.",
        "I want delivery texts from Tidewater Wine. Numbers are never passed on to third parties for promotions.",
    ],
)
def test_marketing_of_its_own_or_denied_is_not_merged(words: str) -> None:
    assert "marketing-consent-not-separate" not in _rules(words, "web_form")


@pytest.mark.parametrize(
    "words",
    [
        "I agree to order updates and special offers by text from Tidewater Shoes.",
        "I agree to receive appointment reminders, promotions and news by text from Tidewater Spa. One box covers all.",
        "I consent to account alerts as well as marketing texts from Tidewater Bank.",
        "Sign up to get delivery updates and coupons by text from Tidewater Wine.",
        "I want texts from Tidewater Gym on scheduling, billing and exclusive deals.",
    ],
)
def test_one_consent_for_service_and_marketing_is_reported(words: str) -> None:
    assert "marketing-consent-not-separate" in _rules(words, "web_form")


@pytest.mark.parametrize(
    "words",
    [
        "Members can opt in online, by phone or on paper. The empty box is at https://tidewater.example/join.",
        "Patients sign up via web form, verbally or at the counter. At https://tidewater.example/join is an empty box.",
        "Owners opt in by keyword or on a paper card. They text PETS to 555-0142 from the poster.",
    ],
)
def test_a_way_that_is_only_listed_is_reported(words: str) -> None:
    assert "opt-in-methods-only-listed" in _rules(words)


def test_ways_that_are_described_are_no_mere_list() -> None:
    words = (
        "Owners opt in online or on paper. Online there is an empty box at https://tidewater.example/join. "
        "The paper card at reception has its own line for texts that owners sign."
    )
    assert "opt-in-methods-only-listed" not in _rules(words)


@pytest.mark.parametrize(
    "words",
    [
        'The form says "By sending this you accept our privacy policy." and Tidewater Roofs texts people.',
        'The form says "We may contact you about your request, you agree." and Tidewater Roofs texts people.',
        'People read "I agree to be contacted about my quote." and tick it; texts from Tidewater Roofs follow.',
    ],
)
def test_a_quoted_wording_without_texts_is_reported(words: str) -> None:
    assert "quoted-consent-without-texts" in _rules(words)


@pytest.mark.parametrize("words", ["We have no privacy policy.", "There is a page without a privacy policy."])
def test_a_policy_that_does_not_exist_is_no_reference_to_it(words: str) -> None:
    report = check_text(
        f"I agree to texts from Tidewater Inn about my stay. {words}", kind="web_form", as_of=date(2026, 11, 25)
    )
    assert "invitation-missing-privacy" in {finding.rule for finding in report.findings}


@pytest.mark.parametrize(
    "subject", ["my sailing", "their goats", "the regatta", "our choir rehearsal", "your kiln slot"]
)
def test_any_subject_that_is_named_is_a_kind_of_message(subject: str) -> None:
    assert "invitation-missing-message-kind" not in _rules(
        f"I agree to texts from Tidewater about {subject}.", "web_form"
    )


@pytest.mark.parametrize(
    "subject", ["our services", "various topics", "important updates", "the company", "general news"]
)
def test_a_subject_that_could_be_anything_is_no_kind_of_message(subject: str) -> None:
    assert "invitation-missing-message-kind" in _rules(f"I agree to texts from Tidewater about {subject}.", "web_form")


@pytest.mark.parametrize(
    ("words", "kind"),
    [
        ("[ ] Text me when my boat is ready.", "paper_form"),
        ("Text BOAT to 555-201-0142 for launch times.", "text_to_join"),
        ("[ ] Remind me by SMS of my lesson.", "web_form"),
        ("Want texts on your repair? Tick here: [ ]", "paper_form"),
        ("Send GATE to 55512 and get gate codes by text.", "text_to_join"),
    ],
)
def test_an_invitation_in_any_words_needs_its_sender(words: str, kind: str) -> None:
    report = check_text(
        f"{words} Message frequency varies. Message and data rates may apply. STOP to end, HELP for help. Privacy.",
        kind=kind,
        as_of=date(2026, 11, 25),
    )
    assert "invitation-missing-brand" in {item.rule for item in report.findings if item.severity.value != "advice"}
