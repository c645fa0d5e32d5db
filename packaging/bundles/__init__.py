"""What goes into the packages for Linux and Windows, and how each of them is put together."""
