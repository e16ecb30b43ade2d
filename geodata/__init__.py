"""Marznoma's library: a dossier of sourced reporting about a border region, read, checked and selected."""
