"""A form on paper: every question with room to answer it, by hand or by keyboard."""
