"""YAML of a language, a guideline or a policy, read into frozen objects; overlays are merged by id."""
