"""A registration that attacks whatever shows it, in every field: markup of every kind, endless words, all scripts."""

from dataclasses import fields

from carelane.domain.brand import Brand
from carelane.domain.campaign import Campaign, OtherTexts, Registration
from carelane.domain.opt_in import (
    Contract,
    CustomerTextsFirst,
    EmployeeOnboarding,
    Keyword,
    OtherWay,
    Paper,
    PointOfSale,
    Publication,
    PublishedOn,
    Verbal,
    WebForm,
)

TYPST = (
    '#panic("read") #image("/etc/passwd") $a^2$ *b* _c_ `d` <label> @ref = h\n- i\n+ j\n/ k: l \\ #let x = 1; ]]] }}}'
)
HTML = "</pre><script>alert(1)</script><img src=x onerror=alert(1)>&lt;b&gt; {{ 7*7 }} {% raw %} \" ' -->"
SCRIPTS = (
    "🔧👩\u200d🔧🇺🇸 שלום עולם مرحبا بالعالم 漢字 한국어 ¿Qué tal, señor? Ωμέγα Жук ا\u0301 "
    "\u202eabc\u202c \u200b\x07\x1b[31m \ue000"
)
LONG = "W" * 10_000 + " https://example.com/" + "a" * 3_000 + " " + "漢" * 500
ATTACKS = (TYPST, HTML, SCRIPTS, LONG)


def hostile(text: str) -> Registration:
    """The text in every field of a registration."""
    brand = Brand(**{item.name: (text,) if item.name == "also_known_as" else text for item in fields(Brand)})  # type: ignore[arg-type]
    values: dict[str, object] = {}
    for item in fields(Campaign):
        kind = str(item.type)
        values[item.name] = True if "bool" in kind else (text,) * 3 if "tuple" in kind else text
    methods = (
        WebForm(url=text, place=text, wording=text, evidence=text, behind_login=True),
        CustomerTextsFirst(published=(Publication(PublishedOn.PAGE, text, text),), evidence=text),
        Keyword(text, text, text, text, text),
        Verbal(script=text, asked_by=text, evidence=text),
        Paper(wording=text, evidence=text),
        PointOfSale(text, text, text),
        Contract(text, text, text),
        EmployeeOnboarding(text, text, evidence=text),
        OtherWay(text, text),
    )
    texts = OtherTexts(**{item.name: text for item in fields(OtherTexts)})
    return Registration(brand, Campaign(**values), methods, texts, provider="ringcentral")  # type: ignore[arg-type]
