"""Forms made in LibreOffice and saved by it."""

from office import trust

FORMS = {
    "mereside-trust": trust.make,
}
