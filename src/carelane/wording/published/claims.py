"""What the texts of this package claim, and what makes each claim true.

Decides: the ids, which outlive another wording, the conditions in plain words, and the way to make them true.
Leaves alone: the sentences that claim them.
"""

from typing import Final

from carelane.wording import said
from carelane.wording.written import Gap, Statement

STOP_WORKS: Final = Statement(
    "stop-honoured",
    "nobody gets another text after replying STOP, except the one that confirms it",
    "Most phone systems block the number by themselves; send STOP from a mobile of your own and see.",
    said.stop_is_honoured,
)
HELP_WORKS: Final = Statement(
    "help-reply-on",
    "somebody who replies HELP gets an answer with a way to reach you",
    "Switch on the automatic reply to HELP in your phone system, or have staff answer it.",
    said.help_is_answered,
    Gap("facts.sendsHelpReply", "nobody answers HELP today. Switch that answer on, then say so here"),
)
CONFIRMED: Final = Statement(
    "optin-reply-on",
    "everybody who agrees gets the confirmation text at once",
    "Switch on the automatic reply, or have staff send the confirmation as the first text.",
    said.by_fact("sends_optin_reply", holds=True),
    Gap("facts.sendsOptinReply", "nobody answers an opt-in today. Switch that answer on, then say so here"),
)
FREQUENCY: Final = Statement(
    "frequency", "texts come as often as this says, and not more often", says=said.frequency_is_given
)
TOPICS: Final = Statement("topics", "the texts are about this and nothing else")
SCOPE: Final = Statement(
    "numbers-for-texts-only",
    "mobile numbers that people give for texts are used for nothing but these texts",
    "Keep them out of mailing lists, advertising and other programs.",
)
NO_SHARING: Final = Statement(
    "no-sharing",
    "no mobile number and no consent to texts goes to a third party or an affiliate for marketing or promotion",
    "Look at every service that gets your customer list, such as advertising and e-mail services.",
    said.by_fact("shares_numbers", holds=False, denies=False),  # the sentence itself asks where numbers are shared
)
DELIVERY_ONLY: Final = Statement(
    "vendors-deliver-only",
    "only your phone system and the carriers get the numbers, and only to deliver the texts",
)
RECORDED: Final = Statement(
    "consent-recorded",
    "you keep who agreed, when, how, and the words that were shown or read out",
    "Have the form, the file or the staff note it, and keep it as long as you text and four years longer.",
)
OPTIONAL: Final = Statement(
    "consent-optional",
    "people who say no to texts are served like everybody else",
    "Let forms go through with the box empty, and tell staff.",
)
FORM_SHOWN: Final = Statement(
    "form-shown",
    "the form on your website has this box, empty when the page opens, with these words beside it",
    "Paste the form (or the box and its label) into the page, then open the page and send it once with an empty box.",
)
FORM_SAVES: Final = Statement(
    "form-saves-consent",
    "what the form sends is kept: number, day and time, and whether the box was ticked",
    "Send the form once with the box ticked and look at what arrives.",
)
PAPER_SHOWN: Final = Statement(
    "paper-form-used", "people get this paper form, and the signed forms are kept", "Print it, and photograph one."
)
SCRIPT_READ: Final = Statement(
    "script-read",
    "staff read these words exactly as they stand here, and note a clear yes",
    "Give the script to everybody who answers the phone.",
)
CLAUSE_USED: Final = Statement(
    "clause-used", "the contract has this clause with initials of its own, and it is valid without them"
)
NOTICE_USED: Final = Statement(
    "employee-notice-used",
    "staff get this notice, and nobody is hired, paid or treated differently for saying no",
)
SIGN_SHOWN: Final = Statement(
    "sign-shown", "the sign hangs where the registration says, with all of these words", "Hang it up and photograph it."
)
ADVERT_SHOWN: Final = Statement(
    "advert-shown", "the invitation is published where the registration says, with all of these words"
)
SIGNATURE_USED: Final = Statement("signature-used", "the e-mails of the business end with these words")
CUSTOMER_FIRST: Final = Statement(
    "customer-texts-first",
    "the customer always sends the first text, and you answer that conversation only",
    says=said.customer_is_first,
)
NO_LIST: Final = Statement(
    "no-list", "numbers of people who text you are put on no list for later texts", says=said.no_list
)
CALLS_ONLY: Final = Statement(
    "field-for-calls-only",
    "numbers from this field are never texted",
    "Tell everybody who sees the entries of the form, and keep these numbers out of the texting contacts.",
)
NO_NUMBER_FIELD: Final = Statement("field-says-so", "the words stand right at the field, before anything is typed")
