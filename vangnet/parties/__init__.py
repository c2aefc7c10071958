"""Organisations and their boards, other supervisors, stakeholders."""
