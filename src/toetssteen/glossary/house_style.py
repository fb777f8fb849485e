"""How a glossary writes its definitions, found by counting; and GLO-05 where it has no one way."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Final

from toetssteen.contract.result import Severity
from toetssteen.contract.text import Text
from toetssteen.glossary.entry import Entry, defined
from toetssteen.glossary.interface import Glossary, GlossaryCheck, Seen
from toetssteen.rules.convention import Convention, Form, Use
from toetssteen.rules.kind import Kind
from toetssteen.rules.subject import Subject

FEWEST_TEXTS: Final = 20
ONE_WAY: Final = 0.7  # share from which a form is the form of the house
_FEATURES: Final = (
    Text(nl="volledige zin", en="full sentence"),
    Text(nl="lidwoord vooraan", en="article first"),
    Text(nl="hoofdletter", en="capital"),
    Text(nl="punt", en="full stop"),
)


@dataclass(frozen=True, slots=True)
class HouseStyle:
    """What was counted over the distinct texts of kind ``kern``.

    ``counts``: how many of the ``texts`` are a full sentence, have an article before the genus,
    begin with a capital, end in a full stop.
    """

    texts: int
    counts: tuple[int, int, int, int]

    @property
    def convention(self) -> Convention | None:
        """The form of the house; None when there are too few texts to tell."""
        if self.texts < FEWEST_TEXTS:
            return None
        sentence, article, capital, stop = (self._use(count) for count in self.counts)
        forms = {Use.MET: Form.ZIN, Use.ZONDER: Form.FRASE, Use.VRIJ: Form.VRIJ}
        return Convention(forms[sentence], article, capital, stop)

    @property
    def mixed(self) -> tuple[int, ...]:
        """The features, by number, that the house does in two ways."""
        if self.texts < FEWEST_TEXTS:
            return ()
        uses = enumerate(self._use(count) for count in self.counts)
        return tuple(number for number, use in uses if use is Use.VRIJ)

    def _use(self, count: int) -> Use:
        share = count / self.texts
        if share >= ONE_WAY:
            return Use.MET
        return Use.ZONDER if 1 - share >= ONE_WAY else Use.VRIJ


def house_style(entries: Sequence[Entry]) -> HouseStyle:
    """Count how *entries* are written."""
    subjects = {
        entry.concept.text: entry.subject
        for entry in defined(entries)
        if entry.subject.kind is Kind.KERN
    }
    rows = [_features(subject) for subject in subjects.values()]
    sums = [sum(row[number] for row in rows) for number in range(len(_FEATURES))]
    return HouseStyle(len(rows), (sums[0], sums[1], sums[2], sums[3]))


def _features(subject: Subject) -> tuple[bool, bool, bool, bool]:
    tokens, opening = subject.words.tokens, subject.opening
    first = tokens[0].form
    is_capital = first[0].isupper() and (first[1:].islower() or len(first) == 1)
    return opening.subject, opening.article, is_capital, tokens[-1].form == "."


def see(glossary: Glossary) -> Iterator[Seen]:
    """Say once that definitions are written in different ways."""
    style = house_style(glossary.entries)
    if style.mixed:
        yield Seen(
            found=tuple(_FEATURES[number].nl for number in style.mixed),
            said={"texts": style.texts, "nl": _told(style, "nl"), "en": _told(style, "en")},
        )


def _told(style: HouseStyle, language: str) -> str:
    return ", ".join(
        f"{getattr(_FEATURES[number], language)} {style.counts[number]}" for number in style.mixed
    )


CHECK = GlossaryCheck(
    id="GLO-05",
    code="VAL-GLO-005",
    title=Text(nl="Eén huisvorm", en="One house form"),
    why=Text(
        nl="In één vorm geschreven definities zijn te vergelijken.",
        en="Definitions in one form can be compared.",
    ),
    severity=Severity.INFO,
    message=Text(
        nl="De definities zijn niet in één vorm geschreven; van {texts}: {nl}.",
        en="The definitions are not written in one form; of {texts}: {en}.",
    ),
    advice=Text(
        nl="Kies een vorm en leg die vast in het profiel.",
        en="Choose a form and declare it in the profile.",
    ),
    source="ISO 704",
    see=see,
)
