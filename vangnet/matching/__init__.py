"""Says how alike two reports are, and why. Pure Python, no Django."""
