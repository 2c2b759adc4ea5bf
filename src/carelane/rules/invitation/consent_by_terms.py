"""Consent to texts that is part of accepting terms, a policy or a contract.

Decides: accepting terms (or using the site) is said to be the agreement to texts.
Leaves alone: a mere link to the terms beside the box, and one box for terms and texts (`consent-merged-with-terms`).
"""

from collections.abc import Iterator

from carelane.domain.finding import Confidence, Severity
from carelane.domain.target import Target
from carelane.rules.invitation._complete import COMPLETE_CTA
from carelane.rules.invitation._negation import denied
from carelane.rules.invitation._parts import found, words
from carelane.rules.rule import Example, Hit, Rule
from carelane.rules.text import Text

_DOCUMENT = (
    r"(?:terms(?: (?:of (?:service|use|sale)|and conditions|& conditions))?|privacy (?:policy|notice"
    r"|statement)|policies"
    r"|(?:user|service|rental|lease|membership|client|customer|participation|tenancy|subscriber) agreement"
    r"|t&cs?|contract"
    r"|lease|eula|waiver|engagement letter|house rules|fine print|agreement|paperwork|handbook|conditions)"
)
_TAKES = (
    r"(?:accept|agree to|sign|e-?sign|click through|acknowledge|submit|complete|read and accept|initial|tick"
    r"|execute)"
)
_ACCEPTING = (
    (
        rf"\b(?:by|when|upon|through|via|after) (?:accepting|agreeing to|signing|acknowledging"
        rf"|acceptance of|using|consenting to) (?:[\w'&-]+ ){{0,4}}{_DOCUMENT}\b"
    ),
    # One box or one signature that "also" opts in.
    (
        rf"\b{_DOCUMENT}[\"']{{0,2}} (?:check-?box|tick ?box|box|button|step)?,? ?(?:\w+ ){{0,3}}(?:also"
        rf"|automatically|at the same time"
        r"|thereby|in turn) (?:\w+ )?(?:opts?|enrol+s?|signs?|subscribes?|agrees?|consents?|gives?|covers?"
        r"|counts?|authori[sz]es?)\b"
    ),
    (
        rf"\b(?:one|single|same|this|that) (?:tick|check)?[ -]?(?:box|click|signature|tick"
        rf"|check-?box) (?:\w+ )?(?:covers?|is for"
        rf"|accepts?|includes?|serves?|applies|confirms?|stands) (?:\w+ ){{0,4}}{_DOCUMENT}\b"
    ),
    (
        rf"\b(?:when|once|as soon as|after|if) (?:\w+ ){{1,3}}(?:{_TAKES}|accepts|agrees to|signs|acknowledges"
        rf"|submits|initials)"
        rf" (?:[\w'&-]+ ){{0,4}}{_DOCUMENT},? (?:\w+ ){{0,4}}(?:agrees?|consents?|opts?|opted|authori[sz]es?"
        rf"|enrolled|subscribed)\b"
    ),
    (
        rf"\b(?:accepts?|agrees? to|signs?) (?:[\w'&-]+ ){{0,4}}{_DOCUMENT},? (?:and )?(?:that|this|which|so)(?:'s"
        rf"| is| means| makes)\b"
    ),
    (
        r"\b(?:includes?|contains?|incorporates?|embeds?|carr(?:y|ies)) (?:\w+ ){0,3}(?:consent|permission|opt-?in"
        r"|authori[sz]ation)\b"
    ),
    # The other way round: "consent to texts when they accept the Terms", "agree to texts by signing the lease".
    (
        rf"\b(?:consents?|agrees?|opts?[ -]in|opted[ -]in|permission|authori[sz]es?|enrol+(?:s|ed)?"
        rf"|signed up)\b[^.;\n]{{0,24}} "
        rf"(?:when|once|as soon as|after|if) (?:\w+ ){{1,3}}(?:{_TAKES}|accepts|agrees to|signs|acknowledges"
        rf"|submits|initials)"
        rf" (?:\w+ ){{0,5}}{_DOCUMENT}\b"
    ),
    (
        rf"\b(?:consents?|agrees?|opts?[ -]in|opted[ -]in|permission|authori[sz]es?|enrol+(?:s|ed)?|signed up|given)\b"
        rf"[^.;\n]{{0,24}} (?:by|through|upon|on|via|with) (?:accepting|agreeing to|signing|e-?signing|acknowledging"
        rf"|(?:the )?(?:acceptance|signature|execution) of|submitting|initialing) (?:\w+ ){{0,5}}{_DOCUMENT}\b"
    ),
    # "Section 14 says we may send text messages", "the texting clause of the lease"
    (
        r"\b(?:section|clause|paragraph|article|provision|page|item) (?:\d+[.\da-z]*|[a-z]|[ivx]+)\b[^.\n]{0,24}"
        r"\b(?:says?|states?|provides?|allows?|lets|permits?|covers?|adds?|gives?|tells?|authori[sz]es?|includes?"
        r"|contains?|explains?|reads?|grants?)\b"
    ),
    (
        rf"\b(?:texting|sms|text message|messaging|consent) (?:clause|section|provision|paragraph) (?:of"
        rf"|in) (?:\w+ ){{0,4}}{_DOCUMENT}\b"
    ),
    (
        rf"\b(?:buried|hidden|built|written|folded|found|included|contained|part) (?:in|into|within|of"
        rf"|inside) (?:\w+ ){{0,4}}{_DOCUMENT}\b"
    ),
    (
        rf"\b{_DOCUMENT}\b,? (?:which )?(?:already )?(?:includes?|contains?|covers?|has|have|gives?|serves? as"
        rf"|includ(?:es|ing)) "
        r"(?:\w+ ){0,3}(?:consent|permission|agreement|authori[sz]ation|opt-?in)\b"
    ),
    (
        rf"\b(?:accepts?|agrees? to|signs?|acknowledges?) (?:[\w'&-]+ ){{0,4}}{_DOCUMENT}\b[^.\n]{{0,40}}\b"
        rf"(?:which|that|thereby|includ\w+|contain\w+|authoriz\w+|and (?:thereby|thus|so))\b"
    ),
    (
        rf"\b(?:consent|opt-?in|agreement|permission|authorization)\b[^.\n]{{0,24}}\b(?:in|within|part of"
        rf"|included in|contained in|through|via|covered by|under|from) (?:[\w'&-]+ ){{0,4}}{_DOCUMENT}\b"
    ),
    (
        r"\bby (?:using|visiting|accessing|browsing|downloading|registering (?:on|for|with)"
        r"|creating an account (?:on|with)) (?:this|the|our|its|their|an) ?(?:\w+ )?(?:site|website|app"
        r"|service|services|platform|account)\b"
    ),
)
_TEXTS = r"\b(?:texts?|texting|sms|messages?|messaging|texted|contacted)\b"
_AGREES = r"\b(?:consent|consents|agree|agrees|opt|opts|opted|authoriz\w+|permission|receive|accept|accepts|covers?)\b"
_LINKED = (
    r"\b(?:link|links|linked|available|see|view|read|found|separate|separately|not bundled|apart"
    r"|unchecked|checkbox|check box|own box)\b"
)


_INCLUDES = r"^(?:includ|contain|incorpor|embed|carr)"


def _check(text: Text) -> Iterator[Hit]:
    for match in text.matches(*_ACCEPTING):
        sentence = text.sentence(match.start(), match.end())
        if not (found(_TEXTS, sentence) and found(_AGREES, sentence)) or found(_LINKED, sentence):
            continue
        if found(_INCLUDES, match.group()) and not found(rf"\b{_DOCUMENT}\b", sentence):
            continue
        if denied(text, match.start(), match.end()):
            continue
        said = words(text, match.start(), match.end())
        yield Hit(match.start(), match.end(), f"“{said}”: accepting a document is no consent to texts")


RULE = Rule(
    id="consent-by-terms",
    title="Accepting terms is taken for consent to texts",
    looks_at=(Target.CTA, Target.WEB_FORM, Target.PAPER_FORM, Target.DESCRIPTION),
    severity=Severity.BLOCKER,
    severity_by_kind={Target.DESCRIPTION: Severity.WARNING},
    confidence=Confidence.MEDIUM,
    triggers=_ACCEPTING,
    covers=("CTA-27", "FRM-03"),
    causes=("consent-bundled",),
    why=(
        "Consent that is buried in terms, a policy or a contract is not given by an act of its own; "
        "reviewers decline it."
    ),
    how_to_fix="Take the consent to texts out of the document and give it its own sentence and its own unticked box.",
    check=_check,
    non_compliant=(
        Example("«By accepting our terms of service» customers of Copper Kettle agree to receive texts."),
        Example("The «consent to texts is contained in the lease» that tenants of Maple Ridge sign."),
        Example("«By using this website» you agree to receive SMS messages from Harbor Tax.", Target.WEB_FORM),
    ),
    compliant=(
        Example(COMPLETE_CTA),
        Example(
            "I agree to receive texts from Harbor Tax about my return. Links: Terms of Service, Privacy Policy.",
            Target.WEB_FORM,
        ),
        Example("Accepting the terms is not consent to texts; that is a separate box on the form."),
    ),
)
