"""What can be shown to a room: the cycle, an assessment, a package, an exercise."""
