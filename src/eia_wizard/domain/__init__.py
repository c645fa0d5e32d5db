"""The vocabulary: forms, answers, kinds, assessments. Standard library only."""
