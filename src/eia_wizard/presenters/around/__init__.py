"""What lies around one assessment: other assessments, their partners, and where to look."""
