"""Learning packages, the glossary, exercises and agendas read from TOML, every fault at once."""
