"""What is counted over many assessments: pure, and never about people."""
