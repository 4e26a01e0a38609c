"""What copying did to a script, found and mended: each repair listed, each reversible, no word of the body lost."""
