"""The door for other systems. Its work has not come yet: see docs/not-yet.md."""
