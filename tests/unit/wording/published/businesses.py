"""Random businesses for the texts of `wording/published`, and how our own check judges such a text."""

from dataclasses import replace

from hypothesis import strategies as st

from carelane.domain.brand import Brand
from carelane.domain.campaign import Campaign, Registration
from carelane.domain.facts import Facts, PhoneFieldUse, WayOut
from carelane.domain.finding import Finding, Severity
from carelane.domain.opt_in import (
    Contract,
    CustomerTextsFirst,
    EmployeeOnboarding,
    Keyword,
    OptInMethod,
    Paper,
    PointOfSale,
    Publication,
    PublishedOn,
    Verbal,
    WebForm,
)
from carelane.services.check_text import check_text, text_context

SITE = "https://www.alderfield.example"
# The kind of text that each artefact is judged as; the HTML form is judged by the words that it shows.
KINDS = {
    "texts.privacyPolicy": "privacy_policy",
    "texts.terms": "terms",
    "texts.webForm": "web_form",
    "texts.paperForm": "paper_form",
    "texts.verbalScript": "verbal_script",
    "texts.textToJoin": "text_to_join",
    "contract_clause": "paper_form",
    "employee_notice": "paper_form",
    "counter_sign": "text_to_join",
    "email_signature": "text_to_join",
}
NAMES = (
    "Alderfield Property Management", "Northgate Dental", "Example Plumbing LLC", "O'Brien & Sons Roofing",
    "Clínica Casa Luna", "Harbor Tax", "B2B Parts Supply", "The Hartwell Law Firm, PLLC", "Sunrise Yoga",
    "Copper Kettle Bakery", "St. Mark's Parish School", "A1 Towing",
)  # fmt: skip
TOPICS = (
    "repairs in your apartment", "your appointments and questions", "your tax return", "service at your address",
    "your order and its delivery", "your case", "your child's classes", "shift changes", "your account",
)  # fmt: skip
FREQUENCIES = (
    "varies", "Message frequency varies", "up to 4 messages a month", "1 message per request", "one text per visit",
    "2 to 5 messages a week", "about ten a year.",
)  # fmt: skip
SERVICE_USES = (
    ("CUSTOMER_CARE", ()), ("ACCOUNT_NOTIFICATION", ()), ("DELIVERY_NOTIFICATION", ()), ("2FA", ()),
    ("LOW_VOLUME", ("CUSTOMER_CARE", "ACCOUNT_NOTIFICATION")), ("MIXED", ("CUSTOMER_CARE", "SECURITY_ALERT")),
)  # fmt: skip
SELLING_USES = (("MARKETING", ()), ("MIXED", ("CUSTOMER_CARE", "MARKETING")))
PLACES = (
    Publication(PublishedOn.PAGE, f"{SITE}/contact"), Publication(PublishedOn.SIGN, "at the counter"),
    Publication(PublishedOn.INVOICE), Publication(PublishedOn.EMAIL_SIGNATURE),
)  # fmt: skip


def ways() -> st.SearchStrategy[tuple[OptInMethod, ...]]:
    """Some ways to opt in, each at most once."""
    every: tuple[OptInMethod, ...] = (
        WebForm(url=f"{SITE}/contact", place="below the phone field"),
        CustomerTextsFirst(PLACES[:2]),
        Keyword(keyword="JOIN", number="+16145550142", advertised="on the door"),
        Verbal(),
        Paper(),
        PointOfSale(where="the counter"),
        Contract(),
        EmployeeOnboarding(),
    )
    return st.lists(st.sampled_from(every), max_size=4, unique=True).map(tuple)


@st.composite
def businesses(draw: st.DrawFn, *, selling: bool | None = None) -> Registration:
    """A business that answered every question of the facts sheet."""
    uses = {None: SERVICE_USES + SELLING_USES, True: SELLING_USES, False: SERVICE_USES}[selling]
    usecase, subs = draw(st.sampled_from(uses))
    name = draw(st.sampled_from(NAMES))
    return Registration(
        brand=Brand(
            company_name=name,
            display_name=draw(st.sampled_from((name, ""))),
            website=SITE,
            email=draw(st.sampled_from(("office@alderfield.example", ""))),
            phone="+16145550142",
        ),
        campaign=Campaign(
            usecase=usecase,
            sub_usecases=subs,
            optin_keywords=("JOIN",),
            numbers=("+16145550142",),
            privacy_policy_link=f"{SITE}/privacy",
            terms_and_conditions_link=f"{SITE}/sms-terms",
        ),
        opt_in_methods=draw(ways()),
        facts=Facts(
            topics=draw(st.sampled_from(TOPICS)),
            frequency=draw(st.sampled_from(FREQUENCIES)),
            policy_date="January 4, 2027",
            phone_field=draw(st.sampled_from((None, *PhoneFieldUse))),
            way_out=draw(st.sampled_from((None, *WayOut))),
        ),
    )


def grave(text: str, kind: str, registration: Registration, provider: str) -> list[Finding]:
    """The blockers and warnings of our own check."""
    campaign, brand = registration.campaign, registration.brand
    context = text_context(
        use_case=campaign.usecase,
        sub_use_cases=campaign.sub_usecases,
        brand=brand.names,
        website=brand.website,
        provider=provider,
    )
    found = check_text(text, kind=kind, context=context).findings
    return [finding for finding in found if finding.severity is not Severity.ADVICE]


def complete() -> Registration:
    """A property manager with nothing left open."""
    return Registration(
        brand=Brand(
            company_name="Alderfield Property Management LLC",
            display_name="Alderfield Property Management",
            website=SITE,
            email="office@alderfield.example",
            phone="+16145550142",
        ),
        campaign=Campaign(
            usecase="CUSTOMER_CARE",
            numbers=("+16145550142",),
            optin_keywords=("HOME",),
            privacy_policy_link=f"{SITE}/privacy",
            terms_and_conditions_link=f"{SITE}/sms-terms",
        ),
        opt_in_methods=(WebForm(url=f"{SITE}/contact"), CustomerTextsFirst(PLACES[:2])),
        facts=Facts(
            topics="repairs and questions about your apartment",
            frequency="up to 4 messages a month",
            policy_date="January 4, 2027",
        ),
    )


def named(name: str) -> Registration:
    """The same business under another name."""
    registration = complete()
    return replace(registration, brand=replace(registration.brand, display_name=name))
