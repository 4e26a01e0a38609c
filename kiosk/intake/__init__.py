"""Documents in, draft tours out: read → repair → outline → review."""
