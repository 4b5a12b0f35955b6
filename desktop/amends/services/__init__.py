"""Use cases: what a person asks of the program, made of the layers below and the ports."""
