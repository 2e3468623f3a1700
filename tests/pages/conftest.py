def pytest_configure(config):
    """Wagtail leaves open the temporary file of every rendition that it makes."""
    config.addinivalue_line(
        "filterwarnings", "ignore:Unclosed file <tempfile.SpooledTemporaryFile:ResourceWarning"
    )
