"""The same work without a window: ``eia-wizard`` on the command line."""
