"""The computer's clock, behind the port `clock`."""
