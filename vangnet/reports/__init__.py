"""Reporting: draft, decision aid, submitting, duties, co-reporters (REP)."""
