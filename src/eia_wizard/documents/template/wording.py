"""What the words of a form say about the slot beside them: its label, its kind, its options."""

import re

from eia_wizard.documents.template.marks import HOLE
from eia_wizard.domain.slots import CHOICE, DATE, FIGURE, LONG_TEXT, TEXT, TICK

LONGEST_LABEL = 300
_NUMBER_ONLY = re.compile(
    r"\W*(?:[A-Za-z]?\d{1,3}(?:[.\-]\d{1,3})*[a-z]?|[A-Ha-z]|[ivx]{1,5})\W*\Z"
)
_DATE = re.compile(
    r"\b(?:dated?|(?<!with )dates|deadline|timescales?|(?:first|last) day|by when|"
    r"when by|review by|due by|"
    r"dd/mm)\b|(?:\A|\b(?:due|beg[au]n|starts?|ends?|held|sent|made|"
    r"(?:start|end|open|clos|finish|receiv|logg|approv|"
    r"review|agre|complet|issu|publish|sign|screen|discuss|decid|submitt|register|dat)ed)\s+)on\W*\Z|"
    r"\A(?:\w+,? ){0,2}when\W*\Z|\A(?:by|on|opens|closes|begins|starts|ends|begun|finished)\W*\Z|"
    r"\bagain on\W*\Z|"
    r"\Awhen (?:did|do|does|will|is|was|should) [^,?]{3,40}"
    r"\b(?:start|begin|end|finish|happen|close|open)\W*\Z",
    re.IGNORECASE,
)
_FIGURE = re.compile(
    r"\b(?:insert|paste|attach|add|include)\b.{0,30}"
    r"\b(?:picture|photo(?:graph)?|image|map|chart|graph|diagram|figure|logo)s?\b",
    re.IGNORECASE,
)
_RATING = re.compile(
    r"\W*(?:\d{1,2}|[+\-−–±](?:ve)?|[+\-−–±]\s*/\s*[+\-−–±]|"
    r"(?:please )?tick(?: \w+){0,3}|✓|✔|√|[xX]|y|n|yes|no|n/?a|not applicable|"
    r"not? (?:known|sure|impact|effect|change)|"
    r"unknown|unsure|uncertain|(?:don.?t|do not) know|neut(?:ral)?|none|nil|"
    r"pos(?:itive)?|neg(?:ative)?|"
    r"it (?:will|might|may|could|won.?t|will not|does|does not)(?: help)?|in part|"
    r"adverse|beneficial|mixed|better|worse|(?:the )?same|no (?:difference|change)|"
    r"(?:likely to )?(?:gain|lose|benefit|suffer)s?|"
    r"not relevant|relevant|(?:we )?(?:cannot|can.t|can not) (?:tell|say)(?: yet)?|"
    r"(?:very )?(?:high|medium|low|major|minor|moderate|significant)|met|"
    r"partly|partially|direct|indirect)"
    r"(?:\s*(?:/\s*(?:no|neutral|none|adverse|unknown|low|negative|positive))|"
    r"\s+(?:impacts?|effects?|risk|relevance|outcome)|\s*\(?(?:tick|✓|y/n|[+\-/0])\)?){0,3}\W*\Z",
    re.IGNORECASE,
)
_MARKED = re.compile(
    r"[^?]{0,40}\(\s*(?:please )?(?:tick|✓|✔|√|x|put an? x)"
    r"(?: (?:if|as|where|box|all)\b[^()]*)?\s*\)\W*\Z",
    re.IGNORECASE,
)
"""A head that says in brackets that a tick is put under it."""
_FOR_WORDS = re.compile(
    r"\W*(?:(?:your|the|any|other|further|please|brief|main|key) )*(?:reason|comment|expla|detail|"
    r"describe|description|note|justif|rationale|summary|evidence|mitigat|action|narrative|"
    r"recommend|how\b|why\b|what\b|who\b)",
    re.IGNORECASE,
)
_FOR_MARKS = re.compile(
    r"\b(?:put|place|add|enter|insert|mark|use|with)\b.{0,24}\b(?:an? )?"
    r"[‘“'\"]?(?:x|cross(?:es)?|ticks?|✓|√)\b|"
    r"\b(?:tick|cross|check)\b.{0,30}\b(?:box(?:es)?|columns?|one|all|cells?|any|"
    r"relevant|appropriate|which|those|where)\b|"
    r"\bmark\b.{0,12}\b(?:all|any|those|each|one)\b|[(\s](?:✓|√)[)\s]",
    re.IGNORECASE,
)
_ORDERS = re.compile(
    r"\W*(?:please|note|notes|guidance|nb|n\.b|key|see|use|for example|e\.g|the following|"
    r"example|remember|contents|table of contents|how to|this form|when|where|if)\b",
    re.IGNORECASE,
)
_WORDS = re.compile(
    r"(?<![\w/])((?:yes|no|n/?a|not applicable|not? known|not sure|don.t know|unknown|unsure|"
    r"maybe|possibly|partly|partially|high|medium|moderate|low|none|major|minor|positive|negative|neutral|"
    r"no impact|screening|full|new|existing|revised|true|false|internal|external|male|female)"
    r"(?:\s*[/|\\]\s*(?=[\w])[^/|\\\n?:.;,()]{1,28}){1,5})",
    re.IGNORECASE,
)
_PAIR = re.compile(
    r"[^\W\d_][^/|\n?:.;]{0,26}?(?:\s+[/|]\s+[^\W\d_][^/|\n?:.;]{0,26}){1,5}\s*\*?\s*"
    r"(?:\((?:please )?(?:delete|circle|select|highlight)[^)]*\))?\W*\Z",
    re.IGNORECASE,
)
_ASIDE = re.compile(
    r"(?<=\w)[?]?\s*\((?=[^()]*\w{2}[^()]*\s[^()]*\w{2})"
    r"(?:[^()\s]+\s+){2,}[^()\s]+\)\Z"
)
_OR_NOT = re.compile(
    r"\b((\w{2,}?)s?)\s*[/|]\s*(?:(?:\w+ ){0,2}\2s?\s*[/|]\s*){0,3}"
    r"(?:(?:does |do |did |is |are |will |has |have |can)?not \2|\2 not)\b\*?",
    re.IGNORECASE,
)
"""A verb and its contrary, of which one is left in a sentence."""
_SET_APART = re.compile(
    r"(?:\s{2}|\t|[?:]\s+)((?:[^\W\d_][\w’']*(?: [\w’']+){0,2})"
    r"(?:\s*[/|]\s*[^\W\d_][\w’']*(?: [\w’']+){0,2}){1,5})"
    r"(?=\s{2}|\t|\.\s|\s*\Z|\s+[–(*-])"
)
"""Options that stand apart from the words before and behind them."""
_DAY_PARTS = re.compile(r"(?:d+|m+|y+|x+|\W)+\Z", re.IGNORECASE)
_SPACED = re.compile(
    r"(?:\?|:|\s{2})\s*([^\W\d_]\w*(?: \w+)?(?:\s{2,}[^\W\d_]\w*(?: \w+)?){1,4})\s*"
    r"\((?:please )?(?:circle|delete|ring|underline|strike)"
)
"""Options with nothing but room between, before the order to leave one."""
_OTHER = re.compile(
    r"\W*(?:any ?)?(?:others?|one else|body else|thing else)\b[^:?]{0,60}:\W*\Z",
    re.IGNORECASE,
)
_ONE_OF_SIGNS = re.compile(rf"[^\s\w{HOLE}](?:\s+[^\s\w{HOLE}]){{1,5}}\Z|\w(?:\s+\w){{2,6}}\Z")
"""Signs or single letters in a row, of which one is to be left; not dots or rules."""
_ONLY_ONE = re.compile(
    r"\b(?:choose|tick|select|mark|pick|circle)\s+(?:only\s+|just\s+)?one\b|\bone (?:box|only)\b",
    re.IGNORECASE,
)
_STRUCK = re.compile(r"\b(?:delete|circle|strike|highlight|underline|cross out)\b", re.IGNORECASE)
_LAST_ORDER = re.compile(
    r"[\s*(–-]*\b(?:please )?(?:delete|circle|strike out|cross out|highlight|underline)\b"
    r"[^()/|]{0,40}\)?\W*\Z",
    re.IGNORECASE,
)
_THEN_ORDER = re.compile(
    r"(?<=\?)\s+(?:please |\()*(?:tick|delete|circle|choose|select|mark|strike|cross)\b.*",
    re.IGNORECASE,
)
_EMPTY_LABEL = re.compile(
    r"\W*(?:your |the )?(?:answers?|responses?|repl(?:y|ies)|comments?|details|text)( here)?\W*\Z",
    re.IGNORECASE,
)
_SEVERAL = re.compile(
    r"\b(?:all|any|those|each|every|as many)\b.{0,20}\bappl(?:y|ies)\b|\bapplicable\b|"
    r"\b(?:tick|mark|select|choose|circle)\s+(?:any|all)\b|"
    r"\bwhich of (?:these|them|the following)\b|\A\W*(?:\d+\W+)?who(?:m)?\b|"
    r"\bwhich (?:\w+ )?(?:groups|people|characteristics|sources|areas|services|aims|teams)\b",
    re.IGNORECASE,
)


def label_of(text: str) -> str:
    """A label as it is told: one line, without what only leads on to the answer."""
    told = " ".join(text.replace(HOLE, " ").split())
    plain = told.rstrip(" :*–-…_.")
    if len(plain) <= LONGEST_LABEL:
        plain = _ASIDE.sub("", plain)
    plain = plain.rstrip(" :*–-…_.").strip()
    if plain.startswith("(") and plain.find(")") == len(plain) - 1:
        plain = plain[1:-1].strip()
    return plain[:LONGEST_LABEL] or told[:LONGEST_LABEL]


def question_of(label: str) -> str:
    """A question without the order behind it that tells how to answer."""
    return _THEN_ORDER.sub("", label)


def asks_for_one(text: str) -> bool:
    """Whether words say that one thing only is to be chosen."""
    return bool(_ONLY_ONE.search(text))


def is_struck_out(text: str) -> bool:
    """Whether a line says that options are to be deleted or circled."""
    return bool(_STRUCK.search(text))


def is_only_number(text: str) -> bool:
    """Whether words are no more than the number of a row or question."""
    return bool(_NUMBER_ONLY.match(text.replace(HOLE, "")))


def is_rating(head: str) -> bool:
    """Whether a column under this head is there to be ticked."""
    return len(head) < 40 and bool(_RATING.match(head) or _MARKED.match(head))


def asks_for_words(head: str) -> bool:
    """Whether a head calls for words, such as reasons, whatever stands beside its cells."""
    return bool(_FOR_WORDS.match(head))


def asks_for_marks(text: str) -> bool:
    """Whether a line says that a cross or a tick is put into what follows."""
    return bool(_FOR_MARKS.search(text))


def says_nothing(label: str) -> bool:
    """Whether a label only says that an answer goes here, so that the question above tells more."""
    return bool(_EMPTY_LABEL.match(label))


def gives_orders(text: str) -> bool:
    """Whether a line tells people how to fill the form, and waits for nothing itself."""
    return bool(_ORDERS.match(text)) and not text.rstrip().endswith("?")


def offers_contrary(text: str) -> bool:
    """Whether a line offers options wherever they stand: apart, or as a verb and its contrary."""
    return bool(_OR_NOT.search(text) or _SET_APART.search(text))


def asks_which_other(text: str) -> bool:
    """Whether a line has room behind it for something that a list does not name."""
    return bool(_OTHER.match(text))


def asks_for_several(label: str) -> bool:
    """Whether more than one box may be ticked."""
    return bool(_SEVERAL.search(label))


def kind_for(label: str, *, is_large: bool = False) -> str:
    """The kind of answer that a label calls for."""
    if _FIGURE.search(label):
        return FIGURE
    if _DATE.search(label) and len(label) <= 60 and not is_large:
        return DATE
    is_long = is_large or label.rstrip(" *").endswith("?") or len(label) > 80
    return LONG_TEXT if is_long else TEXT


def options_in_words(text: str, *, is_alone: bool) -> tuple[int, int, tuple[str, ...]] | None:
    """Where a line offers options to choose from by deleting the others, and which they are.

    ``is_alone`` says that the line stands beside its question and holds nothing else.
    """
    signs = _ONE_OF_SIGNS.match(text.strip()) if is_alone else None
    if signs:
        start = len(text) - len(text.lstrip())
        return start, start + len(signs[0]), tuple(signs[0].split())
    spaced = _SPACED.search(text)
    if spaced:
        return spaced.start(1), spaced.end(1), tuple(re.split(r"\s{2,}", spaced[1]))
    if not any(mark in text for mark in "/|\\"):
        return None
    apart = _SET_APART.search(text)
    if apart and not _DAY_PARTS.match(apart[1]) and re.search("[/|]", _joined(apart[1])):
        parts = re.split(r"\s*[/|]\s*", _joined(apart[1]))
        return apart.start(1), apart.end(1), tuple(part.replace("\0", "/") for part in parts)
    denied = _OR_NOT.search(text)
    if denied:
        parts = re.split(r"\s*[/|]\s*", denied[0].rstrip("*"))
        return denied.start(), denied.end(), tuple(parts)
    told = _LAST_ORDER.sub("", text).rstrip()
    found = _PAIR.match(told) if is_alone and len(told) <= 90 else None
    if found is None:
        matches = list(_WORDS.finditer(told))
        if not matches or (matches[-1].start() == 0 and not is_alone):
            return None
        found = matches[-1]
        after = told[found.end() :].strip(" *.")
        if after and after != ")" and not after.startswith("("):
            return None
    said = re.sub(r"\*?\s*\([^)]*\)\W*\Z", "", found[0]).rstrip()
    options = tuple(part.strip(" *.") for part in re.split(r"[/|\\]", _joined(said)))
    if len(options) < 2 or not all(options) or any(len(o.split()) > 4 for o in options):
        return None
    return found.start(), found.start() + len(said), tuple(o.replace("\0", "/") for o in options)


def _joined(said: str) -> str:
    """N/A is one option, not two."""
    return re.sub(r"\b([nN])/([aA])\b", "\\1\0\\2", said)


def tick_or_choice(options: int, label: str) -> str:
    """Whether boxes are ticked each for itself, or one of them is chosen."""
    return TICK if options > 6 or asks_for_several(label) or options == 1 else CHOICE
