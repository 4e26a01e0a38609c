"""Word documents, as Word and WPS write them."""
