from tests.translation.doors import commit, submit

__all__ = ["commit", "submit"]
