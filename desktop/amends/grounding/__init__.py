"""Claims and commitments of a text, each with its source or none."""
