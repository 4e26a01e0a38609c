"""What staff see and do on their page, carried out on the folders and the editions of the hall."""
