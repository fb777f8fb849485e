"""The English words of the classes that get no new members, and the forms of the auxiliaries.

Facts about English, as plain words. A word may stand in several classes (*that*). A listed word
is nothing else, unless ``supplement`` gives it the reading of an open class too (*will*).
"""

from collections.abc import Mapping
from typing import Final

from toetssteen.language.closed_classes import words

ARTICLES: Final = words("a an the")

POSSESSIVES: Final = words("my your his her its our their whose one's")

DETERMINERS: Final = (
    ARTICLES
    | POSSESSIVES
    | words("""
        this that these those each every either neither any some no all both half several
        many much more most few fewer fewest little less least enough another other such
        what which whatever whichever own same certain various
        """)
)

PRONOUNS: Final = words("""
    i me you he him she her it we us they them mine yours hers ours theirs
    myself yourself himself herself itself ourselves yourselves themselves oneself
    who whom whose which what that this these those whoever whomever whatever whichever
    someone somebody something anyone anybody anything everyone everybody everything
    nobody nothing none each all both either neither some any many several few most more
    another other others such same one ones there
    """)

PREPOSITIONS: Final = words("""
    aboard about above across after against along alongside amid amidst among amongst around as
    at atop before behind below beneath beside besides between beyond by circa concerning
    despite down during except excluding following for from given in including inside into
    less like minus near notwithstanding of off on onto opposite out outside over past pending
    per plus regarding respecting round since than through throughout till to touching toward
    towards under underneath unlike until unto up upon versus via vs vis-à-vis with within
    without worth
    """)

SUBORDINATORS: Final = words("""
    that if whether when whenever where wherever because although though unless until till
    while whilst whereas since as than so once lest before after provided providing why how
    whereby wherein whereof whereon whereupon whereto
    """)

COORDINATORS: Final = words("and or but nor and/or yet so plus either neither both &")

CONJUNCTIONS: Final = SUBORDINATORS | COORDINATORS

NUMERALS: Final = words("""
    zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen
    fifteen sixteen seventeen eighteen nineteen twenty thirty forty fifty sixty seventy eighty
    ninety hundred thousand million billion half
    first second third fourth fifth sixth seventh eighth ninth tenth last
    """)

ADVERBS: Final = words("""
    not also already always ever never often seldom sometimes usually generally normally
    typically here there where when why how then now thus hence therefore however moreover
    furthermore otherwise instead together apart again too very quite rather almost nearly
    approximately only merely solely simply just even still yet soon later earlier
    afterwards beforehand thereafter thereby therein thereof thereto therefrom therewith hereby
    herein hereof hereto hereinafter else elsewhere everywhere anywhere somewhere nowhere
    perhaps maybe namely respectively e.g. i.e. etc etc. e.g i.e
    today tomorrow yesterday inter alia once twice n't
    """)

AUXILIARIES: Final[Mapping[str, frozenset[str]]] = {
    "be": words("am is are was were be 's 're isn't aren't wasn't weren't"),
    "have": words("have has had haven't hasn't hadn't"),
    "do": words("do does did don't doesn't didn't"),
    "will": words("will would won't wouldn't"),
    "shall": words("shall should shan't shouldn't"),
    "can": words("can could cannot can't couldn't"),
    "may": words("may might"),
    "must": words("must mustn't"),
    "ought": words("ought"),
}
"""The finite forms of the auxiliaries and modals, by infinitive."""
