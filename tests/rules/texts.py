"""Texts for Hypothesis: some look like Dutch definitions, some nobody should send."""

from hypothesis import HealthCheck, settings
from hypothesis import strategies as st

from tests.soaking import examples

# A busy machine is no reason to fail.
CALM = settings(
    max_examples=examples(150), deadline=None, suppress_health_check=[HealthCheck.too_slow]
)

_WORDS = [
    *("de", "het", "een", "en", "of", "van", "voor", "met", "die", "dat", "is", "om", "te", "als"),
    *("kan", "moet", "zou", "moeten", "worden", "niet", "bij", "door", "onder", "wordt", "bedoeld"),
    *("schip", "schepen", "haven", "steiger", "kade", "gemeente", "besluit", "eis", "iets", "RVK"),
    *("ligt", "vaart", "aanleggen", "drijvende", "openbare", "benoemde", "verleende", "zend-"),
    *("artikel", "wet", "verstaan", "zoals", "bijvoorbeeld", "enz.", "m.b.t.", "teneinde", "soms"),
    *("en/of", "KvK", "12", "3,5", "1°.", "art.", "J.", "geïnd", "reünie", "’s-Gravenhage"),
    *("foto's", "voorbeeldbegrip", "voorbeeldbegrippen", "(wet)", "nader", "bepalen", "n.t.b."),
]
_JOINTS = [*([" "] * 8), ", ", ". ", "; ", ": ", " (", ") ", "-", "/", " – ", "! "]
_ODD = [
    *(
        "",
        " ",
        "\n",
        "\r\n",
        "\t",
        "\u00a0",
        "\u2028",
        "\x01",
        "\x7f",
        "\u200b",
        "\u202e",
        "\ufeff",
    ),
    *(
        "\u0301",
        "e\u0301",
        "i\u0307",
        "\u00ad",
        "İ",
        "ẞ",
        "ﬁ",
        "ĳ",
        "𝐝𝐞",
        "😀",
        "👩\u200d👧",
        "각",
        "각",
    ),
    *("<b>", "</b>", "<br/>", "<p", "<!--", "-->", "&", "&amp;", "&amp;lt;", "&nbsp;", "&shy;"),
    *("&#0;", "&#x1F600;", "&#1114112;", "&bestaatniet;", "**", "__", '"', '"@nl', "{found}", "{}"),
    *(".", "..", "…", "-", "'", "’", "½", "²", "٣", "_", "(", ")", "[[", "]]", "\\", "%s", "\x1c"),
]

# A request holds no NUL and no lone surrogate: the contract refuses both.
ANY_TEXT = st.text(st.characters(exclude_characters="\x00", exclude_categories=["Cs"]), max_size=60)


def _joined(words: st.SearchStrategy[str], joints: list[str], size: int) -> st.SearchStrategy[str]:
    pairs = st.tuples(words, st.sampled_from(joints))
    pieces = st.lists(pairs, max_size=size)
    return pieces.map(lambda some: "".join(word + joint for word, joint in some))


DUTCH_LIKE = _joined(st.sampled_from(_WORDS), _JOINTS, 14)
POISONOUS = _joined(st.sampled_from([*_WORDS, *_ODD, *_ODD]) | ANY_TEXT, ["", "", " "], 10)
TEXTS = DUTCH_LIKE | POISONOUS | ANY_TEXT
LABELS = (
    st.sampled_from(["voorbeeldbegrip", "openbare kade", "RVK", "steigers", "de", "", "kade (wet)"])
    | POISONOUS
)
