"""VAL: the two findings that belong to no rule of ours; all others live with their rule."""

from typing import Final

from toetssteen.contract.catalogue.entry import Entry, Where
from toetssteen.contract.text import Text

FINDINGS: Final = (
    Entry(
        "VAL-EXT-000",
        200,
        title=Text(
            "Een regel van de organisatie zelf is niet gevolgd",
            "A rule of the organisation itself was not followed",
        ),
        remedy=Text("Zie de eigen regel van de organisatie.", "See the organisation's own rule."),
        where=Where.RESULT,
    ),
    Entry(
        "VAL-WRN-001",
        200,
        title=Text(
            "Een waarschuwing die bij geen regel hoort", "A warning that belongs to no rule"
        ),
        remedy=Text(
            "Een waarschuwing zonder regel; lees de melding.",
            "A warning without a rule; read the message.",
        ),
        where=Where.RESULT,
    ),
)
