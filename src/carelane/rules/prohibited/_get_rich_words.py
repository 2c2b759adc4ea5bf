"""The words of `get-rich-content`, and the innocent phrases that contain them.

Decides: nothing by itself. The lists are ours, from what the providers' lists of forbidden categories name.
"""

from typing import Final

from carelane.rules.prohibited._lexicon import Lexicon, Pair

_MONEY: Final = r"\$ ?[\d,]+(?:\.\d\d)?k?\+?"
WORDS: Final = Lexicon(
    certain=(
        (
            r"\b(?:earn|make|making|earning) (?:up to |over )?\$ ?[\d,]+k? (?:weekly|daily"
            r"|monthly) (?:\w+ ){0,4}(?:from|at) home\b"
            r"|\bworking (?:part[- ]time |full[- ]time )?from home\b[^.!\n]{0,16}\bno experience\b"
            r"|\b(?:make|made|making|earn|earning) six figures\b|\bquit your 9[- ](?:to[- ])?5\b"
        ),
        (
            r"\b(?:moms|people|students|women|retirees|members|folks) (?:are |who )?(?:making|earning|earn"
            r"|make) (?:up to |over )?\$ ?[\d,]+|\bwith this (?:simple|one|weird|easy) trick\b"
        ),
        (
            r"\bi (?:made|earned|make|earn) \$ ?[\d,]+k? (?:\w+ ){0,2}(?:last|this|a|per|in|every|each) (?:week"
            r"|month|day|\d+)\b|\bunlimited (?:income|earnings)\b|\bassembl\w+ (?:\w+ ){0,2}at home\b"
            r"|\b(?:online|home|own) business with (?:zero|no|little) (?:investment|money|risk)\b"
        ),
        (
            r"\b(?:home[- ]based|home) business\b[^.\n]{0,24}\b(?:income|motivated|join|opportunit\w+)\b"
            r"|\bmotivated people\b[^.\n]{0,24}\bbusiness\b"
        ),
        (
            r"\b(?:get rich|be your own boss|multi[- ]?level marketing|network marketing|mlm|pyramid schemes?|ponzi"
            r"|downlines?|(?:secret|mystery) shopp(?:ers?|ing)|residual income|six[- ]figure (?:income|earner"
            r"|lifestyle)|financial freedom|passive income|money[- ]making)\b"
        ),
        (
            r"\b(?:work|working|earn|job|jobs|income|money)[- ](?:from|at)[- ]home (?:opportunit(?:y|ies)|jobs?"
            r"|business|income|and (?:earn|make)|program|system|positions? paying|moms?|scheme|kit|earn|make)\b"
        ),
        (
            r"\b(?:earn|make|making|earning|paid|pays|collect) (?:up to |over |at least |an extra |extra "
            rf"|as much as )?{_MONEY}(?: ?-? ?{_MONEY})? ?(?:a|an|per|/|each|every) ?(?:day|week|month"
            rf"|hour)[^.!\n]{{0,24}}\b(?:from home|online|at home|part[- ]time|working from|easily|no experience"
            r"|with your phone|on your phone)\b"
        ),
        (
            r"\b(?:earn|make|making) (?:extra |easy |fast |quick |big |serious |good |real |free )*(?:money|cash"
            r"|income)(?: \w+){0,2} (?:from home|at home|online|fast|today|from your phone|with your phone"
            r"|while you sleep|in your spare time|effortlessly|guaranteed)\b"
        ),
        r"\bturn(?:ed|ing)? (?:just |only )?\$ ?[\d,]+ into \$ ?[\d,]+",
        (
            r"\b(?:quit your (?:day )?job|guaranteed income|income guaranteed|unlimited (?:earning|income) potential"
            r"|ground[- ]floor opportunity|no selling required|financially free|extra income opportunity)\b"
        ),
        (
            r"\b(?:gane|gana|ganar) (?:dinero|hasta \$[\d,]+)(?: \w+){0,3} (?:desde casa|en casa|f[aá]cil|r[aá]pido"
            r"|por semana|al d[ií]a|semanal\w*)\b|\btrabaj[aeo] desde (?:su |tu )?casa y gan\w+"
            r"|\bnegocio multinivel\b"
        ),
    ),
    doubtful=(
        r"\bwork[- ](?:from|at)[- ]home\b[^.!\n]{0,24}\b(?:earn|pay|paid|income|apply|hiring|opportunit\w+)\b",
        (
            rf"\b(?:earn|make) (?:up to |over |an extra |extra )?{_MONEY} ?(?:a|per|/|each|every) ?(?:day|week|month"
            r"|hour|hr)\b"
        ),
        (
            r"\b(?:business opportunit(?:y|ies)|side hustle|extra income|turnkey business|home[- ]based business"
            r"|income opportunity|no experience (?:needed|required|necessary))\b"
        ),
    ),
    innocent=(
        (
            rf"\bmake {_MONEY} ?(?:a|per|/|each|every) ?(?:week|month) (?:payments?|installments?|deposits?)\b"
            r"|\b(?:food|great|giza|energy) pyramids?\b"
        ),
        (
            r"\b(?:earn|make) (?:up to )?\$ ?[\d,.]+ ?(?:per|/|a|an|each|every) ?(?:hour|hr|referral"
            r"|visit)\b[^.!\n]{0,40}\b(?:cna|nurse|driver|technician|caregiver|warehouse|server|cook|shift|our team"
            r"|position|interview)\w*"
        ),
    ),
    elsewhere=(
        (
            r"\b(?:interview|your application|our team|cdl|shift|onboarding|caregivers?|orientation|background check"
            r"|hr department|resume|we're hiring|we are hiring|join our)\b"
        ),
    ),
    pairs=(
        Pair(
            r"\bopportunit(?:y|ies)\b",
            r"\b(?:be your own boss|recruit (?:others|friends)|income potential|no experience|residual|upline)\b",
        ),
    ),
)
