"""What may be done to a tour: each edit a value, and one pure function from tour to tour.

edits       the edits, and what each of them means
edited      `edited(tree, edit)`: the one function
follow      the same edit in a translation of the tour
notes       what an edit brought about that staff should know of: files unused, recordings out of step

stations, cutting, joining, telling, pictures, ways, facts, settling
            the edits of one kind each; `find` looks records up, `typed` makes typed words fit for a file
"""
