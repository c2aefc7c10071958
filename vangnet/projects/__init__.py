"""Risk-driven supervision (RSK). Its work has not come yet: see docs/not-yet.md."""
