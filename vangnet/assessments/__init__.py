"""Judging and closing (ASM-3 to ASM-7)."""
