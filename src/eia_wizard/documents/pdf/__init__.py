"""A finished Word document as a PDF, made by LibreOffice where this computer has it."""
