"""Qusar: Lezgi language, carpets and mountains."""

from home.demo.content.collection.parts import (
    AT_A_GLANCE,
    CRAFTS,
    FESTIVALS,
    LANGUAGES,
    SETTING,
    TITLES,
    picture,
)
from home.demo.trilingual import Text

QUSAR = {
    "key": "qusar",
    "title": TITLES["qusar"],
    "abstract": Text.of(
        az=(
            "Şimal-şərqdə, Böyük Qafqazın ətəklərində şəhər: ləzgi dili və teatrı, xalçaçılıq, yaz "
            "bayramı Yaran Suvar."
        ),
        ru=(
            "Город на северо-востоке, в предгорьях Большого Кавказа: лезгинский язык и театр, "
            "ковры, весенний праздник Яран Сувар."
        ),
        en=(
            "A town in the north-east, in the foothills of the Greater Caucasus: Lezgi language "
            "and theatre, carpets, and the spring festival Yaran Suvar."
        ),
    ),
    "search_description": Text.of(
        az=(
            "Qusar: Şahdağ və Bazardüzü, ləzgi dili, Dövlət Ləzgi Dram Teatrı, sumax xalçaları, "
            "Yaran Suvar."
        ),
        ru=(
            "Гусар: Шахдаг и Базардюзю, лезгинский язык, Лезгинский драматический театр, сумахи, "
            "Яран Сувар."
        ),
        en=(
            "Qusar: Şahdağ and Bazardüzü, the Lezgi language, the State Lezgi Drama Theatre, sumax "
            "carpets, Yaran Suvar."
        ),
    ),
    "share_image": "qusar",
    "contributors": [],
    "body": [
        (
            "image",
            picture(
                "qusar",
                Text.of(
                    az="Qusar xalçaları və Şahdağ. Rəsm",
                    ru="Гусарские ковры и Шахдаг. Рисунок",
                    en="Carpets of Qusar and Şahdağ. Drawing",
                ),
            ),
        ),
        (
            "paragraph",
            [
                Text.of(
                    az=(
                        "Qusar Azərbaycanın şimal-şərqində, Qusarçayın sahilində yerləşən "
                        "şəhərdir. Bir tərəfdə Samur çayına və dənizə doğru enən düzlər açılır, o "
                        "biri tərəfdə Böyük Qafqaz yüksəlir. Uzaqdan zirvəsi yastı Şahdağ görünür; "
                        "rayonun kənarında isə ölkənin ən hündür dağı Bazardüzü ucalır. Laza kəndi "
                        "yaxınlığında qayalardan tökülən şəlalələr qışda donur."
                    ),
                    ru=(
                        "Гусар — город на северо-востоке Азербайджана, на реке Гусарчай. С одной "
                        "стороны открываются равнины, которые спускаются к реке Самур и к морю, с "
                        "другой поднимается Большой Кавказ. Издалека виден Шахдаг с его плоской "
                        "вершиной, а на краю района стоит Базардюзю, высочайшая гора страны. У "
                        "села Лаза со скал падают водопады, замерзающие зимой."
                    ),
                    en=(
                        "Qusar is a town in the north-east of Azerbaijan, on the Qusarçay. On one "
                        "side plains open towards the river Samur and the sea; on the other rises "
                        "the Greater Caucasus. The flat top of Şahdağ is seen from afar, and on "
                        "the edge of the district stands Bazardüzü, the highest mountain in the "
                        "country. Near the village of Laza waterfalls drop from the cliffs and "
                        "freeze in winter."
                    ),
                ),
            ],
        ),
        (
            "figures",
            {
                "figures": [
                    {
                        "value": 4466,
                        "comparator": "exactly",
                        "label": Text.of(
                            az="metr: Bazardüzü",
                            ru="метров: Базардюзю",
                            en="metres: Bazardüzü",
                        ),
                    },
                    {
                        "value": 4243,
                        "comparator": "exactly",
                        "label": Text.of(
                            az="metr: Şahdağ",
                            ru="метра: Шахдаг",
                            en="metres: Şahdağ",
                        ),
                    },
                ],
                "as_of": "",
                "source": "",
            },
        ),
        (
            "heading",
            {
                "text": Text.of(az="Dil və səhnə", ru="Язык и сцена", en="Language and stage"),
                "level": "2",
            },
        ),
        (
            "paragraph",
            [
                Text.of(
                    az=(
                        "Şəhərdə və kəndlərdə ən çox ləzgi dilində danışırlar. Bu dil Nax-Dağıstan "
                        "ailəsinin öz adını daşıyan qoluna aiddir və Samurun hər iki tayında "
                        "yayılıb. Azərbaycan dili də işlənir. Qusarda Dövlət Ləzgi Dram Teatrı "
                        "fəaliyyət göstərir. Şəhərdəki ev-muzeyi rus şairi Mixail Lermontova həsr "
                        "olunub; deyilənə görə, o, XIX əsrin 30-cu illərində Qusarda olub."
                    ),
                    ru=(
                        "В городе и сёлах говорят прежде всего по-лезгински. Лезгинский язык "
                        "относится к лезгинской ветви нахско-дагестанской семьи и распространён по "
                        "обе стороны Самура. Звучит и азербайджанский. В Гусаре работает "
                        "Государственный лезгинский драматический театр. Дом-музей напоминает о "
                        "Михаиле Лермонтове: как принято считать, поэт побывал здесь в 1830-х "
                        "годах."
                    ),
                    en=(
                        "In the town and the villages people speak above all Lezgi. It belongs to "
                        "the Lezgic branch of the Nakh-Daghestanian family, which is named after "
                        "it, and is at home on both sides of the Samur. Azerbaijani is spoken as "
                        "well. Qusar has a State Lezgi Drama Theatre. A house museum recalls the "
                        "Russian poet Mikhail Lermontov, who is said to have stayed here in the "
                        "1830s."
                    ),
                ),
            ],
        ),
        (
            "heading",
            {
                "text": Text.of(
                    az="Xalça, rəqs, bayram",
                    ru="Ковры, танец, праздник",
                    en="Carpets, dance, festival",
                ),
                "level": "2",
            },
        ),
        (
            "paragraph",
            [
                Text.of(
                    az=(
                        "Qadınlar xovlu xalça və xovsuz <i>sumax</i> toxuyurlar. Ləzgilərin yaz "
                        "bayramı Yaran Suvar martda, gecə-gündüz bərabərliyi günlərində "
                        "tonqallarla qarşılanır. Bütün Qafqazda oynanılan <i>ləzginka</i> da adını "
                        "ləzgilərdən götürüb."
                    ),
                    ru=(
                        "Женщины ткут ворсовые ковры и безворсовые <i>сумахи</i>. Весенний "
                        "праздник лезгин, Яран Сувар, встречают кострами в марте, в дни "
                        "равноденствия. <i>Лезгинка</i>, которую танцуют по всему Кавказу, "
                        "получила имя от лезгин."
                    ),
                    en=(
                        "Women weave pile carpets and the flat-woven <i>sumax</i>. The Lezgi "
                        "festival of spring, Yaran Suvar, is greeted with bonfires in March, at "
                        "the equinox. The <i>lezginka</i>, danced all over the Caucasus, takes its "
                        "name from the Lezgis."
                    ),
                ),
            ],
        ),
        (
            "facts",
            {
                "title": AT_A_GLANCE,
                "facts": [
                    {
                        "label": SETTING,
                        "value": Text.of(
                            az="şimal-şərq, Böyük Qafqazın ətəkləri",
                            ru="северо-восток, предгорья Большого Кавказа",
                            en="north-east, in the foothills of the Greater Caucasus",
                        ),
                    },
                    {
                        "label": LANGUAGES,
                        "value": Text.of(
                            az="ləzgi, Azərbaycan",
                            ru="лезгинский, азербайджанский",
                            en="Lezgi, Azerbaijani",
                        ),
                    },
                    {
                        "label": CRAFTS,
                        "value": Text.of(
                            az="xalça və sumax toxuculuğu",
                            ru="ковры и сумахи",
                            en="pile carpets and sumax",
                        ),
                    },
                    {
                        "label": FESTIVALS,
                        "value": Text.of(
                            az="Yaran Suvar, Novruz",
                            ru="Яран Сувар, Новруз",
                            en="Yaran Suvar, Novruz",
                        ),
                    },
                ],
            },
        ),
    ],
}
