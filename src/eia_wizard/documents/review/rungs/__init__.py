"""The rungs of the ladder by which a passage comes home, the surest first."""
