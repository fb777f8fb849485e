"""Readings from several sources, put together by form."""

from collections.abc import Iterable, Mapping

from toetssteen.language.readings import Reading


def by_form(*sources: Iterable[tuple[str, Reading]]) -> Mapping[str, tuple[Reading, ...]]:
    """Return the readings of each form, in the order of *sources*, each once."""
    curated: dict[str, tuple[Reading, ...]] = {}
    for source in sources:
        for form, reading in source:
            known = curated.get(form, ())
            curated[form] = known if reading in known else (*known, reading)
    return curated
