"""Words and pictures that several entries of the collection share."""

from typing import Any

from home.demo.drawings import PICTURES
from home.demo.trilingual import Text

AT_A_GLANCE = Text.of(az="Qısa məlumat", ru="Коротко", en="At a glance")
DISTRICT = Text.of(az="Rayon", ru="Район", en="District")
SETTING = Text.of(az="Yerləşdiyi yer", ru="Расположение", en="Setting")
LANGUAGES = Text.of(az="Dillər", ru="Языки", en="Languages")
CRAFTS = Text.of(az="Sənətlər", ru="Ремёсла", en="Crafts")
FESTIVALS = Text.of(az="Bayramlar", ru="Праздники", en="Festivals")
KNOWN_FOR = Text.of(az="Nə ilə tanınır", ru="Чем славится", en="Known for")

ISMAYILLI = Text.of(az="İsmayıllı", ru="Исмаиллинский", en="İsmayıllı")
QUBA = Text.of(az="Quba", ru="Губинский", en="Quba")
QABALA = Text.of(az="Qəbələ", ru="Габалинский", en="Qəbələ")
NOVRUZ = Text.of(az="Novruz", ru="Новруз", en="Novruz")

TITLES = {
    "lahic": Text.of(az="Lahıc", ru="Лагич", en="Lahıc"),
    "xinaliq": Text.of(az="Xınalıq", ru="Хыналыг", en="Xınalıq"),
    "qirmizi_qesebe": Text.of(
        az="Qırmızı Qəsəbə", ru="Красная Слобода", en="Qırmızı Qəsəbə (Red Town)"
    ),
    "ivanovka": Text.of(az="İvanovka", ru="Ивановка", en="İvanovka"),
    "nic": Text.of(az="Nic", ru="Нидж", en="Nic"),
    "lenkeran": Text.of(az="Lənkəran", ru="Ленкорань", en="Lənkəran"),
    "qusar": Text.of(az="Qusar", ru="Гусар", en="Qusar"),
    "zaqatala": Text.of(az="Zaqatala", ru="Загатала", en="Zaqatala"),
}


def picture(name: str, caption: Text) -> dict[str, Any]:
    """The value of an image block, with the description that belongs to the drawing."""
    return {
        "image": name,
        "alternative_text": Text(PICTURES[name].descriptions),
        "is_decorative": False,
        "caption": caption,
    }
