"""The door for care providers, and for clients and relatives."""
