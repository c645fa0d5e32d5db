"""A foreign Word file read within bounds: never followed, never run, never written to."""
