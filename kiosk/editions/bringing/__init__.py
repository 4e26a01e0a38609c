"""Pictures from a stick, brought into a tour's media folder: small, upright, and silent about their past.

bringer     what a caller knows: files in, `Brought` and `Refused` out
helper      one run of the worker process, as the parent sees it
shelf       the folder the pictures go to; it overwrites nothing and takes nothing twice
names       the name that a picture gets, whatever it was called before
faults      why a picture stays outside, and what to do about it

In the worker, a process that may die:
worker      paths in, pictures out, within its bounds; `kiosk.editions` decodes nothing foreign elsewhere
opening     the bytes of a foreign file → a WebP for the screen; `jpeg` sees that none is half a picture
"""
