"""Measures, terms and talks, until it has really changed (IVN-10)."""
