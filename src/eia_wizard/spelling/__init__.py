"""Spelling in British English: which words are known, and what was perhaps meant."""
