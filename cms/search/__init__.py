"""Search that does not mind how a word is spelt, the same on every database."""
