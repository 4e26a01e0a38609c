"""导览亭: a guided-tour kiosk for the service halls of communities."""
