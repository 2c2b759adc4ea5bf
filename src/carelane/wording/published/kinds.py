"""What texts are about, as a use case says it: where the owner's own words cannot be used.

Decides: a phrase for each use case in Spanish, because the owner gives the topics in English, and which of the
declared uses advertise. Leaves alone: what a use case allows (`profiles`).
"""

from collections.abc import Mapping
from types import MappingProxyType
from typing import Final

from carelane.domain.campaign import Registration
from carelane.profiles.use_cases import code_for_label, marketing_allowed, purposes

SPANISH: Final[Mapping[str, str]] = MappingProxyType(
    {
        "2FA": "los códigos para entrar en su cuenta",
        "ACCOUNT_NOTIFICATION": "su cuenta y sus citas",
        "CUSTOMER_CARE": "sus preguntas y solicitudes de servicio",
        "DELIVERY_NOTIFICATION": "sus entregas",
        "FRAUD_ALERT": "el uso indebido de su cuenta",
        "HIGHER_EDUCATION": "sus estudios",
        "K12_EDUCATION": "la escuela de sus hijos",
        "MARKETING": "nuestras ofertas",
        "POLLING_VOTING": "nuestras encuestas",
        "PUBLIC_SERVICE_ANNOUNCEMENT": "avisos de interés público",
        "SECURITY_ALERT": "la seguridad de su cuenta",
    }
)


def codes(registration: Registration) -> tuple[str, ...]:
    """What the campaign declares: its sub use cases, or its use case where it has none."""
    campaign = registration.campaign
    given = campaign.sub_usecases or ((campaign.usecase,) if campaign.usecase else ())
    return tuple(code_for_label(name) or name.strip().upper() for name in given)


def advertises(registration: Registration) -> bool:
    """True when marketing is among the declared purposes."""
    code, *_ = (code_for_label(registration.campaign.usecase) or registration.campaign.usecase.strip().upper(),)
    return bool(code) and marketing_allowed(purposes(code, codes(registration))) is True


def serves(registration: Registration) -> bool:
    """True unless marketing is the only declared purpose."""
    return set(codes(registration)) != {"MARKETING"}


def spanish_topics(registration: Registration, *, marketing: bool = False) -> str:
    """The declared purposes in Spanish, without the marketing ones unless they are asked for; "" when unknown."""
    wanted = [code for code in codes(registration) if marketing or code != "MARKETING"]
    if not wanted or any(code not in SPANISH for code in wanted):
        return ""
    phrases = [SPANISH[code] for code in dict.fromkeys(wanted)]
    return " y ".join(part for part in (", ".join(phrases[:-1]), phrases[-1]) if part)
