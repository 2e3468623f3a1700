from tests.translation.doors import commit, publish, stock_publishing, submit

__all__ = ["commit", "publish", "stock_publishing", "submit"]
