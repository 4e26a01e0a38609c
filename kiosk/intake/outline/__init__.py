"""The shape of a manuscript: its scripts, and in each the stations, floors, cues and the words between."""
