"""Charts: pictures of numbers, each with its table."""
