"""The staff page, 后台: what staff see of the hall's tours and what they do to them, behind a PIN."""
