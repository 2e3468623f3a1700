"""What is left unfinished on purpose, so that one sees how unfinished work looks."""

from home.demo.trilingual import Text

#: Pages by key, and the language that they are not translated into.
UNTRANSLATED = {("zaqatala", "ru")}

#: Edits made to originals after their translation, by page. Translators have not seen them yet.
LATER_EDIT = {
    "qusar": {
        "abstract": Text.of(
            az="Böyük Qafqazın ətəyindəki Qusar bölgəsi ləzgi dili, Şahdağ və ilmələrində dağ "
            "çiçəklərinin naxışı toxunan xalçalarla tanınır.",
            ru="Гусарский край у подножия Большого Кавказа известен лезгинским языком, горой "
            "Шахдаг и коврами, в узорах которых угадываются горные цветы.",
            en="At the foot of the Greater Caucasus, Qusar is known for the Lezgi language, for "
            "Mount Shahdag and for carpets whose patterns recall mountain flowers.",
        )
    }
}
