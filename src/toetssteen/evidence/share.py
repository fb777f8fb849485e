"""How many of how many, and between which bounds the share behind it lies."""

import math
from typing import Final

from msgspec import Struct

# The 97.5th percentile of the standard normal distribution, for an interval of 95 %.
_Z: Final = 1.959963984540054


class Share(Struct, frozen=True):
    """*count* of *of*; the fractions lie in 0.0-1.0, and 0 of 0 says nothing: 0.0 to 1.0."""

    count: int
    of: int

    @property
    def fraction(self) -> float:
        """The share that was seen; 0.0 when nothing was."""
        return self.count / self.of if self.of else 0.0

    @property
    def interval(self) -> tuple[float, float]:
        """The 95 % score interval of Wilson.

        E. B. Wilson, "Probable inference, the law of succession, and statistical inference",
        Journal of the American Statistical Association 22 (1927) 209-212:
        ``(p + z²/2n ± z·sqrt(p(1-p)/n + z²/4n²)) / (1 + z²/n)``. Unlike the textbook interval
        it is not empty when the count is 0 or all.
        """
        if not self.of:
            return 0.0, 1.0
        part = _Z * _Z / self.of
        middle = self.fraction + part / 2
        reach = math.sqrt(part * (self.fraction * (1 - self.fraction) + part / 4))
        low, high = ((middle + sign * reach) / (1 + part) for sign in (-1, 1))
        # In exact arithmetic the bounds are 0 and 1 at the ends; floats miss them by a hair.
        return (max(low, 0.0) if self.count else 0.0, high if self.count < self.of else 1.0)
