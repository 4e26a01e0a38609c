"""A tour file with other values in it, in the hand of whoever wrote it: what was not edited stays as it was.

patch       the file's bytes and a tree in, the new bytes out; what remarks went, if any
saved       the file as it was saved, addressed by the characters that the gate's nodes count in
hand        one value in place of another: the places where the text is otherwise
rows        the same for a list whose items came, went or moved: each takes its lines and remarks with it
"""
