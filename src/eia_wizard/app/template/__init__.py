"""An organisation's own form: its slots matched with answers, filled, read back, made a form."""
