"""Where staff edit a tour with their fingers."""
