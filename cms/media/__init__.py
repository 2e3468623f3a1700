"""Pictures and documents: what may be uploaded, where it is kept, who may have it."""
