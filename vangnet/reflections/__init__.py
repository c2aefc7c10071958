"""The reflection report and the improvement measures (REF)."""
