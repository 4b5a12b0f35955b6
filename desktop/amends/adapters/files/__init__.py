"""Files that a person names: case files, texts to read, texts to write."""
