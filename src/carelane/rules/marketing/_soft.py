"""What soft selling is made of: the gentle call, the people and places it names, and what makes it service.

Decides: what counts as a gentle call to come, to take or to answer; what shows that business is under way.
Leaves alone: the moves built from these parts (`_news_moves.py` and its neighbours).
Source: our own reading of service and promotional texts; no authority publishes such lists.
"""

from typing import Final

# Coming to the place of the sender.
COME: Final = (
    r"(?:(?:come|stop|pop|swing|drop|step|walk|roll|head|hop|stroll|wander|cruise|duck) (?:on |right |straight )?"
    r"(?:by|in|inside|over|down|through|around|round|out|on down|see|check|taste|try|hang|meet|say|breathe|join|find"
    r"|enjoy|grab|take|get|have|visit|browse)\b|see you (?:tonight|there|soon|this|at the|on \w+day)|walk right in"
    r"|we're around)"
)
# Everything that a reader is softly told to do about an offer.
CALL_SOFT: Final = (
    rf"\b(?:{COME}|(?:grab|snag|claim|nab|pick|catch|score|try|order|shop|reserve|book|taste|sample|browse|peek|enjoy"
    r"|explore|discover|meet|hurry|rsvp)\b|(?:get|save|want|need|take|have|pick up|like) (?:yours|one|your (?:spot|slot"
    r"|seat|first|fill)|on (?:her|his|the|our) (?:calendar|books|list)|a (?:look|taste|peek|slot|spot|seat|table|demo"
    r"|tour|ride|box|sniff)|connected|started|in (?:before|early|now))\b|first come|going (?:fast|quickly)"
    r"|(?:fills?|filling) (?:up|fast|quickly)|(?:has|have|got|with) (?:room|space|openings?|spots?|kennels|slots)"
    r"|spaces? |spots? |taking on|(?:say|text|reply|type|send) [\"']?[a-z0-9]{2,12}\b|ask (?:for|about|at|in|us|any"
    r"|your|our|jo|tom|\w+ (?:at|about|how|what|why))|(?:make|made) the (?:jump|switch|move)|think of us"
    r"|(?:want|fancy|interested|ready|curious|care|tempted|thirsty|hungry|up for|room for|who's coming"
    r"|shall we|shall i)"
    r"\b[^.!?\n]{0,60}\?|roll out your|stay till|shop by|menu:|don't (?:miss|be left)|book (?:one|now|with))"
)
# Business that is under way, or that went wrong: such a text serves.
SERVICE: Final = (
    r"\byour (?:\w+ ){0,3}(?:appointment|appt|visit|order|claim|ticket|case|refund|bill|invoice|payment|deposit|report"
    r"|records?|results?|prescription|procedure|surgery|application|reservation|booking|delivery|package|portal"
    r"|signature|form|key|fitting|return|chart|file|password|lab|statement|permit)s?\b"
    r"|\b(?:scheduled|rescheduled|confirmed|as you asked|you (?:asked|requested|ordered|reported|booked|preordered"
    r"|signed up|applied)|refund\w*|invoice|recall(?:ed)?|outage|restored|inspection|closed (?:today|due|monday|for)"
    r"|by mistake|in error|tracking|shipped|out for delivery|crew (?:that|is|comes|will)|signed (?:form|lease)"
    r"|sign (?:the|your|in)|settlement|waitlist|property manager|for repairs|prescription|lease)\b"
)
WHEN: Final = (
    r"(?:january|february|march|april|may|june|july|august|september|october|november|december|(?:mon|tues|wednes"
    r"|thurs|fri|satur|sun)days?|next (?:week|month)|this (?:week|month|summer|spring|fall|winter)|spring|summer|fall"
    r"|winter|today|tonight|tomorrow|now)"
)
FOOD: Final = (
    r"(?:wings?|drafts?|beers?|tacos?|pizzas?|slices?|burgers?|soups?|bisque|brisket|prime rib|ribs|crab"
    r"|lobster|oysters"
    r"|pancakes?|waffles?|brunch|margaritas?|cocktails?|wine|mimosas?|sushi|ramen|bbq|barbecue|fish fry|pies?|cakes?"
    r"|donuts?|coffee|lattes?|cider|ice cream|desserts?|appetizers?|pints?|sandwich(?:es)?|subs?|bagels?|cookies"
    r"|kebabs?|steaks?|chili|pasta|lunch|burritos?|fries|soda|smoothies?|pho|curry|nachos|shakes?|buffet|drinks?"
    r"|bubbly|champagne|paella|gumbo|crawfish|shrimp|salmon|croissants?|muffins?|cupcakes?|scones?|tea|dumplings?)"
)
# Trades and rooms whose people and seats are advertised.
PEOPLE: Final = (
    r"(?:colorists?|stylists?|barbers?|groomers?|trainers?|chefs?|bakers?|estheticians?|therapists?"
    r"|instructors?|coach(?:es)?"
    r"|hygienists?|dentists?|doctors?|nail techs?|loan officers?|agents?|brokers?|teachers?|tutors?|massage therapists?"
    r"|injectors?|artists?|bartenders?|tailors?|mechanics?|vets?|veterinarians?|physicians?|provider|pediatricians?"
    r"|chiropractors?|associate|sommelier|florists?|designers?|advisors?)"
)
# People who write to one another, or a customer who asks: no business speaks so.
PERSONAL: Final = (
    r"\b(?:u|ur|lol|haha|babe|dun|lor|wat|wen|xx+|luv|bro|dude|honey|darling|sweetheart|hee|cos|gonna|wanna"
    r"|ok lor|mum|shit|fuck"
    r"|drunk|can you tell|could you tell|would you tell|i(?:'d| would) like|i want(?:ed)? to|i need|i am|i was"
    r"|my (?:account|card|mom|rent|boss)|meds)\b"
)
MONEY_WORD: Final = (
    r"(?:\$ ?\d[\d,]*(?:\.\d\d)?|\b(?:\d+|five|six|seven|eight|nine|ten|twelve|fifteen|twenty|thirty|forty"
    r"|fifty) (?:bucks|dollars))"
)
