"""How bytes reach the disk whole and come back bounded. Standard library only."""
