"""Keys in the key store of the computer, behind the port `secret_store`."""
