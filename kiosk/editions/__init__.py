"""What the hall shows at present, and the pictures that are fit to be shown."""
