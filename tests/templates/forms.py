"""Every form of our own making."""

from templates import forms_council, forms_mess, forms_nhs

FORMS = (*forms_nhs.FORMS, *forms_council.FORMS, *forms_mess.FORMS)
