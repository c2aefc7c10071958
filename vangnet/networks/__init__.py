"""The care network around one client, through time (NET)."""
