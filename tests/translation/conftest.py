from tests.translation.doors import commit, publish, submit

__all__ = ["commit", "publish", "submit"]
