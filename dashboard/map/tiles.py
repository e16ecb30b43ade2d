"""The online tiles: the map of somebody else, who is asked for it only when a reader chooses to."""

from typing import Any, Final
from urllib.parse import urlsplit

from xyzservices import providers

_PROVIDER: Final[Any] = providers.OpenStreetMap.Mapnik

ADDRESS: Final[str] = _PROVIDER.url
"""Where a tile lies: {z}, {x} and {y} stand for its zoom, column and row."""
ORIGIN: Final = "{0.scheme}://{0.netloc}".format(urlsplit(ADDRESS))
"""Whom a browser asks for the tiles, as a content security policy has it."""
SEEN_BY: Final = ".".join((urlsplit(ADDRESS).hostname or "").split(".")[-2:])
"""Who will see the requests."""
CREDIT: Final[str] = _PROVIDER.attribution.replace("(C)", "©")
MAXIMUM_ZOOM: Final[int] = _PROVIDER.max_zoom
