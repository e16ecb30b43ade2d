"""The pages, one a file."""

from typing import Final

METHOD: Final = "method"

ADDRESSES: Final = (METHOD,)
"""The pages that have an address of their own, beside the map at the top."""
