"""Settings, root urls, the database launcher, the transaction and context middleware."""
