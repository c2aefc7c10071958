"""The door for the inspectorate and other supervisors."""
