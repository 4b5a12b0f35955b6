"""The checklist engine: one file a check; `registry.CHECKS` is the only list."""
