"""Packages tried as their users would, where the project was never seen."""
