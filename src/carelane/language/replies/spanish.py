"""Wishes to stop and what resembles them, in Spanish (after accents are gone).

Decides: which constructions say so.
Leaves alone: single words (`keywords`).
"""

from typing import Final

from carelane.language.replies.construction import Construction, act, review

_SEND = (
    r"(?:mand\w{1,4}|envi\w{1,5}|escrib\w{1,4}|text\w{2,4}|contact\w{2,4}|molest\w{1,4}"
    r"|llam\w{1,4}|moleste[ns]?)"
)
_SENDING = (
    r"(?:mandar(?:me|nos)?|enviar(?:me|nos)?|escribir(?:me|nos)?|textear(?:me)?"
    r"|molestar(?:me|nos)?|contactar(?:me|nos)?|llamar(?:me)?)"
)
_TEXTS = (
    r"(?:mensajes?|mensajitos|textos?|sms|msjs?|notificaciones|alertas|recordatorios"
    r"|promociones|publicidad|correos de texto)"
)
_LIST = r"(?:lista|base de datos|sistema|registros|contactos)"

SPANISH_CONSTRUCTIONS: Final[tuple[Construction, ...]] = (
    act(
        "stop-spanish",
        "asks in Spanish for the texts to end",
        rf"\bno (?:me|nos) (?:vuelvan? a )?{_SEND}(?: mas| ya|$| ?[.,!]| (?:por favor|nunca|{_TEXTS}|a este))",
        rf"\bno (?:me |nos )?vuelv[ae]n? a {_SENDING}",
        rf"\bya no (?:me |nos )?{_SEND}\b",
        (
            r"\b(?:ya )?no (?:quiero|deseo|quisiera|necesito|queremos) (?:mas |recibir "
            rf"|sus |estos |que me |nada )*(?:{_TEXTS}|{_SEND})\b"
        ),
        rf"\b(?:dejen?|deja|paren?|para|cesen?) (?:ya )?de {_SENDING}",
        rf"\b(?:dejen?|paren?) (?:de )?(?:con )?(?:los |estos |sus )?{_TEXTS}\b",
        rf"\bno mas (?:\w+ )?{_TEXTS}\b",
        rf"\bbasta (?:ya )?(?:de|con) (?:\w+ )?{_TEXTS}\b",
        (
            rf"\b(?:quit\w{{2,6}}|saqu\w{{1,5}}|saque(?:n)?me|saquenme|remuev\w{{1,5}}"
            rf"|elimin\w{{2,6}}|borr\w{{1,5}}|retir\w{{2,5}})(?: (?:me|a))? ?(?:mi (?:numero"
            rf"|nombre|telefono)|este (?:numero|telefono)|(?:de|a|en) (?:la|su|sus|esta) {_LIST})"
        ),
        rf"\b(?:quit|saqu|remuev|elimin|borr)\w{{1,6}}me (?:de|a) (?:la|su|sus|esta) {_LIST}\b",
        r"\b(?:quitenme|saquenme|borrenme|quiteme|saqueme)\b",
        (
            rf"\b(?:cancel\w{{1,4}}|deten\w{{1,5}}|par[ae]n?|termin\w{{1,4}}) (?:los "
            rf"|estos |sus |mis |las |la |todos los |la suscripcion de )?{_TEXTS}\b"
        ),
        r"\b(?:dar(?:me|se)?|denme|deme|dame) de baja\b",
        r"\b(?:de|an)suscrib\w{2,6}\b",
        r"\b(?:pare|paren|alto|basta)(?: ya)? por favor\b",
        r"\brevoco (?:mi )?(?:consentimiento|permiso)\b",
        r"\bdejen?me en paz\b",
        r"\b(?:pierd\w{1,3}|olvid\w{1,4}) mi numero\b",
        is_refusal=True,
    ),
    review(
        "unwilling-spanish",
        "may be a wish in Spanish to stop",
        r"^(?:no[,.]? )?(?:gracias[,.]? )?no (?:me interesa|estoy interesad[oa])\b",
        r"\b(?:ya )?basta\b",
        r"\bdemasiados (?:mensajes|textos)\b",
        r"\bno (?:autorice|di permiso|me suscribi)\b",
        r"\b(?:voy a )?(?:reportar|denunciar)(?:los|te|lo)?\b",
        is_refusal=True,
    ),
    Construction(
        "wrong-number-spanish",
        "wrong_number",
        "act",
        "says in Spanish that the number is wrong",
        (
            r"\b(?:numero|persona) equivocad[oa]\b",
            r"\bse equivoc\w{1,4} de (?:numero|persona)\b",
            r"\b(?:este )?no es el numero de\b",
            r"\b(?:tiene|tienen) (?:el|un) numero (?:mal|incorrecto)\b",
            r"\bno soy (?:esa persona|el|ella)(?: ?[.,!]|$)",
        ),
        ("CON-09", "REV-03"),
        is_refusal=True,
    ),
)
