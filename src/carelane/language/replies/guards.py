"""What looks like a wish to stop and is not.

Decides: which words around an opt-out word take its force away ("stop by at 5", "cancel my 3pm", "don't opt me out").
A construction that only matches inside or across such words does not count.
Leaves alone: keywords that fill a whole reply (`exact`), which nothing excuses.
"""

from typing import Final

from carelane.language.replies.vocabulary import ANY_TEXTS, CONTACT, DETERMINER, ME

_TIME = (
    r"(?:right now|rn|at the moment|today|tonight|tomorrow|tmrw|yet|until|till"
    r"|til|before|after|between|during|while|when|at work|at (?:noon|night|\d)"
    r"|in (?:the morning|class|a meeting)|this (?:week|morning|afternoon)|so early"
    r"|so late|on (?:sunday|saturday|monday|tuesday|wednesday|thursday|friday"
    r"|the weekend|weekends|my work)|later|for (?:a|an|the) (?:while|hour|week"
    r"|day)|too (?:early|late))"
)
_PLACE = (
    r"(?:schedule|calendar|wait ?list|waiting list|guest list|policy|account"
    r"|lease|title|hold|plan|insurance|appointment|slot|route|books|deed|loan"
    r"|mortgage|card|tab|list of|late list|class list|guest list|job list|order|invoice|bill|roster|rota"
    r"|shift|case|team|call sheet"
    r"|thing|menu|meds?|medication|will|trust|benefits|\d{1,2}(?::\d\d)? ?(?:am"
    r"|pm|a\.m|p\.m|slot)|auto ?pay|payroll|bench|naughty list|ventilator|job|project)"
)
_NOT_DO = (
    r"(?:don'?t|do not|never|not|didn'?t|did not|doesn'?t|won'?t|will not|wouldn'?t"
    r"|cannot|can'?t|please don'?t|no need to|why did(?: you)?|if (?:i|we)|should i"
    r"|should we|did i|did you|was i|am i|have i|without|rather than)"
)
_MILD = (
    r"(?:want(?:ed)? (?:you )?(?:to )?|mean(?:t)? to |wish to |like to |need to "
    r"|have to |going to |trying to |ask(?:ed)? to |please |you |ever |be |get "
    r"|been |being |to )"
)
_OUT_VERB = (
    r"(?:(?:say|said|text|type|reply|send|sent|hit) stop|stop(?:ped)?|unsubscribed?"
    r"|opt(?:ed|ing)? (?:me )?out|opt-out|opt me out|remov(?:e|ed|ing) (?:me"
    r"|us|my|this)|tak(?:e|en|ing) (?:me|us|my name|my number)|delet(?:e|ed|ing) "
    r"(?:me|my)|cancel(?:led|ed)?|turn off|disable|end|quit|drop me|lose my number|leave me)"
)
# What somebody wants to know of the word: whether it takes off other texts too, whether it works.
_DOES_SOMETHING = (
    r"(?:also |just |only |even |really |actually |ever )?(?:end|cancel|stop|take|remove|turn|kill|block|affect"
    r"|apply|work|mean|count|unsubscribe|opt|get|make|delete|cost|do)\b"
)

GUARDS: Final[tuple[str, ...]] = (
    # Stopping that is no opt-out: a visit, a bus, a halt, a thing that fails to stop.
    (
        r"\bstop(?:s|ping|ped)? (?:by|in\b|over|off|at\b|through|to (?:pick|get|see"
        r"|drop|eat|grab)|here|there|for (?:gas|lunch|coffee|food|a|dinner))"
    ),
    (
        r"\b(?:bus|train|truck|pit|full|next|last|first|second|third|my|our|one|non"
        r"|short|door|tour|rest|metro|subway|each|every|final|quick|sw|all-way|which"
        r"|whistle) ?-?stops?\b"
    ),
    r"\b(?:a|the|any|closest|nearest|of) stop\b",
    r"\bstop (?:sign|light|watch|payment|order|loss|date|time|work|number|\d)",
    (
        r"\b(?:won'?t|will not|wouldn'?t|doesn'?t|does not|can'?t|cannot|couldn'?t"
        r"|didn'?t|did not|not|never|don'?t|do not|wont|dont|cant|doesnt|didnt|hasn'?t"
        r"|without) (?:ever |just |really |seem to |want to |please |even |be |able to "
        r"|gonna |going to |you )?(?:stop|stopping|quit|end)\b"
    ),
    (
        rf"\bstop(?:ping)? (?:the |that |this |my |your |our |all |any |a |an )*(?:{_PLACE}"
        r"|water|leak\w*|alarm|bleeding|payments?|check|cheque|autopay|auto pay|mail"
        r"|paper|transfer|transaction|service|noise|dog|kids|crew|driver|charg\w+"
        r"|billing|fees?|delivery|deliveries|orders?|music|song|timer|talking|process\w*"
        r"|work\w*|whisper|construction|drilling|parking|taking|using|doing|going"
        r"|being|trying|waiting|looking|worrying|running|smoking|eating|drinking"
        r"|syncing|playing|direct debit|standing|shipment|repairs?|cleaning|gas|power"
        r"|pills?|treatment|meds?|medication|subscription|membership|card|fraud|mid|what)\b"
    ),
    (
        r"\bstop (?:calling|texting|messaging|contacting|bothering|notifying) (?:the"
        r"|my (?:tenant|boss|client|neighbor|ex)|our|your|me (?:\w+ and|by|\w+ instead))\b"
    ),
    (
        r"\bstop (?:calling|texting|messaging|contacting|bothering|notifying) (?:him|her|them)"
        r"(?: ?[.,!;]|$| (?:so|it|he|she|they|about|and|at|now|please|until))"
    ),
    (
        r"\b(?:stop|quit) sending (?:me |us )?(?:the |these |any |my |paper |physical )*"
        r"(?:paper|mail|bills?|statements?|invoices?|letters?|emails?|e-mails?|catalogs?"
        r"|checks?|mailers?|boxes|faxes)\b"
    ),
    (
        r"\b(?:how|when|why) (?:does|do|did|is|are|was|has|have) (?:my|the|our) "
        r"(?:texts?|reminders?|updates?|alerts?|messages?|notifications?)\b[^.!?\n]{0,16}\bstop"
    ),
    r"\bstop (?:squeaking|leaking|dripping|making|at|in the|on the|crying|barking|beeping|shaking)\b",
    # Questions about the word.
    (
        r"\bwhat (?:happens?|would happen|will happen|does it mean|if)\b[^.!\n]{0,40}\b"
        r"(?:stop|unsubscribe|opt ?-?out|end|quit|cancel)\b[^.\n]{0,40}"
    ),
    (
        r"\b(?:if|when|once|after) (?:i|we|you|u|someone|people|customers?) (?:\w+ )?"
        r"(?:text|txt|reply|say|send|type|respond|hit|press|opt|unsubscribe|write)"
        r"(?: back| with)?(?: the word)? ?[\"']?(?:stop|out|end|quit|unsubscribe"
        r"|cancel)?\b[^.\n]{0,30}\?"
    ),
    (
        r"\b(?:do|will|would|should|does|can|could|may|must) (?:i|we|it|you)\b[^.!\n]{0,40}\b"
        r"(?:if|text|reply|say|type|send|have to|need to)\b[^.!\n]{0,20}\b(?:stop"
        r"|unsubscribe|opt ?-?out)\b[^.\n]{0,40}\?"
    ),
    (
        r"\b(?:does|did|will|would|can|could|should) (?:just |only |simply )?(?:(?:replying|texting|sending|saying"
        r"|typing|writing|responding|answering)(?: back| with| the word){0,2} [\"']?(?:stop|end|quit|cancel"
        rf"|unsubscribe)[\"']?|unsubscribing|opting out) {_DOES_SOMETHING}[^.!?\n]{{0,60}}(?:\?|$)"
    ),
    rf"\b(?:does|will|would) [\"']?stop[\"']? {_DOES_SOMETHING}[^.!?\n]{{0,60}}(?:\?|$)",
    (
        r"\b(?:does|will|would) (?:that|it|this) (?:also |then )?(?:stop|end|cancel|turn off)\b[^.!?\n]{0,40}"
        r"\b(?:too|also|as well) ?\?"
    ),
    (
        r"\b(?:hit|typed|pressed|texted|replied|said|sent) (?:the )?[\"']?stop[\"']? "
        r"(?:by|accident|mistake|in error|accidentally)\b[^.\n]{0,16}"
    ),
    r"\b(?:stop|unsubscribed?|opted out) (?:by|on|in) (?:accident|mistake|error)\b",
    # Refusing to be stopped.
    (
        rf"\b{_NOT_DO} (?:{_MILD}){{0,3}}{_OUT_VERB}\b(?: (?:{DETERMINER}{{0,2}}{ANY_TEXTS}"
        rf"|out|off|from|sending|texting|the list|it|them|those|me|us|texts?)){{0,4}}"
    ),
    (
        r"\b(?:no need|no reason|no point|don'?t|do not|dont|why|not|never) (?:for you |do you |to )?"
        r"(?:keep|continue|start|resume)(?: on)? \w+\b"
    ),
    # Other things that one opts out of, ends, cancels, removes, turns off.
    (
        r"\b(?:opt(?:ing|ed)?[- ]?out|unsubscrib(?:e|ed|ing)(?: me)?) (?:of|from|for) (?:the "
        r"|my |your |a |any |all |paper )*(?:paper\w*|e-?mails?|newsletters?|arbitration"
        r"|class|settlement|plan|insurance|coverage|dental|program|warranty|statements?"
        r"|overdraft|fee|clause|auto\w*|membership|401k?|pension|survey|trial|catalog\w*"
        r"|youtube|podcast|magazine|meal|box|gym|cloud|streaming|direct|benefits?|school|test\w*|channel"
        r"|mailing list)\b"
    ),
    (
        r"\b(?:cancel\w*|end|ending|terminate|delete|disable|stop) (?:my|the|our"
        r"|this|that|his|her|a|an|next|tomorrow'?s?|today'?s?|all my|\w+day'?s?) "
        r"(?:\w+ )?(?:appointments?|appt|order|reservation|membership|policy|visit"
        r"|class|refill|flight|booking|lease|contract|trip|session|service|account"
        r"|card|delivery|cleaning|payment|transfer|plan|ride|meeting|\d{1,2}(?::\d\d)? ?"
        r"(?:am|pm)?|alarm|reminder (?:for|to)|call|calls?|insurance|ticket|room"
        r"|table|show|reminder|timer|alert for)\b"
    ),
    (
        r"\b(?:take|remove|get|pull|drop|cut|scratch|tke|delete) (?:me|us|my (?:name"
        r"|son|daughter|husband|wife|ex|number|info)|the|his|her) (?:name )?(?:off"
        r"|from|out of|of) (?:of )?(?:the |my |your |our |this |that |his |her |friday'?s? "
        rf"|monday'?s? )*(?:\w+ )?{_PLACE}\b"
    ),
    r"\b(?:take|get) (?:me|us) (?:off|out)(?: of)? (?:at|on|by|for|to|there|here|early|speaker|work)\b",
    (
        r"\b(?:turn|turned|shut|switch) off (?:the |my |all )*(?:water|heater|sprinklers?"
        r"|gas|power|lights?|alarm|ac|a/c|wifi|data|location|heat|electricity|oven"
        r"|stove|\w+ alarm)\b"
    ),
    (
        r"\bremove (?:the|one|an?|those|these) (?:\w+ )?(?:fee|charge|item|mattress"
        r"|card|tree|stain|wallpaper|stump|block|hold|limit|restriction|late)\b"
    ),
    (
        r"\bno (?:more|further) (?:\w+ )?(?:questions?|pain|leaks?|noise|issues?"
        r"|problems?|surprises?|worries|updates? (?:from (?:me|my|us)|yet|on my)"
        r"|changes?|messages? (?:from|for) (?:him|her|them|my))\b"
    ),
    (
        r"\b(?:cancel\w*|end|pause|stop) (?:my|the|our|this) (?:(?:gym|magazine|music"
        r"|netflix|box|streaming|meal|trial|annual|monthly|yearly|software|paper) )?subscription\b"
    ),
    # Contact that is limited by time, matter or channel.
    rf"\b(?:don'?t|do not|dont|never|please don'?t|can'?t) {CONTACT}(?:ing)? {ME}? ?{_TIME}\b",
    (
        r"\b(?:don'?t|do not|dont|no need to|you don'?t (?:need|have) to) (?:call"
        r"|phone|ring|email|mail|write|come)(?: me| us| him| her| back| here| in| at| work| the| my| \w+day"
        r"| office| house| number| please| just| but| only|[,;:-]){0,7} (?:text|txt|message"
        r"|sms)(?: me| us| instead| only|ing)?\b"
    ),
    (
        r"\b(?:text|txt|message)(?: me)? (?:me )?(?:instead of|rather than|don'?t"
        r"|do not|not)(?: call\w*| phon\w*| email\w*| ring\w*)"
    ),
    (
        r"\b(?:don'?t|do not|dont) (?:text|send|call|contact|message|email|write"
        r"|ring|phone|bother|reach out to) (?:the|him|her|them|my (?:tenant|boss"
        r"|husband|wife|ex)|anyone|anybody|a|an|someone|your|that|with|it to|to|in "
        r"|by |if|about)\b"
    ),
    (
        r"\b(?:don'?t|do not|dont) (?:call|ring|phone) (?:me|us)?(?: back)?,? ?(?:i'?ll"
        r"|i will|i am|i'?m|just|we'?ll|she|he)\b"
    ),
    (
        r"\b(?:didn'?t|did not|don'?t|do not|never|(?:am|i'?m|was|is) not|haven'?t"
        r"|have not) (?:get|got|receive|received|see|gotten|seeing|getting|receiving) "
        r"(?:the |a |any |my |your |that |an )*(?:\w+ )?(?:texts?|messages?|codes?"
        r"|alerts?|notifications?|sms|reminders?|updates?)\b"
    ),
    (
        r"\b(?:don'?t|do not) (?:want|need) (?:the|a|an|any|my|to) (?:\w+ )?(?:reminder "
        r"(?:for|to|about)|alert (?:for|on)|update on|offer|deal|text from)\b"
    ),
    (
        r"\b(?:don'?t|do not|dont) (?:need|want|have|know)(?: to)? (?:send|text|contact"
        r"|message|call) (?:him|her|them|you|anyone|the|my|a)\b"
    ),
    (
        r"\b(?:don'?t|do not|dont|can'?t|never) (?:text|txt|message|msg|send) (?:me|us)"
        r" (?:the|a|an|it|that|her|his|my) (?:\w+ ?)?"
    ),
    # Wrong numbers, reports and attorneys that are about something else.
    (
        r"\bwrong (?:number|person|#|one|phone|contact) (?:on|for the|in|was|is|of"
        r"|to|listed|got|from|and charged|when|at the)\b"
    ),
    (
        r"\b(?:i|we|she|he|they|must have|may have) (?:gave|give|given|entered|put"
        r"|typed|wrote|have|has|had|listed|dialed|sent|used|texted|called|it to) "
        r"(?:you |u |in |them |it |to |a |down )*(?:the |my |a )?wrong (?:number"
        r"|person|#|phone|one)\b(?: (?:for|on|in|of|to|when|by|,)| ?$)?"
    ),
    (
        r"\b(?:report|reporting|reported|want to report|need to report) (?:a|an|the"
        r"|my|that|some) (?:\w+ )?(?:leak|outage|lost|stolen|gas|problem|fraud\w*"
        r"|card|issue|theft|accident|scam|claim|charge|damage|transaction|missing)\b"
    ),
    (
        r"\b(?:previous|former|prior|last|old|original) (?:owner|tenant|resident"
        r"|occupant)s?\b[^.!?\n]{0,24}\b(?:passed|died|deceased)\b[^.!?\n]{0,8}"
    ),
    (
        r"\b(?:phone|battery|car|engine|truck|laptop|line|computer|tree|plant|wifi"
        r"|ac|mower|fish|dog|cat) (?:has |had |just )?(?:died|is dead|passed)\b"
    ),
    r"\bpassed (?:the|my|his|her|their|our|a|inspection|on (?:the|this|it|that|to)|by)\b",
    (
        r"\b(?:scammer|other company|somebody|someone|another company|neighbou?r"
        r"|my ex|a stranger|they|he|she|telemarketers?) (?:else )?(?:keeps?|kept"
        r"|is|are|won'?t stop) (?:\w+ )?(?:texting|calling|messaging|spamming|harassing"
        r"|sending)\b[^.!?\n]{0,20}"
    ),
    (
        r"\bnot interested in (?:the|a|an|any|that|your|extend\w*|pay\w*|buy\w*|chang\w*)\b"
        r"[^.!?\n]{0,30}\b(?:but|just|though)\b"
    ),
    r"\bleave (?:me|us) (?:a|the|at|with|my|some|on|in|out there)\b",
    r"\b(?:back|fuck|piss|f)(?:ing)? off (?:the|at|from|of|work)\b",
    (
        r"\b(?:withdraw|revoke|rescind) (?:my |the |an? )?(?:money|application|offer"
        r"|claim|cash|power|funds|bid|license|authorization for the)\b"
    ),
    r"\b(?:lost|lose|losing|forgot) my (?:number|phone|info|contact) (?:for|to|at|,|in)\b",
    r"\bi (?:lost|lose) my number\b",
    r"\b(?:quit|leave|stop) (?:my|the|a|his|her|your) (?:job|gym|team|school|class)\b",
    r"\bquit(?:s|ting)? (?:on|smoking|drinking|working)\b",
    (
        r"\b(?:start|begin|continue|resume|restart|add|put|turn|set) (?:the |my "
        r"|a |me )*(?:message|text) (?:to|that|saying|from)\b"
    ),
    r"\bopt in (?:to|for) (?:the )?(?:insurance|plan|paper|e-?bill|401|overdraft)\b",
    (
        r"\b(?:sign|put|add) me (?:up|on|in|to) (?:for |to |the |on )*(?:a |the "
        r"|my )?(?:wait|calendar|schedule|class|policy|account|plan|lease|credit"
        r"|card|loan|guest|appointment)\w*\b"
    ),
    # Spanish and French look-alikes.
    (
        r"\b(?:cancelar?|cancelen|terminar|parar|detener) (?:mi|la|el|un|una|el pago"
        r"|su) (?:cita|orden|pedido|reserva|servicio|pago|agua|contrato|visita|cuenta"
        r"|tarjeta|vuelo|fuga)\b"
    ),
    (
        r"(?:^|[.!?,;] ?|please |pls |just |or )(?:call|phone|ring)"
        r"(?: me)?,? (?:don'?t|do not|not) (?:text|txt) (?:pictures|photos|pics|images|it|them)\b"
    ),
    r"\bno pare[ns]?\b",
    r"\bparan? (?:de atender|en|el agua|manana|las|los|el|la|mi|usted|que)\b",
    r"\b(?:annuler|arreter|resilier) (?:mon|ma|mes|le|la|l'|un|une) ?\w+\b",
    r"\bs'arrete\b",
    r"\barret (?:de bus|du|d'autobus)\b",
    r"\bno borren? (?:mi|nada)\b",
    r"\bno (?:me )?(?:cancelen?|quiten|borren|saquen)\b",
)
