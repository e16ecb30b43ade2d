"""The page Changes, part by part: the span that is asked for, what is new in it, and each of its sections."""
