"""The guide's desk: what her console shows and what she can do there."""
