"""What copying did to a script, found and mended: each repair listed and reversible, no word of it lost."""
