"""Inspection frameworks, standards and findings (RSK-3). Its work has not come yet: see docs/not-yet.md."""
