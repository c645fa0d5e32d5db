"""Forms made in LibreOffice and saved by it."""

from office import brackenshaw, fairer, highmoor, larkfield, tarnside, trust

FORMS = {
    "mereside-trust": trust.make,
    "highmoor-quality": highmoor.make,
    "larkfield-council": larkfield.make,
    "tarnside-screening": tarnside.make,
    "fairer-health-tool": fairer.make,
    "brackenshaw-short": brackenshaw.make,
}
