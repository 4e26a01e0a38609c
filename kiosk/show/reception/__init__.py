"""A visit that a guide leads: her way through the tour, her clock, and what she holds before the public."""
