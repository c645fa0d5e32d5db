"""What the page of preferences shows."""
