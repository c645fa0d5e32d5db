"""What a person sees: widgets that show and forward, and decide nothing."""
