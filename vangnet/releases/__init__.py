"""What the inspectorate itself makes public: reports, measures, figures, lessons (PUB-4, PUB-5)."""
