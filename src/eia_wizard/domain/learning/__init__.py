"""What can be learned and trained with: packages, a glossary, exercises, agendas, confidence."""
