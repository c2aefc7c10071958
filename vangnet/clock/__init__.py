"""The door of time itself: jobs that look for what is due, as Actor.CLOCK."""
