"""One small graph per row of the profile, with that fault in it, and one without any fault."""

PREFIXES = """\
@prefix : <https://voorbeeld.example/id/> .
@prefix dct: <http://purl.org/dc/terms/> .
@prefix foaf: <http://xmlns.com/foaf/0.1/> .
@prefix iso: <http://purl.org/iso25964/skos-thes#> .
@prefix rdf: <http://www.w3.org/1999/02/22-rdf-syntax-ns#> .
@prefix rdfs: <http://www.w3.org/2000/01/rdf-schema#> .
@prefix skos: <http://www.w3.org/2004/02/skos/core#> .
"""

CLEAN = (
    PREFIXES
    + """
:kader a skos:ConceptScheme ; dct:title "Havenbegrippen"@nl ; skos:hasTopConcept :vaartuig .
:elders a skos:ConceptScheme ; dct:title "Scheepvaart"@nl ; rdfs:comment "ander kader"@nl .
:vaartuig a skos:Concept ; skos:inScheme :kader ; skos:topConceptOf :kader ;
    skos:prefLabel "vaartuig"@nl, "vessel"@en ; skos:altLabel "bootje"@nl ;
    skos:hiddenLabel "vartuig"@nl ; skos:notation "H1" ; skos:narrower :sloep ;
    skos:definition "toestel dat drijft"@nl, "thing that floats"@en ;
    skos:scopeNote "ook zonder motor"@nl ; skos:example "kano", "vlot"@nl ;
    skos:exactMatch :schuit ; dct:source :boek .
:sloep a skos:Concept ; skos:inScheme :kader ; skos:broader :vaartuig ;
    iso:broaderGeneric :vaartuig ; skos:prefLabel "sloep"@nl ; skos:notation "H2" ;
    skos:definition "vaartuig met riemen"@nl ; skos:related :riem .
:riem a skos:Concept ; skos:inScheme :kader ; skos:prefLabel "riem"@nl ; skos:related :sloep ;
    skos:definition "stok met een blad"@nl ; dct:source [ dct:title "Roeien"@nl ;
    foaf:page <https://voorbeeld.example/roeien> ; dct:bibliographicCitation "blz. 3" ] .
:schuit a skos:Concept ; skos:inScheme :elders ; skos:prefLabel "schuit"@nl ;
    skos:definition "plat schip"@nl ; skos:topConceptOf :elders .
:boek dct:title "Handboek varen"@nl ; rdfs:comment "een boek"@nl .
:roeien a skos:Collection ; skos:prefLabel "roeien"@nl ; skos:member :sloep, :riem .
"""
)

FAULTS = {
    "SBB-01": ":wal a skos:Concept ; skos:prefLabel 'wal'@nl ; skos:related :riem .",
    "SBB-02": ":wal a skos:Concept ; skos:prefLabel 'wal'@nl ; skos:related :riem ;"
    " skos:definition 'oever', :riem .",
    "SBB-03": ":wal a skos:Concept ; skos:definition 'oever'@nl ; skos:related :riem .",
    "SBB-04": ":riem skos:prefLabel 'blad', 3, :sloep .",
    "SBB-05": ":riem skos:prefLabel 'spaan'@nl, 'peddel'@nl .",
    "SBB-06": ":vaartuig skos:altLabel 'vaartuig'@nl, 'vartuig'@nl ;"
    " skos:hiddenLabel 'vessel'@en .",
    "SBB-07": ":vaartuig skos:altLabel 'schip' ; skos:hiddenLabel :sloep ; rdfs:label 'boot' .",
    "SBB-08": ":riem rdfs:comment 'hout' ; skos:scopeNote :boek ; skos:historyNote 'oud' ;"
    " skos:changeNote 4 ; skos:editorialNote 'af' ; skos:example 5, :boek .",
    "SBB-09": ":riem skos:broader :boek ; skos:narrower 'deel' ; skos:related [] .",
    "SBB-10": ":sloep skos:related :vaartuig . :vaartuig skos:related :sloep .",
    "SBB-11": ":riem iso:broaderPartitive :boek ; iso:narrowerGeneric 'x' ;"
    " iso:broaderInstantial [] ; iso:narrowerInstantial :boek ; iso:narrowerPartitive :boek ;"
    " iso:broaderGeneric :boek .",
    "SBB-12": ":riem skos:closeMatch :boek ; skos:exactMatch 'x' ; skos:broadMatch [] ;"
    " skos:narrowMatch :boek ; skos:relatedMatch :boek .",
    "SBB-13": ":vaartuig skos:closeMatch :schuit ; skos:broadMatch :schuit ;"
    " skos:relatedMatch :schuit .",
    "SBB-14": ":riem skos:inScheme :boek, 'kader' .",
    "SBB-15": ":riem skos:topConceptOf :boek, [] .",
    "SBB-16": ":riem skos:notation 'H2' .",
    "SBB-17": ":riem skos:prefLabel 'sloep'@nl .",
    "SBB-18": ":kader skos:hasTopConcept :sloep .",
    "SBB-19": ":wal a skos:Concept ; skos:prefLabel 'wal'@nl ; skos:definition 'oever'@nl ;"
    " iso:broaderGeneric :riem .",
    "SBB-20": ":riem dct:source 'een boek', :los .",
    "SBB-21": ":boek dct:title 'zonder taal' ; rdfs:comment 'x' ; foaf:page 'www' ;"
    " dct:bibliographicCitation 'x'@nl, :kader .",
    "SBB-22": ":varia a skos:Collection ; rdfs:comment 'los', :riem . :roeien skos:prefLabel 'r' .",
    "SBB-23": ":roeien skos:member :boek, 'riem', [ a skos:Concept ;"
    " skos:prefLabel 'x'@nl ; skos:definition 'y'@nl ; skos:related :riem ] .",
    "SBB-24": ":derde a skos:ConceptScheme ; rdfs:comment 'los', :riem . :elders dct:title 4 .",
    "SBB-25": ":kader skos:hasTopConcept :boek, 'riem' .",
    "SBB-26": ":riem a skos:ConceptScheme ; dct:title 'riem'@nl .",
    "SBB-27": ":roeien skos:related :riem .",
    "SBB-28": ":roeien a skos:ConceptScheme ; dct:title 'r'@nl . :riem skos:inScheme :roeien .",
    "SBB-29": ":sloep skos:closeMatch :riem .",
    "SBB-30": ":boek skos:broader :ding . :riem skos:exactMatch :ding .",
    "subclasses": ":Schip rdfs:subClassOf skos:Concept . :praam a :Schip ."
    " :riem skos:related :praam . :Groep rdfs:subClassOf skos:Collection . :los a :Groep .",
}
"""What is added to the clean graph; other rows may break with it, the engine says which."""


def faulty(row: str) -> str:
    """Return the clean graph with the fault of *row*."""
    return CLEAN + FAULTS[row]
