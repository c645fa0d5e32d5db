"""An assessment said in order: format-neutral, arranged by a layout of its form."""
