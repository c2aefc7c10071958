"""Who may do what: actors, roles, standings, permits, grants, and the one way to take a step."""
