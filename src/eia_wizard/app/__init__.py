"""What a person can do: open, answer, export, save a copy, bring one in."""
