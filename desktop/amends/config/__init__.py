"""Settings of the program, its folders and its log."""
