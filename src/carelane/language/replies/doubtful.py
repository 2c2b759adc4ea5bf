"""English wordings that may be a wish to stop: texts wait until a person has decided.

Decides: which wordings are worth that. A missed opt-out costs ten times a false one, so they are loose on purpose.
Leaves alone: what is sure enough for a machine (`revoking`, `unwanted`).
Source: 47 CFR 64.1200(a)(10), totality of circumstances.
"""

from typing import Final

from carelane.language.replies.construction import Construction, review
from carelane.language.replies.vocabulary import (
    ANY_TEXTS,
    DETERMINER,
    ME,
    MINE,
    NOT,
    PLEASE,
    STREAM,
)

# Any of these near any of those: loose on purpose, so that a wording nobody thought of still reaches a person.
_PLURAL_TEXTS = (
    r"(?:texts|text messages|txts|msgs|messages|mesages|texting|texted|txting"
    r"|messaging|messaged|sms|notifications|spam)"
)
_ENDING = (
    r"(?:stop\w*|quit|cease\w*|end(?:ed|ing)?|terminat\w+|suspend\w*|wrap up"
    r"|deactivat\w+|remove\w*|delete\w*|discontinue|rid of|no|not|nor"
    r"|never|don'?t|do not|doesn'?t|won'?t|wouldn'?t|without|enough|hate|sick"
    r"|tired|halt|block\w*|mute|disable|cancel\w*|opt\w*|exempt|exclude\w*|refrain"
    r"|unwanted|annoy\w*|can'?t|cannot|cut)"
)
_ENDING_AFTER = (
    r"(?:stop\w*|quit|cease\w*|need to end|end now|must end|removed?|any ?more"
    r"|unwanted|annoying|not welcome|no thanks|no thank you|off|cancell?ed|unnecessary"
    r"|against my|without my|illegal|harass\w*|ridiculous|out of hand|too much"
    r"|not (?:needed|wanted|necessary|appropriate|ok|okay|appreciated))"
)


DOUBTFUL: Final[tuple[Construction, ...]] = (
    review(
        "stop-somewhere",
        "holds a “stop” that nothing explains",
        (
            r"(?:^|[.!?,;\n] ?|\b(?:person|number|it|me|no|you|thanks|thx|interested"
            r"|spam|so|ok|already|and|but|please|pls|plz) )(?:stop|unsubscribe)[ !.]*$"
        ),
        r"^(?:\w+ ){0,1}stop (?:it|this|that|them|now|please|pls|already|everything)\b",
        r"\b(?:st[o0]pp+|stahp)\b",
        r"\bstop ?[!]{2,}",
        r"^stop\b[^.!?\n]{0,12}$",
        r"\bquit (?:this|these)\b",
        r"\bend (?:this|it) (?:now|please|already)\b",
        r"^(?:\w+ ){0,2}no more[ !.]*$",
        r"\byou can stop (?:now|texting|sending|these)\b",
        r"[,.] ?enough[ !.]*$",
        r"\b(?:turn|shut|switch) (?:these|those|them) off\b",
        r"\bcancel (?:everything|all of (?:it|this)|all)(?: ?[.!]|$)",
    ),
    review(
        "not-interested",
        "says that they are not interested",
        (
            r"\b(?:not|no longer|never) (?:\w+ )?interested(?: ?[.,!;]|$| (?:thanks|thank"
            r"|bye|please|at all|in (?:your|this|any|what)))"
        ),
        (
            r"^(?:no[,.]? )?(?:i'?m |we'?re )?(?:good|all set)[,.]? (?:don'?t|no need to) "
            r"(?:text|contact|message|hit)\b"
        ),
        r"\bno longer (?:a |your |with )?(?:customer|client|patient|tenant|member|subscriber|student|resident)\b",
        r"\b(?:not|never) (?:been )?(?:a |your )(?:customer|client|patient|member)(?: any ?more| ?[.,!]|$)",
        r"\bnot a (?:customer|client|patient|member|tenant) any ?(?:more|longer)\b",
        r"\b(?:no|not?) (?:longer )?need (?:for )?(?:these|your services|this service)\b",
        is_refusal=True,
        needs_person=True,
    ),
    review(
        "tired-of-texts",
        "complains about the number of texts",
        (
            r"\b(?:too many|so many|sick of|tired of|fed up with|enough|hate|annoy\w+"
            rf"|nonstop|constant|endless|bombard\w+|flood\w*) {DETERMINER}{{0,2}}(?:of )?"
            rf"(?:{ANY_TEXTS}|getting (?:these|texts))\b"
        ),
        r"\b(?:put an end to|make an end of) (?:it|this|these|them|that)\b",
        r"\benough (?:is enough|already|of this)\b",
        (
            r"\bwhy (?:do|are|am|did|is) (?:you|i|u|this)\b[^.?!\n]{0,16}\b(?:still|keep"
            r"|keeps|kept)\b[^.?!\n]{0,10}\b(?:text\w*|messag\w*|getting (?:these|this"
            r"|texts?|messages?|your|alerts?|them))\b"
        ),
        (
            r"\b(?:i'?m |i am |i will |i'?ll |am |gonna |going to )?block(?:ing|ed)? "
            r"(?:you|u|this number|ur number|your number)\b"
        ),
    ),
    review(
        "keeps-texting",
        "complains that the texts go on",
        (
            r"\b(?:you|y'?all|u|you guys|you people) (?:just |still )?(?:keep|kept|(?:won'?t"
            r"|will not|don'?t|do not|never) (?:stop|quit)) (?:on )?(?:texting|messaging"
            r"|contacting|spamming|bothering|calling|sending)\b(?: me| us|[^.!?\n]{0,20})"
        ),
        is_refusal=True,
    ),
    review(
        "ends-and-texts",
        "speaks of texts and of ending them or not wanting them",
        rf"\b{_ENDING}\b[^.!?\n]{{0,40}}\b{_PLURAL_TEXTS}\b",
        rf"\b{_PLURAL_TEXTS}\b[^.!?\n]{{0,40}}\b{_ENDING_AFTER}\b",
        (
            r"\b(?:my|this|the) (?:number|phone|cell|line)\b[^.!?\n]{0,40}\b(?:off"
            r"|out of|removed?|deleted?|taken (?:off|out)|gone|erased?)\b"
        ),
        (
            r"\b(?:off|out of|removed?|deleted?|erased?|get rid of|take) (?:\w+ ){0,3}"
            r"(?:my|this) (?:number|phone number|cell)\b"
        ),
        (
            r"\b(?:remove|removed|take|taken|get|off)\b[^.!?\n]{0,24}\b(?:your|this"
            r"|ur|mailing|text|contact) (?:lists?|database|contacts)\b"
        ),
        (
            r"\b(?:don'?t|do not|dont|no longer|never)\b[^.!?\n]{0,16}\b(?:want|need"
            r"|like|care for)\b[^.!?\n]{0,16}\b(?:these|this|from you)\b[^.!?\n]{0,12}\bany ?more\b"
        ),
        is_refusal=True,
    ),
    review(
        "wants-out",
        "may ask to be left out",
        r"\b(?:exclude|omit|skip|spare|except) (?:me|us|my number|this number)\b",
        r"\b(?:leave|count|keep|let|take) (?:me|us|my number|this number) out\b",
        rf"\b(?:remove|delete|erase|take|get|drop|strike) {MINE} (?:off|from|out of)\b",
        r"\b(?:don'?t|do not) include (?:me|us|my|this)\b",
        r"\b(?:be|been|get) (?:left|kept) (?:off|out)\b",
        r"\b(?:i|we) want (?:out|off)(?: ?[.,!]|$| of)",
        r"^(?:\w+ ){0,2}(?:never again|not for me|count me out|terminate|you(?:'re|r| are) blocked)\b",
        (
            r"\b(?:this|these|it|they) (?:really |just )?(?:needs?|has|have|must|should"
            r"|got|gotta|can)(?: to)? (?:stop|end|cease)\b"
        ),
        r"\b(?:can|could|will) (?:this|these|they) (?:please )?(?:stop|end|cease)\b",
        r"\b(?:wish|want|like|love|need)(?: for)? (?:this|it|that) to (?:stop|end|cease|be over)\b",
        r"\b(?:need|have|got|can|ought|want you) (?:to )?(?:quit|stop)(?: now)?[ !.]*$",
        r"^(?:[a-z']+ ){0,3}stop[ !.]*$",
        r"\b(?:no longer|don'?t|do not) want (?:this service|any of (?:this|these)|these)\b",
        r"\bhave (?:me|my \w+|this number) (?:taken|removed|left|pulled|deleted)\b",
        r"\bmind about (?:the |these |your )?(?:texts?|messages?|alerts?|reminders?)\b",
        r"\bnobody (?:to )?texts? me\b",
    ),
    review(
        "ends-and-streams",
        "speaks of reminders or alerts and of ending them or not wanting them",
        (
            rf"\b{_ENDING}\b[^.!?\n]{{0,24}}\b(?:the|these|your|those|text|all) (?:text "
            rf"|sms |phone )?{STREAM}(?: ?[.,!;]|$| (?:please|to|on|at|from|any))"
        ),
        rf"\b(?:these|your|those|text) {STREAM}\b[^.!?\n]{{0,30}}\b{_ENDING_AFTER}\b",
    ),
    review(
        "no-business-with-you",
        "says that they have no business with the sender, or no longer",
        (
            r"\b(?:never|not) (?:heard of|done business with|dealt with|been to|used"
            r"|visited) (?:you|u|your|this (?:company|place|business))\b"
        ),
        (
            r"\b(?:don'?t|do not|dont|never) (?:have|had|hold) (?:an |any |a )?(?:accounts?"
            r"|business|appointments?|relationship|policy) with (?:you|u|your|y'?all)\b"
        ),
        (
            r"\b(?:not|isn'?t|no longer|ain'?t) (?:for sale|selling|interested in selling"
            r"|on the market|looking to sell)\b"
        ),
        (
            r"\b(?:sold (?:the|my|our|that) (?:house|home|car|place|property)|already sold"
            r"|moved (?:away|out of (?:state|town)))\b"
        ),
        r"\b(?:went|gone|going|go) with (?:someone|somebody|another|a different) (?:else|\w+)\b",
        r"\b(?:don'?t|do not|dont) (?:even )?know (?:you|u|y'?all|who you are|who this is)\b",
        (
            r"\b(?:switched|changed) (?:to another |to a different )?(?:doctors?|dentists?"
            r"|providers?|companies|vets?|banks?|insurers?)\b"
        ),
        r"\b(?:don'?t|do not|dont) (?:need|want) (?:your|ur) (?:services?|business|help|stuff|offers?|products?)\b",
        is_refusal=True,
        needs_person=True,
    ),
    review(
        "never-signed-up",
        "says that they never signed up",
        (
            r"\b(?:never|didn'?t|did not|don'?t remember|not) (?:ever )?(?:sign(?:ed"
            r"|ing)? (?:me |us )?up|opt(?:ed)? in|subscribed?|consent(?:ed)?|agreed?"
            r"|registered?|enrolled?)(?: ?[.,!]|$| (?:for|to|with) (?:this|these|any"
            r"|your|be|get|receive|text|you))"
        ),
        (
            r"\b(?:never|didn'?t|did not) (?:gave|give|given) (?:it |you |u |y'?all "
            r"|anyone |my |this |the |out )*(?:number|permission|consent|ok)?(?: to| for)? ?"
            r"(?:y'?all|you|anyone|text|number|permission|$)"
        ),
        (
            r"\b(?:never|didn'?t|did not) (?:ask(?:ed)?|request(?:ed)?) (?:for|to get"
            r"|to receive) (?:this|these|your|any|texts|to)(?: ?[.,!]|$| (?:text|mess"
            r"|spam|update|alert))"
        ),
        is_refusal=True,
    ),
    review(
        "limits-texts",
        "limits when or how they may be texted",
        rf"\b{NOT} (?:ever |you )?(?:text|txt|message|msg|sms|contact|bother) {ME}\b",
        rf"\b{PLEASE}?(?:email|call|phone|mail) me instead\b(?: of text)",
        r"\b(?:prefer|rather) (?:an? )?(?:email|e-mail|phone|call|mail)s?\b[^.!?\n]{0,20}\b(?:text|sms)",
        (
            r"\b(?:won'?t|will not|no longer|not) (?:be )?need(?:ing)? (?:your |the "
            r"|these |any |any more )?(?:texts?|messages?|reminders?|alerts?)\b"
        ),
        is_refusal=True,
        needs_person=True,
    ),
)
