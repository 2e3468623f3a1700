"""XLIFF 1.2 files: http://docs.oasis-open.org/xliff/v1.2/os/xliff-core.html.

Each page is a `file`. The id of a `trans-unit` is the place and the digest of its text. What stood
there before is an `alt-trans`, which tools offer to translators as a match.
"""

from collections.abc import Iterator
from uuid import UUID
from xml.etree.ElementTree import Element, ParseError
from xml.sax.saxutils import escape, quoteattr

from defusedxml import DefusedXmlException
from defusedxml.ElementTree import fromstring
from django.utils.translation import gettext as _
from wagtail_localize.strings import StringValue

from cms.translation.files.inline import NAMESPACE, clean, to_html, to_xml
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

EXTENSION = "xlf"
CONTENT_TYPE = "application/x-xliff+xml"

_AS_OF = "as-of"
_HEAD = '<?xml version="1.0" encoding="UTF-8"?>\n'

#: States of a target that say that a person has to look at it again.
_NOT_FINAL = {
    "new",
    "needs-translation",
    "needs-adaptation",
    "needs-l10n",
    "needs-review-translation",
    "needs-review-adaptation",
    "needs-review-l10n",
}


def write(export: Export) -> bytes:
    lines = [f'<xliff xmlns={quoteattr(NAMESPACE[1:-1])} version="1.2">']
    for page in export.pages:
        lines.extend(_file(export, page))
    lines.append("</xliff>")
    return (_HEAD + "\n".join(lines) + "\n").encode()


def read(content: bytes) -> Upload:
    """Raises BrokenFileError."""
    root = _parse(content)
    if root.tag != f"{NAMESPACE}xliff":
        raise BrokenFileError(_("This is no XLIFF file of version 1.2."))
    files = root.findall(f"{NAMESPACE}file")
    pairs = {(file.get("source-language", ""), file.get("target-language", "")) for file in files}
    if len(pairs) > 1:
        raise BrokenFileError(_("The file is in more than one pair of languages."))
    source_language, target_language = pairs.pop() if pairs else ("", "")
    notes = root.findall(f"{NAMESPACE}file/{NAMESPACE}header/{NAMESPACE}note[@from='{_AS_OF}']")
    return Upload(
        source_language=source_language,
        target_language=target_language,
        as_of=parse_moment(notes[0].text) if notes else None,
        entries=[_read_unit(unit) for unit in root.iter(f"{NAMESPACE}trans-unit")],
    )


def _file(export: Export, page: PageUnits) -> Iterator[str]:
    yield (
        f'<file original={quoteattr(page.address)} datatype="html"'
        f" source-language={quoteattr(export.source_language)}"
        f" target-language={quoteattr(export.target_language)}>"
    )
    yield f'<header><note from="{_AS_OF}">{export.as_of.isoformat()}</note></header>'
    yield "<body>"
    for unit in page.units:
        yield from _unit(page, unit)
    yield "</body>"
    yield "</file>"


def _unit(page: PageUnits, unit: Unit) -> Iterator[str]:
    unit_id = quoteattr(clean(f"{unit.place}#{hash_of(unit.source)}"))
    approved = ' approved="yes"' if unit.is_final else ""
    yield f'<trans-unit id={unit_id}{approved} xml:space="preserve">'
    yield f"<source>{to_xml(unit.source, unit.source)}</source>"
    if unit.target and not unit.earlier_source and _is_sound(unit.target):
        state = "final" if unit.is_final else "needs-review-translation"
        yield f'<target state="{state}">{to_xml(unit.target, unit.source)}</target>'
    yield f"<note>{escape(clean(f'{page.title} › {unit.label}'))}</note>"
    if unit.earlier_source:
        earlier = unit.earlier_source
        yield '<alt-trans alttranstype="previous-version">'
        yield f"<source>{to_xml(earlier, earlier)}</source>"
        yield f"<target>{to_xml(unit.target, earlier)}</target>"
        yield "</alt-trans>"
    yield "</trans-unit>"


def _is_sound(html: str) -> bool:
    try:
        StringValue.from_translated_html(html)
    except ValueError:
        return False
    return True


def _parse(content: bytes) -> Element:
    try:
        return fromstring(content, forbid_dtd=True)
    except DefusedXmlException as error:
        raise BrokenFileError(
            _("The file has a document type or entities of its own, which no XLIFF file needs.")
        ) from error
    except (ParseError, ValueError, LookupError) as error:
        raise BrokenFileError(
            _("The XLIFF file is broken: %(reason)s.") % {"reason": error}
        ) from error


def _read_unit(unit: Element) -> Entry:
    source, target = unit.find(f"{NAMESPACE}source"), unit.find(f"{NAMESPACE}target")
    written, _hash, digest = unit.get("id", "").rpartition("#")
    try:
        place, source_hash = Place.parse(written), UUID(digest)
    except ValueError:
        place, source_hash = None, UUID(int=0)

    def target_for(html: str) -> str:
        return "" if target is None else to_html(target, html)

    return Entry(
        place=place,
        source_hash=source_hash,
        source="".join(source.itertext()) if source is not None else "",
        is_final=target is None or target.get("state") not in _NOT_FINAL,
        is_empty=target is None or (not (target.text or "").strip() and not len(target)),
        target_for=target_for,
    )
