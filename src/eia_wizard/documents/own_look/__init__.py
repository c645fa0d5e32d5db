"""The look of an organisation's own Word file, made anew: nothing of the file itself is kept."""
