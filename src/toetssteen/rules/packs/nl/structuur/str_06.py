"""STR-06: not the information need."""

from collections.abc import Iterator

from toetssteen.contract.result import Category, Severity
from toetssteen.contract.text import Text
from toetssteen.language.genera import ADMINISTRATIE, GEGEVEN, INFORMATIEWERKWOORD
from toetssteen.language.lexicon import VerbForm
from toetssteen.rules.information_need import aim_at, is_recorded_near, record_of_a_thing
from toetssteen.rules.kind import KERN
from toetssteen.rules.kinds import at_tokens, genus_has_lemma
from toetssteen.rules.patterns import Match
from toetssteen.rules.rule import Bad, Certainty, Finding, Good, Need, Obligation, Rule, cues
from toetssteen.rules.subject import Subject

_FILLED_IN = frozenset({"blijken", "formulier", "invullen", "noteren", "registreren", "vermelden"})
_CLAUSE_ENDS = frozenset({";", ":", "(", ")", "om", "zodat", "waardoor", "waarmee", "opdat"})
_LAWS = frozenset({"wet", "wetten"})  # forms of weten too
_NEAR = 4  # tokens from the genus to its clause
_LONGEST_CLAUSE = 16  # tokens from a cue to its verb

_NEAR_AIM = 8  # tokens of "voor interne administratieve doeleinden"


def as_the_genus(subject: Subject, match: Match) -> Match | None:
    """Keep a place on a form as genus, with what is filled in there; a *veld* can be a meadow."""
    if match.first != subject.genus or _is_itself(subject):
        return None
    behind = range(match.last + 1, min(subject.end, match.last + _LONGEST_CLAUSE))
    filled_in = any(not subject.words.lemmas(at).isdisjoint(_FILLED_IN) for at in behind)
    return match if filled_in else None


def of_administration(subject: Subject, match: Match) -> Match | None:
    """Keep a purpose whose complement is about administration, unless the term is that itself."""
    if aim_at(subject, match.last + 1, is_recorded=True) is None:
        return None  # the wider question, which mostly settles it, comes first
    last = aim_at(subject, match.last + 1, is_recorded=is_recorded_near(subject, match))
    return None if last is None or _is_itself(subject) else Match(match.first, last)


def of_what_is_recorded(subject: Subject, match: Match) -> Match | None:
    """Keep ``nummer voor de registratie``; ``toestel voor registratie`` says what it does."""
    found = of_administration(subject, match)
    if found is None:
        return None
    is_record = genus_has_lemma(subject, GEGEVEN) or is_recorded_near(subject, match)
    return found if is_record else None


def right_behind_the_genus(subject: Subject, match: Match) -> Match | None:
    """Keep ``dier waarvan een verhuurder de naam bijhoudt``: that is said of the thing itself."""
    genus = subject.genus
    is_near = genus is not None and 0 < match.first - genus <= _NEAR
    return unless_administration_itself(subject, match) if is_near else None


def that_is_recorded(subject: Subject, match: Match) -> Match | None:
    """Keep ``kenmerk dat een cateraar van een gast vastlegt``: the last word, and no more.

    Of any thing when the clause is about what is known of it (``waarvan … bijhoudt``).
    """
    words, genus = subject.words, subject.genus
    is_finite = words.has_form(match.last, VerbForm.FINITE)
    if genus is None or match.last != subject.end - 1 or not is_finite or _is_itself(subject):
        return None
    if words.lower(genus + 1) == "waarvan" or words.reads(genus + 1, ("van", "wie")):
        return match
    return match if words.lower(genus + 1) == "dat" and genus_has_lemma(subject, GEGEVEN) else None


def as_administrative_aims(subject: Subject, match: Match) -> Match | None:
    """Keep ``voor beleidsdoeleinden``, whatever the thing is."""
    near = range(match.last + 1, match.last + 1 + _NEAR_AIM)
    if not any(subject.words.lower(at).endswith("doeleinden") for at in near):
        return None
    found = of_administration(subject, match)
    return found if found and subject.words.lower(found.last).endswith("doeleinden") else None


def of_use_in_administration(subject: Subject, match: Match) -> Match | None:
    """Keep ``van belang voor het beleid``, whatever the thing is."""
    last = aim_at(subject, match.last + 1, is_recorded=True)
    return None if last is None or _is_itself(subject) else Match(match.first, last)


def unless_administration_itself(subject: Subject, match: Match) -> Match | None:
    """Leave a *rapportage* alone: to report is what it is."""
    return None if _is_itself(subject) else match


def _is_itself(subject: Subject) -> bool:
    words = subject.term.words
    return bool(words) and subject.term.head.lower.endswith(tuple(ADMINISTRATIE))


def of_a_datum(subject: Subject, match: Match) -> Match | None:
    """Keep what somebody needs of a piece of information (``gegeven dat een arts nodig heeft``)."""
    is_datum = genus_has_lemma(subject, GEGEVEN)
    return match if is_datum and not _is_itself(subject) else None


def with_a_verb_of_knowing(subject: Subject, match: Match) -> Match | None:
    """Keep ``waarmee … nagaan``: what the reader wants to know with it."""
    return _known_with(subject, match) if genus_has_lemma(subject, GEGEVEN) else None


def so_that_it_is_known(subject: Subject, match: Match) -> Match | None:
    """Keep ``zodat een bestuurder bijstuurt``, whatever the thing is."""
    return _known_with(subject, match)


def _known_with(subject: Subject, match: Match) -> Match | None:
    words = subject.words
    behind = range(match.last + 1, min(subject.end, match.last + _LONGEST_CLAUSE))
    for index in behind:
        if words.lower(index) in _CLAUSE_ENDS:
            return None
        if not words.lemmas(index).isdisjoint(INFORMATIEWERKWOORD) and _tells(subject, index):
            return None if _is_itself(subject) else Match(match.first, index)
    return None


def _tells(subject: Subject, index: int) -> bool:
    """Return whether the word is a verb here, or *inzicht*, which is to know as a noun."""
    words = subject.words
    is_attributive = words.lower(index).endswith("e") or words.can_be_noun(index + 1)
    has_form = words.has_form(index, VerbForm.FINITE) or words.has_form(index, VerbForm.INFINITIVE)
    is_done = words.has_form(index, VerbForm.PARTICIPLE) and not is_attributive
    is_verb = (has_form or is_done) and words.lower(index) not in _LAWS
    return is_verb or words.lower(index) == "inzicht"


def check(subject: Subject) -> Iterator[Finding]:
    """Find the record of a thing where the thing should stand (``boom: registratie van soort``)."""
    last = record_of_a_thing(subject)
    if subject.genus is not None and last is not None:
        yield at_tokens(subject, subject.genus, last, Certainty.PROBABLE)


RULE = Rule(
    id="STR-06",
    code="VAL-STR-006",
    title=Text(nl="Niet de informatiebehoefte", en="Not the information need"),
    why=Text(
        nl="Waarvoor een organisatie iets vastlegt, zegt niet wat het is.",
        en="What an organisation records something for does not say what it is.",
    ),
    category=Category.STRUCTUUR,
    obligation=Obligation.VERPLICHT,
    ceiling=Severity.WARNING,
    kinds=KERN,
    check=check,
    needs=frozenset({Need.DEFINIENS}),
    defect="doel",
    message=Text(
        nl="‘{found}’ noemt waarvoor het wordt vastgelegd.",
        en="‘{found}’ states what it is recorded for.",
    ),
    advice=Text(
        nl="Noem het kenmerk van de zaak zelf.", en="Name the characteristic of the thing."
    ),
    source="Praktijk",
    cues=(
        *cues(
            "ten behoeve van",
            "met het oog op",
            "ten dienste van",
            then=of_administration,
        ),
        *cues(
            "voor",
            "in verband met",
            "in het kader van",
            "vanwege",
            "wegens",
            "omwille van",
            "ter",
            "ten gunste van",
            "bij",
            then=of_what_is_recorded,
        ),
        *cues("voor|tot", then=as_administrative_aims),
        *cues(
            "van belang|nut|betekenis voor|bij",
            "nodig|noodzakelijk|vereist voor",
            then=of_use_in_administration,
        ),
        *cues(
            "zodat|waardoor|opdat|teneinde",
            "zodat|waardoor men|wij kan|kunnen",
            certainty=Certainty.PROBABLE,
            then=so_that_it_is_known,
        ),
        *cues(
            "om",
            certainty=Certainty.PROBABLE,
            then=so_that_it_is_known,
        ),
        *cues(
            "zodat|waardoor men|wij kan|kunnen",
            "met het oog op",
            certainty=Certainty.PROBABLE,
            then=unless_administration_itself,
        ),
        *cues(
            "nodig hebben~|zijn~",
            "hebben~|zijn~ … nodig",
            "benodigd~",
            "behoefte hebben~|bestaan~",
            "behoefte aan hebben~|bestaan~",
            "hebben~|bestaan~ … behoefte aan",
            "willen~ weten|kennen|zien",
            "weten|kennen|zien willen~",
            "wensen~ te weten|kennen|zien",
            "inzicht verlangen~|wensen~|willen~|krijgen~|geven~|bieden~|verschaffen~",
            "naar vragen~|informeren~",
            "opvragen~|uitvragen~|verlangen~",
            "benodigen~",
            "noodzakelijk~|onmisbaar~|vereist|vereiste|gewenst|gewenste|nuttig~ voor|bij|om",
            "van belang|nut|betekenis|waarde|invloed voor|bij|om",
            "van belang|nut|betekenis|waarde zijn~ voor|bij",
            "willen~|wensen~ beschikken",
            "beschikken willen~|wensen~",
            "helpen~ bij|om",
            then=of_a_datum,
        ),
        *cues("willen~|wensen~ te|kunnen nagaan|zien|weten|vaststellen|volgen|beoordelen"),
        *cues(
            "waarover|waarvan|waarbij … informatie|gegevens nodig|bijhouden~|vastleggen~",
            "waarover|waarvan|waarbij|wie … bijhouden~|vastleggen~|opslaan~|registreren~|noteren~",
            certainty=Certainty.PROBABLE,
            then=right_behind_the_genus,
        ),
        *cues(
            "vastleggen~|bijhouden~|opslaan~|noteren~|registreren~",
            certainty=Certainty.PROBABLE,
            then=that_is_recorded,
        ),
        *cues(
            "als veld|rubriek|attribuut|kolom in|is|wordt|opgenomen|vastgelegd|geregistreerd",
            "waarnaar … vragen~|informeren~|zoeken~",
            "waar … naar vragen~|informeren~",
            "waarin … geïnteresseerd",
            "geïnteresseerd in",
            then=unless_administration_itself,
        ),
        *cues("antwoord op de|een vraag"),
        *cues("rubriek~|invulveld~|kolom~|veld~", certainty=Certainty.PROBABLE, then=as_the_genus),
        *cues(
            "vastleggen~|registreren~|bijhouden~|noteren~|opslaan~|bewaren~ om|omdat|opdat|zodat",
            "vastgelegd|geregistreerd|bijgehouden|genoteerd om|omdat|opdat|zodat",
            "opgeslagen|bewaard om|omdat|opdat|zodat",
            "vastgelegd|geregistreerd|bijgehouden|genoteerd wordt|worden om|omdat|opdat|zodat",
            then=unless_administration_itself,
        ),
        *cues(
            "waarmee|waaruit|waaraan|waarop|waarnaar",
            "aan de hand waarvan",
            "op basis|grond waarvan",
            certainty=Certainty.PROBABLE,
            then=with_a_verb_of_knowing,
        ),
    ),
    good=(
        Good("dier dat een mens voor commerciële doeleinden houdt", begrip="fokdier"),
        Good("verslag ten behoeve van de verantwoording aan een raad", begrip="jaarrapportage"),
        Good("gebouw voor de opslag van graan", begrip="graansilo"),
        Good("lijst van ligplaatsen in een haven", begrip="plaatslijst"),
    ),
    bad=(
        Bad(
            "klasse van een schip die een haven bijhoudt voor haar jaarverslag",
            begrip="scheepsmaat",
            points_at="voor haar jaarverslag",
        ),
        Bad(
            "indeling van schepen voor beleidsdoeleinden",
            begrip="scheepsmaat",
            points_at="voor beleidsdoeleinden",
        ),
        Bad(
            "gegeven dat een haven nodig heeft voor een leeftijdscontrole",
            begrip="bouwjaar",
            points_at="nodig heeft",
        ),
        Bad(
            "kenmerk waarnaar een loods vraagt bij een melding",
            begrip="diepgang",
            points_at="waarnaar een loods vraagt",
        ),
        Bad(
            "antwoord op de vraag welk vaarbewijs een schipper heeft",
            begrip="vaarniveau",
            points_at="antwoord op de vraag",
        ),
        Bad(
            "rubriek aan de hand waarvan ambtenaren nagaan waar schepen liggen",
            begrip="ligcode",
            points_at="aan de hand waarvan ambtenaren nagaan",
            severity=Severity.INFO,
        ),
        Bad(
            "lijst van ligplaatsen ten behoeve van de verantwoording",
            begrip="plaatslijst",
            points_at="ten behoeve van de verantwoording",
        ),
        Bad(
            "nummer van een bewoner voor de registratie van uitkeringen",
            begrip="dossiercode",
            points_at="voor de registratie",
        ),
        Bad(
            "gegeven over een schip met het oog op de monitoring van geluid",
            begrip="geluidwaarde",
            points_at="met het oog op de monitoring",
        ),
    ),
)
