"""What is published, and how it renders (PUB-3, PUB-4). Knows no case."""
