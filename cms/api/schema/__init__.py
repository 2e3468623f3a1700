"""The contract of the delivery API: OpenAPI, made from what the code is annotated with."""
