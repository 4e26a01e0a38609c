"""The upkeep of the machine, for staff: what is wrong with it, what was counted, and its hours."""
