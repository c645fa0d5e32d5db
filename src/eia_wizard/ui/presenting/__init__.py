"""The window that fills a projector, and the one with the notes."""
