"""The first moments of a window: seen as it was left, typed into, and then the program is there."""
