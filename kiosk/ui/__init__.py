"""The screen and the loudspeaker: the only package that knows Qt."""
