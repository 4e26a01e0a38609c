"""Whether this machine is well: one list of findings, for the command line and for the staff page."""
