"""An organisation's own Word form: where it waits for answers, and how they are set into it."""
