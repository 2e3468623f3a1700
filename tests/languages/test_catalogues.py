"""Compiled catalogues are there for processes that start while they are compiled anew."""

import shutil
from gettext import NullTranslations
from pathlib import Path

from django.core.management import call_command
from django.utils.translation import gettext, override, trans_real

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


def test_the_process_that_compiles_reads_what_it_compiled(monkeypatch):
    monkeypatch.setattr(trans_real, "_translations", {"az": NullTranslations()})

    call_command("catalogues", "compile")

    with override("az"):
        assert gettext("Meetings") != "Meetings"
