"""Marznoma's page: what the library knows, on a map and beside it."""
