"""People who sign in, for which organisation, in which roles."""
