"""What the doors share: page frame, form fields, "Waarom?", refusals. Knows no room of a case."""
