"""The organisation's own Word forms at the window: looked over, filled, and read."""
