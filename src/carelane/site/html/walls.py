"""What stands between a stranger and a page: a bot check, a form for signing in, nothing there, or a page of script.

Decides: only by what the page says and holds. Leaves alone: what the server answered (`fetch`).
"""

import re
from typing import Final

from carelane.domain.site import CHAT_WINDOW, Control, FetchState, Page

_BOT_WALL: Final = re.compile(
    r"checking (?:your|if the site) (?:browser|connection)|verify(?:ing)? (?:that )?you(?:'re| are) (?:a )?human"
    r"|enable javascript and cookies to continue|attention required!|ddos protection by|just a moment\.\.\."
    r"|please complete the (?:security check|captcha)|unusual traffic|access to this page has been denied"
    r"|performing security verification|press (?:&|and) hold to confirm|are you a robot|sucuri website firewall"
    r"|pardon our interruption|request unsuccessful\. incapsula",
    re.IGNORECASE,
)
_CAPTCHA: Final = (
    "challenge-platform",
    "cf-challenge",
    "/cdn-cgi/challenge",
    "px-captcha",
    "_Incapsula_Resource",
    "captcha-delivery",
)
_CAPTCHA_BOX: Final = ("g-recaptcha", "h-captcha", "cf-turnstile")
_SIGN_IN: Final = re.compile(
    r"\b(?:log\s?-?in|sign\s?-?in|member login|iniciar sesi[óo]n|password protected|enter (?:the )?password)\b",
    re.IGNORECASE,
)
_ASKS_FOR_SCRIPT: Final = re.compile(
    rb"(?:enable|requires|without|turn on) javascript|javascript (?:is )?(?:required|disabled)",
    re.IGNORECASE,
)
_ROOT: Final = re.compile(
    rb"""<(?:div|app-root)[^>]{0,200}\bid=["']?(?:root|app|__next|__nuxt|___gatsby|svelte)["'\s>]""", re.IGNORECASE
)
_FORMS_BY_SCRIPT: Final = (
    ("HubSpot", rb"hbspt\.forms\.create|js\.hsforms\.net"), ("Jotform", rb"jotform\.com/jsform|form\.jotform"),
    ("Typeform", rb"embed\.typeform\.com"), ("Wufoo", rb"wufoo\.com/scripts/embed"),
    ("Formstack", rb"formstack\.com/forms/js"), ("Cognito Forms", rb"cognitoforms\.com/(?:s|f)/seamless"),
    ("LeadConnector", rb"(?:link\.msgsndr|leadconnectorhq)\.com/[^\"']{0,60}form_embed"),
    ("Paperform", rb"paperform\.co/__embed"), ("Tally", rb"tally\.so/widgets/embed"),
    ("Klaviyo", rb"static\.klaviyo\.com/onsite"),
    ("Mailchimp", rb"chimpstatic\.com"),
    ("Attentive", rb"attn\.tv"), ("Postscript", rb"sdk\.postscript\.io"),
    ("Calendly", rb"assets\.calendly\.com"),
)  # fmt: skip
_CHATS_BY_SCRIPT: Final = (
    ("Podium", rb"connect\.podium\.com"), ("Birdeye", rb"birdeye\.com/(?:embed|webchat)"),
    ("LeadConnector", rb"<chat-widget\b|leadconnectorhq\.com/(?:loader|chat-widget)"),
)  # fmt: skip
THIN_WORDS: Final = 120
_TYPED: Final = frozenset({Control.TEXT, Control.PHONE, Control.EMAIL, Control.PASSWORD, Control.TEXTAREA})


def is_wall(html: str) -> bool:
    """Whether the body of a refusal is a check for robots."""
    return bool(_BOT_WALL.search(html)) or any(mark in html for mark in _CAPTCHA)


def state_of(page: Page, html: str) -> FetchState:
    """Whether a wall stands before the page: a bot check, or nothing but a form for signing in."""
    fields = [field for form in page.forms for field in form.fields if not field.hidden]
    head = " ".join((page.title, *(block.text for block in page.blocks[:12])))[:4_000]
    if page.words < THIN_WORDS:
        box = any(mark in html for mark in _CAPTCHA_BOX) and page.words < 60
        if _BOT_WALL.search(head) or (not fields and (box or any(mark in html for mark in _CAPTCHA))):
            return FetchState.BLOCKED
    passwords = any(field.control is Control.PASSWORD for field in fields)
    if passwords and page.words < THIN_WORDS:
        typed = [field for field in fields if field.control in _TYPED]
        asks_more = len(typed) > 2  # than the name to sign in with
        if not (asks_more and any(field.looks_like_phone for field in fields)) or _SIGN_IN.search(head):
            return FetchState.LOGIN
    return FetchState.OK


def why_script(page: Page, html: str) -> str:
    """Why a reader without script misses something on the page; "" when nothing says so."""
    body = html.encode("utf-8", "replace")
    has_phone = any(field.looks_like_phone for form in page.forms for field in form.fields)
    if not has_phone:
        for name, pattern in _FORMS_BY_SCRIPT:
            if re.search(pattern, body):
                return f"a form of {name} that a script brings in"
    for name, pattern in _CHATS_BY_SCRIPT:  # which ask for a number to text, on every page of a site
        if re.search(pattern, body):
            return f"{CHAT_WINDOW} {name} that a script brings in"
    if page.words < THIN_WORDS and not has_phone:
        if _ROOT.search(body) and page.words < 40:
            return "a page that a script fills"
        if _ASKS_FOR_SCRIPT.search(body):
            return "a page that asks for script"
        scripts = len(re.findall(rb"<script", body, re.IGNORECASE))
        if scripts >= 3 and page.words < 25:
            return "a page that scripts fill"
    return ""
