"""What the news of the demonstration is about."""

from home.demo.trilingual import Text

TOPICS = [
    {"slug": "diaspora", "names": Text.of(az="Diaspor", ru="Диаспора", en="Diaspora")},
    {
        "slug": "coordination",
        "names": Text.of(az="Koordinasiya", ru="Координация", en="Coordination"),
    },
    {"slug": "partnership", "names": Text.of(az="Tərəfdaşlıq", ru="Партнёрство", en="Partnership")},
    {
        "slug": "volunteering",
        "names": Text.of(az="Könüllülük", ru="Волонтёрство", en="Volunteering"),
    },
    {
        "slug": "civil-society",
        "names": Text.of(az="Vətəndaş cəmiyyəti", ru="Гражданское общество", en="Civil society"),
    },
    {
        "slug": "heritage",
        "names": Text.of(az="Mədəni irs", ru="Культурное наследие", en="Cultural heritage"),
    },
    {"slug": "languages", "names": Text.of(az="Dillər", ru="Языки", en="Languages")},
    {"slug": "media", "names": Text.of(az="Media", ru="Медиа", en="Media")},
]
