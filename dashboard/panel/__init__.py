"""The side panel: what is reported about the thing chosen, or a list of what is in view."""
