"""A report set in a format (see ``formats``), and foreign Word files read (see ``word_in``)."""
