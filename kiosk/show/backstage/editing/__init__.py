"""The editing of a tour by staff, for the show: the draft as they see it, and what they order."""
