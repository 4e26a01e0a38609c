"""The PIN lock: who may leave the visitors' pages."""
