"""Where we are: the show as a value, and the one pure function that moves it on."""
