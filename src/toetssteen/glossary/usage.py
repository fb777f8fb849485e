"""GLO-01 and GLO-04: definitions use the terms of the glossary, and the preferred ones."""

from collections import Counter
from collections.abc import Iterator
from collections.abc import Set as AbstractSet
from typing import Final

from toetssteen.contract.result import Severity
from toetssteen.contract.text import Text
from toetssteen.glossary.entry import Entry, defined
from toetssteen.glossary.interface import Bad, Glossary, GlossaryCheck, Seen, Sketch, quoted
from toetssteen.glossary.labels import Label
from toetssteen.glossary.mentions import Mention
from toetssteen.language.lexicon import WordClass
from toetssteen.rules.term import term_of

FEWEST_USES: Final = 3  # definitions that use an undefined word before it is worth a line
SHORTEST: Final = 6  # letters of a word that looks like a term
MOST_LISTED: Final = 25


def see_undefined(glossary: Glossary) -> Iterator[Seen]:
    """Find words that look like terms, are used in several definitions and are not defined."""
    used: Counter[str] = Counter()
    for entry in defined(glossary.entries):
        used.update(set(_candidates(entry, glossary)))
    ranked = sorted(
        (word for word in used if used[word] >= FEWEST_USES), key=lambda word: (-used[word], word)
    )
    if ranked:
        listed = tuple(ranked[:MOST_LISTED])
        yield Seen(found=listed, said={"found": _with_counts(listed, used), "count": len(ranked)})


def _with_counts(words: tuple[str, ...], used: Counter[str]) -> str:
    return quoted(*(f"{word} ({used[word]}×)" for word in words))


def _candidates(entry: Entry, glossary: Glossary) -> Iterator[str]:
    """Yield the compounds in the definiens that the lexicon does not list and no label covers."""
    subject, lexicon = entry.subject, glossary.keys.lexicon
    covered = {
        at
        for mention in glossary.mentions[entry.place]
        for at in range(mention.first, mention.last + 1)
    }
    for at in range(subject.first, subject.end):
        form = subject.words.tokens[at].form
        is_term_like = form.isalpha() and form.islower() and len(form) >= SHORTEST
        if not is_term_like or at in covered or form in lexicon:
            continue
        is_noun = WordClass.NOUN in lexicon.classes(form)
        if is_noun and not glossary.labels.at(subject.words, at, subject.end):
            yield glossary.keys.of(form)[0]


def see_non_preferred(glossary: Glossary) -> Iterator[Seen]:
    """Find synonyms of other concepts in a definiens where the preferred term could stand."""
    for entry in glossary.entries:
        for mention in _synonyms_in(entry, glossary):
            label = mention.labels[0]
            if _is_a_term(label, glossary):
                concept = glossary.entries[label.place].concept
                yield Seen(
                    concept=entry.concept.id,
                    related=(concept.id,),
                    found=(entry.words(mention.first, mention.last),),
                    span=entry.subject.span(mention.first, mention.last),
                    said={"preferred": quoted(concept.voorkeursterm or concept.begrip)},
                )


def renamed_in(
    entry: Entry, glossary: Glossary, genera: AbstractSet[int]
) -> Iterator[tuple[int, int]]:
    """Yield the code points where *entry* calls another concept by a name that is not preferred.

    *genera* are ``glossary.genera``. An everyday word counts when the definition starts from it
    while another one starts from the preferred term: then two siblings seem to be of two kinds.
    """
    for mention in _synonyms_in(entry, glossary):
        label = mention.labels[0]
        is_sibling = mention.is_genus and label.place in genera
        if is_sibling or _is_a_term(label, glossary):
            yield entry.subject.span(mention.first, mention.last)


def _synonyms_in(entry: Entry, glossary: Glossary) -> Iterator[Mention]:
    """Yield the first mention of each other concept by a synonym."""
    seen: set[int] = set()
    for mention in glossary.mentions[entry.place]:
        label = mention.labels[0]
        if not mention.is_ambiguous and label.rank > 1 and label.place not in seen:
            seen.add(label.place)
            yield mention


def _is_a_term(label: Label, glossary: Glossary) -> bool:
    """Return whether *label* is more than a word of everyday language."""
    words = term_of(label.text, glossary.keys.lexicon, glossary.keys.grammar).words
    return len(words) > 1 or words[0].lower not in glossary.keys.lexicon


UNDEFINED = GlossaryCheck(
    id="GLO-01",
    code="VAL-GLO-001",
    title=Text(nl="Gebruikte termen zijn gedefinieerd", en="Terms that are used are defined"),
    why=Text(
        nl="Een vakterm die in veel definities staat, verdient er zelf een.",
        en="A technical term in many definitions deserves one of its own.",
    ),
    severity=Severity.INFO,
    message=Text(
        nl="Woorden die termen lijken en niet gedefinieerd zijn ({count}): {found}.",
        en="Words that look like terms and are not defined ({count}): {found}.",
    ),
    advice=Text(
        nl="Neem op wat een begrip van uw vakgebied is.",
        en="Add what is a concept of your field.",
    ),
    source="ISO 704",
    see=see_undefined,
    good=(
        (
            Sketch("boeg", "voorkant van een kadekruiser"),
            Sketch("hek", "achterkant van een kadekruiser"),
        ),
    ),
    bad=(
        Bad(
            (
                Sketch("boeg", "voorkant van een kadekruiser"),
                Sketch("hek", "achterkant van een kadekruiser"),
                Sketch("spiegel", "vlakke plaat van kadekruisers"),
            ),
            at="",
            found=("kadekruiser",),
        ),
    ),
)

NON_PREFERRED = GlossaryCheck(
    id="GLO-04",
    code="VAL-GLO-004",
    title=Text(nl="Definities gebruiken de voorkeursterm", en="Definitions use the preferred term"),
    why=Text(
        nl="Met twee namen door elkaar lijkt het om twee begrippen te gaan.",
        en="With two names used side by side it seems to be about two concepts.",
    ),
    severity=Severity.INFO,
    message=Text(
        nl="‘{found}’ is een synoniem; de voorkeursterm is ‘{preferred}’.",
        en="‘{found}’ is a synonym; the preferred term is ‘{preferred}’.",
    ),
    advice=Text(nl="Schrijf ‘{preferred}’.", en="Write ‘{preferred}’."),
    source="NL-SBB",
    see=see_non_preferred,
    good=(
        (
            Sketch("schip", "vaartuig met een dek", synoniemen=("boot",)),
            Sketch("steiger", "bouwwerk waaraan een boot ligt"),
        ),
        (
            Sketch("schip", "vaartuig met een dek", synoniemen=("varend object",)),
            Sketch("steiger", "bouwwerk waaraan een schip ligt"),
        ),
    ),
    bad=(
        Bad(
            (
                Sketch("schip", "vaartuig met een dek", synoniemen=("varend object",)),
                Sketch("steiger", "bouwwerk waaraan varende objecten liggen"),
            ),
            at="steiger",
            found=("varende objecten",),
        ),
        Bad(
            (
                Sketch("cliënt", "persoon met een zorgvraag", synoniemen=("zorgbewoner",)),
                Sketch("zorgdag", "etmaal waarin een zorgbewoner hulp krijgt"),
            ),
            at="zorgdag",
            found=("zorgbewoner",),
        ),
        Bad(
            (
                Sketch(
                    "vergunning", "besluit van een bestuur", synoniemen=("officiële permissie",)
                ),
                Sketch("leges", "bedrag voor een officiële permissie"),
            ),
            at="leges",
            found=("officiële permissie",),
        ),
    ),
)
