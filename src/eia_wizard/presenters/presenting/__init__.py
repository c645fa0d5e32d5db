"""What is shown to a room, and how whoever leads moves through it."""
