"""What is shown: tours, how they are read from people's files, and every rule about them."""
