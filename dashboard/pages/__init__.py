"""The pages, one a file."""

from typing import Final

CHANGES: Final = "changes"
DISPUTES: Final = "disputes"
METHOD: Final = "method"

ADDRESSES: Final = (CHANGES, DISPUTES, METHOD)
"""The pages that have an address of their own, beside the map at the top."""
