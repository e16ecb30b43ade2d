"""The page Disputes, part by part: what is disputed, its cards, and what turned between two days."""
