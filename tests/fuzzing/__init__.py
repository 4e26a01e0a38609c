"""Fuzzing: bytes that nobody would think of, for the gates that take in what is foreign. `make fuzz`."""
