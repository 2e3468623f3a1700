"""Xınalıq: a village in the high mountains."""

from home.demo.content.collection.parts import (
    AT_A_GLANCE,
    CRAFTS,
    DISTRICT,
    FESTIVALS,
    LANGUAGES,
    NOVRUZ,
    QUBA,
    TITLES,
    picture,
)
from home.demo.content.collection.xinaliq_sections import HOUSES_AND_PASTURES, LANGUAGE
from home.demo.trilingual import Text

XINALIQ = {
    "key": "xinaliq",
    "title": TITLES["xinaliq"],
    "abstract": Text.of(
        az=(
            "Qafqazın ən yüksək kəndlərindən biri. Quba dağlarındadır, öz dili var, evləri yamac "
            "boyu pillə-pillə qalxır."
        ),
        ru=(
            "Одно из самых высокогорных сёл Кавказа, в Губинском районе. Здесь говорят на своём "
            "языке, а дома поднимаются по склону ступенями."
        ),
        en=(
            "One of the highest villages of the Caucasus, in the mountains of Quba. It has a "
            "language of its own, and its houses climb the slope in steps."
        ),
    ),
    "search_description": Text.of(
        az=(
            "Qubanın Xınalıq kəndi: yüksək dağlar, kəndin öz dili, pilləli daş evlər, qoyunçuluq "
            "və yun toxuculuğu."
        ),
        ru=(
            "Хыналыг в Губинском районе: высокие горы, собственный язык, дома ступенями, овцы и "
            "шерсть."
        ),
        en=(
            "Xınalıq in the Quba district: high mountains, a language of its own, stepped stone "
            "houses, sheep and wool."
        ),
    ),
    "share_image": "xinaliq",
    "contributors": [],
    "body": [
        (
            "image",
            picture(
                "xinaliq",
                Text.of(
                    az="Xınalığın evləri dumanın üstündə. Rəsm",
                    ru="Дома Хыналыга над туманом. Рисунок",
                    en="The houses of Xınalıq above the mist. Drawing",
                ),
            ),
        ),
        (
            "paragraph",
            [
                Text.of(
                    az=(
                        "Xınalıq Quba rayonunun dağlarında, Qudyalçayın yuxarı axarında, sıldırım "
                        "bir yamacda yerləşir. Kəndin öz dilində bu yerin adı Kətşdir. Ətrafda "
                        "dörd min metri aşan zirvələr ucalır; Şahdağ və Tufandağ da onların "
                        "sırasındadır. Daş evlər yamac boyu pilləkən kimi qalxır. Ucqarlıq kəndin "
                        "dilini və adətlərini qoruyub saxlamağa kömək edib."
                    ),
                    ru=(
                        "Хыналыг стоит на горном отроге в верховьях Гудиалчая, в Губинском районе. "
                        "На местном языке он называется Кетш. Вокруг поднимаются вершины выше "
                        "четырёх тысяч метров, среди них Шахдаг и Туфандаг. Каменные дома идут по "
                        "склону вверх, как ступени лестницы. Удалённость помогла селу сохранить "
                        "свой язык и обычаи."
                    ),
                    en=(
                        "Xınalıq stands on a mountain spur above the upper Qudyalçay, in the Quba "
                        "district. In their own language the villagers call it Kətş. Peaks of more "
                        "than four thousand metres rise around it, Şahdağ and Tufandağ among them. "
                        "The stone houses climb the slope like a flight of steps. Its remoteness "
                        "has helped the village keep its language and customs."
                    ),
                ),
            ],
        ),
        (
            "figures",
            {
                "figures": [
                    {
                        "value": 2000,
                        "comparator": "more_than",
                        "label": Text.of(
                            az="metr: kəndin dəniz səviyyəsindən hündürlüyü",
                            ru="метров: высота села над уровнем моря",
                            en="metres: the height of the village above the sea",
                        ),
                    },
                ],
                "as_of": "",
                "source": "",
            },
        ),
        (
            "paragraph",
            [
                Text.of(
                    az=(
                        "Kəndin qədimliyindən məscidləri və qəbiristanlıqları xəbər verir. Əhali "
                        "müsəlmandır; öz aralarında xınalıqca, qonşuları ilə Azərbaycan dilində "
                        "danışırlar. 2007-ci ildə Xınalıq dövlət tarix-memarlıq və etnoqrafiya "
                        "qoruğu elan edilib."
                    ),
                    ru=(
                        "О возрасте села говорят мечети и кладбища. Жители — мусульмане; между "
                        "собой они говорят по-хиналугски, с соседями — по-азербайджански. В 2007 "
                        "году Хыналыг объявлен государственным историко-архитектурным и "
                        "этнографическим заповедником."
                    ),
                    en=(
                        "Mosques and graveyards tell of the age of the village. Its people are "
                        "Muslims; they speak Khinalug among themselves and Azerbaijani with their "
                        "neighbours. In 2007 Xınalıq was made a state historical, architectural "
                        "and ethnographic reserve."
                    ),
                ),
                Text.of(
                    az=(
                        "Əsas məşğuliyyət qoyunçuluqdur. Yunu evdə əyirir, ondan qalın şal parça, "
                        "corab və palaz toxuyurlar. Novruzda tonqal qalayıb yazı qarşılayırlar."
                    ),
                    ru=(
                        "Главное занятие — овцеводство. Шерсть прядут дома, из неё делают плотное "
                        "сукно, вяжут носки, ткут паласы. На Новруз разводят костры и встречают "
                        "весну."
                    ),
                    en=(
                        "Sheep are the main livelihood. Wool is spun at home and made into thick "
                        "cloth, knitted socks and flat-woven rugs. At Novruz people light bonfires "
                        "and welcome the spring."
                    ),
                ),
            ],
        ),
        (
            "callout",
            {
                "kind": "important",
                "title": Text.of(
                    az="Yola çıxmazdan əvvəl", ru="Перед дорогой", en="Before you set out"
                ),
                "text": [
                    Text.of(
                        az=(
                            "Qışda Qubadan gələn dağ yolu qar üzündən bağlana bilər. Yolun "
                            "vəziyyətini əvvəlcədən öyrənin."
                        ),
                        ru=(
                            "Зимой горную дорогу из Губы может перекрыть снег. Узнайте о её "
                            "состоянии заранее."
                        ),
                        en=(
                            "In winter snow can close the mountain road from Quba. Ask about its "
                            "condition in advance."
                        ),
                    ),
                ],
            },
        ),
        (
            "facts",
            {
                "title": AT_A_GLANCE,
                "facts": [
                    {"label": DISTRICT, "value": QUBA},
                    {
                        "label": LANGUAGES,
                        "value": Text.of(
                            az="xınalıq, Azərbaycan",
                            ru="хиналугский, азербайджанский",
                            en="Khinalug, Azerbaijani",
                        ),
                    },
                    {
                        "label": CRAFTS,
                        "value": Text.of(
                            az="şal, corab və palaz toxuculuğu",
                            ru="сукноделие, вязание, ткачество паласов",
                            en="woollen cloth, knitting, flat-woven rugs",
                        ),
                    },
                    {"label": FESTIVALS, "value": NOVRUZ},
                ],
            },
        ),
        (
            "heading",
            {
                "text": Text.of(
                    az="Xınalıq haqqında daha ətraflı",
                    ru="Подробнее о Хыналыге",
                    en="More about Xınalıq",
                ),
                "level": "2",
            },
        ),
        (
            "page_link",
            {
                "page": "xinaliq-language",
                "text": Text.of(
                    az="Bir kəndin dili",
                    ru="Язык одного села",
                    en="The language of one village",
                ),
            },
        ),
        (
            "page_link",
            {
                "page": "xinaliq-houses",
                "text": Text.of(
                    az="Evlər, yaylaqlar, qışlaqlar",
                    ru="Дома, летние и зимние пастбища",
                    en="Houses, and pastures for summer and winter",
                ),
            },
        ),
    ],
    "children": [LANGUAGE, HOUSES_AND_PASTURES],
}
