"""What is found in answers, and what matters in each assessment: in a file that can be lost."""
