"""Finds the words in a text that identify someone. Pure Python, no Django."""
