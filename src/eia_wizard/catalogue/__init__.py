"""Finds and reads forms, layouts and worked examples."""
