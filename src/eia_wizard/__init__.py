"""EIA Wizard: equality impact assessment along the commissioning cycle."""
