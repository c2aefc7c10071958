"""What the rules say: sources, terms, questions and lives. Pure Python, no Django."""
