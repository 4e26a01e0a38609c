"""The tours that were published, kept whole, and their pictures, made fit to be shown."""
