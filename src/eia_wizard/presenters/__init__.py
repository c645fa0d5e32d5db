"""What the screen shows, decided without a screen."""
