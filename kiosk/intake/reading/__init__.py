"""Documents in: the gate where a file of any kind becomes a manuscript, or is refused with a reason."""
