"""The fuse box: builds the house from settings. Only here are implementations named.

``container.service`` builds a running service; it is imported by whoever runs one, because a
command that judges a file has no need of a database.
"""

from toetssteen.container.house import DEFAULT_VARIANT, House, build
from toetssteen.container.knowledge import GRAMMARS, PACKS, keys_of, knowledge_of, lexicon_of
from toetssteen.container.legacy import legacy_facts, legacy_files, lint
from toetssteen.container.machine import SystemMoments

__all__ = [
    "DEFAULT_VARIANT",
    "GRAMMARS",
    "PACKS",
    "House",
    "SystemMoments",
    "build",
    "keys_of",
    "knowledge_of",
    "legacy_facts",
    "legacy_files",
    "lexicon_of",
    "lint",
]
