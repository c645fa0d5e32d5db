"""The Word document: small functions, each setting one accessible construct."""
