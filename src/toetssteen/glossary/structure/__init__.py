"""The structure of a glossary as a graph: the NL-SBB profile of SKOS, and what it misses."""
