"""SAM-02 and SAM-03: a definition uses the terms of others and does not repeat their text."""

from collections.abc import Iterator, Mapping
from typing import Final

from toetssteen.contract.result import Severity
from toetssteen.contract.text import Text
from toetssteen.glossary.entry import Entry, defined
from toetssteen.glossary.interface import Bad, Glossary, GlossaryCheck, Seen, Sketch, quoted
from toetssteen.glossary.overlap import nestings, shared_in_order
from toetssteen.rules.kind import Kind

REPEATED: Final = 0.6  # of the content words of the definition of the grondwoord
FEWEST_REPEATED: Final = 4  # content words


def see_repeated(glossary: Glossary) -> Iterator[Seen]:
    """Find qualified terms whose definition repeats that of the grondwoord."""
    twins = _twins(glossary)
    for entry in defined(glossary.entries):
        stem = glossary.grondwoorden[entry.place]
        if stem is None or not _describe(entry, stem) or _are_twins(twins, entry, stem):
            continue
        shared = shared_in_order(entry, stem)
        if len(shared) >= max(FEWEST_REPEATED, REPEATED * len(stem.content)):
            yield Seen(
                concept=entry.concept.id,
                related=(stem.concept.id,),
                found=(entry.words(shared[0], shared[-1]),),
                span=entry.subject.span(shared[0], shared[-1]),
                said={"term": quoted(stem.concept.begrip)},
            )


def see_nested(glossary: Glossary) -> Iterator[Seen]:
    """Find definitions that hold the whole definition of another concept."""
    twins = _twins(glossary)
    for one in nestings(glossary.entries):
        is_repeated = one.inner is glossary.grondwoorden[one.outer.place]  # SAM-02 says so
        if not is_repeated and not _are_twins(twins, one.outer, one.inner):
            yield Seen(
                concept=one.outer.concept.id,
                related=(one.inner.concept.id,),
                found=(one.outer.words(one.first, one.last),),
                span=one.outer.subject.span(one.first, one.last),
                said={"term": quoted(one.inner.concept.begrip)},
            )


def _describe(*entries: Entry) -> bool:
    return all(entry.subject.kind is Kind.KERN for entry in entries)


def _twins(glossary: Glossary) -> Mapping[int, int]:
    """Return, for the concepts that DUP-01 speaks about, the number of their group."""
    return {entry.place: number for number, group in enumerate(glossary.doubles) for entry in group}


def _are_twins(twins: Mapping[int, int], one: Entry, other: Entry) -> bool:
    return one.place in twins and twins[one.place] == twins.get(other.place)


REPEATS = GlossaryCheck(
    id="SAM-02",
    code="VAL-SAM-002",
    title=Text(
        nl="Herhaalt de definitie van het grondwoord niet",
        en="Does not repeat the definition of the broader term",
    ),
    why=Text(
        nl="Wie het grondwoord als genus gebruikt, hoeft diens definitie niet bij te houden.",
        en="With the broader term as genus, its definition need not be kept up to date twice.",
    ),
    severity=Severity.WARNING,
    message=Text(
        nl="‘{found}’ herhaalt de definitie van ‘{term}’.",
        en="‘{found}’ repeats the definition of ‘{term}’.",
    ),
    advice=Text(
        nl="Begin met ‘{term}’ en noem alleen wat dit begrip eigen is.",
        en="Start with ‘{term}’ and say only what is particular to this concept.",
    ),
    source="ISO 704",
    see=see_repeated,
    good=(
        (
            Sketch("kade", "verharde oever waaraan schepen lading lossen"),
            Sketch("openbare kade", "kade die voor iedere schipper open is"),
        ),
        (
            Sketch("vraag", "verzoek om een antwoord van een ander te krijgen"),
            Sketch("aanvraag", "brief aan een bestuur met de wens om een vergunning"),
        ),
        (
            Sketch("plan", "tekst met voorgenomen stappen"),
            Sketch("zorgplan", "plan voor de hulp aan een bewoner"),
        ),
    ),
    bad=(
        # The head of a term with a complement, and a number before what it counts.
        Bad(
            (
                Sketch("toeslag", "maandelijks bedrag van een gemeente voor een laag inkomen"),
                Sketch(
                    "toeslag voor ouderen",
                    "maandelijks bedrag van een gemeente voor een oudere met een laag inkomen",
                ),
            ),
            at="toeslag voor ouderen",
            found=("maandelijks bedrag van een gemeente voor een oudere met een laag inkomen",),
        ),
        Bad(
            (
                Sketch("vaarweg", "bebakend water waarop schepen lading vervoeren"),
                Sketch(
                    "tweebaansvaarweg",
                    "bebakend water waarop schepen naast elkaar lading vervoeren",
                ),
            ),
            at="tweebaansvaarweg",
            found=("bebakend water waarop schepen naast elkaar lading vervoeren",),
        ),
        Bad(
            (
                Sketch("kade", "verharde oever waaraan schepen lading lossen"),
                Sketch(
                    "openbare kade", "verharde oever waaraan schepen vrij hun lading mogen lossen"
                ),
            ),
            at="openbare kade",
            found=("verharde oever waaraan schepen vrij hun lading mogen lossen",),
        ),
        Bad(
            (
                Sketch("vergunning", "besluit van een bestuur dat een verboden handeling toestaat"),
                Sketch(
                    "bouwvergunning",
                    "besluit van een bestuur dat een verboden bouw of handeling toestaat",
                ),
            ),
            at="bouwvergunning",
            found=("besluit van een bestuur dat een verboden bouw of handeling toestaat",),
        ),
        Bad(
            (
                Sketch("plan", "tekst met doel, stappen en planning van een bestuur"),
                Sketch("plan van aanpak", "tekst met stappen en planning van een bestuur"),
            ),
            at="plan van aanpak",
            found=("tekst met stappen en planning van een bestuur",),
        ),
    ),
)

NESTS = GlossaryCheck(
    id="SAM-03",
    code="VAL-SAM-003",
    title=Text(nl="Geen definitie in een definitie", en="No definition inside a definition"),
    why=Text(
        nl="Een definitie die in een andere is uitgeschreven, moet op twee plaatsen kloppen.",
        en="A definition that is written out inside another has to be right in two places.",
    ),
    severity=Severity.WARNING,
    message=Text(
        nl="‘{found}’ is de definitie van ‘{term}’.",
        en="‘{found}’ is the definition of ‘{term}’.",
    ),
    advice=Text(nl="Schrijf ‘{term}’ in plaats daarvan.", en="Write ‘{term}’ instead."),
    source="ISO 704",
    see=see_nested,
    good=(
        (
            Sketch("loods", "gids die een schip door smal water brengt"),
            Sketch("loodsgeld", "bedrag dat een schipper na de reis betaalt"),
        ),
        (
            Sketch("hoogtij", "stand van het water op zijn grootste hoogte van de dag"),
            Sketch("laagtij", "stand van het water op zijn kleinste hoogte van de dag"),
        ),
    ),
    bad=(
        # However little stands around it, what stands behind another genus is nested.
        Bad(
            (
                Sketch("beschoeiing", "houten wand die de oever van een smalle sloot steunt"),
                Sketch(
                    "walpaal",
                    "steunpaal van een houten wand die de oever van een smalle sloot steunt",
                ),
            ),
            at="walpaal",
            found=("houten wand die de oever van een smalle sloot steunt",),
        ),
        Bad(
            (
                Sketch("loods", "gids die een schip door smal water brengt"),
                Sketch(
                    "tarief",
                    "bedrag voor het werk van een gids die schepen door smal water brengt, "
                    "per reis en per dag vastgesteld",
                ),
            ),
            at="tarief",
            found=("gids die schepen door smal water brengt",),
        ),
        Bad(
            (
                Sketch("mantelzorger", "persoon die onbetaald een ziek familielid helpt"),
                Sketch(
                    "toeslag",
                    "geld van een gemeente voor een persoon die onbetaald een ziek familielid "
                    "helpt en daardoor minder werkt",
                ),
            ),
            at="toeslag",
            found=("persoon die onbetaald een ziek familielid helpt",),
        ),
        Bad(
            (
                Sketch("stookolie", "zware vloeibare brandstof uit ruwe aardolie"),
                Sketch(
                    "bunkerschip",
                    "vaartuig dat in een haven zware vloeibare brandstof uit ruwe aardolie levert",
                ),
            ),
            at="bunkerschip",
            found=("zware vloeibare brandstof uit ruwe aardolie",),
        ),
    ),
)
