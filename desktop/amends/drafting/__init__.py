"""The writers of replies; here the built-in composer, which needs no model."""
