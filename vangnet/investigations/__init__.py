"""Joint investigation: way of learning, committee, time line, contributions (INV)."""
