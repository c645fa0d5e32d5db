"""The pages of the organisation's own Word forms."""
