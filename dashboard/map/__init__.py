"""The map: what there is to draw, and how it reaches the browser."""
