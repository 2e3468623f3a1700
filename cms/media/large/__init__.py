"""Large files go from the browser into S3, in parts, and not through the application."""
