"""Vangnet: melden, samen onderzoeken en leren van calamiteiten in een zorgnetwerk."""
