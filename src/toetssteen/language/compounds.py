"""The parts of a compound: *havenplanbureau* is *haven*, *plan*, *bureau*."""

from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache
from typing import Final

from toetssteen.language.closed_classes import words
from toetssteen.language.lexicon import Lexicon
from toetssteen.language.packed import LONGEST_FORM
from toetssteen.language.readings import Reading, VerbForm, WordClass

REMEMBERED: Final = 16_384  # forms; a part is asked for once, so that time stays linear
SHORTEST_PART: Final = 3  # letters
SHORTEST_COMPOUND: Final = 7  # letters; shorter words are hardly ever compounds
_LINK_COST: Final = {"": 0.0, "s": 0.2, "en": 0.3, "e": 0.7, "er": 1.0, "n": 1.0}
"""What can join a modifier to its head, and how many letters of a part that is worth."""

_MODIFYING: Final = frozenset({WordClass.NOUN, WordClass.ADJECTIVE, WordClass.NUMERAL})

_NO_HEADS: Final = words("""
    aar achtig ader aire arist ave baar bare ding dom eden eel eerder eling ende erij erik ette
    gist haar heid hekken iek igen ing inning isme iteit king kingen laar landing leer lijk ling
    loos mis natie nering nest nis oen ones oord pier ping reden rentie rest rijf ring rist
    schap sche seren sering stel ster stering ston taar tand taris teren tering teur tie tiek
    tien tijn ting trek uren uur veer weren wond wonden zaam zeur zing
    """)
"""Endings that look like nouns."""

_NO_MODIFIERS: Final = words("""
    aan acht achter bene beneden betre binnen boven buiten door gede gelede gene heer houd inter
    mede mono naar onder over plan poli pres proc prof prop real reed rege semi serv stads staf
    stel tegen tele trans tussen uitg verd verg verk verl vero vert verv verw voor wond zonder
    """)
"""Beginnings that look like words: prefixes above all."""

_SHORT_PARTS: Final = words("""
    adel arm arts bad bak bal bar bed bon bos box bus cel dag dak dam dek dij dok eed eis erf
    gas gat geld gif graf hek hof hok hut ijs jas kap kas kip koe kop kot lak lam lap lat lid
    lot maat mes mest net oog oor pad pak pas pen pin pit pot put raad rij rug set slot sok spel
    tak tas tin tol ton top vak vat vee vel ven vis vuur wal web weg wet wijk wol zak zee ziel
    zon zout
    """)
"""Parts of three letters that are words in compounds; others are mostly chance."""


@dataclass(frozen=True, slots=True)
class _Split:
    modifier: str
    head: str
    score: float


def split_compound(form: str, lexicon: Lexicon) -> tuple[str, ...] | None:
    """Return the parts of a noun compound, modifiers first and the head last; None for others.

    A part is a word that the lexicon knows, without the letters that link it to the next one,
    and a singular when the lexicon knows one. The head is the longest that fits: it can be a
    compound of its own (*gemeente*, *raadslid*). Hyphens separate parts.
    """
    lower = form.lower()
    if "-" in lower:
        return _at_hyphens(lower, lexicon)
    best = _best_split(_singular(lower, lexicon), lexicon)
    return (
        None if best is None else (*_parts(_singular(best.modifier, lexicon), lexicon), best.head)
    )


def _at_hyphens(form: str, lexicon: Lexicon) -> tuple[str, ...] | None:
    *modifiers, head = form.split("-")
    parts = _parts(_singular(head, lexicon), lexicon)
    if not modifiers or not all(modifiers) or not _is_noun(parts[-1], lexicon):
        return None
    return (*modifiers, *parts)


def _parts(form: str, lexicon: Lexicon) -> tuple[str, ...]:
    """Return the parts of *form*, or the form alone when it is no compound."""
    best = _best_split(form, lexicon)
    return (
        (form,)
        if best is None
        else (*_parts(_singular(best.modifier, lexicon), lexicon), best.head)
    )


def _singular(form: str, lexicon: Lexicon) -> str:
    nouns = [one for one in lexicon.readings(form) if one.word_class is WordClass.NOUN]
    return nouns[0].lemma if nouns and all(one.lemma != form for one in nouns) else form


@lru_cache(REMEMBERED)
def _best_split(form: str, lexicon: Lexicon) -> _Split | None:
    if not SHORTEST_COMPOUND <= len(form) <= LONGEST_FORM or _is_act(form, lexicon):
        return None
    return max(_splits(form, lexicon), key=lambda split: split.score, default=None)


def _splits(form: str, lexicon: Lexicon) -> Iterator[_Split]:
    """Yield the ways to take *form* as a modifier, a link and a head."""
    for cut in range(SHORTEST_PART, len(form) - SHORTEST_PART + 1):
        head = form[cut:]
        if not _is_head(head, lexicon):
            continue
        for link, cost in _LINK_COST.items():
            modifier = form[:cut].removesuffix(link)
            if len(modifier) + len(link) == cut and _is_modifier(modifier, lexicon):
                yield _Split(modifier, head, min(len(modifier), len(head)) - cost)


def _is_head(form: str, lexicon: Lexicon) -> bool:
    return form not in _NO_HEADS and _is_long_enough(form) and _is_noun(form, lexicon)


def _is_long_enough(form: str) -> bool:
    return len(form) > SHORTEST_PART or form in _SHORT_PARTS


def _is_noun(form: str, lexicon: Lexicon) -> bool:
    """Return whether *form* is a known noun and the lemma of it, not an inflected form."""
    return any(
        one.word_class is WordClass.NOUN and one.lemma == form and not one.is_guess
        for one in lexicon.readings(form)
    )


def _is_modifier(form: str, lexicon: Lexicon) -> bool:
    """Return whether a noun, an adjective or the stem of a verb stands here, or a compound."""
    if form in _NO_MODIFIERS or not _is_long_enough(form):
        return False
    if form.endswith("s") and not _is_noun(form, lexicon) and _is_noun(form[:-1], lexicon):
        return False  # *volks* is *volk* and its link
    known = (one for one in lexicon.readings(form) if not one.is_guess)
    return (
        any(one.word_class in _MODIFYING or _is_stem(form, one) for one in known)
        or _is_infinitive(f"{form}en", lexicon)
        or _best_split(form, lexicon) is not None
    )


def _is_stem(form: str, reading: Reading) -> bool:
    """Return whether a reading is the bare stem of a verb: *schrijf* in *schrijfwijze*."""
    return reading.verb_form is VerbForm.FINITE and not form.endswith(("t", "d", "de", "te", "n"))


def _is_act(form: str, lexicon: Lexicon) -> bool:
    """Return whether *form* is made of a verb as a whole: *behandeling* is no kind of *deling*."""
    return form.endswith("ing") and _is_infinitive(f"{form[:-3]}en", lexicon)


def _is_infinitive(form: str, lexicon: Lexicon) -> bool:
    return any(one.verb_form is VerbForm.INFINITIVE for one in lexicon.readings(form))
