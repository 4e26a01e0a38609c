"""Packages: one edition of a tour as one file, which goes to another kiosk on a stick."""
