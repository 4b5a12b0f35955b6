"""The ways by which a message comes in: one file each, and a line in `registry.CHANNELS`."""
