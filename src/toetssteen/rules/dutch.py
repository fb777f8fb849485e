"""Dutch, as far as taking a definition apart needs it."""

from toetssteen.contract.text import Language
from toetssteen.language.families import PLAATSHOUDER
from toetssteen.language.foreign import is_foreign
from toetssteen.language.placeholders import is_placeholder
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
        ("onder", ("verstaan", "verstaat"), ("men", "we", "wij")),
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
    demonstratives=frozenset({"dat", "dit", "het"}),
    verb_endings=("eert", "eerde", "eerden"),
    adjective_endings=(
        *("arm", "baar", "bestendig", "daags", "dicht", "gebonden", "gerechtigd", "gericht"),
        *("houdend", "jarig", "loos", "maals", "matig", "persoons", "plichtig", "rijk", "talig"),
        *("vormig", "vrij", "waardig", "werend"),
    ),
    open_words=frozenset(
        {"als", "dat", "de", "die", "een", "en", "het", "hetgeen", "of", "omdat", "tenzij",
         "waarin", "waarop", "waarvan", "wanneer", "zoals", "zodat"}
    ),
    may_repeat=frozenset({"had", "het", "is", "of", "was", "zijn"}),
    may_repeat_before_noun=frozenset({"dat", "die"}),
    is_verb_first=False,
    markers=frozenset(),
    may_name_a_subject=False,
    is_placeholder=is_placeholder,
    is_foreign=is_foreign,
    genus_of=genus_of,
)  # fmt: skip
