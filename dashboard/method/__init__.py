"""The page Method: the rules of evidence, each with an example from the dossier itself."""
