"""Families of words that narrow nothing: they fit whatever one could be speaking of.

Lemmas, sorted; inflection is the lexicon's.
"""

from typing import Final

from toetssteen.language.closed_classes import words

LICHT: Final = words("""
    aanbieden aanwenden afspelen behoren bestaan betreffen betrekken bevinden bieden doen doorlopen
    deelnemen gebeuren gebruiken geschieden hanteren hebben houden inzetten kennen komen kunnen
    maken meedoen meewerken nemen ondernemen ontstaan ontplooien optreden organiseren plaatshebben
    plaatsvinden plegen samenwerken toepassen uitmaken uitvoeren verkeren verlopen verrichten
    vinden voeren volgen voltrekken voordoen voorkomen werken worden zijn
    """)
"""Verbs that say of a thing only that it is there, of an act only that someone does it."""

IS_ER: Final = words("""
    aanwezig bestaan bevinden gebeuren optreden plaatsvinden voordoen voorkomen worden zijn
    """)
"""Words that say only that there is such a thing."""

LEEG_WERKWOORD: Final = LICHT - words("""
    aanbieden betrekken bieden deelnemen doorlopen gebruiken inzetten meedoen meewerken nemen
    samenwerken volgen
    """) | words("dienen gelden horen lezen liggen opstellen staan")
"""Verbs that narrow nothing when nothing else in the clause does."""

TOESTAND: Final = words("behoren gelden hebben horen kennen komen liggen nemen staan werken")
"""Verbs of a state: empty behind a general noun only."""

LEEG_NAAMWOORD: Final = words("""
    aard aantal begin belang bestaan betekenis context deel ding doel einde eind fase functie
    geval groep handeling iemand iets instantie instelling kader kenmerk leven manier men mens
    moment niveau object omgeving omstandigheid omvang onderdeel ondernemer onderwerp organisatie
    partij perceel persoon plaats plek positie praktijk procedure proces punt reden regel rol
    situatie soort stap taak tijd tijdstip verband vorm waarde werk werkelijkheid werkzaamheid
    wereld wijze zaak zin
    """)
"""Nouns that fit any kind, when they are no complement with *van*."""

ASPECT: Final = words("""
    aard belang betekenis formaat gewicht hoedanigheid niveau omvang soort vorm waarde
    """)
"""What anything has some of: *van een zekere omvang*."""

LEEG_BIJWOORD: Final = words("""
    aanwezig algemeen algemene allerlei alle ander beschikbaar bepaald bijzonder daadwerkelijk
    diverse eigen elk elke enig feitelijk gezamenlijk haar het hun ieder mogelijk meerdere
    relevant samen specifiek tegelijk verschillend voornoemd werkzaam zeker zekere zijn
    """)
"""Adjectives and adverbs that choose nothing."""

HANDELINGEN: Final = words("""
    actie activiteit handeling inspanning maatregel verrichting werkzaamheid
    """)
"""Acts in the most general words: *geheel van activiteiten* is one more container."""
