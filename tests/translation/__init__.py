"""What LOCALIZE.md's rows say cannot happen, and what translating has to bring about."""
