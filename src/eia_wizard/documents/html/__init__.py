"""The web page: one file that fetches nothing and runs nothing, to be read by everybody."""
