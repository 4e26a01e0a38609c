"""The shape of a manuscript: which scripts it holds, and in each the stations, floors, cues and words between."""
