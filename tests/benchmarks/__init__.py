"""How fast the kiosk is, beside what it may take: `make bench`. Measures and prints, asserts nothing."""
