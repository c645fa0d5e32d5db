"""What the learning room shows: packages, exercises, the glossary, confidence before and after."""
