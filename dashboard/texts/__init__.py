"""The page's words, one file a language."""
