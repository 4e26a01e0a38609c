"""The working state of a tour that somebody edits: every edit kept at once, saved only when it holds.

draft       the value: the files as they were, the edits done and undone; what the files are now
wire        a draft as JSON and back; its gate
drafts      the folder of the home that keeps them; opening, saving, and what to do when the file was edited
            elsewhere meanwhile
where       problems by station and field instead of line and column
"""
