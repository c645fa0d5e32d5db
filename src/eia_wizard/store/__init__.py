"""The current library, its history, records, forms and backups; and the exchange file."""
