"""The pictures of the tours, made fit to be shown."""
