"""Verbs of ending with whatever stands for the texts, in English: drop the promos, mute these, no need to text me.

Decides: which of them a reasonable person reads as "no more texts"; a machine may act on them.
Leaves alone: the everyday verbs (`revoking`), wishes in two clauses (`clauses`), what looks alike (`guards`).
Source: 47 CFR 64.1200(a)(10), totality of circumstances.
"""

from typing import Final

from carelane.language.replies.construction import Construction, act
from carelane.language.replies.vocabulary import (
    ANY_TEXTS,
    CLOSED,
    CONTACT,
    CONTACTING,
    DETERMINER,
    ME,
    MINE,
    PLURAL,
    STOPS_HERE,
)

_HALT = (
    r"(?:stop+|quit|cease|end|halt|discontinue|drop|ditch|nix|scrap|axe|lose|can|kill|cut|skip|pause|suspend|terminate"
    r"|disable|mute|silence|cancel|hold off on|lay off|ease off|cut (?:back|down) on|refrain from|spare me|spare us"
    r"|enough|done|shut off|shut down|turn off|switch off|take off|away|opt out of|say no to|no to|no use for"
    r"|no need (?:for|of)|not a fan of|no interest in|zero interest in)"
)
_SLANG = (
    r"(?:get lost|cut it(?: out)?|stop it|quit it|quit|stop|knock it off|can it|zip it|give it a rest|shut up|go away"
    r"|enough(?: already)?|done|chill(?: out)?|cool it|ease up|lay off|back off|over it|fed up|beat it|enough)"
)
ENDINGS: Final[tuple[Construction, ...]] = (
    act(
        "ends-a-kind-of-text",
        "asks for these texts to end",
        rf"\b{_HALT} (?:with |sending |getting |receiving |of )?{DETERMINER}{{1,4}}(?:\w+ )?{PLURAL}{STOPS_HERE}",
        rf"\b{_HALT} (?:with |sending |getting |receiving |of )?(?:me )?{PLURAL}{STOPS_HERE}",
        (
            rf"\b{_HALT} {DETERMINER}{{1,3}}(?:\w+ )?{PLURAL} (?:to|on|at|from|by|for|about) (?:me|my|this|us"
            r"|our|you|u|ur|text|here)\b"
        ),
        rf"\b{_SLANG} (?:with|w|w/|on|of) {DETERMINER}{{0,4}}(?:\w+ )?{PLURAL}\b",
        (
            r"\b(?:i'?m|im|i am|we'?re|we are) (?:\w+ )?(?:done|finished|through|over) (?:with "
            rf")?{DETERMINER}{{1,3}}(?:\w+ )?{PLURAL}\b"
        ),
        r"\b(?:stop|quit|cease|end) (?:all of it|everything)(?: ?[.,!]|$| (?:you|to|from|please|now|at))",
        r"^(?:\w+ ){0,3}(?:all|every)(?: \w+){0,3}, (?:please )?stop\b",
        (
            r"\b(?:every|all) (?:kind|type|sort|bit)s? of (?:text|message|alert|it|them)\w*,? (?:please "
            r")?(?:stop|end|off)\b"
        ),
        (
            r"\b(?:stop|quit) (?:auto|auto[- ]?matically|constantly|always|ever) (?:texting|messaging|sending"
            r"|contacting)\b"
        ),
    ),
    act(
        "no-texts-here",
        "wants no texts at this number",
        (
            r"\bno (?:more |further |future |additional |automated |automatic |auto |robot |promotional "
            rf"|marketing |other )+{PLURAL}\b"
        ),
        rf"\bno (?:mor|moar|mo|more) (?:\w+ ){{0,3}}{PLURAL}\b",
        (
            r"\b(?:want|like|prefer|need|to|set (?:me|mine) (?:to|for|on)|is|henceforth|please|get|to get) "
            rf"(?:no|zero|none of the|0) (?:\w+ )?{PLURAL}\b"
        ),
        rf"\b(?:no|zero) (?:\w+ )?{PLURAL} (?:to|on|at|for) (?:me|my|this|us|our|here)\b",
        rf"\bzero (?:more |further )?{PLURAL}\b",
        rf"\b(?:no|zero)(?: more| further)? {PLURAL} (?:please|pls|plz|thanks|thx)\b",
        r"^(?:henceforth|from (?:now|today|here) on|going forward|starting today),? (?:no|zero|nothing)\b",
        (
            r"\b(?:nothing|no more)(?: else| further| more)? (?:to|on|at) (?:this|my|our) (?:phone|cell|number"
            r"|line|mobile)\b"
        ),
        (
            rf"\b{PLURAL} (?:are|is|aren'?t|r|were)? ?(?:not|no longer|never)? ?(?:welcome|needed|wanted"
            r"|necessary|appreciated) (?:here|any ?more|any longer|on|at)\b"
        ),
        (
            rf"\b(?:the |your |these |those |any )?(?:{PLURAL}|these|those) (?:are not|aren'?t|are no longer"
            r"|not|no longer) (?:welcome|needed|wanted|necessary|appreciated)\b"
        ),
        r"\btexts? ?[=:] ?(?:off|no|none|never)\b",
        r"\bcommunications? preferences?\b[^.!?\n]{0,24}\b(?:none|off|nothing|never|opt)\b",
        (
            r"\b(?:no need|no reason|no point|no cause|not necessary|unnecessary)(?: for you)? (?:to|in) "
            rf"(?:keep |be |continue |ever |still )*(?:{CONTACT}|{CONTACTING}) {ME}\b"
        ),
        rf"\b(?:no need|no reason|no point) (?:to|in) (?:keep |continue )+(?:{CONTACT}|{CONTACTING}|sending)\b",
        (
            r"\b(?:no longer|not|don'?t|do not|dont|never) (?:\w+ )?(?:need|needing|want|wanting|require|use "
            r"for|have (?:any )?use for) (?:any (?:more )?|more |further )?(?:of )?(?:your |these |those |the "
            rf"|{DETERMINER})+(?:\w+ )?{PLURAL}\b"
        ),
        (
            r"\b(?:no use for|no need (?:for|of)|no interest in) (?:any |more |of )*(?:your |these |those "
            rf"|{DETERMINER})*(?:\w+ )?{PLURAL}\b"
        ),
        is_refusal=True,
    ),
    act(
        "contact-elsewhere",
        "wants this number left alone",
        r"\bhands off (?:my|this|our) (?:phone|number|cell|inbox|digits)\b",
        (
            rf"\b(?:leave|keep) {MINE} (?:alone|out|off|private|clear|be)(?: of)?(?: ?[.,!]|$| (?:it|this|your"
            r"|all|any|please))"
        ),
        (
            r"\b(?:don'?t|do not|dont|never|no longer) (?:ever )?(?:text|txt|message|msg|use|contact|send \w+ "
            rf"to) (?:it|{MINE})(?:{CLOSED}| (?:for|to) (?:text|messag|market|promo|alert|anything))"
        ),
        (
            rf"\b(?:don'?t|do not|dont|never) send (?:\w+ ){{0,3}}{PLURAL} (?:here|to me|to my|to this|any "
            r"?more|any longer|again)\b"
        ),
        (
            r"\b(?:never|don'?t|do not|dont) (?:ever )?(?:send|text|message) (?:me |us )?(?:one|another"
            rf"|another one|nothing|anything|any)(?: more)?(?: {PLURAL})?(?: again| ?[.,!]|$| to| any)"
        ),
        (
            r"\b(?:don'?t|do not|dont) (?:even )?(?:ask|bother|bug|nudge|pester) (?:me|us)?(?: again| any "
            r"?more)? ?(?:by|via|over|through|on|with) (?:text|txt|sms|message|my phone)\w*\b"
        ),
        (
            r"\b(?:quit|stop|no more) (?:asking|begging|nudging|nagging|pitching|selling|pushing|hitting)(?: "
            r"me| us)?(?: up)?(?: ?[.,!]|$| (?:by|for (?:donations|money|reviews|a review|feedback|ratings"
            r"|votes|my vote|surveys)|to (?:buy|donate|vote|review|rate)|over text|via))"
        ),
        (
            rf"\b(?:stop|quit) (?:\w+ing) (?:\w+ ){{1,3}}(?:with|by|via|over) {DETERMINER}{{0,3}}(?:text|txt"
            rf"|sms|message|{PLURAL})\w*\b"
        ),
        r"\b(?:quit|stop) (?:\w+ing)(?: me| us| up)? (?:by|via|over|through) (?:text|txt|sms|message)\b",
        rf"\b(?:stop|quit)(?: sending)? {DETERMINER}{{0,3}}(?:\w+ )?{PLURAL} by (?:text|txt|sms)\b",
        r"\b(?:stop|quit) (?:the |your |these )(?:\w+ ){1,2}(?:by|via|over) (?:text|txt|sms)\b",
        r"\b(?:stop|quit|done) sending(?: ?[.,!]|$| (?:please|pls|plz|now|already|to|here))",
        (
            r"\b(?:you|u|y'?all)(?: guys| people)? (?:can|may|could|should|must|have to|need to|better|gotta"
            r"|ought to) (?:please |now |just )?(?:stop|quit|cease|end|give up|knock off) (?:with "
            rf")?(?:{CONTACTING}|the (?:\w+ )?{PLURAL}|sending)\b"
        ),
        (
            rf"\b(?:you|u|y'?all) (?:can|may|could) (?:please )?(?:take|remove|delete|drop) {MINE}\b(?: ?[.,!]"
            r"|$| (?:off|from|out|now|please))"
        ),
        r"\bmisplace (?:my|this) (?:number|digits|phone|contact)\b",
        (
            r"\b(?:forget|pretend) (?:that )?(?:you|u) (?:ever |never )?(?:had|have|knew|got) (?:my|this) "
            r"(?:number|digits|contact|info)\b"
        ),
        (
            r"\b(?:wo)?(?:uld|n'?t|ould) (?:you )?(?:mind|kindly) (?:not )?(?:taking|removing|leaving|dropping"
            rf"|deleting|stopping) (?:{MINE}|{ANY_TEXTS}|this)\b"
        ),
        is_refusal=True,
    ),
    act(
        "leaves-the-list",
        "asks to be taken out of the program",
        (
            r"\b(?:withdraw|disenroll|dis-enroll|deregister|unregister|de-list|delist|unlist|disconnect"
            rf"|uncheck|exclude|eject|release) {MINE}\b"
        ),
        (
            rf"\b(?:leave|omit|exclude|drop|scratch|take|remove|strike|get|keep|pull|cut|boot|kick) {MINE} "
            r"(?:off|from|out of|outta|out|of)(?: of)? (?:your|the|this|these|any|all|ur|whatever|it|that"
            r"|there)(?: \w+){0,3} ?(?:lists?|texts?|texting|messages|messaging|system|database|records"
            rf"|books|machine|computer|software|program|thing|chat|thread|group|rotation|loop|sends|{PLURAL})\b"
        ),
        rf"\b(?:drop|remove|scratch|take|cut|exclude) {MINE} (?:from|off|out of) (?:\w+ )?{PLURAL}\b",
        (
            r"\b(?:dropped|removed|taken|deleted|scratched|struck|cut|erased|gone|left|pulled|wiped) (?:from"
            r"|off|out of) (?:of )?(?:your|the|this|these|any|ur|all) (?:\w+ ){0,2}(?:list|lists|texts?"
            r"|messages|messaging|system|thing|database|program|records|thread|alerts|notifications|service)\b"
        ),
        (
            r"\b(?:let me know|confirm|tell me|text me|reply|say so|advise)\b[^.!?\n]{0,20}\b(?:once|when"
            rf"|that|after|as soon as|if)\b[^.!?\n]{{0,16}}\b(?:{MINE}|i'?m|im|i am|you'?ve|you have) ?(?:is "
            r"|are |been |was |have |has )*(?:deleted|removed|off (?:the|your)|taken off|unsubscribed|out of"
            r"|removed me|deleted me)\b"
        ),
        (
            r"\b(?:confirm|acknowledge)\b[^.!?\n]{0,16}\b(?:i'?m|i am|my number is|this number is|that|my) "
            r"(?:\w+ )?(?:off|removed|removal|opted out|unsubscribed|deleted)\b"
        ),
        (
            r"\b(?:have|am|was) i (?:been )?(?:taken off|removed|off (?:the|your) list|unsubscribed"
            r"|deleted)\b[^\n]{0,12}\bif not\b"
        ),
        (
            r"\b(?:set|mark|flag|list|tag|put|switch|change) (?:me|us|mine|my \w+|this \w+|the account) "
            r"(?:down )?(?:to|as|for|on)? ?(?:a )?(?:do not|don'?t|no|not to|zero|never|dnc|opted out|inactive"
            r"|off)(?:[- ](?:text|contact|message|call|texts|messages|disturb|solicit)\w*)?\b"
        ),
        (
            r"\bsign me (?:out|off|down for (?:zero|none|no))\b(?: ?[.,!]|$| (?:of|from) (?:this|these|your"
            r"|the (?:text|list|messag|alert)))"
        ),
        (
            r"\b(?:uncheck|untick) (?:whatever|the|every|any|that|my) (?:\w+ )?(?:box|setting"
            r"|option)\b[^.!?\n]{0,40}\b(?:text|messag|getting|sends|alert|promo|special|reminder)"
        ),
    ),
)
