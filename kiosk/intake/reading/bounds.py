"""How much a document may hold: the one place for every bound of the gate.

The longest real script seen has 31 KB. Each bound leaves room for a hundred times what staff hand in, and is
far below what a machine with 4 GB of memory could not bear.
"""

from __future__ import annotations

MEGABYTE = 1024 * 1024

DOCUMENT_BYTES = (
    64 * MEGABYTE
)  # of the file: WPS keeps photos as the camera made them, twenty of 3 MB are usual
TEXT_BYTES = 2 * MEGABYTE  # of a .txt, .md or .csv: 400,000 hanzi take 1.2 MB in UTF-8

CHARACTERS = 400_000  # of a manuscript: a book of 700 pages
LINE_CHARACTERS = 100_000  # of one line: a whole script pasted as one paragraph has some 30,000
LINES = 20_000  # of a manuscript
COLUMNS = 256  # of a table: the first Excel had no more
PICTURES = 300  # of a document
PICTURE_BYTES = 32 * MEGABYTE  # of one picture: a camera's largest JPEG
PAGES = 1_000  # of a PDF
NESTING = 12  # tables and text boxes within one another; Word's own dialogs stop making sense at four

UNPACKED_BYTES = 128 * MEGABYTE  # of all that a .docx or .xlsx says it holds: pictures do not shrink in a zip
XML_BYTES = 24 * MEGABYTE  # of one of its XML parts: 100 pages take 1 to 3 MB
XML_TAGS = 1_500_000  # of one part: a tree of so many fits the child's memory
ENTRIES = 5_000  # of its zip
RATIO = 200  # unpacked to packed: Word's XML reaches 40; a bomb has 1,000
RATIO_FROM = MEGABYTE  # below that nobody is hurt by any ratio

CHILD_BYTES = 1024 * MEGABYTE  # of memory, for the process that parses
CHILD_SECONDS = 20  # for a whole document on the slowest machine; hostile ones are refused long before
ANSWER_BYTES = UNPACKED_BYTES + 16 * MEGABYTE  # of what comes back: its pictures and its text
OFFICE_SECONDS = 60  # for LibreOffice, whose first start builds a profile
