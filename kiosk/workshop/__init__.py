"""Where staff edit a tour with their fingers: no YAML, nothing lost, nothing live that does not hold.

editing     the edits, and what a tour is after each of them; pure
patching    a tour's file with other values in it, in the hand of whoever wrote it
drafts      the working state, kept from edit to edit; saving, and who was faster
questions   what must be settled before a tour is shown, and the edit that each answer is
album       the pictures that a tour may show
hall_words  the hall's own dictionary of pronunciations
"""
