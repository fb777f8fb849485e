"""How many examples Hypothesis draws: few for each landing, many for a soak."""

from hypothesis import settings

SOAK = "soak"
TIMES = 20

settings.register_profile(SOAK, max_examples=TIMES * 100, deadline=None)


def examples(usual: int) -> int:
    """Return *usual*, or twenty times as many under the profile ``soak``."""
    return usual * TIMES if settings.get_current_profile_name() == SOAK else usual
