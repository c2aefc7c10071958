"""Making a public version (PUB-1, PUB-2)."""
