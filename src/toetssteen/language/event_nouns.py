"""Nouns that name an act or an event, with the verb of that act. Facts about Dutch, as words.

``HEADS`` also counts behind a particle or a prefix, when both the noun and the verb exist with
it: *afname* and *afnemen*, *aangifte* and *aangeven*. What ``NOT_EVENTS`` lists looks like an act
and is a thing, a place, a body or a state.
"""

from collections.abc import Iterator, Mapping
from typing import Final

from toetssteen.language.closed_classes import words


def _families(text: str) -> Mapping[str, str]:
    """Return noun → infinitive for each line: the infinitive, a colon, its nouns."""
    return dict(_pairs(text))


def _pairs(text: str) -> Iterator[tuple[str, str]]:
    for line in text.strip().splitlines():
        verb, _, nouns = line.partition(":")
        yield from ((noun, verb.strip()) for noun in nouns.split())


HEADS: Final = _families("""
    bieden: bod
    bouwen: bouw
    breken: braak breuk
    doen: daad
    dragen: dracht
    drijven: drift
    drukken: druk
    duwen: duw
    gaan: gang
    geven: gifte gave
    grijpen: greep
    halen: haal
    houden: houd
    huren: huur
    keren: keer
    kiezen: keus keuze
    komen: komst
    kopen: koop
    leggen: leg
    lopen: loop
    luiden: luid
    maken: maak
    nemen: name
    pachten: pacht
    roepen: roep
    rollen: rol
    ruilen: ruil
    schrijven: schrift
    slaan: slag
    sluiten: sluit
    spreken: spraak
    springen: sprong
    stappen: stap
    stellen: stel
    stijgen: stijg
    storten: stort
    stoten: stoot
    stromen: stroom
    tellen: tel
    trekken: trek tocht
    vallen: val
    vangen: vang vangst
    varen: vaart
    vliegen: vlucht
    voeren: voer
    vragen: vraag
    werpen: worp werp
    wijzen: wijs
    winnen: winst
    wisselen: wissel
    zenden: zending
    zetten: zet
    zien: zicht
    zoeken: zoek
""")

NOUNS: Final = _families("""
    adviseren: advies
    analyseren: analyse
    arresteren: arrest
    bedriegen: bedrog
    begraven: begrafenis
    begrijpen: begrip
    beheren: beheer
    behouden: behoud
    berouwen: berouw
    bezitten: bezit
    bezoeken: bezoek
    bloeien: bloei
    branden: brand
    componeren: compositie
    controleren: controle
    corrigeren: correctie
    dansen: dans
    debatteren: debat
    diagnosticeren: diagnose
    dwingen: dwang
    eisen: eis
    examineren: examen
    exporteren: export
    gebeuren: gebeurtenis
    gebruiken: gebruik
    groeien: groei
    handelen: handel
    helpen: hulp
    herstellen: herstel
    huwen: huwelijk
    importeren: import
    jagen: jacht
    klagen: klacht
    kweken: kweek
    leasen: lease
    misbruiken: misbruik
    moorden: moord
    onderhouden: onderhoud
    onderzoeken: onderzoek
    ontvangen: ontvangst
    ontwerpen: ontwerp
    onderwijzen: onderwijs
    oogsten: oogst
    overleggen: overleg
    protesteren: protest
    reageren: reactie
    redigeren: redactie
    reizen: reis
    rijden: rit
    roven: roof
    slopen: sloop
    snijden: snede
    snoeien: snoei
    spelen: spel
    starten: start
    suggereren: suggestie
    stelen: diefstal
    sterven: sterfte
    stoppen: stop
    straffen: straf
    strijden: strijd
    studeren: studie
    synthetiseren: synthese
    telen: teelt
    testen: test
    toezien: toezicht
    transporteren: transport
    vechten: gevecht
    verblijven: verblijf
    verbruiken: verbruik
    vergeven: vergiffenis
    verhoren: verhoor
    verhuren: verhuur
    verkopen: verkoop
    verliezen: verlies
    vermoorden: moord
    verraden: verraad
    vervoeren: vervoer
    verweren: verweer
    verwijten: verwijt
    verzetten: verzet
    verzoeken: verzoek
    verzuimen: verzuim
    vinden: vondst
    vluchten: vlucht
    wensen: wens
    zingen: zang
    zorgen: zorg
    baren: geboorte
    overeenkomen: overeenkomst
    detineren: detentie
    exposeren: expositie
    deponeren: depositie
    consumeren: consumptie
    revideren: revisie
    reviseren: revisie
    disconteren: disconto
    executeren: executie
    transfereren: transfer
    surveilleren: surveillance
""")

NOT_EVENTS: Final = words("""
    aandoening accommodatie actie administratie afdeling affaire afrastering afstand afval
    agglomeratie auditie bebouwing bedoeling bedrading bekabeling bekleding belasting
    bemanning beplanting beslag bestand bestel bestrating betrekking bevolking bod daad
    dekking ding documentatie doorgang dracht drift druk duw functie fundering gang gave
    gebouw gemeenschap generatie geval greep haring honing houd houding huis indruk ingang
    inhoud inkomst inrichting inslag installatie instelling kazerne ketting kleding koning
    kruising lading leerling leg leiding leuning luid maak maal nadruk neerslag omgeving
    omheining omvang onderneming onderstand onderwerp ontstand opgang opstal opstel opzicht
    organisatie overzicht paling populatie regering rekening relatie richting ring roep rol
    samenleving schrift situatie slag spanning stand station stel stellage stelling stemming
    stichting strekking stroom tekening tel tocht toegang toekomst toestand toestel toeval
    trek uitgang uitrusting uitslag vaart val vegetatie verdieping vereniging verhaal
    verharding verhouding verkeer verkering verpakking verwarming vestiging vesting voeding
    voer voering vondeling voorval voorwerp vraag werking wijs winst woning worp zending zet
    zicht zitting zuigeling
    """)
"""Nouns that rules or heads would take for an act."""

PREFIXES: Final = words("""
    aan achter achterna af be bij binnen boven buiten deel dicht door ge gelijk her in kwijt
    langs los mede mee mis na neer om omhoog omver onder ont op open over overeen rond samen
    stil tegemoet tegen terug thuis toe tussen uit uiteen vast ver vol voor voorbij voort
    vooruit vrij waar weer weg
    """)
"""What can stand before a head: prefixes, and the particles of separable verbs."""
