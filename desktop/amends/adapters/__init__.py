"""Where the program meets the outside world: one folder a port; siblings do not know one another."""
