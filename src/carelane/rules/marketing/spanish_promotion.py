"""Promotion in Spanish.

Decides: descuentos, ofertas, rebajas, gifts, urgency, winning back and referrals in Spanish.
Leaves alone: a discount that was applied, an offer for a house that was accepted, repairs under warranty.
"""

from carelane.domain.finding import Confidence, Severity
from carelane.domain.target import SENT
from carelane.rules.context import unless_marketing
from carelane.rules.marketing._lexicon import MONEY, PERCENT
from carelane.rules.marketing._signs import CAUSES, COVERS, TAKE_OUT, Sign, reading, triggers_of
from carelane.rules.rule import Example, Rule

_DONE = (
    r"\b(?:fue|ha sido|se aplic[oó]|aplicad[oa]|aceptad[oa]|rechazad[oa]|recibid[oa]|factura|garant[ií]a"
    r"|su casa|la casa|propiedad|comprador|trabajo|empleo|reembols\w*|error|cita)\b"
)
_SIGNS = (
    Sign(
        (
            (
                rf"{PERCENT} (?:de (?:descuento|rebaja|ahorro)|menos)\b|\b(?:gran(?:des)?|super|un|con"
                rf"|obt[eé]n|recib[ae]"
                rf"|disfrut[ae]|aprovech[ae]|tenemos|hasta|m[aá]s) (?:\w+ )?descuentos?\b|\bdescuentos? (?:de"
                rf"|en|del|por|para|especial|hoy|exclusiv)"
            ),
            r"\b(?:ofertas?|promoci[oó]n|promociones)\b",
            (
                r"\brebajas?\b|\bliquidaci[oó]n\b|\bbarat[oa]s?\b|\bcup[oó]n(?:es)?\b|\b2 ?x ?1\b|\b3 ?x ?2\b"
                r"|\bdos por uno\b|\bmejor[ae] (?:tu|su) (?:plan|paquete|habitaci[oó]n|servicio)"
            ),
        ),
        near=_DONE,
    ),
    Sign(
        (
            (
                r"\bgratis (?:con|por|en|al|para|hoy|este|esta|solo|si)\b|\b(?:env[ií]o|entrega|consulta"
                r"|cotizaci[oó]n|instalaci[oó]n|prueba|regalo|mes|clase) gratis\b|\b(?:obt[eé]n|recib[ae]"
                r"|ll[eé]v(?:ate|ese)|gan[ae]|pid[ae]|agend[ae]) (?:\w+ ){0,3}gratis\b"
            ),
            (
                r"\baprovech(?:a|e|en)\b|\bno te lo pierdas\b|\bno se lo pierda\b|(?:\bu|ú)ltim[oa]s (?:d[ií]as"
                r"|horas|lugares|unidades|piezas)\b|\bpor tiempo limitado\b|\bs[oó]lo (?:hoy|por hoy"
                r"|este (?:mes|fin de semana)|esta semana)\b|\bhasta agotar\b|\bap[uú]r(?:ate|ese)\b"
            ),
            (
                r"\bcompr[ae] (?:ahora\b|hoy\b|ya\b|en l[ií]nea\b|aqu[ií](?:[^a-z]|$)|uno\b|1\b|una\b)"
                r"|\bpid[ae] (?:ahora|hoy|ya"
                r"|en l[ií]nea) |\bordena (?:ahora|hoy|ya)\b|\breserv[ae] (?:ahora|hoy|ya|tu lugar|su lugar)\b"
                r"|\bvis[ií]t[ae]nos (?:hoy|y|para)\b"
            ),
            (
                r"\bte extra[nñ]amos\b|\blo extra[nñ]amos\b|\bhace (?:mucho|tiempo) que no\b|\bvuelve (?:y|a"
                r"|pronto|hoy)\b|\bqueremos verte de (?:nuevo|vuelta)\b"
            ),
            (
                r"\b(?:recomiend[ae]|refier[ae]|invit[ae]|tra(?:e|iga)|cu[eé]nt(?:a|ale)"
                r"|d[ií]le)(?: a)? (?:un |una |tus? "
                r"|sus? )(?:amig[oa]s?|familia(?:res)?|vecin[oa]s?|conocid[oa]s?)\b|\bboca en boca\b"
            ),
            (
                r"\bnuevo men[uú]|\bnuev[oa]s? (?:colecci[oó]n|productos?|servicios?|tienda|sucursal|llegadas?"
                r"|ubicaci[oó]n)\b|\bya (?:llegaron|abrimos|tenemos nuev[oa]s)\b"
                r"|\bte presentamos\b|\bgran (?:apertura|inauguraci[oó]n|venta)\b"
            ),
            (
                r"\bgan[ae] (?:un|una|puntos|hasta|premios|dinero)\b|\bsorteos?\b|\bparticip[ae] (?:en|y|para)\b"
                r"|\bpuntos? dobles?\b|\bpremios?\b|(?:\bu|ú)nete (?:a|al|hoy)\b"
            ),
            (
                rf"\bahorr[ae] (?:hasta|m[aá]s|en|dinero|hoy|{MONEY}|\d)|\bdesde (?:s[oó]lo )?{MONEY}"
                rf"|\bpor s[oó]lo {MONEY}|\bprecios? (?:especial(?:es)?|baj[oa]s?|incre[ií]bles?"
                rf"|m[aá]s bajos)\b|\bmejores? precios?\b"
            ),
            (
                r"\bd[eé]j[ae]nos (?:una|tu|su) (?:rese[nñ]a|opini[oó]n|calificaci[oó]n)\b"
                r"|\b(?:(?:todav[ií]a |a[uú]n )?(?:te|le) interesa"
                r"|sigues? interesad[oa]|a[uú]n (?:te|est[aá]s) interes\w+)\b|\bfeliz (?:cumplea[nñ]os"
                r"|navidad)\b[^.\n]{0,40}\b(?:gratis|regalo|descuento|oferta)"
            ),
        ),
        near=_DONE,
        before=r"\bno",
    ),
)

RULE = Rule(
    id="spanish-promotion",
    title="Promotion in Spanish",
    looks_at=SENT,
    severity=Severity.BLOCKER,
    confidence=Confidence.MEDIUM,
    category="discount",
    holds=unless_marketing,
    triggers=triggers_of(*_SIGNS),
    check=reading("“{match}” promotes something (Spanish).", *_SIGNS),
    covers=COVERS,
    causes=CAUSES,
    why="Promotion counts in any language that recipients read, and reviewers ask for translations.",
    how_to_fix=TAKE_OUT,
    limits="Spanish is read by word groups only; other languages are not read at all.",
    non_compliant=(
        Example("Clínica Sol: «20% de descuento» en limpiezas este mes."),
        Example("Casa Bella: «aprovecha» nuestras «rebajas»."),
        Example("Clínica Sol: «recomienda a un amigo» y gana $20."),
    ),
    compliant=(
        Example("Clínica Sol: su descuento fue aplicado a la factura 12."),
        Example("Casa Bella: la reparación es gratis bajo la garantía."),
        Example("Clínica Sol: su cita es el lunes a las 9."),
    ),
)
