"""Identities in one drawer, consents, and the shared space between providers (PRV)."""
