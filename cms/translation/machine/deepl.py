import hashlib
import logging
from typing import Any

from cms.translation.glossary import Glossary
from cms.translation.machine.asking import Service
from cms.translation.machine.errors import ServiceError
from cms.translation.machine.services import texts_in

#: How the names of our glossaries there begin; an account may have others.
GLOSSARY = "ucdil"

logger = logging.getLogger(__name__)


class DeepL(Service):
    """https://developers.deepl.com/docs; the keys of free accounts end in `:fx`."""

    display_name = "DeepL"
    most_texts = 50
    most_characters = 20_000

    def __init__(self, options: dict[str, Any]) -> None:
        super().__init__(options)
        self._headers = {"Authorization": f"DeepL-Auth-Key {options['KEY']}"}
        self._glossary_ids: dict[tuple[str, str], str | None] = {}

    @property
    def address(self) -> str:
        is_free = self.options["KEY"].endswith(":fx")
        own = "https://api-free.deepl.com" if is_free else "https://api.deepl.com"
        return super().address or own

    def ask(self, texts: list[str], source: str, target: str) -> list[str]:
        payload = {
            "text": texts,
            "source_lang": source.upper(),
            "target_lang": target.upper(),
            "tag_handling": "html",
            # Azerbaijani is one of those.
            "enable_beta_languages": True,
        }
        pair = source, target
        if pair not in self._glossary_ids:
            self._glossary_ids[pair] = self._find_glossary(*pair)
        if glossary_id := self._glossary_ids[pair]:
            payload["glossary_id"] = glossary_id
        return texts_in(
            self.send("POST", "/v2/translate", payload, self._headers), "translations", "text"
        )

    def _find_glossary(self, source: str, target: str) -> str | None:
        """The id of our glossary there, which is made anew whenever ours changed.

        `None` when DeepL has none for these languages: then terms are only checked afterwards.
        """
        terms = Glossary(source, target).terms
        if not terms:
            return None
        entries = "\n".join(f"{term.name}\t{term.translations[0]}" for term in terms)
        ours = f"{GLOSSARY} {source}-{target} "
        name = ours + hashlib.sha256(entries.encode()).hexdigest()[:16]
        try:
            listed = self.send("GET", "/v2/glossaries", headers=self._headers)["glossaries"]
            ids = {each["name"]: str(each["glossary_id"]) for each in listed}
            if name not in ids:
                payload = {
                    "name": name,
                    "source_lang": source,
                    "target_lang": target,
                    "entries": entries,
                    "entries_format": "tsv",
                }
                made = self.send("POST", "/v2/glossaries", payload, self._headers)
                ids[name] = str(made["glossary_id"])
        except (ServiceError, LookupError, TypeError):
            logger.warning("DeepL has no %s", ours.strip())
            return None
        self._delete([ids[other] for other in ids if other.startswith(ours) and other != name])
        return ids[name]

    def _delete(self, glossary_ids: list[str]) -> None:
        """They are former ones: that they are still there hurts nobody."""
        for glossary_id in glossary_ids:
            try:
                self.send("DELETE", f"/v2/glossaries/{glossary_id}", headers=self._headers)
            except ServiceError:
                logger.warning("DeepL keeps the former glossary %s", glossary_id)
