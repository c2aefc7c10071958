"""The door for everyone: the library."""
