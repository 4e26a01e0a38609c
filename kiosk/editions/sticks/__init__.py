"""The sticks that are plugged in: where they are, what lies on them, and what of it could be brought in.

mounts      where sticks are now, as the system tells
lying       what lies on one, by a bounded look that follows no link
offers      what of it could be brought in, named for people
seeker      who looks while staff are at work, and tells when something changed
"""
