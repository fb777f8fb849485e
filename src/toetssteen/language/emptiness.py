"""Families of words that narrow nothing: they fit whatever one could be speaking of.

Lemmas, sorted; inflection is the lexicon's.
"""

from typing import Final

from toetssteen.language.closed_classes import words

LICHT: Final = words("""
    aanbieden aanwenden afspelen behoren bestaan betreffen betrekken bevinden bieden deelnemen
    doorlopen gebeuren gebruiken gebruikmaken geschieden hanteren inzetten kunnen meedoen
    meewerken onderhouden ondernemen ontplooien ontstaan optreden organiseren participeren
    plaatshebben plaatsvinden plegen samenwerken toepassen uitmaken uitvoeren verkeren verlopen
    verrichten volgen voltrekken voordoen voorkomen werken worden zijn
    """)
"""Verbs that say of a thing only that it is there, of an act only that someone does it."""

BEHEER: Final = words("""
    aangaan aanschaffen aanwijzen bekostigen beheren behandelen bespreken besteden betrokken
    evalueren financieren houden inkopen invoeren onderhouden opleveren organiseren oplopen
    vallen vaststellen voorbereiden
    """)
"""What an organisation does with anything that it has: it says nothing of what the thing is."""

UNIVERSEEL: Final = (
    LICHT
    | BEHEER
    | words("""
    bekendmaken beheren berusten betreden bewaren bezitten eigendom hebben inzien kennen kopen
    liggen ontvangen staan toesturen tonen uitgeven verblijven verkopen verstrekken wonen
    """)
)
"""What people do with anything, and what anything does."""

IS_ER: Final = words("""
    aanwezig bestaan bevinden gebeuren optreden plaatsvinden voordoen voorkomen worden zijn
    """)
"""Words that say only that there is such a thing."""

LEEG_WERKWOORD: Final = LICHT | words("""
    aanwijzen beschikken bewaren bezitten bijhouden dienen doen gelden hebben horen houden kennen
    komen krijgen leven lezen liggen maken nemen ontvangen opmaken opstellen spelen staan
    toebehoren tonen uitgeven vastleggen verblijven vermelden versturen verstrekken vinden voeren
    """)
"""Verbs that narrow nothing when nothing else in the clause does."""

TOESTAND: Final = words("behoren gelden hebben horen kennen komen liggen nemen staan werken")
"""Verbs of a state: empty behind a general noun only."""

LEEG_NAAMWOORD: Final = words("""
    aantal aard begin belang bestaan betekenis context deel ding doel eigenschap eind einde fase
    functie geval groep handeling iemand iets inhoud instantie instelling kader kenmerk leven
    manier men mens mogelijkheid moment niveau object omgeving omstandigheid omvang onderdeel
    onderwerp organisatie partij persoon plaats plek positie praktijk procedure proces product reden
    regel rol situatie soort stap taak tijd tijdstip verband vorm waarde wereld werk
    werkelijkheid werkzaamheid wijze zaak zin
    """)
"""Nouns that fit any kind, when they are no complement with *van*."""

NIETSZEGGEND: Final = words("""
    aandacht afspraak afstemming beheer bestaan eigendom gebruik gevolg onderhoud oplevering
    overleg rol samenwerking stand toezicht uitvoering verband verbinding verloop verzoek
    werking werkoverleg
    """)
"""Nouns of an act that come with any thing in any organisation."""

ASPECT: Final = words("""
    aard belang betekenis formaat gewicht hoedanigheid niveau omvang soort vorm waarde
    """)
"""What anything has some of: *van een zekere omvang*."""

VAN_ALLES: Final = LEEG_NAAMWOORD | words("individu maatschappij samenleving")
"""Nouns that leave open what a thing is of (*eigenschap van iets*)."""

LEEG_BIJWOORD: Final = words("""
    aanwezig algemeen algemene alle allerlei ander bepaald beschikbaar bijzonder collectief
    daadwerkelijk diverse eigen elk elke enig feitelijk gezamenlijk haar het hun ieder
    individueel meerdere mogelijk relevant samen specifiek tegelijk verschillend voornoemd
    werkzaam zeker zekere zijn
    """)
"""Adjectives and adverbs that choose nothing."""

HANDELINGEN: Final = words("""
    actie activiteit handeling inspanning maatregel verrichting werkzaamheid
    """)
"""Acts in the most general words: *geheel van activiteiten* is one more container."""

DIENSTEN: Final = words("begeleiding dienst dienstverlening ondersteuning situatie taak")
"""Nouns that hold anything when only a vague phrase follows."""
