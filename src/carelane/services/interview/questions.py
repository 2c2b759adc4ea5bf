"""The questions of `carelane new`, in the order in which they are asked.

Decides: what is asked of whom, in plain words, and what Enter stands for.
Leaves alone: what becomes of the answers (`draft.py`). Every question may stay open.
"""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Final

from carelane.domain.opt_in import OptInKind, PublishedOn
from carelane.formats.own.layout import BRAND_KEYS
from carelane.formats.own.opt_in_layout import WAYS_ABOUT
from carelane.services.interview import answers as read
from carelane.services.interview.answers import Answer, Answers, Choice, Wrong

Reader = Callable[[str], Answer | Wrong]


@dataclass(frozen=True, slots=True)
class Question:
    """One question. `default` is what Enter stands for ("" leaves it open), `help` what `?` shows."""

    id: str
    section: str
    ask: str
    read: Reader = read.text
    help: str = ""
    choices: tuple[Choice, ...] = ()
    default: str = ""
    when: Callable[[Answers], bool] = lambda _: True


BUSINESS: Final = "The business"
CONTACT: Final = "Where customers reach it"
PURPOSE: Final = "The texts"
CONSENT: Final = "How people agree to get texts"
EXAMPLES: Final = "Example texts"
LINKS: Final = "Policies"
# The ids of the questions about one way to opt in begin with this, a full stop, and then the name of the fact.
WAY_PREFIXES: Final[Mapping[OptInKind, str]] = {
    OptInKind.WEB_FORM: "form",
    OptInKind.CUSTOMER_TEXTS_FIRST: "first",
    OptInKind.KEYWORD: "word",
    OptInKind.VERBAL: "voice",
    OptInKind.PAPER: "paper",
    OptInKind.POINT_OF_SALE: "shop",
    OptInKind.CONTRACT: "deal",
    OptInKind.EMPLOYEE_ONBOARDING: "staff",
    OptInKind.OTHER: "other",
}

ENTITIES: Final = (
    Choice("PRIVATE_PROFIT", "a private company (LLC, Inc. and so on)"),
    Choice("SOLE_PROPRIETOR", "one person without a tax number (sole proprietor)"),
    Choice("NON_PROFIT", "a non-profit"),
    Choice("GOVERNMENT", "a government body"),
    Choice("PUBLIC_PROFIT", "a company on a stock exchange"),
)
_VERTICAL_TITLES: Final = {
    "NGO": "Non-profit (NGO)",
    "PROFESSIONAL": "Professional services",
    "LEGAL": "Legal services",
}
VERTICALS: Final = tuple(
    Choice(code, _VERTICAL_TITLES.get(code) or code.capitalize().replace("_", " "))
    for code in BRAND_KEYS["vertical"].values
)
PROVIDERS: Final = (
    Choice("ringcentral", "RingCentral"),
    Choice("twilio", "Twilio"),
    Choice("telnyx", "Telnyx"),
    Choice("bandwidth", "Bandwidth"),
    Choice("aws", "Amazon (AWS)"),
    Choice("tcr", "another one"),
)
USE_CASES: Final = (
    Choice("CUSTOMER_CARE", "answering customers: questions, support, their own requests"),
    Choice("ACCOUNT_NOTIFICATION", "notices about an account or booking, such as appointment reminders"),
    Choice("DELIVERY_NOTIFICATION", "how a delivery is coming along"),
    Choice("2FA", "codes to sign in"),
    Choice("MARKETING", "offers and advertising"),
    Choice("LOW_VOLUME", "several of these, at low volume (the usual choice of a small business)"),
    Choice("MIXED", "several of these, at high volume"),
)
PURPOSES: Final = USE_CASES[:5]
WAYS: Final = tuple(Choice(kind.value, WAYS_ABOUT[kind]) for kind in OptInKind)
PLACES: Final = tuple(Choice(place.value, place.value.replace("_", " ")) for place in PublishedOn)


def _is(question: str, *values: str) -> Callable[[Answers], bool]:
    return lambda answers: answers.get(question) in values


def _by(kind: OptInKind, question: str = "", *, answer: bool = True) -> Callable[[Answers], bool]:
    """Asked when this way is among the ways, and another question was answered so."""

    def applies(answers: Answers) -> bool:
        ways = answers.get("ways", ())
        chosen = isinstance(ways, tuple) and kind.value in ways
        return chosen and (not question or answers.get(question) is answer)

    return applies


_FIRST, _FORM, _WORD = OptInKind.CUSTOMER_TEXTS_FIRST, OptInKind.WEB_FORM, OptInKind.KEYWORD
_VOICE, _PAPER, _SHOP = OptInKind.VERBAL, OptInKind.PAPER, OptInKind.POINT_OF_SALE
_DEAL, _STAFF, _OTHER = OptInKind.CONTRACT, OptInKind.EMPLOYEE_ONBOARDING, OptInKind.OTHER
_WORD_FOR_WORD: Final = "Copy it as it is, even if you mean to change it: the check shows what is missing."

QUESTIONS: Final = (
    Question("companyName", BUSINESS, "What is the legal name of the business?",
             help="Exactly as in the letter of the tax office; reviewers compare it letter by letter."),
    Question("displayName", BUSINESS, "Under which name do customers know it? (Enter: the same)",
             help="The DBA. This name has to stand in the texts and on the website."),
    Question("alsoKnownAs", BUSINESS, "Do the texts use short forms or other names of it? (with commas)", read.names),
    Question("entityType", BUSINESS, "What is it?", read.one_of(ENTITIES), choices=ENTITIES, default="1"),
    Question("ein", BUSINESS, "What is its tax number (EIN)?", read.tax_number,
             when=lambda answers: answers.get("entityType") != "SOLE_PROPRIETOR"),
    Question("firstName", BUSINESS, "First name of the owner?", when=_is("entityType", "SOLE_PROPRIETOR")),
    Question("lastName", BUSINESS, "Last name of the owner?", when=_is("entityType", "SOLE_PROPRIETOR")),
    Question("vertical", BUSINESS, "What line of business?", read.one_of(VERTICALS), choices=VERTICALS),
    Question("street", BUSINESS, "Street and number of the registered address?"),
    Question("city", BUSINESS, "City?"),
    Question("state", BUSINESS, "State?", read.state),
    Question("postalCode", BUSINESS, "ZIP code?", read.postal_code),
    Question("website", CONTACT, "What is the website?", read.site,
             help="Reviewers open it. It has to be public and name the business."),
    Question("email", CONTACT, "At which e-mail address do customers get help?", read.email),
    Question("phone", CONTACT, "At which telephone number do customers get help?", read.phone),
    Question("provider", PURPOSE, "Which phone system sends the texts?", read.one_of(PROVIDERS), choices=PROVIDERS,
             default="1", help="Providers ask for different things; the check goes by the one you name."),
    Question("usecase", PURPOSE, "What are the texts for?", read.one_of(USE_CASES), choices=USE_CASES, default="1",
             help="It can never be changed later. Reminders are not customer care; if you also send them, choose "
                  "one of the last two."),
    Question("subUsecases", PURPOSE, "Which of these?", read.several_of(PURPOSES), choices=PURPOSES,
             when=_is("usecase", "LOW_VOLUME", "MIXED")),
    Question("about", PURPOSE, "In one or two sentences: whom do you text, and about what?",
             help="For example: We text tenants who reported a repair and tell them when somebody comes."),
    Question("advertises", PURPOSE, "Do any of the texts advertise, offer discounts or ask for reviews?",
             read.yes_or_no),
    Question("ways", CONSENT, "How do people come to get texts from you? Name every way.", read.several_of(WAYS),
             choices=WAYS, help="Everything that is true, and nothing else: reviewers look at each way."),
    Question("numbers", CONSENT, "From which numbers are the texts sent? (with commas)", read.phones),
    Question("first.published", CONSENT, "Where do customers find the number that they text?",
             read.several_of(PLACES), choices=PLACES, when=_by(_FIRST)),
    Question("first.where", CONSENT, "Which page or place is that? (an address, or a few words)", when=_by(_FIRST)),
    Question("first.wording", CONSENT, "What stands beside the number about texts, word for word?",
             help=_WORD_FOR_WORD, when=_by(_FIRST)),
    Question("first.customer_always_first", CONSENT, "Is nobody texted who has not texted first?", read.yes_or_no,
             when=_by(_FIRST)),
    Question("first.added_to_a_list", CONSENT, "Are people who text added to a list?",
             read.yes_or_no, when=_by(_FIRST)),
    Question("first.broadcasts", CONSENT, "Do you ever send one text to many people?",
             read.yes_or_no, when=_by(_FIRST)),
    Question("form.url", CONSENT, "On which page is the form?", read.site, when=_by(_FORM)),
    Question("form.place", CONSENT, "Where on the page? (for example: below the phone number)", when=_by(_FORM)),
    Question("form.has_checkbox", CONSENT, "Has the form a checkbox to agree to texts?",
             read.yes_or_no, when=_by(_FORM)),
    Question("form.checkbox_ticked_by_default", CONSENT, "Is it already ticked when the page opens?", read.yes_or_no,
             when=_by(_FORM, "form.has_checkbox")),
    Question("form.checkbox_required", CONSENT, "Must it be ticked to send the form?", read.yes_or_no,
             when=_by(_FORM, "form.has_checkbox")),
    Question("form.checkbox_for_texts_only", CONSENT, "Is it about texts and nothing else?", read.yes_or_no,
             when=_by(_FORM, "form.has_checkbox")),
    Question("form.behind_login", CONSENT, "Does one have to sign in to see the form?",
             read.yes_or_no, when=_by(_FORM)),
    Question("form.wording", CONSENT, "What does it say beside the checkbox or the phone number, word for word?",
             help=_WORD_FOR_WORD, when=_by(_FORM)),
    Question("word.keyword", CONSENT, "Which word do people text to join?", read.keyword, when=_by(_WORD)),
    Question("word.advertised", CONSENT, "Where do you invite them to text it?", when=_by(_WORD)),
    Question("word.wording", CONSENT, "What does the invitation say, word for word?",
             help=_WORD_FOR_WORD, when=_by(_WORD)),
    Question("voice.asked_by", CONSENT, "Who asks people, and when?", when=_by(_VOICE)),
    Question("voice.script", CONSENT, "What is said, word for word?", help=_WORD_FOR_WORD, when=_by(_VOICE)),
    Question("paper.wording", CONSENT, "What does the paper form say about texts, word for word?", help=_WORD_FOR_WORD,
             when=_by(_PAPER)),
    Question("paper.own_box_or_signature", CONSENT, "Has the form a box or signature line for texts alone?",
             read.yes_or_no, when=_by(_PAPER)),
    Question("shop.where", CONSENT, "At which counter or device?", when=_by(_SHOP)),
    Question("shop.script", CONSENT, "What is said or shown there, word for word?",
             help=_WORD_FOR_WORD, when=_by(_SHOP)),
    Question("deal.parties", CONSENT, "Who signs the contract?", when=_by(_DEAL)),
    Question("deal.clause", CONSENT, "What does the clause about texts say, word for word?", help=_WORD_FOR_WORD,
             when=_by(_DEAL)),
    Question("staff.document", CONSENT, "Which document do staff sign?", when=_by(_STAFF)),
    Question("staff.clause", CONSENT, "What does it say about texts, word for word?", help=_WORD_FOR_WORD,
             when=_by(_STAFF)),
    Question("staff.optional", CONSENT, "Can staff say no to texts?", read.yes_or_no, when=_by(_STAFF)),
    Question("other.description", CONSENT, "What happens, step by step?", when=_by(_OTHER)),
    Question("subscriberOptin", CONSENT, "Has everybody who gets texts agreed to it in one of these ways?",
             read.yes_or_no),
    Question("subscriberOptout", CONSENT, "Do texts end when somebody replies STOP?", read.yes_or_no),
    Question("subscriberHelp", CONSENT, "Does somebody who replies HELP get an answer?", read.yes_or_no),
    *(Question(f"sample{number}", EXAMPLES, f"Example {number}: a text as you really send it, with the business's name",
               help="Use a made-up customer. Reviewers ask for two or three that differ.") for number in (1, 2, 3)),
    Question("embeddedLink", EXAMPLES, "Do any texts hold a link?", read.yes_or_no),
    Question("embeddedPhone", EXAMPLES, "Do any texts hold a telephone number?", read.yes_or_no),
    Question("ageGated", EXAMPLES, "Is any content only for adults?", read.yes_or_no, default="no"),
    Question("directLending", EXAMPLES, "Have the texts to do with loans?", read.yes_or_no, default="no"),
    Question("privacyPolicyLink", LINKS, "Where is the privacy policy? (web address)", read.site),
    Question("termsAndConditionsLink", LINKS, "Where are the terms for texts? (web address)", read.site),
)  # fmt: skip
