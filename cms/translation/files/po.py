"""PO files, as GNU gettext describes them: https://www.gnu.org/software/gettext/manual/.

The context of a message is its place. Words that are not final are marked as fuzzy, with the text
that they were made for as the previous message.
"""

import codecs
import re
import tempfile

import polib
from django.utils.translation import gettext as _

from cms.translation.files.units import (
    BrokenFileError,
    Entry,
    Export,
    PageUnits,
    Place,
    Unit,
    Upload,
    hash_of,
    parse_moment,
)

EXTENSION = "po"
CONTENT_TYPE = "text/x-gettext-translation; charset=utf-8"

_SOURCE_LANGUAGE = "X-Source-Language"
_AS_OF = "X-As-Of"
_FUZZY = "fuzzy"
_LINE = re.compile(r'(?:msg[a-z]+(?:\[\d+\])?\s*)?"(?:[^"\\]|\\.)*"')
_CHARSET = re.compile(rb"charset=([\w.-]+)", re.IGNORECASE)


def write(export: Export) -> bytes:
    file = polib.POFile(wrapwidth=100)
    file.metadata = {
        "MIME-Version": "1.0",
        "Content-Type": "text/plain; charset=UTF-8",
        "Content-Transfer-Encoding": "8bit",
        "Language": export.target_language,
        _SOURCE_LANGUAGE: export.source_language,
        _AS_OF: export.as_of.isoformat(),
    }
    for page in export.pages:
        file.extend(_entry(page, unit) for unit in page.units)
    return str(file).encode()


def read(content: bytes) -> Upload:
    """Raises BrokenFileError."""
    text = _decode(content)
    _check_lines(text)
    file = _parse(text)
    return Upload(
        source_language=file.metadata.get(_SOURCE_LANGUAGE, ""),
        target_language=file.metadata.get("Language", ""),
        as_of=parse_moment(file.metadata.get(_AS_OF)),
        entries=[_read_entry(entry) for entry in file if not entry.obsolete],
    )


def _entry(page: PageUnits, unit: Unit) -> polib.POEntry:
    return polib.POEntry(
        msgctxt=str(unit.place),
        msgid=unit.source,
        msgstr=unit.target,
        comment=f"{page.title} › {unit.label}",
        occurrences=[(page.address, "")],
        flags=[_FUZZY] if unit.target and not unit.is_final else [],
        previous_msgid=unit.earlier_source or None,
    )


def _read_entry(entry: polib.POEntry) -> Entry:
    try:
        place = Place.parse(entry.msgctxt or "")
    except ValueError:
        place = None
    return Entry(
        place=place,
        source_hash=hash_of(entry.msgid),
        source=entry.msgid,
        is_final=not entry.fuzzy,
        is_empty=not entry.msgstr.strip(),
        target_for=lambda source: entry.msgstr,
    )


def _decode(content: bytes) -> str:
    if b"\0" in content:
        raise BrokenFileError(_("This is no PO file."))
    content = content.removeprefix(codecs.BOM_UTF8)
    declared = _CHARSET.search(content[:4000])
    charset = declared[1].decode() if declared else "utf-8"
    try:
        return content.decode(charset)
    except (UnicodeDecodeError, LookupError) as error:
        raise BrokenFileError(
            _("The file is not in the encoding that it names, %(charset)s. Save it in UTF-8.")
            % {"charset": charset}
        ) from error


def _check_lines(text: str) -> None:
    """polib passes over what it cannot read, such as the end of a file that was cut off."""
    lines = [line.strip(" \t\r") for line in text.split("\n")]
    if not any(line.startswith("msgid") for line in lines):
        raise BrokenFileError(_("This is no PO file."))
    for number, line in enumerate(lines, start=1):
        if line and not line.startswith("#") and not _LINE.fullmatch(line):
            raise _broken_at(number)


def _parse(text: str) -> polib.POFile:
    # Handed over as a string, it would be cut at each of Unicode's separators of lines.
    with tempfile.NamedTemporaryFile(suffix=".po") as file:
        file.write(text.encode())
        file.flush()
        try:
            return polib.pofile(file.name, encoding="utf-8", wrapwidth=0)
        except (OSError, ValueError, LookupError, AttributeError, TypeError) as error:
            # What polib raises depends on where it loses its way; OSError names the line.
            where = re.search(r"line (\d+)", str(error))
            raise _broken_at(int(where[1]) if where else text.count("\n")) from error


def _broken_at(number: int) -> BrokenFileError:
    return BrokenFileError(_("The PO file is broken at line %(number)d.") % {"number": number})
