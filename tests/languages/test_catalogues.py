"""Compiled catalogues are there for processes that start while they are compiled anew."""

import shutil
from pathlib import Path

from cms.languages import catalogues


def test_a_catalogue_is_whole_while_it_is_compiled_anew(settings, tmp_path, monkeypatch):
    source = Path(settings.LOCALE_PATHS[0]) / "ru"
    shutil.copytree(source, tmp_path / "ru")
    settings.LOCALE_PATHS = [tmp_path]
    list(catalogues.compile_all())
    compiled = tmp_path / "ru" / "LC_MESSAGES" / "django.mo"
    before, seen = compiled.read_bytes(), []
    write_mo = catalogues.write_mo

    def look_meanwhile(*arguments):
        seen.append(compiled.read_bytes())
        write_mo(*arguments)

    monkeypatch.setattr(catalogues, "write_mo", look_meanwhile)
    list(catalogues.compile_all())

    assert before
    assert set(seen) == {before}
    assert not list(compiled.parent.glob("*.mo-*"))
