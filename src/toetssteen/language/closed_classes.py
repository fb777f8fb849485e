"""The words of the classes that get no new members, and the forms of the auxiliaries.

Facts about Dutch, as plain words. A word may stand in several classes (*dat*). A listed word
is nothing else, unless ``supplement`` gives it the reading of an open class too (*kan*).
"""

from collections.abc import Mapping
from typing import Final


def words(text: str) -> frozenset[str]:
    """Return the words of *text*, which has white space between them."""
    return frozenset(text.split())


ARTICLES: Final = words("de dé het een 't 'n der des den")

POSSESSIVES: Final = words(
    "mijn m'n jouw je uw zijn z'n haar d'r ons onze jullie hun hare zijne mijne"
)

DETERMINERS: Final = (
    ARTICLES
    | POSSESSIVES
    | words("""
        deze die dit dat dezelfde hetzelfde diezelfde datzelfde zulk zulke zo'n dergelijk
        dergelijke zodanig zodanige elk elke ieder iedere al alle beide allebei sommige enig
        enige enkel enkele ettelijke menig menige verscheidene verschillende meerdere allerlei
        allerhande geen veel vele weinig weinige meer meest meeste minder minst minste
        voldoende onvoldoende genoeg evenveel zoveel teveel wat welk welke wiens wier diens
        dier ander andere zekere
        """)
)

PRONOUNS: Final = POSSESSIVES | words("""
    ik jij je u hij zij ze het 't wij we jullie mij me jou hem haar ons hen hun 'm 'r men ge gij
    zich zichzelf mezelf mijzelf jezelf uzelf hemzelf haarzelf onszelf henzelf hunzelf zelf
    elkaar elkander mekaar elkaars
    deze die dit dat dezelfde hetzelfde datzelfde diezelfde degene degenen diegene diegenen
    datgene hetgeen hetwelk dewelke zulks
    wie wat welk welke wiens wier watvoor
    iemand niemand iedereen eenieder ieder elk iets niets niks alles allen beide beiden allebei
    sommige sommigen enige enigen enkele enkelen velen vele weinigen veel weinig meer minder
    meeste meesten minste al alle andere anderen ander geen er ene allemaal iemands niemands
    ieders andermans
    """)

PREPOSITIONS: Final = words("""
    aan achter anno behalve behoudens beneden benevens betreffende aangaande bij binnen blijkens
    boven bovenop buiten conform contra dankzij door doorheen gedurende getuige gezien hangende
    halverwege in ingevolge inclusief exclusief inzake jegens krachtens langs luidens met
    middels na naar naast nabij namens niettegenstaande nopens om omstreeks omtrent
    ondanks onder ongeacht op over overeenkomstig per plus qua rond rondom sedert sinds te ten
    ter tegen tegenover tijdens tot tussen uit van vanaf vanop vanuit vanwege versus via
    volgens voor voorbij vóór wegens zonder af toe mee heen vandaan naartoe
    """)

SUBORDINATORS: Final = words("""
    dat als of omdat doordat zodat opdat wanneer indien mits tenzij terwijl toen nadat voordat
    voor totdat tot sinds sedert zodra zolang hoewel ofschoon alhoewel aangezien daar zoals
    alsof dan naargelang naarmate alvorens eer eerdat vooraleer evenals zover voorzover
    teneinde om hoe nu al vermits niettegenstaande ingeval
    """)

COORDINATORS: Final = words("""
    en of maar want dus noch doch alsook alsmede behalve evenals zowel hetzij oftewel ofwel
    respectievelijk en/of t/m cq annex plus óf én enz. e.d.
    """)

CONJUNCTIONS: Final = SUBORDINATORS | COORDINATORS

NUMERALS: Final = words("""
    nul een één twee drie vier vijf zes zeven acht negen tien elf twaalf dertien veertien vijftien
    zestien zeventien achttien negentien twintig dertig veertig vijftig zestig zeventig tachtig
    negentig honderd duizend miljoen miljard half halve anderhalf anderhalve driekwart
    eerste tweede derde vierde vijfde zesde zevende achtste negende tiende elfde twaalfde
    laatste zoveelste hoeveel hoeveelste
    """)

_PLACES: Final = ("er", "hier", "daar", "waar")
_PARTICLES: Final = words("""
    aan achter af bij binnen boven buiten door heen in langs mee na naar naast om omheen onder
    op over rond tegen tegenover toe tot tussen uit van vanaf vandaan voor
    """)

PRONOMINAL_ADVERBS: Final = frozenset(
    place + particle for place in _PLACES for particle in _PARTICLES
)
"""*eraan* to *waarvoor*: adverbs that stand for a preposition and its pronoun."""

ADVERBS: Final = PRONOMINAL_ADVERBS | words("""
    niet ook nog al alleen wel zo zeer te er hier daar waar ergens nergens overal hoe waarom
    dan nu toen ooit nooit altijd soms vaak meestal steeds telkens weer opnieuw terug reeds pas
    net juist slechts enkel maar echter toch immers namelijk bijvoorbeeld dus daarom derhalve
    bovendien tevens eveneens mede daarnaast voorts verder vervolgens daarna nadien voordien
    voorheen inmiddels intussen ondertussen thans vandaag gisteren morgen straks onlangs weldra
    direct meteen dadelijk terstond eerst eens even bijna haast vrijwel nagenoeg ongeveer circa
    nauwelijks amper minstens hoogstens tenminste althans zelfs vooral voornamelijk hoofdzakelijk
    grotendeels gedeeltelijk deels geheel helemaal volledig uitsluitend samen tezamen anders
    misschien wellicht mogelijk mogelijkerwijs doorgaans gewoonlijk veelal zelden dikwijls
    regelmatig tegelijk tegelijkertijd meer minder meest minst veel weinig genoeg heel erg nogal
    tamelijk enigszins tot zogenaamd zoveel evenzeer evenmin weliswaar overigens trouwens anderzijds
    enerzijds desgewenst desnoods zonodig sowieso ongetwijfeld kennelijk blijkbaar waarschijnlijk
    graag liever liefst thuis weg heen omhoog omlaag vooruit achteruit vooraf achteraf bijeen
    ineens opeens tevoren vanouds vandaar hierna desondanks niettemin evenwel aldus zodoende
    immer nimmer rechtstreeks onderling respectievelijk daartegenover waarna
    allang alsnog vooralsnog voortaan nogmaals zelf allemaal meeste geleden zover voren zo'n
    eenmaal alweer tegemoet meermaals temeer vooraan tenslotte overeen bijgevolg bovenal elders
    gaandeweg ronduit tweemaal uiteen voorgoed überhaupt wél níet beide vele weinige halverwege
    wat minus daags gisteravond gistermiddag vanavond vanmiddag ineen overdag nou evenveel
    """)

AUXILIARIES: Final[Mapping[str, frozenset[str]]] = {
    "zijn": words("ben bent is zijn was waren zij ware weest"),
    "hebben": words("heb hebt heeft hebben had hadden"),
    "worden": words("word wordt worden werd werden worde"),
    "zullen": words("zal zult zul zullen zou zouden zoudt"),
    "kunnen": words("kan kun kunt kunnen kon konden"),
    "mogen": words("mag mogen moge mocht mochten"),
    "moeten": words("moet moeten moest moesten"),
    "willen": words("wil wilt willen wilde wilden wou wouden"),
    "hoeven": words("hoef hoeft hoeven hoefde hoefden"),
    "dienen": words("dien dient dienen diende dienden"),
    "laten": words("laat laten liet lieten"),
    "blijven": words("blijf blijft blijven bleef bleven"),
}
"""The finite forms of the auxiliaries and modals, by infinitive."""
