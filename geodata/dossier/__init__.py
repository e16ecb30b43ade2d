"""The dossier: curated evidence about a region, as frozen values."""
