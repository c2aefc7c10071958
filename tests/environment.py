"""Says that this is a test, before anything reads the settings. `pyproject.toml` loads it first."""

import os

os.environ["VANGNET_TESTING"] = "1"
os.environ.setdefault("VANGNET_SECRET_KEY", "only-for-tests")
