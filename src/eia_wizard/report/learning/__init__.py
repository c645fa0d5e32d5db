"""What is learned and trained with, as documents: packages, exercises, agendas, the form."""
