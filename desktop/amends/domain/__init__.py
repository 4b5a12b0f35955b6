"""The words of the field as frozen values and rules: standard library only, no input or output."""
