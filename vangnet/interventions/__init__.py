"""The ladder of interventions (IVN)."""
