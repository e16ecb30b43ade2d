"""The border as a line that one can measure along."""
