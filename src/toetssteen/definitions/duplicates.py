"""Finds definitions in use that say the same, or say it of the same term."""

import asyncio
from itertools import islice
from typing import Final

from toetssteen.contract.request import Definition
from toetssteen.definitions.values import Duplicate
from toetssteen.stores.interface import DefinitionStore, State, Version

MOST: Final = 20
"""Duplicates that an answer names; more of them teach the author nothing."""


async def duplicates_of(
    store: DefinitionStore, tenant: str, own_id: str, definition: Definition
) -> tuple[Duplicate, ...]:
    """Return the others of *tenant* with the term or the text of *definition*, by id.

    Terms are compared but for case, texts also but for white space; what is empty is like
    nothing. At most ``MOST``.
    """
    terms = await _with_term(store, tenant, definition.begrip)
    texts = await _with_text(store, tenant, definition.text)
    others = {one.id: one for one in (*terms, *texts) if one.id != own_id}
    same_term, same_text = {one.id for one in terms}, {one.id for one in texts}
    return tuple(
        Duplicate(one.id, one.number, one.state, one.id in same_term, one.id in same_text)
        for _, one in islice(sorted(others.items()), MOST)
    )


async def is_adopted_already(store: DefinitionStore, version: Version) -> bool:
    """Return whether another adopted one has the term, the context and the text of *version*."""
    definition = version.definition
    terms = await _with_term(store, version.tenant, definition.begrip)
    same_text = {one.id for one in await _with_text(store, version.tenant, definition.text)}
    return any(
        one.state is State.VASTGESTELD
        and one.id in same_text
        and one.definition.context == definition.context
        for one in terms
    )


async def _with_term(store: DefinitionStore, tenant: str, begrip: str) -> tuple[Version, ...]:
    return await asyncio.to_thread(store.with_term, tenant, begrip) if begrip.strip() else ()


async def _with_text(store: DefinitionStore, tenant: str, text: str) -> tuple[Version, ...]:
    return await asyncio.to_thread(store.with_text, tenant, text) if text.strip() else ()
