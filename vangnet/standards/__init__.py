"""Inspection frameworks, standards and findings (RSK-3): not there yet, see docs/not-yet.md."""
