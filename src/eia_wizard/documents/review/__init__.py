"""What a reviewed Word document of ours holds: comments and changes, each at its answer."""
