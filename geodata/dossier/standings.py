"""The five standings: their words, the order in which a subject takes one, and how an address writes them."""

from typing import Final, Literal

Standing = Literal["withdrawn", "denied", "contested", "corroborated", "single source"]

STANDINGS: Final[tuple[Standing, ...]] = (
    "contested",
    "corroborated",
    "single source",
    "denied",
    "withdrawn",
)
"""In the order of R19: a subject has the first that any of its claims has."""

LIVE: Final[frozenset[Standing]] = frozenset({"corroborated", "contested", "single source"})
"""Neither withdrawn nor denied."""


def slug(standing: Standing) -> str:
    """The standing as addresses and options write it: without a space."""
    return standing.replace(" ", "-")


STANDING_OF_SLUG: Final = {slug(standing): standing for standing in STANDINGS}
