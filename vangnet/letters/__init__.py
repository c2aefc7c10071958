"""Letters and notices: one table; the address is looked up when a letter is sent."""
