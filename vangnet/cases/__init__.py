"""Bundling, and the life of a case (ASM-1, ASM-2)."""
