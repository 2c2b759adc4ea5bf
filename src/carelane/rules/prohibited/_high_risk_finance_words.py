"""The words of `high-risk-finance-content`, and the innocent phrases that contain them.

Decides: nothing by itself. The lists are ours, from what the providers' lists of forbidden categories name.
"""

from typing import Final

from carelane.rules.prohibited._lexicon import Grade, Lexicon, Pair

_FAST: Final = (
    r"(?:payday|pay day|title|car title|auto title|quick|fast|instant|same[- ]day|emergency|bad[- ]credit"
    r"|no[- ]credit(?:[- ]check)?|short[- ]term|high[- ]interest|guaranteed|easy|signature|cash advance|24[- ]hour)"
)
WORDS: Final = Lexicon(
    certain=(
        (
            r"\$ ?[\d,]+ (?:can|could|will|may) be in your (?:bank |checking )?account\b|\baccept your loan\b"
            r"|\b(?:our|the|new|a) (?:\w+ )?(?:token|coin) (?:goes live|launch\w*|presale|sale|drops?|is live)\b"
            r"|\bpresale of (?:our|the) (?:\w+ )?(?:token|coin)\b"
        ),
        (
            r"\b(?:buy|sell|trade|trading|stake|staking|swap|earn|hodl) (?:your |some |our |more )?(?:crypto|btc|eth"
            r"|nfts?)\b|\btitle ?max\b|\btitle pawns?\b|\bcash for (?:your |a )?(?:car |auto |vehicle )?title\b"
            r"|\brefinanc\w+ (?:your |my )?student loans?\b"
        ),
        rf"\b{_FAST} (?:cash |personal |online |approval )?(?:loans?|lending|lenders?)\b|\bpayday advances?\b",
        (
            r"\b(?:loans?|cash|financing|funding|approved) (?:\w+ ){0,3}(?:no credit check|bad credit (?:ok|okay"
            r"|welcome)|regardless of credit|with bad credit)\b|\bno credit check (?:loans?|cash|funding)\b"
            r"|\bbad credit\? no problem\b"
        ),
        (
            r"\b(?:get|receive|borrow|need|want|grab) (?:up to )?(?:\$[\d,]+k? |some |fast |quick |easy "
            r"|extra )?(?:cash|money) (?:now|today|fast|in minutes|instantly|by tomorrow|same day|before payday"
            r"|until payday|in your (?:bank )?account)\b"
        ),
        r"\b(?:instant|quick|fast|same[- ]day) (?:cash )?advances?\b|\bpr[eé]stamos? (?:\w+ )?hasta \$",
        r"\b(?:merchant cash advances?|refund (?:advances?|anticipation loans?)|tax refund (?:loans?|advances?))\b",
        r"\b(?:loans?|cash) (?:deposited|funded) (?:today|in minutes|same day|within)\b|\bborrow (?:up to )?\$[\d,]+\b",
        (
            r"\b(?:crypto|bitcoin|btc|dogecoin|altcoins?|memecoins?|shitcoins?|nfts?|forex|fx|binary options?|day"
            r"|penny stocks?|swing|futures|options) (?:trading|trades?|signals?|alerts?|picks?|presale|airdrops?"
            r"|drops?|investing|investments?|tips?|mining|profits|exchange|wallets?|bots?|atms?|gains|coins?)\b"
        ),
        (
            r"\b(?:cryptocurrenc(?:y|ies)|bitcoins?|ethereum|dogecoin|altcoins?|memecoins?|token (?:presale|airdrop)"
            r"|criptomonedas?)\b"
        ),
        (
            r"\b(?:penny|hot|winning) stocks?\b|\bstock (?:tips?|picks?|trading|market tips|market alerts|signals"
            r"|promotions?|trade alerts)\b|\b(?:trade|trading|buy/sell) (?:alerts|signals)\b"
        ),
        (
            r"\b(?:double|triple|10x) your (?:money|investment|crypto|savings)\b"
            r"|\b(?:guaranteed|risk[- ]free) (?:returns? (?:of|on)|investments?|profits?|roi)\b"
            r"|\b\d+% (?:daily|weekly|monthly|guaranteed) (?:returns?|profits?|roi)\b"
        ),
        (
            r"\bpr[eé]stamos? (?:r[aá]pid[oa]s?|inmediat\w+|sin (?:cr[eé]dito|bur[oó]|aval|verificaci[oó]n)"
            r"|de d[ií]a de pago|hasta|al instante|f[aá]cil\w*)\b"
            r"|\b(?:adelantos? de efectivo|dinero r[aá]pido|invierta (?:hoy|ahora|en))\b"
        ),
    ),
    doubtful=(
        (
            r"\b(?:cash|payroll|paycheck) advances?\b|\b(?:personal|installment|unsecured|student|business|auto"
            r"|cash) loans? (?:up to|from|starting|available|offers?|rates|as low|approved|approval|today|of up to"
            r"|refinanc\w+)\b"
        ),
        (
            r"\bpre-?(?:approved|qualified) for (?:a |an |up to |as much as )*(?:\$[\d,]+|(?:personal|home|auto"
            r"|business|cash|student|new)? ?(?:loan|line of credit|credit line|funding))"
        ),
        r"\b(?:crypto|blockchain|web3|forex|nfts?|btc)\b",
        (
            r"\b(?:investment (?:opportunit(?:y|ies)|schemes?|platform|signals)|high[- ]yield investments?"
            r"|invest (?:now|today)|buy (?:shares|stocks?) (?:now|today|before)|pre-?ipo|gold ira)\b"
        ),
        (
            r"\b(?:refinance|refi) (?:now|today|your (?:home|car|auto|student loans?|mortgage"
            r"|loan)) (?:\w+ ){0,4}(?:rates?|save|lower|low as|\d)"
        ),
        r"\bpr[eé]stamos? personal(?:es)?\b",
    ),
    innocent=(
        (
            r"\b(?:back|low|out|now|still|not) (?:in |of )?stock (?:alerts?|signals?|tips?)\b"
            r"|\bstock (?:picks? ?ups?|picking|tips? jar)\b|\bhot stock(?:pot|s of)\b"
        ),
        (
            r"\b(?:free|guaranteed|easy) returns?\b|\b(?:quick|easy|instant|fast) (?:loaner|loan (?:of"
            r"|agreement) (?:equipment|books?|laptops?))\b"
        ),
        (
            r"\bcash advance (?:fee|of|was|on (?:your|a) card)\b|\btitle (?:company|insurance|search)\b"
            r"|\bshort-term (?:rental|disability|parking|parking lender)\b"
        ),
        (
            r"\bcrypto(?:gram|sporidi\w+|graph\w*)\b|\bday trading (?:cards?|post)\b"
            r"|\b(?:options|futures) trading cards\b|\bday (?:trades?|alerts?|picks?|tips?|exchange|coins?|drops?"
            r"|investments?)\b|\b(?:fx|options) (?:alerts?|exchange|picks?)\b"
        ),
        (
            r"\b(?:emergency|quick|instant|fast) (?:loan|loans) (?:closet|fund at (?:school|college))\b"
            r"|\bemergency (?:student )?loan fund\b"
        ),
    ),
    elsewhere=(
        (
            r"\b(?:scams?|scammers?|fraud|phishing|beware|suspicious|unauthorized|was it you|was this you"
            r"|did you make|we detected|declined|never ask|escrow|homeowners? association|library|laptop"
            r"|textbooks?)\b"
        ),
    ),
    pairs=(
        Pair(r"\bmca\b", r"\b(?:funding|advance|capital|funded)\b"),
        Pair(
            r"\b(?:bad credit|all credit(?: types)?|no credit) (?:ok|okay|welcome|accepted|fine|no problem)\b",
            r"\$ ?\d|\b(?:loans?|cash|funds?|funding|approved|financing)\b",
        ),
        Pair(
            r"\binvest\w*\b",
            (
                r"\b(?:guaranteed|risk[- ]free|double|triple)\b[^.\n]{0,16}(?:\b(?:returns?|profits?|income"
                r"|money)\b)|\b\d+% (?:returns?|profits?|roi|daily|monthly|weekly)\b"
            ),
        ),
        Pair(
            r"\b(?:loans?|cash)\b",
            (
                r"\b(?:no credit check|bad credit|all credit|approved in minutes|apply in minutes|instant approval"
                r"|guaranteed approval|same[- ]day (?:cash|funding))\b"
            ),
        ),
        Pair(
            r"\bstocks?\b",
            r"\b(?:about to (?:explode|soar|moon)|buy before|ticker|shares? (?:will|to)|1000%|skyrocket)\b",
        ),
        Pair(r"\bstock alerts?\b", r"\b(?:shares?|nasdaq|nyse|ticker|buy|invest\w*|market|gains)\b", Grade.DOUBTFUL),
    ),
)
