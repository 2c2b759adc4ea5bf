"""The words that decide alone: as a whole reply, as its first line or as its first sentence.

Decides: which words opt out, ask for help and opt in again. Compared after folding, without accents,
punctuation and blanks ("S T O P!!" is "stop", "opt-out" is "optout").
Leaves alone: wordings of several words that need a reading (`constructions`).
"""

from typing import Final

# 47 CFR 64.1200(a)(10): seven words are enough by themselves.
FCC: Final = ("stop", "quit", "end", "revoke", "optout", "cancel", "unsubscribe")
# CTIA Messaging Principles 2023-05, 5.1.3, names five of them; the rest are what providers treat alike:
# https://developers.ringcentral.com/guide/messaging/sms/high-volume/opt-out
# https://www.twilio.com/docs/messaging/tutorials/advanced-opt-out
# https://developers.telnyx.com/docs/messaging/messages/advanced-opt-in-out
# https://docs.aws.amazon.com/sms-voice/latest/userguide/keywords-required.html
PROVIDERS: Final = ("stopall", "remove", "td")
# What people make of them.
FORMS: Final = (
    "stopp", "stops", "stopit", "stopthis", "stopthese", "stopnow", "stopalltexts", "stoptexts", "stoptexting",
    "stoptextingme", "stopmessages", "stopmessaging", "stop2quit", "stop2end", "stop2cancel", "stoptoquit",
    "stoptoend", "stoptocancel", "stoptooptout", "stoptounsubscribe", "optedout", "optmeout", "optout1", "unsub",
    "unsubscribed", "unsubme", "unsubscribeme", "unsubscribenow", "removeme", "takemeoff", "donottext", "donttext",
    "donottextme", "donttextme", "donotcontact", "dontcontact", "donotcontactme", "dontcontactme", "donotsend",
    "nomoretexts", "nomoremessages", "notexts", "quitit", "revokeconsent", "cease", "ceaseanddesist", "iquit",
    "ioptout", "leavemealone", "losemynumber", "deletemynumber", "removemynumber", "cancelall", "endall",
    "endtexts", "canceltexts", "cancelmessages", "discontinue", "unenroll", "desist",
)  # fmt: skip
# Spanish: https://www.twilio.com/help/faq/short-codes/what-are-the-requirements-for-a-spanish-language-short-code
# asks for ALTO; the others are what Spanish speakers write.
SPANISH: Final = (
    "alto", "parar", "pare", "paren", "para", "cancelar", "terminar", "termina", "basta", "bastaya", "detener",
    "detenganse", "salir", "baja", "darmedebaja", "darsedebaja", "demebaja", "eliminar", "borrar", "nomas",
    "nomasmensajes", "nomastextos", "desuscribir", "desuscribirme", "desinscribir", "finalizar", "fin", "altoya",
)  # fmt: skip
# French: ARRET stands in the list of AWS; STOP is the usual word in France and Canada.
FRENCH: Final = (
    "arret", "arreter", "arretez", "arrete", "desabonner", "desabonnement", "desabonnezmoi", "desinscrire",
    "desinscription", "annuler", "resilier", "stopsms", "arretersms", "retirezmoi", "cessez",
)  # fmt: skip
# Chinese and Korean for "unsubscribe", "cancel" and "refuse to receive", as senders there ask for them.
EAST_ASIAN: Final = ("退订", "退訂", "取消", "取消订阅", "取消訂閱", "拒收", "구독취소", "수신거부")
WORDS: Final = frozenset((*FCC, *PROVIDERS))
OPT_OUT: Final = frozenset((*FCC, *PROVIDERS, *FORMS, *SPANISH, *FRENCH, *EAST_ASIAN))
# A sign that stands for the word; others (raised hand, finger) are left to a person.
STOP_SIGNS: Final = frozenset("🛑⛔🚫")
UNSURE_SIGNS: Final = frozenset("✋🤚🖐🙅🖕👎")
# Of these only a whole reply is final: "Basta con eso", "Para mañana" begin ordinary sentences.
WHOLE_ONLY: Final = frozenset({"para", "fin", "td", "baja", "remove", "salir", "borrar", "eliminar", "stops"})
# Short, ambiguous, and yet often the whole wish: a person looks.
UNSURE: Final = frozenset(
    {"nomore", "enough", "goaway", "enoughalready", "notinterested", "imnotinterested", "cancelit", "cancelthis",
     "endit", "endthis", "delete", "nointeresado", "nomeinteresa", "noestoyinteresado", "pasinteresse", "spam",
     "block", "blocked", "turnoff", "halt", "mute", "getlost"}
)  # fmt: skip
# HELP and INFO: CTIA short-code handbook; AYUDA as above; AIDE in Canada.
HELP: Final = frozenset({"help", "info", "ayuda", "aide", "helpme", "helpinfo", "infohelp", "informacion"})
# RingCentral, Telnyx and OneSignal lift their block at these words.
START: Final = frozenset(
    {"start", "unstop", "subscribe", "resubscribe", "optin", "optmein", "optbackin", "optmebackin", "restart",
     "startagain", "undostop", "join", "rejoin", "suscribir", "comenzar", "empezar", "alta", "demarrer", "reprendre"}
)  # fmt: skip
# These can only be meant so and never answer a question about something else.
PLAIN_START: Final = frozenset({"unstop", "resubscribe", "optin", "optmein", "optbackin", "optmebackin", "undostop"})
# Opt-in words of some providers that are everyday answers (REV-23).
ANSWERS: Final = frozenset(
    {"yes", "y", "yeah", "yep", "yespls", "continue", "resume", "si", "oui", "ok", "okay", "sure", "continuar", "go",
     "reanudar", "continuer"}
)  # fmt: skip
# What may stand around a word without changing it.
FILLERS: Final = frozenset(
    {"please", "pls", "plz", "plse", "pleas", "pleae", "now", "thanks", "thank", "you", "thx", "ty", "tks", "ok",
     "okay", "k", "hey", "yo", "hi", "hello", "hola", "sorry", "already", "immediately", "asap", "just", "damn", "omg",
     "ugh", "wtf", "lol", "jesus", "dude", "guys", "bro", "man", "sir", "maam", "all", "today", "again", "i",
     "said", "favor", "por", "gracias", "ya", "merci", "svp", "stp", "vous", "plait", "sil", "me", "yes", "no",
     "seriously", "kindly", "fucking", "freaking", "god", "gosh", "crap", "shit", "geez"}
)  # fmt: skip
# Around HELP and START less may stand: "ok start" is an answer.
POLITE: Final = frozenset({"please", "pls", "plz", "thanks", "thank", "you", "thx", "now", "por", "favor", "svp"})
# With yes, no or ok before them these rather answer a question: a person looks.
WEAK: Final = frozenset({"cancel", "end", "quit", "cancelar", "terminar", "annuler"})
AGREEING: Final = frozenset({"yes", "no", "ok", "okay", "k", "i", "right", "ya"})
