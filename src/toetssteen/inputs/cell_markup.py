"""Plain text of a cell that holds HTML.

Everywhere else the house judges what was written. A spreadsheet that was exported from a
modelling tool is the exception: its ``<p>``, ``<font>`` and ``&nbsp;`` come from the tool's
editor, not from the author, and every rule would stumble over them. Only tags and entities
of HTML go; a comparison (``spanning < 1000 V``) and a placeholder (``<naam>``) stay.
"""

import html
import re
from typing import Final

_INLINE: Final = "a|abbr|b|big|code|del|em|font|i|ins|mark|s|small|span|strong|sub|sup|tt|u"
_BLOCK: Final = (
    "blockquote|body|br|center|dd|div|dl|dt|h[1-6]|head|hr|html|img|li|ol|p|pre|table|tbody|td"
    "|tfoot|th|thead|tr|ul"
)
# Attributes have a value, so ``a <b en c> d`` is no tag. No repeat runs past a ``<``, so the
# time is linear on any text.
_REST: Final = r"(?:\s[^<>=]*+=[^<>]*+)?\s*/?>"
_INLINE_TAG: Final = re.compile(rf"</?(?:{_INLINE}){_REST}", re.IGNORECASE)
_BLOCK_TAG: Final = re.compile(rf"</?(?:{_BLOCK}){_REST}|<!--[^<>]*?-->", re.IGNORECASE)
# With its semicolon only: ``R&D`` and ``a&lt`` are the author's.
_ENTITY: Final = re.compile(r"&(?:#\d{1,7}|#x[0-9a-f]{1,6}|[a-z][a-z0-9]{1,31});", re.IGNORECASE)


def without_markup(cell: str) -> str:
    """Return *cell* as a reader of the page would see it, or unchanged when it has no HTML.

    Tags between words become a space, tags inside words go, entities become their character,
    and each run of white space is one space.
    """
    bare = _BLOCK_TAG.sub(" ", _INLINE_TAG.sub("", cell))
    bare = _ENTITY.sub(lambda entity: html.unescape(entity.group()), bare)
    return cell if bare == cell else " ".join(bare.split())
