"""The loudspeaker: a process of its own that plays, since a sound server may hang or die at any time."""
