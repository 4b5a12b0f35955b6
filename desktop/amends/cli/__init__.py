"""The command line; imports neither Qt nor the model library at import time."""
