"""EIA Wizard: equality impact assessment along the commissioning cycle."""

__version__ = "0.1.0"
"""As in ``pyproject.toml``: to ask the installation would take longer than to draw home."""
