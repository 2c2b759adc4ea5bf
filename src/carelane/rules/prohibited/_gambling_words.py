"""The words of `gambling-content`, and the innocent phrases that contain them.

Decides: nothing by itself. The lists are ours, from what the providers' lists of forbidden categories name.
"""

from typing import Final

from carelane.rules.prohibited._lexicon import Lexicon, Pair

WORDS: Final = Lexicon(
    certain=(
        (
            r"\btexas hold'?em\b|\bspin the reels\b|\bbonus bets?\b"
            r"|\bbuy-?in\b[^.\n]{0,16}\b(?:poker|hold'?em|blackjack)\b"
            r"|\bwin (?:up to )?\$[\d,]+ (?:in cash|jackpot|playing)\b"
        ),
        r"\b(?:lock in|settled?|cash out|boost|double) your bets?\b",
        (
            r"\bno[- ]deposit bonus\b|\b(?:horse|dog|greyhound) racing (?:tips|picks|odds|bets)\b"
            r"|\bbet (?:with confidence|big|smart|responsibly)\b"
            r"|\b(?:take|bet|play|lock) the (?:over|under) (?:on|tonight|in)\b|\bspin to win\b|\bsweeps coins\b"
            r"|\blottery (?:subscription|syndicate|pool|play)\b"
        ),
        r"\bcasinos?\b",
        (
            r"\b(?:sports?books?|sports? ?betting|sports bets?|bookies?|parlays?|odds boosts?|wagering|rakeback"
            r"|baccarat|tragamonedas|apuestas)\b"
        ),
        r"\b(?:draftkings|fanduel|betmgm|bovada|prizepicks|betonline|pokerstars|chumba|stake\.us)\b",
        (
            r"\bbetting (?:odds|lines?|tips?|apps?|sites?|picks|bonus|account|slips?|markets?|platform|guide|company"
            r"|business)\b"
        ),
        (
            r"\b(?:place|placing) (?:your |a |a free |an |any |live )?(?:\w+ )?bets?\b|\bfree bets?\b"
            r"|\bbet (?:now|today|\$\d+|online|slip|credits?)\b"
        ),
        (
            r"\bbet on (?:the |any |tonight'?s |your |sunday'?s |live )?(?:games?|match(?:es)?|fights?|races?"
            r"|horses?|football|nfl|nba|mlb|soccer|sports|teams?)\b"
        ),
        (
            r"\bslot machines?\b|\b(?:online|penny|vegas|video) slots\b"
            r"|\bslots? (?:tournaments?|jackpots?|bonus|players?)\b|\bplay slots\b"
        ),
        r"\b(?:\d+|bonus|get|your) free spins\b|\bfree spins (?:on|bonus|now|no deposit|await|today|waiting)\b",
        (
            r"\b(?:online|video|live) poker\b|\bpoker (?:rooms?|tournaments?|chips|tables?|cash games?|sites?|apps?"
            r"|freeroll)\b"
        ),
        (
            r"\b(?:blackjack|roulette|craps) (?:tables?|tournaments?|bonus|night|online|games?)\b"
            r"|\b(?:online|live) (?:blackjack|roulette)\b"
        ),
        (
            r"\b(?:powerball|mega ?millions|lotto|scratch[- ]?offs|scratch[- ]off (?:tickets?|games?)|keno"
            r"|lottery (?:tickets?|winners?|jackpots?|app|agent|drawing tonight))\b"
        ),
        (
            r"\b(?:blackjack|roulette|poker|slots|bingo) (?:\w+ ){0,3}(?:for|win) (?:real )?(?:money|cash)\b"
            r"|\bfantasy (?:football|basketball|baseball) (?:wagers?|bets?|contests? entry)\b"
        ),
        (
            r"\b(?:win|won|play|playing|state) (?:the |a )?lottery\b"
            r"|\b(?:winning|expert|nfl|nba|mlb|guaranteed|free) (?:sports )?picks\b"
        ),
        (
            r"\b(?:sweepstakes|sweeps) (?:games?|coins|tables?)\b|\bfish tables?\b"
            r"|\bgambling (?:site|app|apps|sites|business|company|websites?|platform)\b"
        ),
        r"\b(?:giros gratis|loter[ií]a electr[oó]nica|jugar a la loter[ií]a|ruleta en vivo|bono de casino)\b",
    ),
    doubtful=(
        r"\b(?:gambling|gamble|jackpots?|poker|blackjack|wagers?)\b",
        r"\b(?:fantasy sports (?:contests?|lineups?|league entry)|daily fantasy)\b",
        r"\b(?:casino night|monte carlo night)\b",
        r"\blottery\b|\bloter[ií]a\b",
        r"\bmust be (?:21|18)\+?(?: or older| and over)? to (?:play|gamble|wager|bet)\b",
    ),
    innocent=(
        r"\bcasino royale\b",
        r"\bbookies?'?s? (?:club|corner|nook|book)\b",
        (
            r"\bcasino (?:road|rd|ave|avenue|st|street|drive|dr|blvd|way|creek|beach|parkway|pkwy|lane|ln"
            r"|center shuttle)\b"
        ),
        (
            r"\b(?:problem|compulsive|pathological) gambl\w+\b"
            r"|\bgambl\w+ (?:addiction|disorder|problem|helpline|treatment|recovery|support|anonymous|counsel\w+)\b"
            r"|\bgamblers anonymous\b"
        ),
        r"\bgamb(?:le|ling) (?:with|on|away) (?:your|the|it|that|this|my)\b",
        (
            r"\b(?:housing|school|enrollment|admissions?|charter|kindergarten|visa|green card|permit|ticket|draft"
            r"|apartment|magnet|seat|parking|application) lottery\b"
        ),
        (
            r"\b(?:red[- ]hot|fireplace|hot) pokers?\b|\bpoker (?:run|face)\b|\bhit the jackpot\b"
            r"|\bblackjack (?:mulligan|oak|road|drive|street)\b"
        ),
        r"\bparlay(?:ing|ed)? (?:it|that|this|your|those|his|her) (?:into|skills|experience)\b",
        r"\bbet (?:on|now) (?:us|it|me|yourself|that)\b|\broulette (?:wheel of fun)\b|\bfree picks? ?ups?\b",
        r"\blotto (?:sport|shoes?|sneakers?)\b|\bloter[ií]a de (?:visas?|vivienda|la tarjeta verde)\b",
        r"\bcraps? (?:out)\b|\bfree picks from (?:our|the) (?:garden|orchard|farm|library)\b",
    ),
    pairs=(
        Pair(r"\bodds\b", r"\b(?:ufc|nfl|nba|mlb|fight|underdogs?|bets?|parlay|kickoff|match-?ups?)\b|[+-]\d{3}\b"),
        Pair(r"\bfree play\b", r"\b(?:players? club|loaded|tables|slots|gaming|rewards card)\b"),
        Pair(r"\bfish games?\b", r"\b(?:bonus|cash|jackpot|sweepstakes|win|payout)\b"),
        Pair(r"\bslots\b", r"\b(?:bonus|jackpots?|deposit|casino|real money|spins|payouts?)\b"),
        Pair(r"\bpicks\b", r"\b(?:nfl|nba|mlb|odds|over/under|parlay|units|underdog|sportsbook)\b"),
    ),
    elsewhere=(
        (
            r"\b(?:school|enroll\w*|housing|affordable|apartments?|charter|kindergarten|waitlist|waiting list"
            r"|applicants?|visa|permit|units?|seats?|preschool|viviendas?|escuelas?|visas)\b"
        ),
        r"\b(?:addiction|helpline|counsel\w+|recovery|support group|treatment)\b",
    ),
)
# Bingo passes behind an age gate. Source: the reviewers' code 704.
BINGO: Final = Lexicon(
    doubtful=(
        (
            r"\b(?:bingo (?:nights?|halls?|games?|cards?|jackpots?|tonight|sessions?|packs?|doors)|(?:play|online"
            r"|cash|radio) bingo|noche de bingo)\b"
        ),
    ),
    innocent=(
        r"\bcasino royale\b",
        (
            r"\bbingo (?:cards? for (?:class|kids|reading|summer))\b"
            r"|\b(?:reading|summer|baby shower|road trip|classroom|library) bingo\b"
        ),
    ),
)
