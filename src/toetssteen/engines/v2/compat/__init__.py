"""The legacy rules, read from the same files as V1 and judged to the same answer, only faster.

The way of a pack: ``pack`` reads files into rules, ``plan`` compiles them once. The way of a
request: ``screening`` says which expressions can match at all, ``judging`` runs those,
``answer`` turns what they found into a verdict. Only ``patterns`` touches ``re``.
"""
