"""Words that say little about who a business is.

Decides: which words are legal forms, which are abbreviations of others, which are common to many names,
and which only label what follows ("Reminder:").
Leaves alone: how names are compared (`names.py`) and guessed (`senders.py`).
Source: ours; legal forms of the United States and its neighbours.
"""

from typing import Final


def _words(text: str) -> frozenset[str]:
    return frozenset(text.split())


# Dropped from the end of a name. The second list only while two other words are left.
LEGAL_FORMS: Final = _words(
    "llc inc incorporated corp corporation ltd limited lp llp lllp pllc plc pc pa apc gmbh bv nv sa srl cv sapi"
    " dds dmd md do od dc dvm phd esq cpa ulc lc na nfp"
)
SOFT_FORMS: Final = _words("co company companies de")
CONNECTING: Final = _words("a an and at by de del el for in la las los of on the to y & +")
# Words that name the part of a business that writes, not the business.
DEPARTMENTS: Final = _words(
    "alerts assistance billing bot care center customer department dept desk front help info notifications office"
    " official reception reminders scheduling service services sms staff support team texts updates"
)
ABBREVIATIONS: Final = {
    "assn": "association", "assoc": "associates", "apts": "apartments", "apt": "apartment", "bldg": "building",
    "bros": "brothers", "cntr": "center", "centre": "center", "comm": "community", "const": "construction",
    "ctr": "center", "dept": "department", "dev": "development", "dist": "district", "ent": "enterprises",
    "fdn": "foundation", "fin": "financial", "grp": "group", "hosp": "hospital", "ins": "insurance",
    "inst": "institute", "intl": "international", "mfg": "manufacturing", "mgmt": "management", "mgt": "management",
    "mktg": "marketing", "mt": "mount", "natl": "national", "org": "organization", "prop": "property",
    "props": "properties", "rest": "restaurant", "saint": "st", "serv": "services", "svc": "service",
    "svcs": "services", "tech": "technology", "univ": "university",
}  # fmt: skip
# Common in names of businesses and in ordinary sentences: one of these alone is no name.
COMMON_IN_NAMES: Final = _words(
    "academy accounting advanced agency air all alliance allied america american animal apartments app art arts"
    " assist associates association auto bank bar barber beauty best better big black blue body books bridge"
    " bright brothers build building business cafe capital car care cash center century choice church city class"
    " classic clean cleaning clear clinic club coast code coffee college comfort commercial community complete"
    " construction consulting corner country county court creative credit crown custom customer daily dental"
    " design digital direct discount doctor dog dream drive eagle east easy eco electric elite energy estate event"
    " events excellence express eye family farm fast federal finance financial first fit fitness food foundation"
    " fresh friendly fun furniture future garden general gift global gold golden good grand great green grill"
    " group guard hair hand health healthcare heart help holiday home homes hospital hotel house human ideal"
    " imaging inn insurance integrated international investment kids kitchen lake land landscaping law lawn leaf"
    " learning legal life light line link living loan local lucky management market marketing massage master med"
    " media medical metro mobile modern money mortgage motor mountain move moving my national natural nature"
    " network new nice north now office one online open optimal our outdoor pacific paint park partner partners"
    " party peak people perfect pet pharmacy physical pizza place planet platinum plumbing plus point pool power"
    " precision premier premium prime print pro professional progressive property properties pure quality quick"
    " rapid ready real realty red regional rehab reliable rent rental repair resort rest restaurant ridge right"
    " river road rock roofing royal safe salon save school security select senior service services shine shop"
    " silver simple sky smart smile social solar solution solutions source south southern spa special sport sports"
    " spring square star state stone storage store street studio style summit sun sunny sunshine superior supply"
    " support sure swift systems target tax team tech technology text the therapy tile time today top total tour"
    " town trade training transport travel tree trinity true trust union united unity universal university urban"
    " us valley value vet veterinary view village vision vital water wave way wealth web wellness west western"
    " white wireless wise women wood work works world yoga you young your youth zone"
)
# What stands before a colon, or starts a text, without being a sender.
LABELS: Final = _words(
    "2fa account action actualización actualizacion address agent alarm alert alerta alerts alertas am amount"
    " answer appointment appointments appt appts april asap atención atencion attention august aviso awesome"
    " balance bienvenida bienvenido bill billing bonus booking buenas buenos call cancel canceled cancelled care"
    " case check checkin checkout cita class client clientes closed closing closure code codigo código complete"
    " completed confirm confirmación confirmacion confirmation confirmed congrats congratulations contract control"
    " cost course customer daily data date day days dear december delay deliver delivered delivery department"
    " details dirección direccion discount document documents drill driver due el email emergency end error"
    " estimado estimada estimate eta event example expired faq fecha february fee feedback final fire first flash"
    " flight flood follow followup form free friday friendly from fw fwd fyi gate good gracias great greetings"
    " guest hello help hey hi hiring hola hora hours how hoy id immediate important importante in incident info"
    " information inspection internet interview invoice issue it itinerary january job july june key la lab last"
    " late lead lease limited link listing live loan location login lunch maintenance march may meeting member"
    " mensaje menu message messages missed mms monday month monthly morning move msg msgs name new news next night"
    " no nota note notes notice notification notifications november now number october offer office ok opening opt"
    " option optional order orders otp our out outage overdue package parking pass passcode password patient"
    " payment pedido phone pickup pin please pm policy pool power prescription price privacy promo promotion ps"
    " question questions quick quote rate rates re reason receipt recordatorio recordatorios ref reference refill"
    " refund remember reminder reminders rent repair reply request required resched reschedule rescheduled"
    " reservation resident result results review rsvp rx sale sample saturday saldo schedule scheduled second"
    " security send september service services session shift shipment shipped shipping showing special start"
    " status step stop storm subject subtotal success sunday su sus support survey table task team technician"
    " tenant term terms test text texts thank thanks that the this thursday ticket time tip tips to today todays"
    " tomorrow tonight total tour tracking trash tu tuesday tus type undeliverable unsubscribe update updates"
    " upcoming urgent urgente url us user usuario verification verify visit warning water we weather website"
    " wednesday week weekly weekend welcome what when where who why wifi windows winner work yes you your"
)
STREETS: Final = _words(
    "ave avenue blvd boulevard circle court ct dr drive fl floor hwy highway lane ln parkway pkwy pl place plaza rd"
    " road room sq square st ste street suite terrace trail way"
)
# A capital before these words does not make them part of a name.
STARTS_A_SENTENCE: Final = _words(
    "all an are call can click confirm do for have help hi hello if it let log may msg message no not now on or"
    " our please press reply see send stop tap text thank thanks that the this to txt use view visit we what when"
    " with would y yes you your it's we're you're i'm i"
)
NO_ACRONYMS: Final = _words(
    "all and any apr are asap atm aug can cdt cst dba dec dob edt end est eta fax faq feb for free fri fyi get"
    " gps has help info jan jul jun llc mar may mms mon nov not now oct off opt otp our out pdf pdt pin pst rsvp"
    " sale sat save sep sms ssn start stop sun tba tbd tcpa tcr text the thu tos tue url usa usd utc was wed yes"
    " you"
)
