"""The first page: the answer, the provider, and the campaign in whatever form somebody has it.

Decides: how a pasted or uploaded campaign and typed fields become one campaign; typed fields win.
Leaves alone: the formats (`formats`).
"""

from typing import Final

from carelane.domain.campaign import Registration
from carelane.domain.errors import CampaignFileError, CarelaneError
from carelane.domain.fields import text_at, with_value
from carelane.formats.campaign_file import load_registration
from carelane.profiles.profile import profile_names
from carelane.services.rejection_desk.decisions import Decisions
from carelane.web.forms import Form
from carelane.web.rejection.names import field_name
from carelane.web.rejection.state import MOST_REJECTION

# (path, label, hint, lines): what an office manager finds in the provider's form.
TYPED: Final = (
    ("brand.displayName", "Business name, as customers know it", "", 1),
    ("brand.website", "Website", "", 1),
    ("brand.email", "E-mail address for customers", "", 1),
    ("brand.phone", "Phone number for customers", "", 1),
    ("description", "Campaign description", "", 3),
    ("messageFlow", "Call to action / message flow", "How people agree to get texts.", 4),
    ("sample1", "Sample message 1", "", 2),
    ("sample2", "Sample message 2", "", 2),
    ("sample3", "Sample message 3", "", 2),
    ("optinMessage", "Opt-in message", "What people get when they agree (after START).", 2),
    ("optoutMessage", "Opt-out message", "The reply to STOP.", 2),
    ("helpMessage", "Help message", "The reply to HELP.", 2),
    ("privacyPolicyLink", "Privacy policy URL", "", 1),
    ("termsAndConditionsLink", "Terms and conditions URL", "", 1),
)  # fmt: skip
_MOST_CAMPAIGN: Final = 200_000
_MOST_SAID: Final = 3
_HINT: Final = "Paste the labels together with what stands beside them, or type the fields below."

Errors = tuple[tuple[str, str], ...]


def take_start(form: Form, before: Decisions) -> tuple[Decisions, Errors, dict[str, str]]:
    """The decisions with what the first page says, what is wrong with it, and what was typed."""
    rejection = form.text("rejection").strip()
    provider = form.line("provider")
    errors: list[tuple[str, str]] = []
    if words := rejection_error(rejection):
        errors.append(("rejection", words))
    if provider not in profile_names():
        errors.append(("provider", "Choose the provider from the list."))
        provider = before.provider
    registration, wrong = _campaign(form, before.registration)
    if wrong:
        errors.append(("campaign", wrong))
    typed = {name: form.text(name) for name in form.names() if name.startswith(("t-", "campaign", "rejection"))}
    if errors:
        return before, tuple(errors), {**typed, "provider": form.line("provider")}
    if registration == before.registration:
        # Another answer to the same campaign: what the owner said about the business stays true.
        return Decisions(rejection, provider, registration, before.answers, before.confirmed, before.picked,
                         before.refused), (), typed  # fmt: skip
    return Decisions(rejection, provider, registration), (), typed


def rejection_error(text: str) -> str:
    """Why a text cannot be taken as the answer; "" when it can."""
    if not text:
        return "Paste the answer that you got."
    if len(text) > MOST_REJECTION:
        return f"Paste the part that gives the reasons: at most {MOST_REJECTION:,} characters."
    return ""


def _campaign(form: Form, before: Registration | None) -> tuple[Registration | None, str]:
    """The campaign, or what is wrong with it. A pasted or uploaded one takes the place of the one before."""
    upload = form.file("file")
    pasted: str | bytes = upload[1] if upload is not None else form.text("campaign").strip()
    registration = before
    if pasted:
        if len(pasted) > _MOST_CAMPAIGN:
            return before, "This is too long for one campaign. Give the campaign that was declined, alone."
        try:
            registration = load_registration(pasted, name=upload[0] if upload else "what you pasted").registration
        except CampaignFileError as error:
            said = "; ".join(
                f"line {problem.line}: {problem.message}" if problem.line else problem.message
                for problem in error.problems[:_MOST_SAID]
            )
            return before, f"The campaign cannot be read: {said}. {_HINT}"
        except CarelaneError:
            return before, f"No campaign can be found in this. {_HINT}"
    typed = {path: form.text(field_name(path, "t")).strip() for path, *_ in TYPED}
    shown = before if before is not None else Registration()  # what the fields held when the page was made
    for path, text in typed.items():
        if text != text_at(shown, path):
            registration = with_value(registration or Registration(), path, text)
    return registration, ""
