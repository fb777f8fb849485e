"""Dutch, as far as taking a definition apart needs it."""

from toetssteen.contract.text import Language
from toetssteen.language.families import PLAATSHOUDER
from toetssteen.language.foreign import is_foreign
from toetssteen.rules.genus import genus_of
from toetssteen.rules.grammar import Grammar

ARTICLES = frozenset({"de", "het", "een", "'t", "’t", "'n"})

DUTCH = Grammar(
    language=Language.NL,
    articles=ARTICLES,
    counting=frozenset({"of"}),
    copulas=frozenset({"is", "zijn", "was", "waren", "betreft", "betekent"}),
    lead_ins=(
        ("onder", ("wordt", "worden"), ("verstaan",)),
        ("met", ("wordt", "worden"), ("bedoeld",)),
    ),
    joining=frozenset({"en", "of"}),
    clause=frozenset(
        {"die", "dat", "waarbij", "waarin", "waarvan", "waarmee", "waarop", "waaraan"}
    ),
    pointing=("zie", "ook"),
    referring=(
        ("als", "bedoeld", "in"),
        ("zoals", "bedoeld", "in"),
        ("bedoeld", "in"),
        ("genoemd", "in"),
        ("in", "de", "zin", "van"),
        ("als", "omschreven", "in"),
        ("zoals", "omschreven", "in"),
        ("omschreven", "in"),
        ("daaronder", "wordt", "verstaan", "in"),
    ),
    cited=frozenset(
        {"aanhangsel", "afdeling", "artikel", "artikelen", "besluit", "bijlage", "hoofdstuk", "lid",
         "onderdeel", "paragraaf", "protocol", "regeling", "richtlijn", "titel", "verdrag",
         "verordening", "wet", "wetboek", "art.", "statuut", "bijlagen"}
    ),
    cited_endings=("wet", "besluit", "regeling", "verordening", "richtlijn", "wetboek"),
    placeholders=PLAATSHOUDER,
    open_words=frozenset({"de", "een", "en", "of", "omdat", "waarvan", "zoals"}),
    may_repeat=frozenset({"dat", "die", "of", "had", "was", "is", "het"}),
    is_verb_first=False,
    markers=frozenset(),
    may_name_a_subject=False,
    is_foreign=is_foreign,
    genus_of=genus_of,
)  # fmt: skip
