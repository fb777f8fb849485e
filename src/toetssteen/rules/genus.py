"""The head noun of the first noun phrase, found with the lexicon alone.

Walks over what can stand before a Dutch head noun: determiners, numerals, adverbs, adjectives,
participles, words in brackets, and a prepositional phrase that a participle or an adjective
closes (``door de havenraad benoemde bestuurder``). Where the lexicon leaves it open, there is
no genus, and rules that need one do not guess.
"""

from toetssteen.language.lexicon import VerbForm, WordClass
from toetssteen.language.words import Words

LONGEST_PREMODIFIER = 30  # tokens of a prepositional phrase before its participle
LONGEST_ROW = 8  # tokens of adjectives, adverbs and commas before their noun
PRONOUN_GENERA = frozenset(
    {"alles", "datgene", "degene", "degenen", "diegene", "diegenen", "eenieder", "hetgeen",
     "ieder", "iedereen", "iemand", "iets"}
)  # fmt: skip
_FIXED_STARTS = (
    ("al", "dan", "niet"),
    ("een", "of", "meer"),
    ("een", "of", "meerdere"),
    ("één", "of", "meer"),
    ("één", "of", "meerdere"),
    ("meer", "dan"),
    ("minder", "dan"),
    ("ten", "hoogste"),
    ("ten", "minste"),
)
_ADVERBIAL = frozenset({WordClass.ADVERB, WordClass.PRONOUN})  # daarbij, elkaar, zich
_BEFORE_A_NOUN = frozenset(
    {WordClass.ADJECTIVE, WordClass.ADVERB, WordClass.DETERMINER, WordClass.NUMERAL}
)


def genus_of(words: Words, first: int, end: int) -> int | None:
    """Return the token of the head noun of the phrase *first*..*end* (exclusive), or None."""
    at = _behind_fixed_start(words, first, end)
    while at < end:
        if _is_genus(words, at, end):
            return at
        at = _next(words, at, end)
    return None


def may_be_participle(words: Words, at: int) -> bool:
    """Return whether a form listed as past tense can be an inflected participle here.

    ``verleende vergunning``: the same form is both, and a noun follows.
    """
    return words.lower(at).endswith(("de", "te")) and words.can_be_noun(at + 1)


def _behind_fixed_start(words: Words, first: int, end: int) -> int:
    for fixed in _FIXED_STARTS:
        if first + len(fixed) < end and words.reads(first, fixed):
            return first + len(fixed)
    return first


def _is_genus(words: Words, at: int, end: int) -> bool:
    token = words.tokens[at]
    if not token.is_word or token.form[0].isdigit() or token.form.endswith("-"):
        return False
    a_noun_follows = at + 1 < end and words.can_be_noun(at + 1)
    if token.lower in PRONOUN_GENERA:
        a_phrase_follows = a_noun_follows or (at + 1 < end and words.can_be_premodifier(at + 1))
        return not (a_phrase_follows and WordClass.DETERMINER in words.classes(at))  # ieder schip
    if words.can_be_noun(at):
        return not (
            _leads_on(words, at, end)
            or (_may_precede(words, at) and _noun_to_come(words, at + 1, end))
            or _is_measure(words, at, end)
        )
    return words.has_form(at, VerbForm.INFINITIVE) and not a_noun_follows


def _may_precede(words: Words, at: int) -> bool:
    """Return whether a word that can be a noun may be an adjective: ``grote``, ``niet-vaste``."""
    form = words.lower(at)
    is_unknown = not words.readings(at) and form.isalpha()
    is_noun = form.endswith(("heid", "ing", "teit"))  # some of which the lexicon doubts
    return not is_noun and (words.can_be_premodifier(at) or is_unknown or form.startswith("niet-"))


def _noun_to_come(words: Words, at: int, end: int) -> bool:
    """Return whether a row of adjectives goes on from *at* to a noun: ``, oude kade``."""
    is_joined, found = False, False
    for index in range(at, min(at + LONGEST_ROW, end)):
        is_premodifier = words.can_be_premodifier(index)
        if words.lower(index) in {",", "en", "of"}:
            is_joined, found = True, False
        elif is_joined and words.is_only(index, WordClass.PREPOSITION):
            return _closing_word(words, index, end) < end  # houten, op palen rustende vloer
        elif not is_premodifier and words.can_be_noun(index):
            return not is_joined
        elif is_premodifier:
            is_joined, found = False, words.can_be_noun(index)
        elif WordClass.ADVERB not in words.classes(index) or words.lower(index).startswith("waar"):
            return found
    return found


def _is_measure(words: Words, at: int, end: int) -> bool:
    """Return whether this noun only measures the adjective behind it: ``drie maanden oude``."""
    before = words.lower(at - 1)
    is_counted = before[:1].isdigit() or words.is_only(at - 1, WordClass.NUMERAL)
    is_counted = is_counted and words.can_be_noun(at)
    is_inflected = words.lower(at + 1).endswith("e") and words.can_be_premodifier(at + 1)
    return is_counted and is_inflected and _noun_to_come(words, at + 1, end)


def _leads_on(words: Words, at: int, end: int) -> bool:
    """Return whether this is no noun but the preposition of the same form: ``bij wet``."""
    if at + 1 >= end or WordClass.PREPOSITION not in words.classes(at):
        return False
    if words.lower(at + 1) in {"en", "of"}:  # bij of krachtens wet
        return WordClass.PREPOSITION in words.classes(at + 2)
    is_relative = words.lower(at + 1) in {"die", "dat"}
    is_article = WordClass.DETERMINER in words.classes(at + 1) and not is_relative
    return is_article or words.can_be_noun(at + 1)


def _next(words: Words, at: int, end: int) -> int:
    """Return the next token to look at, or *end* when no noun phrase goes on here."""
    token = words.tokens[at]
    if token.form == "(":
        return _behind_bracket(words, at, end)
    if token.lower == "te" or token.form.endswith("-"):  # te verwachten bedrag; zend- en ontvang…
        return at + 2
    if _can_precede(words, at) or _is_measure(words, at, end):
        return at + 1
    if WordClass.PREPOSITION in words.classes(at) or token.lower == "als":
        return _closing_word(words, at, end)
    return end


def _can_precede(words: Words, at: int) -> bool:
    """Return whether the token can stand before the head noun of its phrase."""
    token = words.tokens[at]
    if token.form == "," or token.form[0].isdigit():
        return True
    if token.lower in {"en", "of"}:  # natuurlijke of rechtspersoon
        return at > 0 and words.can_be_premodifier(at - 1)
    is_premodifier = _may_precede(words, at) or may_be_participle(words, at)
    return is_premodifier or not _BEFORE_A_NOUN.isdisjoint(words.classes(at))


def _behind_bracket(words: Words, at: int, end: int) -> int:
    for index in range(at + 1, end):
        if words.tokens[index].form == ")":
            return index + 1
    return end


def _closing_word(words: Words, at: int, end: int) -> int:
    """Return where the word stands that closes the phrase begun at *at* and leads to the noun.

    An infinitive with ``te`` is passed: it can look like a noun (``op te stellen plan``).
    """
    is_als = words.lower(at) == "als"  # als veilig aangemerkte zone
    for index in range(at + 2, min(at + LONGEST_PREMODIFIER + 1, end - 1)):
        may_close = _closes(words, index) and (is_als or _ends_a_phrase(words, index - 1))
        if may_close and not _is_nested(words, index, end):
            return index + (words.lower(index - 1) == "te")
    return end


def _is_nested(words: Words, at: int, end: int) -> bool:
    """Return whether the noun behind is itself inside: ``aan een gebruikte auto hangend bord``."""
    if words.can_be_premodifier(at + 1) or not words.can_be_noun(at + 1):
        return False
    form = words.lower(at + 2)
    is_inflected = form.endswith(("e", "en")) and words.has_form(at + 2, VerbForm.PARTICIPLE)
    return is_inflected and at + 3 < end and words.can_be_noun(at + 3)


def _closes(words: Words, at: int) -> bool:
    """Return whether a participle, an adjective or an infinitive here can go with a noun.

    ``door de raad benoemde bestuurder``, ``door de raad op te stellen plan``, and the act as a
    noun: ``ter plaatse aanbrengen van kabels``.
    """
    is_infinitive = words.has_form(at, VerbForm.INFINITIVE)
    if is_infinitive and words.lower(at + 1) == "van":
        return True
    may_lead = words.can_be_premodifier(at) or may_be_participle(words, at)
    may_lead = may_lead or (is_infinitive and words.lower(at - 1) == "te")
    behind = at + 2 if words.lower(at + 1) in {"en", "of"} else at + 1  # benoemde of gekozen lid
    leads_on = behind < len(words) and words.can_be_premodifier(behind)
    return may_lead and (words.can_be_noun(at + 1) or leads_on)


def _ends_a_phrase(words: Words, at: int) -> bool:
    """Return whether the token can close a noun phrase, so that no noun of it is to come."""
    token = words.tokens[at]
    if not token.is_word or token.form[0].isdigit():
        return token.form in {")", ","} or token.is_word
    classes = words.classes(at)
    is_adverbial = bool(classes) and classes <= _ADVERBIAL
    may_be_somebody = WordClass.PRONOUN in classes or token.lower.endswith("e")
    is_somebody = may_be_somebody and words.lower(at - 1) == "een"  # een ander, een verzekerde
    return token.lower == "te" or words.can_be_noun(at) or is_adverbial or is_somebody
