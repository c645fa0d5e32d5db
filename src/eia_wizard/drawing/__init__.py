"""Drawings, painted once for the screen and for paper."""
