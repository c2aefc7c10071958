"""What happened and who looked: two append-only tables."""
