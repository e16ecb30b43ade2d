"""What leaves a dossier, one format a file."""
