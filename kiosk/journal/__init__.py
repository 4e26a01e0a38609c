"""What happened here, for those who look after the machine."""
