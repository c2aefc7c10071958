"""The command vangnet."""
